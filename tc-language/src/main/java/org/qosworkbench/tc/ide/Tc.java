package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.qosworkbench.tc.check.Pass;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.StatementReader;

/** The questions that a front may ask about a tc batch file. Pure functions; any thread may ask. */
public final class Tc {
  /** For callers that do not cancel. */
  public static final BooleanSupplier NEVER = () -> false;

  private Tc() {}

  /** Everything that is wrong or remarkable, in the order of the text. */
  public static List<Finding> diagnose(Analysis analysis) {
    return diagnose(analysis, NEVER);
  }

  /**
   * As {@link #diagnose(Analysis)}.
   *
   * @param cancelled asked at every statement
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<Finding> diagnose(Analysis analysis, BooleanSupplier cancelled) {
    return Diagnosis.of(analysis, cancelled).findings();
  }

  /**
   * As {@link #diagnose(Analysis)}, of a text that is looked at once: nothing is kept of it, so it may be large, and
   * findings come as early as possible.
   */
  public static void diagnose(String text, Target target, Settings settings, Consumer<Finding> findings) {
    var pass = new Pass(target, Diagnosis.devices(settings), new Findings(settings, findings));
    var statements = StatementReader.of(text);
    while (statements.hasNext()) {
      var statement = statements.next();
      pass.next(statement, (int) statements.offset());
    }
  }
}
