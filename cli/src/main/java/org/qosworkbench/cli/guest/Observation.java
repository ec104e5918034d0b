package org.qosworkbench.cli.guest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Origin;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.text.Range;

/** What a run of a command shows that looking at it did not. */
enum Observation {
  /** tc or the kernel refuses what was expected to be taken. */
  REFUSED("GU1001", "refused-in-guest", Severity.ERROR),
  /** The guest did not live through a command. */
  FATAL("GU1002", "fatal-in-guest", Severity.ERROR),
  /** tc or the kernel take a command and say something to it. */
  REMARK("GU2001", "remark-in-guest", Severity.WARNING),
  /** What was expected to be refused was taken. */
  TAKEN("GU3001", "taken-in-guest", Severity.WARNING),
  /** What was expected to be refused is, with another answer. */
  OTHER_ANSWER("GU3002", "other-answer-in-guest", Severity.INFO),
  /** tc printed something that it was asked for. */
  OUTPUT("GU4001", "output-in-guest", Severity.INFO);

  private final String code;
  private final String title;
  private final Severity severity;

  Observation(String code, String title, Severity severity) {
    this.code = code;
    this.title = title;
    this.severity = severity;
  }

  Finding at(Range range, String message, Optional<String> said, OptionalInt exit, Optional<String> help) {
    return new Finding(range, severity, Origin.GUEST, code, title, message, said, exit, false, help, List.of(),
        List.of());
  }

  /** Whether a finding is this. */
  boolean is(Finding finding) {
    return finding.code().equals(code);
  }
}
