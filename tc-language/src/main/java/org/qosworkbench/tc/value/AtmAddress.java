package org.qosworkbench.tc.value;

/**
 * The address of an ATM circuit (text2atm of the ATM library, for iproute2 tc/q_atm.c until 6.5). Names are taken to be
 * unknown: they come from a file that hardly anyone has.
 */
public final class AtmAddress {

  /** Largest interface, path and channel of a permanent circuit. */
  private static final int[] LARGEST = {Short.MAX_VALUE, 255, 65535};
  private static final int PREFIX_DIGITS = 15;
  private static final int PREFIX_LENGTH = 18;
  private static final int PRIVATE_DIGITS = 40;
  private static final int PUBLIC_DIGITS = 12;

  private AtmAddress() {}

  /** Reads {@code [INTERFACE.]PATH.CHANNEL} in decimal without leading zeros. */
  public static Parsed<Word> parsePermanent(String word) {
    return result(isPermanent(word), word, Permanent.EXPECTED);
  }

  /** Reads a private address in hexadecimal, a public one in decimal, or both with a plus between them. */
  public static Parsed<Word> parseSwitched(String word) {
    return result(isPrivate(word, 0) || isPublic(word), word, Switched.EXPECTED);
  }

  private static Parsed<Word> result(boolean fits, String word, Expectation expected) {
    var kind = word.isEmpty() ? Fault.Kind.EMPTY : Fault.Kind.BAD_ADDRESS;
    return fits ? Parsed.ok(new Word(word)) : Parsed.bad(new Fault(kind, expected, word, 0, word.length()));
  }

  private static boolean isPermanent(String word) {
    String[] parts = word.split("\\.", -1);
    int missing = LARGEST.length - parts.length;
    boolean fits = missing == 0 || missing == 1;
    for (int i = 0; fits && i < parts.length; i++) {
      fits = isNumber(parts[i], LARGEST[missing + i]);
    }
    return fits;
  }

  private static boolean isNumber(String text, int largest) {
    boolean digits = !text.isEmpty() && digitsEnd(text, 0) == text.length();
    boolean plain = digits && (text.charAt(0) != '0' || text.length() == 1);
    return plain && Strtol.signedValue(text, 0, text.length(), 10) <= largest;
  }

  /** do_try_nsap(): 40 digits, the first byte not zero; a decimal prefix and a colon can stand for 18 of them. */
  private static boolean isPrivate(String word, int from) {
    int prefix = Math.min(digitsEnd(word, from), from + PREFIX_DIGITS);
    if (prefix > from && prefix < word.length() && word.charAt(prefix) == ':') {
      String rest = undotted(word, prefix + 1, word.length(), 16);
      return word.charAt(from) != '0' && rest.length() == PRIVATE_DIGITS - PREFIX_LENGTH;
    }
    String digits = undotted(word, from, word.length(), 16);
    return digits.length() == PRIVATE_DIGITS && !digits.startsWith("00");
  }

  /** try_e164(): up to 12 digits, perhaps a plus before them, and another one with a private address behind them. */
  private static boolean isPublic(String word) {
    int from = word.startsWith("+") ? 1 : 0;
    int plus = word.indexOf('+', from);
    String digits = undotted(word, from, plus < 0 ? word.length() : plus, 10);
    boolean fits = !digits.isEmpty() && digits.length() <= PUBLIC_DIGITS;
    return fits && (plus < 0 || isPrivate(word, plus + 1));
  }

  /** The digits of a part of a word without the single dots between them; empty when anything else is there. */
  private static String undotted(String word, int from, int to, int radix) {
    var digits = new StringBuilder(to - from);
    boolean dotPossible = false;
    for (int i = from; i < to; i++) {
      boolean digit = Strtol.digit(word.charAt(i)) < radix;
      if (!digit && (word.charAt(i) != '.' || !dotPossible)) {
        return "";
      }
      if (digit) {
        digits.append(word.charAt(i));
      }
      dotPossible = digit;
    }
    return dotPossible ? digits.toString() : "";
  }

  private static int digitsEnd(String word, int from) {
    int end = from;
    while (end < word.length() && Strtol.digit(word.charAt(end)) < 10) {
      end++;
    }
    return end;
  }

  private record Permanent() implements Expectation {
    static final Expectation EXPECTED = new Permanent();

    @Override
    public String phrase() {
      return "the address of a permanent circuit, [INTERFACE.]PATH.CHANNEL";
    }

    @Override
    public String example() {
      return "0.8.35";
    }
  }

  private record Switched() implements Expectation {
    static final Expectation EXPECTED = new Switched();

    @Override
    public String phrase() {
      return "an ATM address";
    }

    @Override
    public String example() {
      return "47.0005.80.FFE100.0000.F20F.2200.0020EA000F30.00";
    }
  }
}
