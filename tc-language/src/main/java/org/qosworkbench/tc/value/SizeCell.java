package org.qosworkbench.tc.value;

import java.util.OptionalInt;

/**
 * A burst size and, optionally, the cell size of the rate table.
 *
 * @param size the bytes
 * @param cellLog binary logarithm of the cell size, 0 to 31
 */
public record SizeCell(Size size, OptionalInt cellLog) implements Value {

  private static final Expectation CELL = new ExpectedCell();

  /**
   * Reads {@code SIZE[/CELL]}, where CELL is an integer power of two (iproute2 tc/tc_util.c, get_size_and_cell and
   * get_size64_and_cell). The largest cell tc can name is 2^31, written as -2147483648.
   */
  public static Parsed<SizeCell> parse(String word, Limit limit) {
    int slash = word.indexOf('/');
    Parsed<Size> size = Size.parse(word, slash < 0 ? word.length() : slash, limit);
    return switch (size) {
      case Parsed.Bad<Size> bad -> Parsed.bad(bad.fault());
      case Parsed.Ok<Size> ok when slash < 0 -> Parsed.ok(new SizeCell(ok.get(), OptionalInt.empty()));
      case Parsed.Ok<Size> ok -> withCell(word, slash + 1, ok.get());
    };
  }

  @Override
  public String print() {
    return cellLog.isEmpty() ? size.print() : size.print() + "/" + (1 << cellLog.getAsInt());
  }

  private static Parsed<SizeCell> withCell(String word, int from, Size size) {
    if (from == word.length()) {
      return bad(Fault.Kind.MISSING_PART, word, from, from);
    }
    int end = Strtol.end(word, from, 0);
    if (end == from) {
      return bad(Fault.Kind.NOT_A_NUMBER, word, from, word.length());
    }
    if (end < word.length()) {
      return bad(Fault.Kind.TRAILING_TEXT, word, end, word.length());
    }
    long cell = Strtol.signedValue(word, from, end, 0);
    if (cell != (int) cell) {
      return bad(Fault.Kind.TOO_LARGE, word, from, end);
    }
    if (Integer.bitCount((int) cell) != 1) {
      return bad(Fault.Kind.NOT_POWER_OF_TWO, word, from, end);
    }
    return Parsed.ok(new SizeCell(size, OptionalInt.of(Integer.numberOfTrailingZeros((int) cell))));
  }

  private static Parsed<SizeCell> bad(Fault.Kind kind, String word, int start, int end) {
    return Parsed.bad(new Fault(kind, CELL, word, start, end));
  }

  private record ExpectedCell() implements Expectation {
    @Override
    public String phrase() {
      return "a cell size";
    }

    @Override
    public String example() {
      return "15kb/8";
    }

    @Override
    public String limits() {
      return "a power of two up to 1073741824";
    }
  }
}
