package org.qosworkbench.cli.report;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Suggestion;
import org.qosworkbench.tc.text.Edit;

/** The parts of what a finding says, for formats that show them one below the other. */
final class Wording {
  private Wording() {}

  /** The message without the line of tc that it may end with. */
  static String own(Finding finding) {
    String message = finding.message();
    String suffix = " (" + tc(finding).orElse("") + ")";
    return message.endsWith(suffix) ? message.substring(0, message.length() - suffix.length()) : message;
  }

  /** What tc or the kernel prints, and who does. */
  static Optional<String> tc(Finding finding) {
    return finding.tcMessage().map(line -> switch (finding.origin()) {
      case TC, ADVICE -> "tc: ";
      case KERNEL -> "kernel: ";
    } + line.strip());
  }

  /** What stands at other places, one line for each: {@code a.tc:3:5: handle 1: was created here}. */
  static List<String> related(Source source, Finding finding) {
    return finding.related().stream().map(it -> {
      Source.Place place = source.place(it.range());
      return source.name() + ":" + place.line() + ":" + place.column() + ": " + it.message();
    }).toList();
  }

  /** Whether the message itself names what the suggestion would write, as in "did you mean limit?". */
  static boolean names(Finding finding, Suggestion suggestion) {
    return suggestion.edits().stream().map(Edit::replacement)
        .allMatch(it -> !it.isBlank() && finding.message().contains(it.strip()));
  }
}
