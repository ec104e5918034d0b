package org.qosworkbench.tc.value;

/**
 * An unsigned number.
 *
 * @param value the number, unsigned
 * @param base the notation in which it is read and printed
 */
public record UnsignedNumber(long value, Base base) implements Value {

  private static final NumberFormat DECIMAL_BYTE = new NumberFormat(Width.U8, Base.DECIMAL);
  private static final NumberFormat HEXADECIMAL_BYTE = new NumberFormat(Width.U8, Base.HEXADECIMAL);

  /**
   * Reads a whole word as strtoul does: leading blanks and a sign are possible (iproute2 lib/utils.c, get_u8, get_u16,
   * get_u32, get_u64, get_unsigned). A negative number wraps around at 64 bits, which makes it too large for the
   * narrower widths but an accepted 64-bit one.
   */
  public static Parsed<UnsignedNumber> parse(String word, NumberFormat format) {
    long plain = Strtol.plainValue(word, 0, word.length(), format.base().radix());
    if (plain >= 0 && Long.compareUnsigned(plain, format.width().largest()) <= 0) {
      return Parsed.ok(new UnsignedNumber(plain, format.base()));
    }
    return switch (faultIn(word, 0, word.length(), format)) {
      case null -> Parsed.ok(new UnsignedNumber(
          Strtol.unsignedValue(word, 0, word.length(), format.base().radix()), format.base()));
      case Fault fault -> Parsed.bad(fault);
    };
  }

  /**
   * Reads an 8-bit number that is decimal or, failing that, hexadecimal: {@code 10} is ten, {@code 1f} is 31 (iproute2
   * tc/m_tunnel_key.c, tunnel_key_parse_tos_ttl).
   */
  public static Parsed<UnsignedNumber> parseDecimalOrHexadecimal(String word) {
    Parsed<UnsignedNumber> decimal = parse(word, DECIMAL_BYTE);
    return switch (parse(word, HEXADECIMAL_BYTE)) {
      case Parsed.Ok<UnsignedNumber> ok when !decimal.accepted() ->
          Parsed.ok(new UnsignedNumber(ok.get().value, Base.DECIMAL));
      case Parsed<UnsignedNumber> other -> decimal;
    };
  }

  @Override
  public String print() {
    return base.print(value);
  }

  /** What makes the part {@code from..to} of a word unreadable as a number of this format; null when nothing does. */
  static Fault faultIn(String word, int from, int to, NumberFormat format) {
    if (from == to) {
      Fault.Kind kind = word.isEmpty() ? Fault.Kind.EMPTY : Fault.Kind.MISSING_PART;
      return new Fault(kind, format, word, from, to);
    }
    int radix = format.base().radix();
    long plain = Strtol.plainValue(word, from, to, radix);
    if (plain >= 0 && Long.compareUnsigned(plain, format.width().largest()) <= 0) {
      return null;
    }
    int end = Strtol.end(word, from, radix);
    // A number that goes on behind the part has only blanks in it: the sign is the separator.
    if (end == from || end > to) {
      return new Fault(Fault.Kind.NOT_A_NUMBER, format, word, from, to);
    }
    if (end < to) {
      return new Fault(Fault.Kind.TRAILING_TEXT, format, word, end, to);
    }
    long value = Strtol.unsignedValue(word, from, to, radix);
    if (Strtol.unsignedOverflow(word, from, to, radix)
        || Long.compareUnsigned(value, format.width().largest()) > 0) {
      Fault.Kind kind = Strtol.negative(word, from) ? Fault.Kind.NEGATIVE : Fault.Kind.TOO_LARGE;
      return new Fault(kind, format, word, from, to);
    }
    return null;
  }
}
