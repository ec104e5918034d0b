package org.qosworkbench.tc.value;

/**
 * A routing realm.
 *
 * @param number 0 to 255
 */
public record Realm(int number) implements Value {

  private static final NumberFormat NUMBER = new NumberFormat(Width.U8, Base.ANY);
  private static final Expectation EXPECTED = new Expected();

  /**
   * Reads a number or the one name that iproute2 brings along, {@code cosmos} for 0 (lib/rt_names.c, rtnl_rtrealm_a2n,
   * and etc/iproute2/rt_realms). Names that an administrator has added are unknown here.
   */
  public static Parsed<Realm> parse(String word) {
    if (word.equals("cosmos")) {
      return Parsed.ok(new Realm(0));
    }
    return switch (UnsignedNumber.parse(word, NUMBER)) {
      case Parsed.Ok<UnsignedNumber> ok -> Parsed.ok(new Realm((int) ok.get().value()));
      case Parsed.Bad<UnsignedNumber> bad -> {
        Fault fault = bad.fault();
        yield Parsed.bad(new Fault(fault.kind(), EXPECTED, word, fault.start(), fault.end()));
      }
    };
  }

  @Override
  public String print() {
    return Integer.toString(number);
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a realm";
    }

    @Override
    public String example() {
      return "10";
    }

    @Override
    public String limits() {
      return "0 to 255";
    }
  }
}
