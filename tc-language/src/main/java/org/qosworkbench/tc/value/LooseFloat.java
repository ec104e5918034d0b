package org.qosworkbench.tc.value;

/**
 * A floating-point number of which only the start of the word counts.
 *
 * @param value the number; infinity and not-a-number are possible
 */
public record LooseFloat(double value) implements Value {

  private static final Expectation NUMBER = new Expected("a number", "0.02", "");
  private static final Expectation PROBABILITY = new Expected("a probability", "0.02", "0 to 1");

  /** Reads a number; text behind it is ignored (sscanf with %lg, for example iproute2 tc/q_red.c). */
  public static Parsed<LooseFloat> parse(String word) {
    int start = Strtol.skipBlanks(word, 0);
    int number = start < word.length() && "+-".indexOf(word.charAt(start)) >= 0 ? start + 1 : start;
    return brokenOff(word, number)
        ? Parsed.bad(new Fault(Fault.Kind.NOT_A_NUMBER, NUMBER, word, 0, word.length()))
        : parse(word, NUMBER);
  }

  /** Reads a number of 0 to 1; text behind it is ignored (iproute2 tc/q_sfb.c, get_prob). */
  public static Parsed<LooseFloat> parseProbability(String word) {
    return switch (parse(word, PROBABILITY)) {
      case Parsed.Ok<LooseFloat> ok when ok.get().value < 0 -> bad(Fault.Kind.NEGATIVE, PROBABILITY, word);
      case Parsed.Ok<LooseFloat> ok when ok.get().value > 1 -> bad(Fault.Kind.TOO_LARGE, PROBABILITY, word);
      case Parsed<LooseFloat> other -> other;
    };
  }

  /**
   * Reads a whole word as a number that is from {@code min} to {@code max} once it is a C float (iproute2 lib/utils.c,
   * get_float_min_max).
   */
  public static Parsed<LooseFloat> parseWhole(String word, double min, double max) {
    int end = Strtod.end(word, 0);
    if (end > 0 && end < word.length()) {
      return Parsed.bad(new Fault(Fault.Kind.TRAILING_TEXT, NUMBER, word, end, word.length()));
    }
    return switch (parse(word, NUMBER)) {
      case Parsed.Ok<LooseFloat> ok when (float) ok.get().value < min -> outside(Fault.Kind.TOO_SMALL, word, min, max);
      case Parsed.Ok<LooseFloat> ok when (float) ok.get().value > max -> outside(Fault.Kind.TOO_LARGE, word, min, max);
      case Parsed<LooseFloat> other -> other;
    };
  }

  @Override
  public String print() {
    return Numerals.print(value);
  }

  /** sscanf, unlike strtod, gives up on a beginning of infinity or of a hexadecimal number that breaks off. */
  private static boolean brokenOff(String word, int number) {
    if (Ascii.startsWithIgnoreCase(word, number, "infi")) {
      return !Ascii.startsWithIgnoreCase(word, number, "infinity");
    }
    int next = number + 2;
    return Ascii.startsWithIgnoreCase(word, number, "0x")
        && (next == word.length() || word.charAt(next) != '.' && Strtol.digit(word.charAt(next)) >= 16);
  }

  private static Parsed<LooseFloat> parse(String word, Expectation expected) {
    int end = Strtod.end(word, 0);
    return end == 0
        ? bad(word.isEmpty() ? Fault.Kind.EMPTY : Fault.Kind.NOT_A_NUMBER, expected, word)
        : Parsed.ok(new LooseFloat(Strtod.value(word, 0, end)));
  }

  private static Parsed<LooseFloat> outside(Fault.Kind kind, String word, double min, double max) {
    return bad(kind, new Expected("a number", "0.02", Numerals.print(min) + " to " + Numerals.print(max)), word);
  }

  private static Parsed<LooseFloat> bad(Fault.Kind kind, Expectation expected, String word) {
    int end = Strtod.end(word, 0);
    return Parsed.bad(new Fault(kind, expected, word, 0, end == 0 ? word.length() : end));
  }

  private record Expected(String phrase, String example, String limits) implements Expectation {}
}
