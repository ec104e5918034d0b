package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.check.Verdicts;
import org.qosworkbench.tc.value.Dialect;

/**
 * What is known of one version of a document: what is wrong with it, and what its commands do one after the other.
 * Immutable, and safe to ask on any thread. A front keeps the one of the last version it answered for, and asks it for
 * the next: an edit of one line costs as much as that line, not as much as the file.
 */
public final class Diagnosis {
  private final Analysis analysis;
  private final Verdicts verdicts;
  /** Found when first asked for; who comes second at the same time finds the same. */
  private final AtomicReference<Names> names = new AtomicReference<>();

  private Diagnosis(Analysis analysis, Verdicts verdicts) {
    this.analysis = analysis;
    this.verdicts = verdicts;
  }

  /**
   * The diagnosis of a document.
   *
   * @param cancelled asked at every statement
   * @throws CancellationException when {@code cancelled} says so
   */
  public static Diagnosis of(Analysis analysis, BooleanSupplier cancelled) {
    return new Diagnosis(analysis, Verdicts.of(analysis.document(), analysis.host(), cancelled));
  }

  /**
   * The diagnosis of a later version of the document, or of the same with other settings or another target.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public Diagnosis next(Analysis analysis, BooleanSupplier cancelled) {
    return new Diagnosis(analysis, verdicts.next(analysis.document(), analysis.host(), cancelled));
  }

  /** The text, and what it was looked at with. */
  public Analysis analysis() {
    return analysis;
  }

  /** All findings in the order of the document. */
  public List<Finding> findings() {
    var found = new ArrayList<Finding>();
    verdicts.report(new Findings(analysis.settings(), found::add));
    return InOrder.of(found);
  }

  Verdicts verdicts() {
    return verdicts;
  }

  /** How the release of tc that is meant reads values. */
  Dialect dialect() {
    var iproute2 = verdicts.target().iproute2();
    return Dialect.of(iproute2.major(), iproute2.minor());
  }

  /** What the document names. */
  Names names(BooleanSupplier cancelled) {
    var known = names.get();
    if (known != null) return known;
    var found = Names.of(verdicts, cancelled);
    names.set(found);
    return found;
  }
}
