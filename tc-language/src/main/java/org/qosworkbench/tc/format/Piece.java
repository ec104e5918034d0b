package org.qosworkbench.tc.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.syntax.Statement;

/** What layout needs to know of a statement. */
sealed interface Piece {
  /** Left exactly as it is. */
  record Untouched(String text) implements Piece {}

  /** A line with nothing on it. */
  record Blank() implements Piece {}

  /** A line with nothing but a comment. */
  record CommentLine(String comment) implements Piece {}

  /** A command that its author broke into several lines; each is a list of words. */
  record Broken(List<List<String>> lines, Optional<String> comment) implements Piece {}

  /** A command on one line. */
  record Command(Row row, Optional<String> comment) implements Piece {}

  Blank BLANK = new Blank();

  static Piece of(Statement statement, Binder binder) {
    if (!statement.problems().isEmpty()) return new Untouched(statement.text());
    var comment = statement.comment().map(it -> trimmed(it.in(statement.text())));
    if (statement.wordCount() == 0) return comment.<Piece>map(CommentLine::new).orElse(BLANK);
    var lines = lines(statement);
    // a line feed behind a comment's last backslash would make a problem of it
    boolean delicate = comment.isPresent() && comment.get().endsWith("\\");
    if (lines.isEmpty() || delicate) return new Untouched(statement.text());
    if (lines.size() > 1) return new Broken(lines, comment);
    return new Command(Row.of(lines.get(0), binder.bind(statement)), comment);
  }

  /**
   * Without blanks at its end, unless that would bare a backslash there, which looks like a continuation.
   */
  private static String trimmed(String comment) {
    int end = comment.length();
    while (" \t\r".indexOf(comment.charAt(end - 1)) >= 0) end--;
    return comment.charAt(end - 1) == '\\' ? comment : comment.substring(0, end);
  }

  /** The words as they are written, line by line; empty when a word is broken over two lines. */
  private static List<List<String>> lines(Statement statement) {
    var text = statement.text();
    var lines = new ArrayList<List<String>>();
    var line = new ArrayList<String>();
    int end = statement.range(0).start();
    for (int i = 0; i < statement.wordCount(); i++) {
      var range = statement.range(i);
      var word = range.in(text);
      if (word.indexOf('\n') >= 0) return List.of();
      if (isBroken(text, end, range.start())) {
        lines.add(List.copyOf(line));
        line.clear();
      }
      line.add(word);
      end = range.end();
    }
    lines.add(List.copyOf(line));
    var comment = statement.comment();
    if (comment.isPresent() && isBroken(text, end, comment.get().start())) lines.add(List.of());
    return lines;
  }

  private static boolean isBroken(String text, int from, int to) {
    int feed = text.indexOf('\n', from);
    return feed >= 0 && feed < to;
  }
}
