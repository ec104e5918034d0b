package org.qosworkbench.tc.value;

/** A word read from left to right, as the library of the ATM tools does it. Reading stops at what does not fit. */
final class AtmText {

  private final String word;
  private int at;

  AtmText(String word) {
    this.word = word;
  }

  boolean more() {
    return at < word.length();
  }

  /** Steps over this character when it is next. */
  boolean skip(char c) {
    boolean there = more() && word.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  /** Steps over the longest of the words that comes next, in any case; false when none does. */
  boolean skipAny(String... words) {
    int longest = 0;
    for (String it : words) {
      if (it.length() > longest && Ascii.startsWithIgnoreCase(word, at, it)) {
        longest = it.length();
      }
    }
    at += longest;
    return longest > 0;
  }

  /** As {@link #skipAny} for one word whose case counts. */
  boolean skipExactly(String text) {
    boolean there = word.startsWith(text, at);
    at += there ? text.length() : 0;
    return there;
  }

  /** Steps over the decimal digits that come next, but not more than {@code most}. */
  String digits(int most) {
    int start = at;
    while (more() && at - start < most && Strtol.digit(word.charAt(at)) < 10) {
      at++;
    }
    return word.substring(start, at);
  }

  void stepBack() {
    at--;
  }

  /** strtoul in base 10 into an unsigned int; 0 when no number is there. */
  long unsignedInt() {
    int start = at;
    at = Strtol.end(word, start, 10);
    return at == start ? 0 : Strtol.unsignedValue(word, start, at, 10) & 0xffff_ffffL;
  }

  /** strtol in base 10 into an int; 0 when no number is there. */
  int signedInt() {
    int start = at;
    at = Strtol.end(word, start, 10);
    return at == start ? 0 : (int) Strtol.signedValue(word, start, at, 10);
  }

  /** Steps over a number of any base, read into an int; -1 when there is none from {@code min} to {@code max}. */
  int number(int min, int max) {
    int end = Strtol.end(word, at, 0);
    int number = end == at ? -1 : (int) Strtol.unsignedValue(word, at, end, 0);
    boolean fits = number >= min && number <= max;
    at = fits ? end : at;
    return fits ? number : -1;
  }

  boolean skipNumber(int min, int max) {
    return number(min, max) >= 0;
  }

  /** Steps over as many bytes, two hexadecimal digits each, as there are; of a pair only the first is looked at. */
  boolean skipBytes(int min, int max) {
    skipAny("0x");
    int count = 0;
    while (word.length() - at >= 2 && Strtol.digit(word.charAt(at)) < 16 && count <= max) {
      at += 2;
      count++;
    }
    return count >= min && count <= max;
  }

  /** Reading ended well when {@code fits}; otherwise the rest of the word is what does not fit. */
  Parsed<Word> result(boolean fits, Expectation expected) {
    if (fits) {
      return Parsed.ok(new Word(word));
    }
    var kind = more() ? Fault.Kind.BAD_CHARACTER : Fault.Kind.MISSING_PART;
    return Parsed.bad(new Fault(kind, expected, word, at, word.length()));
  }
}
