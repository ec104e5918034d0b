package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.check.Verdicts;

/**
 * What is wrong with one version of a document. Immutable. A front keeps the one of the last version it answered for,
 * and asks it for the next: an edit of one line costs as much as that line, not as much as the file.
 */
public final class Diagnosis {
  private final Settings settings;
  private final Verdicts verdicts;

  private Diagnosis(Settings settings, Verdicts verdicts) {
    this.settings = settings;
    this.verdicts = verdicts;
  }

  /**
   * The diagnosis of a document.
   *
   * @param cancelled asked at every statement
   * @throws CancellationException when {@code cancelled} says so
   */
  public static Diagnosis of(Analysis analysis, BooleanSupplier cancelled) {
    return new Diagnosis(
        analysis.settings(), Verdicts.of(analysis.document(), analysis.host(), cancelled));
  }

  /**
   * The diagnosis of a later version of the document, or of the same with other settings or another target.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public Diagnosis next(Analysis analysis, BooleanSupplier cancelled) {
    return new Diagnosis(
        analysis.settings(), verdicts.next(analysis.document(), analysis.host(), cancelled));
  }

  /** All findings in the order of the document. */
  public List<Finding> findings() {
    var found = new ArrayList<Finding>();
    verdicts.report(new Findings(settings, found::add));
    return InOrder.of(found);
  }
}
