package org.qosworkbench.tc.value;

import java.util.List;
import java.util.Optional;

/**
 * A number of bytes.
 *
 * @param bytes the bytes as an unsigned number
 */
public record Size(long bytes) implements Value {

  private static final Expectation EXPECTED_32 = new Expected("0 to 4294967295b");
  private static final Expectation EXPECTED_64 = new Expected("0 to 18446744073709549568b");
  private static final SizeUnit[] PRINTED = {SizeUnit.GB, SizeUnit.MB, SizeUnit.KB};

  /**
   * Reads a size: a number in C's floating-point notation and directly behind it a {@link SizeUnit}; without a unit,
   * bytes. Fractions of a byte are cut (iproute2 lib/utils_math.c, get_size and get_size64).
   */
  public static Parsed<Size> parse(String word, Limit limit) {
    return parse(word, word.length(), limit);
  }

  /** Reads the first {@code length} characters of a word as a size; faults refer to the whole word. */
  static Parsed<Size> parse(String word, int length, Limit limit) {
    String text = length == word.length() ? word : word.substring(0, length);
    int end = Strtod.end(text, 0);
    if (end == 0) {
      return bad(text.isEmpty() ? Fault.Kind.EMPTY : Fault.Kind.NOT_A_NUMBER, word, 0, length, limit);
    }
    double size = Strtod.value(text, 0, end);
    if (end < length) {
      double scale = SizeUnit.scale(text, end);
      if (scale == 0) {
        return bad(Fault.Kind.UNKNOWN_UNIT, word, end, length, limit);
      }
      size *= scale;
    }
    long bytes = Cast.toUnsigned64(size);
    if (Double.isNaN(size)) {
      return bad(Fault.Kind.NOT_A_NUMBER, word, 0, end, limit);
    }
    if (size < 0) {
      return bad(Fault.Kind.NEGATIVE, word, 0, end, limit);
    }
    boolean fits = Cast.fromUnsigned64(bytes) == Math.floor(size);
    if (!fits || limit == Limit.BITS_32 && bytes >>> 32 != 0) {
      return bad(Fault.Kind.TOO_LARGE, word, 0, length, limit);
    }
    return Parsed.ok(new Size(bytes));
  }

  /** The largest unit that divides the size, for example {@code 15kb}. */
  @Override
  public String print() {
    for (SizeUnit unit : PRINTED) {
      if (bytes != 0 && Long.remainderUnsigned(bytes, unit.bytes()) == 0) {
        return Long.toUnsignedString(Long.divideUnsigned(bytes, unit.bytes())) + unit.spelling();
      }
    }
    return Long.toUnsignedString(bytes) + SizeUnit.B.spelling();
  }

  private static Parsed<Size> bad(Fault.Kind kind, String word, int start, int end, Limit limit) {
    Expectation expected = switch (limit) {
      case BITS_32 -> EXPECTED_32;
      case BITS_64 -> EXPECTED_64;
    };
    return Parsed.bad(new Fault(kind, expected, word, start, end));
  }

  private record Expected(String limits) implements Expectation {
    @Override
    public String phrase() {
      return "a size";
    }

    @Override
    public String example() {
      return "15kb";
    }

    @Override
    public List<String> known() {
      return SizeUnit.spellings();
    }

    @Override
    public Optional<String> suggest(Fault fault) {
      return UnitAdvice.size(fault);
    }
  }
}
