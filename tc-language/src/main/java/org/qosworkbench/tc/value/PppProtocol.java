package org.qosworkbench.tc.value;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.text.Nearest;
import org.qosworkbench.tc.value.NameTable.Name;

/**
 * The protocol inside a PPP frame.
 *
 * @param number 0 to 65535
 */
public record PppProtocol(int number) implements Value {

  private static final NameTable NAMES = new NameTable(
      new Name("ip", 0x0021), new Name("at", 0x0029), new Name("ipx", 0x002b), new Name("vjc_comp", 0x002d),
      new Name("vjc_uncomp", 0x002f), new Name("mp", 0x003d), new Name("ipv6", 0x0057), new Name("compfrag", 0x00fb),
      new Name("comp", 0x00fd), new Name("mpls_uc", 0x0281), new Name("mpls_mc", 0x0283), new Name("ipcp", 0x8021),
      new Name("atcp", 0x8029), new Name("ipxcp", 0x802b), new Name("ipv6cp", 0x8057), new Name("ccpfrag", 0x80fb),
      new Name("ccp", 0x80fd), new Name("mplscp", 0x80fd), new Name("lcp", 0xc021), new Name("pap", 0xc023),
      new Name("lqr", 0xc025), new Name("chap", 0xc223), new Name("cbcp", 0xc029));

  private static final NumberFormat NUMBER = new NumberFormat(Width.U16, Base.ANY);
  private static final Expectation EXPECTED = new Expected();

  /** Reads a name, in any case, or a number (iproute2 lib/ppp_proto.c, ppp_proto_a2n). */
  public static Parsed<PppProtocol> parse(String word) {
    int number = NAMES.number(word);
    return number == NameTable.NONE ? number(word) : Parsed.ok(new PppProtocol(number));
  }

  /** All names, in the order in which tc searches them. */
  public static List<String> names() {
    return NAMES.names();
  }

  @Override
  public String print() {
    return NAMES.name(number).orElseGet(() -> String.format("0x%04x", number));
  }

  private static Parsed<PppProtocol> number(String word) {
    return switch (UnsignedNumber.parse(word, NUMBER)) {
      case Parsed.Ok<UnsignedNumber> ok -> Parsed.ok(new PppProtocol((int) ok.get().value()));
      case Parsed.Bad<UnsignedNumber> bad -> Parsed.bad(refused(bad.fault()));
    };
  }

  /** A word is taken for a misspelt name unless it looks like a number. */
  private static Fault refused(Fault number) {
    Fault.Kind kind = switch (number.kind()) {
      case NOT_A_NUMBER, TRAILING_TEXT -> Fault.Kind.UNKNOWN_WORD;
      default -> number.kind();
    };
    int start = kind == Fault.Kind.UNKNOWN_WORD ? 0 : number.start();
    return new Fault(kind, EXPECTED, number.word(), start, number.end());
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a PPP protocol";
    }

    @Override
    public String example() {
      return "ip";
    }

    @Override
    public String limits() {
      return "0 to 0xffff";
    }

    @Override
    public List<String> known() {
      return NAMES.names();
    }

    @Override
    public Optional<String> suggest(Fault fault) {
      return fault.kind() == Fault.Kind.UNKNOWN_WORD
          ? Nearest.GENEROUS.of(fault.word(), NAMES.names())
          : Optional.empty();
    }
  }
}
