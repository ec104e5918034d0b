package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.shell.syntax.Shell;

/** Courses as text: {@code ?} stands for any text, {@code %} for digits. */
final class Courses {
  private Courses() {}

  static Course of(String script) {
    return of(script, Map.of());
  }

  /** The course of a script beside which there are some files. */
  static Course of(String script, Map<String, String> files) {
    return Course.of(
        Shell.parse(script), new Surroundings(Map.of(), (from, name) -> Optional.ofNullable(files.get(name))));
  }

  /** The commands, one a line. */
  static String commands(String script) {
    return commands(of(script));
  }

  static String commands(Course course) {
    return course.commands().stream().map(Courses::command).collect(Collectors.joining("\n"));
  }

  /** All events, one a line. */
  static String events(String script) {
    var lines = new ArrayList<String>();
    for (var event : of(script).events()) {
      lines.add(switch (event) {
        case ShellCommand it -> it.circumstances().stream().map(c -> " " + c)
            .collect(Collectors.joining("", command(it), ""));
        case Doubt it -> "doubt " + it.reason();
        case Turn it -> it.kind() + switch (it.before()) {
          case GOES_ON -> "";
          case LEAVES -> " left";
          case EXITS -> " exited";
        };
      });
    }
    return String.join("\n", lines);
  }

  private static String command(ShellCommand command) {
    return command.words().stream().map(Courses::word).collect(Collectors.joining(" "));
  }

  static String word(ShellWord word) {
    var text = word.text().replace(Gap.ANYTHING.text(), "?").replace(Gap.DIGITS.text(), "%");
    var shown = text.isEmpty() || text.indexOf(' ') >= 0 ? "'" + text + "'" : text;
    return shown + switch (word.extent()) {
      case ONE -> "";
      case SUPPOSEDLY_ONE -> "~";
      case ANY_NUMBER -> "*";
    };
  }

  static List<Note.Kind> notes(Course course) {
    return course.notes().stream().map(Note::kind).distinct().toList();
  }
}
