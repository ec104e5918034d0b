package org.qosworkbench.tc.shell.syntax;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.text.Range;

/** A place in a word that is an arithmetic expression: in a literal, or at a part that is expanded. */
final class ArithmeticScanner {
  /** Behind the last part. */
  static final int END = -1;
  /** A part that is no literal. */
  static final int EXPANSION = -2;

  private final List<Part> parts;
  private final Range range;
  private int part;
  private int unit;
  private int consumed;

  ArithmeticScanner(Word word) {
    this.parts = word.parts();
    this.range = word.range();
    this.consumed = range.start();
  }

  /** A place to come back to. */
  record Place(int part, int unit) {}

  Place place() {
    return new Place(part, unit);
  }

  /** What comes next: a unit of a literal, {@link #EXPANSION} or {@link #END}. */
  int peek() {
    return peek(part, unit);
  }

  private int peek(int inPart, int atUnit) {
    if (inPart == parts.size()) {
      return END;
    }
    return parts.get(inPart) instanceof Part.Literal literal ? literal.text().charAt(atUnit) : EXPANSION;
  }

  private int peekSecond() {
    boolean sameLiteral = parts.get(part) instanceof Part.Literal literal && unit + 1 < literal.text().length();
    return sameLiteral ? peek(part, unit + 1) : peek(part + 1, 0);
  }

  boolean atEnd() {
    return part == parts.size();
  }

  private void advance() {
    Part current = parts.get(part);
    if (current instanceof Part.Literal literal && unit + 1 < literal.text().length()) {
      unit++;
      consumed = literal.range().start() + unit;
    } else {
      part++;
      unit = 0;
      consumed = current.range().end();
    }
  }

  void skipBlanks() {
    int before = consumed;
    int c = peek();
    while (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      advance();
      c = peek();
    }
    consumed = before;
  }

  /** Takes a sign of one or two units if it comes next, and the blanks behind it. */
  boolean accept(String sign) {
    if (!comes(sign)) {
      return false;
    }
    for (int i = 0; i < sign.length(); i++) {
      advance();
    }
    skipBlanks();
    return true;
  }

  /** Whether a sign of one or two units comes next. */
  boolean comes(String sign) {
    return peek() == sign.charAt(0) && (sign.length() == 1 || peekSecond() == sign.charAt(1));
  }

  /** What comes behind a sign that comes next. */
  int peekBehind(String sign) {
    if (sign.length() == 1) {
      return peekSecond();
    }
    int beforePart = part;
    int beforeUnit = unit;
    int beforeConsumed = consumed;
    advance();
    int behind = peekSecond();
    part = beforePart;
    unit = beforeUnit;
    consumed = beforeConsumed;
    return behind;
  }

  /** Whether a number, a name or an expansion comes next. */
  boolean startsOperand() {
    return peek() == EXPANSION || Names.isPart(peek());
  }

  /** The number, name or expansion that comes next, with all that stands directly behind it, and the blanks behind. */
  Word operand() {
    Place from = place();
    boolean number = Names.isDigit(peek());
    while (peek() == EXPANSION || Names.isPart(peek()) || number && (peek() == '#' || peek() == '@')) {
      advance();
    }
    Word operand = between(from, place());
    skipBlanks();
    return operand;
  }

  /** The word between two places. */
  Word between(Place from, Place to) {
    List<Part> between = new ArrayList<>(1);
    for (int i = from.part; i < parts.size() && (i < to.part || i == to.part && to.unit > 0); i++) {
      Part whole = parts.get(i);
      if (whole instanceof Part.Literal literal) {
        int start = i == from.part ? from.unit : 0;
        int end = i == to.part ? to.unit : literal.text().length();
        Range place = new Range(literal.range().start() + start, literal.range().start() + end);
        between.add(new Part.Literal(literal.text().substring(start, end), place));
      } else {
        between.add(whole);
      }
    }
    if (between.isEmpty()) {
      return new Word(between, Range.at(consumed));
    }
    return new Word(between,
        new Range(between.get(0).range().start(), between.get(between.size() - 1).range().end()));
  }

  /** The range of the unit or part that comes next. */
  Range here() {
    if (atEnd()) {
      return Range.at(range.end());
    }
    Range whole = parts.get(part).range();
    return parts.get(part) instanceof Part.Literal
        ? new Range(whole.start() + unit, whole.start() + unit + 1) : whole;
  }

  /** From the start of a range to the end of what was taken last. */
  Range rangeFrom(Range first) {
    return new Range(first.start(), Math.max(first.end(), consumed));
  }
}
