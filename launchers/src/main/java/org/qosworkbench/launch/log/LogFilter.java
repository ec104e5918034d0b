package org.qosworkbench.launch.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which lines of a kernel log are left out.
 *
 * @param excluded a line goes when one of these is found in its text
 */
public record LogFilter(List<Pattern> excluded) {
  /** Leaves nothing out. */
  public static final LogFilter NONE = new LogFilter(List.of());

  /** What User-Mode Linux says of the terminals that it was not given; known from every log that was ever mailed. */
  public static final LogFilter USUAL =
      of(List.of("IRQ 10/winch", "Failed to open console", "getmaster - no usable host pty"));

  /** {@link #USUAL}, and what it says of pipes and parameters when it is started as we start it. */
  public static final LogFilter LAUNCHED = USUAL.and(of(List.of(
      "^epollctl add err fd \\d+, Operation not permitted$",
      "^Unknown kernel command line parameters .* passed to user space\\.$")));

  /** Copies the list. */
  public LogFilter {
    excluded = List.copyOf(excluded);
  }

  /**
   * The filter of some regular expressions.
   *
   * @throws PatternSyntaxException if one of them is none
   */
  public static LogFilter of(List<String> excluded) {
    return new LogFilter(excluded.stream().map(Pattern::compile).toList());
  }

  /**
   * The filter of a regular expression, or of a pasted command line with {@code egrep -v "..."} in it.
   *
   * @throws PatternSyntaxException if it is neither
   */
  public static LogFilter pasted(String text) {
    return of(LogFilterText.patterns(text));
  }

  /** Leaves out what either does. */
  public LogFilter and(LogFilter other) {
    List<Pattern> both = new ArrayList<>(excluded);
    both.addAll(other.excluded);
    return new LogFilter(both);
  }

  /** Whether a line stays. */
  public boolean keeps(KernelLine line) {
    return excluded.stream().noneMatch(it -> it.matcher(line.text()).find());
  }
}
