package org.qosworkbench.tc.check.advice;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.check.Fix;
import org.qosworkbench.tc.check.Outcome;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.text.Range;

/** Problems with commands that nobody else objects to. */
final class Advise {
  private Advise() {}

  static Problem that(Diagnostic diagnostic, Range range, String message, String help, List<Fix> fixes) {
    return new Problem(diagnostic, range, message, Outcome.ACCEPTED, Optional.of(help), fixes);
  }

  static Problem that(Diagnostic diagnostic, Range range, String message, String help, Fix... fixes) {
    return that(diagnostic, range, message, help, List.of(fixes));
  }

  /** Writes another word in the place of one. */
  static Fix write(Range range, String word) {
    return Fix.replace("write " + word, range, word);
  }
}
