package org.qosworkbench.tc.value;

/**
 * A percentage.
 *
 * @param percent 0 to 100, or not a number, which tc lets through
 */
public record Percent(double percent) implements Value {

  private static final Expectation EXPECTED = new Expected();

  /**
   * Reads a percentage: a number in C's floating-point notation, optionally with a percent sign (iproute2 tc/tc_util.c,
   * parse_percent). The empty word and a lone percent sign are 0.
   */
  public static Parsed<Percent> parse(String word) {
    int end = Strtod.end(word, 0);
    double percent = end == 0 ? 0 : Strtod.value(word, 0, end);
    if (percent / 100. > 1) {
      return bad(Fault.Kind.TOO_LARGE, word, 0, end);
    }
    if (percent / 100. < 0) {
      return bad(Fault.Kind.NEGATIVE, word, 0, end);
    }
    boolean clean = end == word.length() || end == word.length() - 1 && word.charAt(end) == '%';
    if (!clean) {
      return bad(end == 0 ? Fault.Kind.NOT_A_NUMBER : Fault.Kind.TRAILING_TEXT, word, end, word.length());
    }
    return Parsed.ok(new Percent(percent));
  }

  /** The share, 0 to 1. */
  public double fraction() {
    return percent / 100.;
  }

  @Override
  public String print() {
    return Numerals.print(percent) + "%";
  }

  private static Parsed<Percent> bad(Fault.Kind kind, String word, int start, int end) {
    return Parsed.bad(new Fault(kind, EXPECTED, word, start, end));
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a percentage";
    }

    @Override
    public String example() {
      return "0.5%";
    }

    @Override
    public String limits() {
      return "0% to 100%";
    }
  }
}
