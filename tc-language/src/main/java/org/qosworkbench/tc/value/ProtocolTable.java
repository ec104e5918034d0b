package org.qosworkbench.tc.value;

import java.util.List;
import java.util.function.IntFunction;
import org.qosworkbench.tc.value.NameTable.Name;

/** Protocols that a 16-bit field in front of them tells apart: by name or number (iproute2 lib/utils.c, proto_a2n). */
final class ProtocolTable {

  private static final NumberFormat NUMBER = new NumberFormat(Width.U16, Base.ANY);

  private final NameTable names;
  private final Expectation expected;

  /** Protocols, each of which is {@code phrase}. */
  ProtocolTable(String phrase, Name... names) {
    this.names = new NameTable(names);
    this.expected = new NamedNumber(phrase, "ip", "0 to 0xffff", this.names.names());
  }

  /** Reads a name, in any case, or a number. */
  <T> Parsed<T> parse(String word, IntFunction<T> protocol) {
    int number = names.number(word);
    return number == NameTable.NONE ? parseNumber(word, protocol) : Parsed.ok(protocol.apply(number));
  }

  /** Reads a number. A word is taken for a misspelt name unless it looks like a number. */
  <T> Parsed<T> parseNumber(String word, IntFunction<T> protocol) {
    return switch (UnsignedNumber.parse(word, NUMBER)) {
      case Parsed.Ok<UnsignedNumber> ok -> Parsed.ok(protocol.apply((int) ok.get().value()));
      case Parsed.Bad<UnsignedNumber> bad -> Parsed.bad(refused(bad.fault()));
    };
  }

  /** The number of a name in any case, or {@link NameTable#NONE}. */
  int number(String name) {
    return names.number(name);
  }

  /** All names, in the order in which tc searches them. */
  List<String> names() {
    return names.names();
  }

  /** The first name of a number, or the number. */
  String print(int number) {
    return names.name(number).orElseGet(() -> String.format("0x%04x", number));
  }

  private Fault refused(Fault number) {
    Fault.Kind kind = switch (number.kind()) {
      case NOT_A_NUMBER, TRAILING_TEXT -> Fault.Kind.UNKNOWN_WORD;
      default -> number.kind();
    };
    int start = kind == Fault.Kind.UNKNOWN_WORD ? 0 : number.start();
    return new Fault(kind, expected, number.word(), start, number.end());
  }
}
