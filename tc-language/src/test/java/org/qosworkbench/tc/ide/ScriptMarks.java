package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qosworkbench.tc.shell.Surroundings;
import org.qosworkbench.tc.spec.Target;

/**
 * Scripts with what is said about them on lines of their own: behind {@code #^} carets under the place and the name of
 * the diagnostic, behind {@code #:} the message, behind {@code #>} other places, and the fixes: behind {@code #*} those
 * that may be made without asking, behind {@code #+} the others.
 */
final class ScriptMarks {
  private static final int WIDTH = 100;

  private ScriptMarks() {}

  /** Compares what is found in the script with its marks. */
  static void check(String marked) {
    check(marked, Map.of());
  }

  /** As {@link #check(String)}, with files beside the script. */
  static void check(String marked, Map<String, String> files) {
    var script = marked.lines().filter(it -> !isMark(it)).map(it -> it + "\n").collect(Collectors.joining());
    assertThat(marked(script, files)).isEqualTo(marked);
  }

  private static boolean isMark(String line) {
    return line.length() > 1 && line.charAt(0) == '#' && "^:>*+".indexOf(line.charAt(1)) >= 0;
  }

  private static String marked(String script, Map<String, String> files) {
    var surroundings = new Surroundings(
        Map.of(), (from, name) -> Optional.ofNullable(files.get(name.replaceFirst("^\\./", ""))));
    var analysis = ScriptAnalysis.of(script, surroundings, Target.NEWEST, Settings.DEFAULT);
    var findings = ScriptDiagnosis.of(analysis, Tc.NEVER).findings();
    var out = new StringBuilder();
    int start = 0;
    for (var line : script.lines().toList()) {
      out.append(line).append('\n');
      int end = start + line.length() + 1;
      for (var finding : findings) {
        if (finding.range().start() >= start && finding.range().start() < end) mark(finding, start, end, script, out);
      }
      start = end;
    }
    return out.toString();
  }

  private static void mark(Finding finding, int start, int end, String script, StringBuilder out) {
    int length = Math.min(finding.range().end(), end - 1) - finding.range().start();
    out.append("#^").append(" ".repeat(finding.range().start() - start)).append("^".repeat(length))
        .append(finding.range().end() >= end ? ".. " : " ").append(finding.name()).append('\n');
    var rest = finding.message();
    while (rest.length() > WIDTH) {
      int blank = rest.lastIndexOf(' ', WIDTH);
      out.append("#: ").append(rest, 0, blank).append('\n');
      rest = rest.substring(blank + 1);
    }
    out.append("#: ").append(rest).append('\n');
    for (var related : finding.related()) {
      out.append("#> ").append(related.range().in(script).replace("\n", "\\n")).append(": ").append(related.message())
          .append('\n');
    }
    for (var fix : finding.suggestions()) {
      out.append(fix.isSafe() ? "#* " : "#+ ").append(fix.title()).append(':');
      for (var edit : fix.edits()) {
        out.append(" [").append(edit.range().in(script)).append("] -> [").append(edit.replacement()).append(']');
      }
      out.append('\n');
    }
  }
}
