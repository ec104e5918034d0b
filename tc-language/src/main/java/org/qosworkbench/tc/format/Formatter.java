package org.qosworkbench.tc.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/**
 * Brings a document into its canonical layout; laying out the result again changes nothing.
 *
 * <ul>
 *   <li>One blank between words, none at the edges of a line; continued lines are indented by four.
 *   <li>Neighboring one-line commands of the same object, verb and kind stand in columns.
 *   <li>Comments behind neighboring one-line commands start in the same column, at least two blanks behind the command.
 *   <li>At most one empty line in a row, none at the start and the end of the file.
 *   <li>All lines end as the first one with anything on it does, with LF or CR LF; only a continuation always ends with
 *       LF, since tc reads no other. The last line ends like the others.
 *   <li>A statement whose text has a problem stays as it is.
 * </ul>
 */
public final class Formatter {
  private static final String INDENT = "    ";
  private static final int BEFORE_COMMENT = 2;
  /** Comments are not aligned when the commands before them differ more than this in length. */
  private static final int LARGEST_SPREAD = 40;

  private final Document document;
  private final List<Piece> pieces;
  private final String lineEnd;
  /** The new text of each statement. */
  private final String[] texts;

  private Formatter(Document document, List<Piece> pieces) {
    this.document = document;
    this.pieces = pieces;
    lineEnd = lineEnd();
    texts = new String[pieces.size()];
  }

  /**
   * The edits that bring the whole document into its layout, one for each statement that changes, in order.
   *
   * @param cancelled asked at every statement
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<Edit> format(Document document, Target target, BooleanSupplier cancelled) {
    return format(document, new Range(0, document.length()), target, cancelled);
  }

  /**
   * The edits for the statements that a range touches; their columns are those that the whole document would get.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<Edit> format(Document document, Range range, Target target, BooleanSupplier cancelled) {
    var binder = new Binder(target, Devices.ANY);
    var pieces = new ArrayList<Piece>(document.statements().size());
    for (var statement : document.statements()) {
      if (cancelled.getAsBoolean()) throw new CancellationException();
      pieces.add(Piece.of(statement, binder));
    }
    return new Formatter(document, pieces).edits(range);
  }

  /** That of the first line that stays. */
  private String lineEnd() {
    int first = 0;
    while (first < pieces.size() && pieces.get(first) instanceof Piece.Blank) first++;
    return document.statement(first).text().endsWith("\r\n") ? "\r\n" : "\n";
  }

  private List<Edit> edits(Range range) {
    layOut();
    var edits = new ArrayList<Edit>();
    for (int i = 0; i < texts.length; i++) {
      var text = document.statement(i).text();
      var place = new Range(document.offset(i), document.offset(i) + text.length());
      boolean touched = range.isEmpty()
          ? place.touches(range.start())
          : place.start() < range.end() && range.start() < place.end();
      if (touched && !text.equals(texts[i])) edits.add(new Edit(place, texts[i]));
    }
    return List.copyOf(edits);
  }

  private void layOut() {
    for (int i = 0; i < texts.length; ) {
      switch (pieces.get(i)) {
        case Piece.Untouched it -> texts[i++] = it.text();
        case Piece.Blank it -> texts[i] = isWanted(i++) ? lineEnd : "";
        case Piece.CommentLine it -> texts[i++] = it.comment() + lineEnd;
        case Piece.Broken it -> texts[i++] = broken(it);
        case Piece.Command it -> i = block(i);
      }
    }
  }

  /** Of several blank lines the last one stays, when something stands before and behind them. */
  private boolean isWanted(int blank) {
    if (blank + 1 == pieces.size() || pieces.get(blank + 1) instanceof Piece.Blank) return false;
    int before = blank;
    while (before >= 0 && pieces.get(before) instanceof Piece.Blank) before--;
    return before >= 0;
  }

  private String broken(Piece.Broken piece) {
    var text = new StringBuilder();
    var lines = piece.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) text.append(" \\\n").append(INDENT);
      text.append(String.join(" ", lines.get(i)));
    }
    piece.comment().ifPresent(comment -> {
      if (!lines.get(lines.size() - 1).isEmpty()) text.append(" ".repeat(BEFORE_COMMENT));
      text.append(comment);
    });
    return text.append(lineEnd).toString();
  }

  /** Lays out the one-line commands that stand together; answers where they end. */
  private int block(int first) {
    var lines = new ArrayList<String>();
    int end = first;
    while (end < pieces.size() && pieces.get(end) instanceof Piece.Command) {
      int tableEnd = tableEnd(end);
      lines.addAll(Table.lines(pieces.subList(end, tableEnd).stream().map(it -> ((Piece.Command) it).row()).toList()));
      end = tableEnd;
    }
    int column = commentColumn(first, lines);
    for (int i = first; i < end; i++) {
      var line = lines.get(i - first);
      var comment = ((Piece.Command) pieces.get(i)).comment();
      texts[i] = line + comment.map(it -> " ".repeat(Math.max(BEFORE_COMMENT, column - line.length())) + it).orElse("")
          + lineEnd;
    }
    return end;
  }

  private int tableEnd(int first) {
    var likeness = likeness(first);
    int end = first + 1;
    while (likeness.isPresent() && end < pieces.size() && likeness.equals(likeness(end))) end++;
    return end;
  }

  private Optional<Row.Likeness> likeness(int piece) {
    return pieces.get(piece) instanceof Piece.Command command ? command.row().likeness() : Optional.empty();
  }

  /** Where the comments of a block start; 0 when each stands directly behind its command. */
  private int commentColumn(int first, List<String> lines) {
    int shortest = Integer.MAX_VALUE;
    int longest = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (((Piece.Command) pieces.get(first + i)).comment().isEmpty()) continue;
      shortest = Math.min(shortest, lines.get(i).length());
      longest = Math.max(longest, lines.get(i).length());
    }
    return longest - shortest > LARGEST_SPREAD ? 0 : longest + BEFORE_COMMENT;
  }
}
