package org.qosworkbench.tc.value;

/**
 * A floating-point number within bounds.
 *
 * @param value the number; not-a-number is possible
 */
public record BoundedFloat(float value) implements Value {

  /**
   * Reads a whole word as strtof does (iproute2 lib/utils.c, get_float_min_max).
   *
   * @param smallest the smallest number allowed
   * @param largest the largest number allowed
   */
  public static Parsed<BoundedFloat> parse(String word, float smallest, float largest) {
    Expectation expected = new Expected(Numerals.print(smallest) + " to " + Numerals.print(largest));
    int end = Strtod.end(word, 0);
    if (end == 0) {
      Fault.Kind kind = word.isEmpty() ? Fault.Kind.EMPTY : Fault.Kind.NOT_A_NUMBER;
      return Parsed.bad(new Fault(kind, expected, word, 0, word.length()));
    }
    if (end < word.length()) {
      return Parsed.bad(new Fault(Fault.Kind.TRAILING_TEXT, expected, word, end, word.length()));
    }
    float value = (float) Strtod.value(word, 0, end);
    if (value < smallest || value > largest) {
      Fault.Kind kind = value < smallest ? Fault.Kind.TOO_SMALL : Fault.Kind.TOO_LARGE;
      return Parsed.bad(new Fault(kind, expected, word, 0, end));
    }
    return Parsed.ok(new BoundedFloat(value));
  }

  @Override
  public String print() {
    return Numerals.print(value);
  }

  private record Expected(String limits) implements Expectation {
    @Override
    public String phrase() {
      return "a number";
    }

    @Override
    public String example() {
      return "0.16";
    }
  }
}
