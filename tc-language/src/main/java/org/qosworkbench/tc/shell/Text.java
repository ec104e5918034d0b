package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.text.Range;

/** A text, with gaps where it is not known, that knows where each part of it comes from. */
final class Text implements Value {
  private static final int[] AT_FIRST = {0};

  /** No text. */
  static final Text EMPTY = new Text("", List.of());

  private final String string;
  private final List<Piece> pieces;
  /** Where each piece starts. */
  private final int[] starts;

  private Text(String string, List<Piece> pieces) {
    this.string = string;
    this.pieces = pieces;
    starts = pieces.size() == 1 ? AT_FIRST : starts(pieces);
  }

  private static int[] starts(List<Piece> pieces) {
    var starts = new int[pieces.size()];
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = at;
      at += pieces.get(i).text().length();
    }
    return starts;
  }

  static Text of(Piece piece) {
    return piece.text().isEmpty() ? EMPTY : new Text(piece.text(), List.of(piece));
  }

  static Text of(List<Piece> pieces) {
    if (pieces.size() == 1) return of(pieces.get(0));
    var string = new StringBuilder();
    for (var piece : pieces) {
      string.append(piece.text());
    }
    return string.isEmpty() ? EMPTY : new Text(string.toString(), List.copyOf(pieces));
  }

  /** What a place makes. */
  static Text made(String text, Place place) {
    if (text.isEmpty()) return EMPTY;
    return Gap.isIn(text) ? of(divided(text, place, Origin.made(place))) : of(Piece.made(text, place));
  }

  /** What a place holds, unit for unit. */
  static Text written(String text, Place place) {
    if (text.isEmpty()) return EMPTY;
    var origin = Origin.written(place);
    return Gap.isIn(text) ? of(divided(text, place, origin)) : new Text(text, List.of(new Piece(text, place, origin)));
  }

  static Text gap(Gap gap, Place place) {
    return of(Piece.gap(gap, place));
  }

  /** What may be any number of words. */
  static Text many(Place place) {
    var gap = Piece.gap(Gap.ANYTHING, place);
    return of(List.of(gap, gap));
  }

  /** What a program writes of which nothing is known: any number of lines. */
  static Text output(Place place) {
    return many(place).append(made("\n", place));
  }

  /** Whether nothing at all is known of it. */
  boolean isAnything() {
    return !pieces.isEmpty() && pieces.stream().allMatch(it -> it.text().equals(Gap.ANYTHING.text()));
  }

  static Text anything(Place place) {
    return gap(Gap.ANYTHING, place);
  }

  private static List<Piece> divided(String text, Place place, Origin origin) {
    var whole = new Piece(text, place, origin);
    var pieces = new ArrayList<Piece>();
    int start = 0;
    char mark = Gap.ANYTHING.text().charAt(0);
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 2)) {
      if (at > start) pieces.add(whole.part(start, at));
      start = Math.min(at + 2, text.length());
      pieces.add(new Piece(text.substring(at, start), place, Origin.made(place)));
    }
    if (start < text.length()) pieces.add(whole.part(start, text.length()));
    return pieces;
  }

  /** The text with its gaps. */
  String string() {
    return string;
  }

  int length() {
    return string.length();
  }

  List<Piece> pieces() {
    return pieces;
  }

  Text append(Text other) {
    if (pieces.isEmpty()) return other;
    if (other.pieces.isEmpty()) return this;
    var all = new ArrayList<Piece>(pieces.size() + other.pieces.size());
    all.addAll(pieces);
    all.addAll(other.pieces);
    return new Text(string + other.string, all);
  }

  /** A part of it, which must not divide a gap. */
  Text slice(int start, int end) {
    if (start == 0 && end == string.length()) return this;
    if (start >= end) return EMPTY;
    var parts = new ArrayList<Piece>();
    for (int i = pieceAt(start); i < starts.length && starts[i] < end; i++) {
      parts.add(part(i, start, end));
    }
    return of(parts);
  }

  /** Where a part of it is used; of no text the place where it would be. */
  Place place(int start, int end, Place otherwise) {
    if (pieces.isEmpty()) return otherwise;
    int first = pieceAt(start);
    if (start >= end) {
      var use = part(first, start, starts[first] + pieces.get(first).text().length()).use();
      boolean behind = start >= string.length();
      return new Place(use.file(), Range.at(behind ? use.range().end() : use.range().start()));
    }
    var found = part(first, start, end).use();
    for (int i = first + 1; i < starts.length && starts[i] < end; i++) {
      found = found.union(part(i, start, end).use());
    }
    return found;
  }

  private int pieceAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private Piece part(int index, int start, int end) {
    var piece = pieces.get(index);
    int length = piece.text().length();
    int from = Math.min(length, Math.max(0, start - starts[index]));
    return piece.part(from, Math.max(from, Math.min(length, end - starts[index])));
  }

  @Override
  public boolean isKnown() {
    return !Gap.isIn(string);
  }

  /** Whether it is digits, known or not. */
  boolean isDigits() {
    return Hull.isDigits(string, 0, string.length());
  }

  @Override
  public Text collapsed() {
    return this;
  }

  @Override
  public List<Text> alternatives() {
    return List.of(this);
  }

  @Override
  public Text each(UnaryOperator<Piece> change) {
    if (pieces.isEmpty()) return this;
    if (pieces.size() == 1) return new Text(string, List.of(change.apply(pieces.get(0))));
    var changed = new ArrayList<Piece>(pieces.size());
    for (var piece : pieces) {
      changed.add(change.apply(piece));
    }
    return new Text(string, changed);
  }

  /** The text, for reading in a debugger. */
  @Override
  public String toString() {
    return Gap.readable(string);
  }
}
