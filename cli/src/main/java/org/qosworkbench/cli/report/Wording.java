package org.qosworkbench.cli.report;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Suggestion;
import org.qosworkbench.tc.text.Edit;

/** The parts of what a finding says, for formats that show them one below the other. */
final class Wording {
  private static final String TC = "tc: ";
  private static final String KERNEL = "kernel: ";
  private static final String GUEST = "guest: ";
  private static final List<String> SPEAKERS = List.of(TC, KERNEL);

  private Wording() {}

  /** The message without the line of tc or the kernel that it may end with. */
  static String own(Finding finding) {
    String message = finding.message();
    for (String speaker : SPEAKERS) {
      String suffix = suffix(speaker, finding);
      if (message.endsWith(suffix)) {
        return message.substring(0, message.length() - suffix.length());
      }
    }
    return message;
  }

  private static String suffix(String speaker, Finding finding) {
    return " (" + speaker + finding.tcMessage().orElse("").strip() + ")";
  }

  /** What tc or the kernel prints and who does, or printed in a guest; the kernel may speak of what it accepts, too. */
  static Optional<String> tc(Finding finding) {
    return finding.tcMessage().map(line -> switch (finding.origin()) {
      case TC -> TC;
      case KERNEL -> KERNEL;
      case GUEST -> GUEST;
      case ADVICE -> finding.message().endsWith(suffix(KERNEL, finding)) ? KERNEL : TC;
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
