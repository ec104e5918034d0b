package org.qosworkbench.tc.value;

import java.util.List;

/**
 * A number of packets, written with its unit.
 *
 * @param packets 0 to 4294967295
 */
public record PacketCount(long packets) implements Value {

  private static final List<String> UNITS = List.of("p", "pkt", "pkts", "packet", "packets");
  private static final Expectation EXPECTED = new Expected();

  /** Reads a decimal number and directly behind it a unit in lower case (iproute2 tc/q_dualpi2.c, get_packets). */
  public static Parsed<PacketCount> parse(String word) {
    int end = Strtol.end(word, 0, 10);
    if (end == 0) {
      return bad(word.isEmpty() ? Fault.Kind.EMPTY : Fault.Kind.NOT_A_NUMBER, word, 0, word.length());
    }
    if (!UNITS.contains(word.substring(end))) {
      return bad(end == word.length() ? Fault.Kind.MISSING_PART : Fault.Kind.UNKNOWN_UNIT, word, end, word.length());
    }
    long packets = Strtol.unsignedValue(word, 0, end, 10);
    if (Strtol.unsignedOverflow(word, 0, end, 10) || packets >>> 32 != 0) {
      return bad(Strtol.negative(word, 0) ? Fault.Kind.NEGATIVE : Fault.Kind.TOO_LARGE, word, 0, end);
    }
    return Parsed.ok(new PacketCount(packets));
  }

  @Override
  public String print() {
    return packets + "p";
  }

  private static Parsed<PacketCount> bad(Fault.Kind kind, String word, int start, int end) {
    return Parsed.bad(new Fault(kind, EXPECTED, word, start, end));
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a number of packets";
    }

    @Override
    public String example() {
      return "5p";
    }

    @Override
    public String limits() {
      return "0p to 4294967295p";
    }

    @Override
    public List<String> known() {
      return UNITS;
    }
  }
}
