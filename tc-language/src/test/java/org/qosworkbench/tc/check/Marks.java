package org.qosworkbench.tc.check;

import java.util.stream.Collectors;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.text.Range;

/**
 * Commands with what is said about them on lines of their own: carets under the place and the name of the diagnostic;
 * below it behind {@code :} the message, behind {@code >} other places, and the fixes: behind {@code !} those that may
 * be made without asking, behind {@code +} the others.
 */
public final class Marks {
  private static final int WIDTH = 100;

  private Marks() {}

  /** The commands of a marked text alone. */
  public static String commands(String marked) {
    return marked.lines().filter(it -> !isMark(it)).map(it -> it + "\n").collect(Collectors.joining());
  }

  private static boolean isMark(String line) {
    var text = line.strip();
    return text.startsWith("^") || text.startsWith(": ") || text.startsWith("+ ") || text.startsWith("! ")
        || text.startsWith("> ");
  }

  /** Writes the mark of a problem and its message, in lines. */
  public static void write(Range range, Diagnostic diagnostic, String message, StringBuilder out) {
    out.append(" ".repeat(range.start())).append("^".repeat(range.length())).append(' ').append(diagnostic.title())
        .append('\n');
    var rest = message;
    while (rest.length() > WIDTH) {
      int blank = rest.lastIndexOf(' ', WIDTH);
      out.append("    : ").append(rest, 0, blank).append('\n');
      rest = rest.substring(blank + 1);
    }
    out.append("    : ").append(rest).append('\n');
  }

  /** Writes the title of a fix. */
  public static void write(Fix fix, StringBuilder out) {
    out.append(fix.safety() == Fix.Safety.SAFE ? "    ! " : "    + ").append(fix.title()).append('\n');
  }
}
