package org.qosworkbench.tc.value;

/**
 * A number and which of its bits count.
 *
 * @param value the number
 * @param mask the mask
 * @param format how both are written
 */
public record MaskedNumber(long value, long mask, Format format) implements Value {

  /** The forms that options take. */
  public enum Format {
    /** {@code VALUE[/MASK]}, 32 bits: marks, VXLAN group policies, the handle of fw. */
    U32(Width.U32, Base.ANY, Base.ANY),
    /** {@code VALUE[/MASK]}, 16 bits: conntrack zones, ports with a mask. */
    U16(Width.U16, Base.ANY, Base.ANY),
    /** {@code VALUE[/MASK]} in decimal, 8 bits: ICMP types and codes. */
    U8_DECIMAL(Width.U8, Base.DECIMAL, Base.DECIMAL),
    /** {@code VALUE/MASK}, 8 bits, the mask mandatory and checked first: the selector of fq_codel. */
    U8_PAIR(Width.U8, Base.ANY, Base.ANY),
    /** {@code VALUE[/MASK]} in hexadecimal, 12 bits: the flags of TCP. */
    TCP_FLAGS(Width.U16, Base.HEXADECIMAL, Base.HEXADECIMAL),
    /** {@code VALUE[/MASK]}, 8 bits, the value decimal or else hexadecimal, the mask hexadecimal: TOS and TTL. */
    TOS_TTL(Width.U8, Base.DECIMAL, Base.HEXADECIMAL),
    /** {@code VALUE[/MASK]} in decimal, the value 0 to 2 or {@code request} or {@code reply}: the operation of ARP. */
    ARP_OPERATION(Width.U8, Base.DECIMAL, Base.DECIMAL);

    private final NumberFormat value;
    private final NumberFormat mask;

    Format(Width width, Base value, Base mask) {
      this.value = new NumberFormat(width, value);
      this.mask = new NumberFormat(width, mask);
    }

    /** The largest value and mask; also the mask when none is written. */
    public long largest() {
      return this == TCP_FLAGS ? 0xfff : value.width().largest();
    }
  }

  private static final NumberFormat HEXADECIMAL_BYTE = new NumberFormat(Width.U8, Base.HEXADECIMAL);
  private static final int ARP_REQUEST = 1;
  private static final int ARP_REPLY = 2;

  /**
   * Reads a number with a mask (iproute2 tc/f_flower.c, flower_parse_u8, _u16, _u32, _tcp_flags and _ip_tos_ttl; the
   * same in tc/m_ct.c, tc/m_skbedit.c, tc/f_fw.c; the pair in tc/q_fq_codel.c).
   */
  public static Parsed<MaskedNumber> parse(String word, Format format) {
    int slash = word.indexOf('/');
    int end = slash < 0 ? word.length() : slash;
    if (format == Format.U8_PAIR) {
      if (slash < 0) {
        return Parsed.bad(new Fault(Fault.Kind.MISSING_PART, Pair.EXPECTED, word, end, end));
      }
      Fault inMask = faultInMask(word, slash + 1, format);
      if (inMask != null) {
        return Parsed.bad(inMask);
      }
    }
    Fault inValue = faultInValue(word, end, format);
    if (inValue != null) {
      return Parsed.bad(inValue);
    }
    Fault inMask = slash < 0 ? null : faultInMask(word, slash + 1, format);
    if (inMask != null) {
      return Parsed.bad(inMask);
    }
    long mask = slash < 0 ? format.largest()
        : Strtol.unsignedValue(word, slash + 1, word.length(), format.mask.base().radix());
    return Parsed.ok(new MaskedNumber(value(word, end, format), mask, format));
  }

  @Override
  public String print() {
    String text = switch (format) {
      case ARP_OPERATION -> value == ARP_REQUEST ? "request" : value == ARP_REPLY ? "reply" : Long.toString(value);
      case U32, U16, U8_DECIMAL, U8_PAIR, TCP_FLAGS, TOS_TTL -> format.value.base().print(value);
    };
    boolean whole = mask == format.largest() && format != Format.U8_PAIR;
    return whole ? text : text + "/" + format.mask.base().print(mask);
  }

  private static Fault faultInValue(String word, int end, Format format) {
    Fault fault = UnsignedNumber.faultIn(word, 0, end, format.value);
    return switch (format) {
      case U32, U16, U8_DECIMAL, U8_PAIR -> fault;
      case TCP_FLAGS -> fault != null ? fault : tooLarge(word, 0, end, format);
      case TOS_TTL -> fault != null && UnsignedNumber.faultIn(word, 0, end, HEXADECIMAL_BYTE) == null ? null : fault;
      case ARP_OPERATION -> {
        if (arpOperation(word, end) != 0) {
          yield null;
        }
        boolean tooLarge = fault == null && Strtol.unsignedValue(word, 0, end, 10) > ARP_REPLY;
        yield tooLarge ? new Fault(Fault.Kind.TOO_LARGE, ArpOperation.EXPECTED, word, 0, end)
            : fault == null ? null
            : new Fault(fault.kind(), ArpOperation.EXPECTED, word, fault.start(), fault.end());
      }
    };
  }

  private static Fault faultInMask(String word, int from, Format format) {
    Fault fault = UnsignedNumber.faultIn(word, from, word.length(), format.mask);
    return fault == null && format == Format.TCP_FLAGS ? tooLarge(word, from, word.length(), format) : fault;
  }

  private static Fault tooLarge(String word, int from, int to, Format format) {
    long value = Strtol.unsignedValue(word, from, to, format.value.base().radix());
    return value > format.largest() ? new Fault(Fault.Kind.TOO_LARGE, TcpFlags.EXPECTED, word, from, to) : null;
  }

  private static long value(String word, int end, Format format) {
    if (format == Format.ARP_OPERATION && arpOperation(word, end) != 0) {
      return arpOperation(word, end);
    }
    boolean hexadecimal = format == Format.TOS_TTL && UnsignedNumber.faultIn(word, 0, end, format.value) != null;
    return Strtol.unsignedValue(word, 0, end, hexadecimal ? 16 : format.value.base().radix());
  }

  private static int arpOperation(String word, int end) {
    if (end == 7 && word.startsWith("request")) {
      return ARP_REQUEST;
    }
    return end == 5 && word.startsWith("reply") ? ARP_REPLY : 0;
  }

  private record TcpFlags() implements Expectation {
    static final Expectation EXPECTED = new TcpFlags();

    @Override
    public String phrase() {
      return "the flags of TCP";
    }

    @Override
    public String limits() {
      return "0x0 to 0xfff";
    }
  }

  private record ArpOperation() implements Expectation {
    static final Expectation EXPECTED = new ArpOperation();

    @Override
    public String phrase() {
      return "an ARP operation";
    }

    @Override
    public String example() {
      return "request";
    }

    @Override
    public String limits() {
      return "request, reply, 0, 1, 2";
    }
  }

  private record Pair() implements Expectation {
    static final Expectation EXPECTED = new Pair();

    @Override
    public String phrase() {
      return "a value and a mask";
    }

    @Override
    public String example() {
      return "0x01/0x03";
    }
  }
}
