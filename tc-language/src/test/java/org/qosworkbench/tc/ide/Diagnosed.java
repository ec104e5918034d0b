package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.LineIndex;
import org.qosworkbench.tc.text.PositionEncoding;

/** What is found in a text that is checked by itself. */
final class Diagnosed {
  private Diagnosed() {}

  /** All findings of a text. */
  static List<Finding> diagnose(String text) {
    return Tc.diagnose(analysis(text, Settings.DEFAULT));
  }

  static Analysis analysis(String text, Settings settings) {
    return new Analysis(Document.parse(text), Target.NEWEST, settings);
  }

  /** The finding of a text that has one. */
  static Finding only(String text) {
    var found = diagnose(text);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /**
   * Checks a text in which lines of carets mark the findings of the line above: {@code ^^^ error[TC2103]: message}; a
   * lone {@code !} stands under a place where something is missing.
   */
  static void check(String marked, Settings settings) {
    var text = marked.lines().filter(it -> !isMark(it)).map(it -> it + "\n").collect(Collectors.joining());
    assertThat(render(text, Tc.diagnose(analysis(text, settings)))).isEqualTo(marked);
  }

  static void check(String marked) {
    check(marked, Settings.DEFAULT);
  }

  /** A text as a suggestion would have it. */
  static String applied(String text, Suggestion suggestion) {
    var result = text;
    for (int i = suggestion.edits().size() - 1; i >= 0; i--) result = suggestion.edits().get(i).applyTo(result);
    return result;
  }

  private static boolean isMark(String line) {
    var mark = line.strip();
    return mark.startsWith("^") || mark.startsWith("!");
  }

  private static String render(String text, List<Finding> findings) {
    var lines = LineIndex.of(text);
    var out = new StringBuilder();
    for (int i = 0; i + 1 < lines.lineCount(); i++) {
      out.append(lines.lineRange(i).in(text)).append('\n');
      for (var finding : findings) {
        var start = lines.position(finding.range().start(), PositionEncoding.UTF_16);
        if (start.line() != i) continue;
        out.append(" ".repeat(start.character()))
            .append(finding.range().isEmpty() ? "!" : "^".repeat(finding.range().length()))
            .append(' ').append(finding.severity().name().toLowerCase(Locale.ROOT))
            .append('[').append(finding.code()).append("]: ").append(finding.message()).append('\n');
      }
    }
    return out.toString();
  }
}
