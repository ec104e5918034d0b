package org.qosworkbench.tc.shell.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qosworkbench.tc.text.Range;

/** What the readers of one script, those inside of its backquotes among them, tell and count together. */
final class Log {
  private static final int RETRIES = 8;
  private static final long SCANS_PER_UNIT = 16;

  private final List<ShellProblem> problems = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private int retries = RETRIES;
  private long scans;
  private int parts;
  private int depth;
  private int peak;
  private boolean stopped;

  /** For a text of so many units. */
  Log(int length) {
    scans = 4096 + SCANS_PER_UNIT * length;
  }

  void problem(ShellProblem.Kind kind, String message, Range range) {
    if (!stopped) {
      problems.add(new ShellProblem(kind, message, range));
      keep(range);
    }
  }

  void comment(Comment comment) {
    comments.add(comment);
    keep(comment.range());
  }

  /** Counts something that is kept; if it is too much, reading ends here. */
  void keep(Range range) {
    if (++parts > Shell.MAX_PARTS && !stopped) {
      problems.add(new ShellProblem(
          ShellProblem.Kind.TOO_LONG, "More than " + Shell.MAX_PARTS + " parts; the rest is not read", range));
      stopped = true;
    }
  }

  List<ShellProblem> problems() {
    problems.sort(Comparator.comparingInt(it -> it.range().start()));
    return problems;
  }

  List<Comment> comments() {
    comments.sort(Comparator.comparingInt(it -> it.range().start()));
    return comments;
  }

  /** Goes one construct deeper; if that is too deep, reading ends here. To be left in any case. */
  void enter(Range range) {
    if (++depth > Shell.MAX_DEPTH) {
      problem(ShellProblem.Kind.TOO_DEEP, "More than " + Shell.MAX_DEPTH + " constructs in each other", range);
      stopped = true;
    }
    peak = Math.max(peak, depth);
  }

  void leave() {
    depth--;
  }

  /** Whether the script was too deep or too long: all readers are at their ends. */
  boolean stopped() {
    return stopped;
  }

  /** Starts to watch how deep it goes from here; answers what to give to {@link #watched}. */
  int watch() {
    int before = peak;
    peak = depth;
    return before;
  }

  /** How many constructs are left in depth below the deepest of those that were watched. */
  int remaining() {
    return Math.max(0, Shell.MAX_DEPTH - peak);
  }

  /** Ends to watch: what was seen is so many levels higher than it was. */
  void watched(int before, int added) {
    peak = Math.max(before, peak + added);
  }

  /** Where the lists end, to {@link #retry} from. */
  Mark mark() {
    return new Mark(problems.size(), comments.size());
  }

  /**
   * Forgets what was told since the mark, because the text is going to be read once more in another way. Allowed only
   * so often, which keeps the time for hostile texts proportional to their length.
   */
  boolean retry(Mark mark) {
    if (stopped || retries == 0) {
      return false;
    }
    retries--;
    problems.subList(mark.problems, problems.size()).clear();
    comments.subList(mark.comments, comments.size()).clear();
    return true;
  }

  /** Takes from the number of units that may be looked at ahead of reading; false when it is used up. */
  boolean scan() {
    return scans-- > 0;
  }

  record Mark(int problems, int comments) {}
}
