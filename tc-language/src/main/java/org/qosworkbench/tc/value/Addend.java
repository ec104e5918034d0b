package org.qosworkbench.tc.value;

/**
 * The number that the flow classifier adds to a key.
 *
 * @param value 32 bits
 */
public record Addend(int value) implements Value {

  /** Whether an address can stand for a number. */
  public enum Addresses {
    /** Yes, some of the keys are addresses. */
    ALLOWED,
    /** No, only numbers. */
    REFUSED
  }

  private static final NumberFormat NUMBER = new NumberFormat(Width.U32, Base.ANY);
  private static final Expectation EXPECTED = new Expected();

  /**
   * Reads {@code [-]NUMBER} or {@code [-]ADDRESS}, of which the last 32 bits count (iproute2 tc/f_flow.c, get_addend).
   * Where addresses are allowed, tc ends with its message about addresses when there is neither.
   */
  public static Parsed<Addend> parse(String word, Addresses addresses) {
    int start = word.startsWith("-") ? 1 : 0;
    Fault fault = UnsignedNumber.faultIn(word, start, word.length(), NUMBER);
    if (fault == null) {
      return Parsed.ok(signed(Strtol.unsignedValue(word, start, word.length(), 0), start));
    }
    return switch (addresses) {
      case REFUSED -> Parsed.bad(fault);
      case ALLOWED -> switch (Address.parse(word.substring(start), Family.UNSPEC)) {
        case Parsed.Ok<Address> ok when ok.get().form() == Address.Form.LITERAL ->
            Parsed.ok(signed(ok.get().low(), start));
        case Parsed.Ok<Address> ok -> bad(Fault.Kind.NOT_A_NUMBER, word, start);
        case Parsed.Bad<Address> bad -> bad(Fault.Kind.BAD_ADDRESS, word, start);
      };
    };
  }

  /** The number in decimal, unsigned. */
  @Override
  public String print() {
    return Integer.toUnsignedString(value);
  }

  private static Addend signed(long magnitude, int signs) {
    return new Addend(signs == 0 ? (int) magnitude : -(int) magnitude);
  }

  private static Parsed<Addend> bad(Fault.Kind kind, String word, int start) {
    return Parsed.bad(new Fault(kind, EXPECTED, word, start, word.length()));
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a number or an address";
    }

    @Override
    public String example() {
      return "-10.0.0.0";
    }
  }
}
