package org.qosworkbench.tc.value;

/**
 * The queues of a traffic class.
 *
 * @param count how many, 0 to 65535
 * @param offset the first one, 0 to 65535
 */
public record CountOffset(int count, int offset) implements Value {

  private static final NumberFormat NUMBER = new NumberFormat(Width.U16, Base.DECIMAL);
  private static final Expectation EXPECTED = new Expected();

  /**
   * Reads {@code COUNT@OFFSET} in decimal (iproute2 tc/q_mqprio.c and tc/q_taprio.c, with strtok): several at-signs
   * count as one, one at the start does not count, and a third part is ignored.
   */
  public static Parsed<CountOffset> parse(String word) {
    int countStart = skip(word, 0);
    int countEnd = partEnd(word, countStart);
    int offsetStart = skip(word, countEnd);
    int offsetEnd = partEnd(word, offsetStart);
    if (countStart == countEnd || offsetStart == offsetEnd) {
      Fault.Kind kind = word.isEmpty() ? Fault.Kind.EMPTY : Fault.Kind.MISSING_PART;
      Fault inCount = countStart == countEnd ? null : UnsignedNumber.faultIn(word, countStart, countEnd, NUMBER);
      return Parsed.bad(inCount != null ? inCount : new Fault(kind, EXPECTED, word, word.length(), word.length()));
    }
    Fault inCount = UnsignedNumber.faultIn(word, countStart, countEnd, NUMBER);
    Fault fault = inCount != null ? inCount : UnsignedNumber.faultIn(word, offsetStart, offsetEnd, NUMBER);
    if (fault != null) {
      return Parsed.bad(fault);
    }
    int count = (int) Strtol.unsignedValue(word, countStart, countEnd, 10);
    return Parsed.ok(new CountOffset(count, (int) Strtol.unsignedValue(word, offsetStart, offsetEnd, 10)));
  }

  @Override
  public String print() {
    return count + "@" + offset;
  }

  private static int skip(String word, int from) {
    int i = from;
    while (i < word.length() && word.charAt(i) == '@') {
      i++;
    }
    return i;
  }

  private static int partEnd(String word, int from) {
    int end = word.indexOf('@', from);
    return end < 0 ? word.length() : end;
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a number of queues and the first of them";
    }

    @Override
    public String example() {
      return "2@0";
    }
  }
}
