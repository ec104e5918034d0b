package org.qosworkbench.tc.value;

import java.util.OptionalLong;

/**
 * A CAN identifier of the canid ematch and which of its bits count.
 *
 * @param id the identifier, 32 bits
 * @param mask the mask, 32 bits; when absent, all bits of the frame format
 */
public record CanId(long id, OptionalLong mask) implements Value {

  private static final Expectation EXPECTED = new Expected();

  /**
   * Reads {@code ID[:MASK]} in hexadecimal as sscanf does (iproute2 tc/em_canid.c): only the low 32 bits count, and
   * text that does not fit is ignored.
   */
  public static Parsed<CanId> parse(String word) {
    int end = Scanf.hexEnd(word, 0);
    if (end == 0) {
      Fault.Kind kind = word.isEmpty() ? Fault.Kind.EMPTY : Fault.Kind.NOT_A_NUMBER;
      return Parsed.bad(new Fault(kind, EXPECTED, word, 0, word.length()));
    }
    long id = Scanf.hexValue(word, 0, end) & 0xffffffffL;
    boolean separated = end < word.length() && word.charAt(end) == ':';
    int maskEnd = separated ? Scanf.hexEnd(word, end + 1) : end;
    if (maskEnd <= end + 1) {
      return Parsed.ok(new CanId(id, OptionalLong.empty()));
    }
    long mask = Scanf.hexValue(word, end + 1, maskEnd) & 0xffffffffL;
    return Parsed.ok(new CanId(id, OptionalLong.of(mask)));
  }

  @Override
  public String print() {
    String text = "0x" + Long.toHexString(id);
    return mask.isEmpty() ? text : text + ":0x" + Long.toHexString(mask.getAsLong());
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a CAN identifier";
    }

    @Override
    public String example() {
      return "0x123:0x7ff";
    }
  }
}
