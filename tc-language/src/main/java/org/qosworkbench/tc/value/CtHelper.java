package org.qosworkbench.tc.value;

import java.util.List;

/**
 * A connection tracking helper.
 *
 * @param family IPv4 or IPv6
 * @param protocol the transport protocol
 * @param name the name of the helper
 */
public record CtHelper(Family family, InetProtocol protocol, String name) implements Value {

  private static final int LONGEST = 31;
  private static final Vocabulary FAMILIES =
      new Vocabulary("an address family", List.of("ipv4", "ipv6"), Vocabulary.Matching.EXACT);
  private static final Expectation EXPECTED = new Expected();

  /**
   * Reads {@code FAMILY-PROTOCOL-NAME}, for example {@code ipv4-tcp-ftp}, of at most 31 bytes (iproute2 tc/m_ct.c,
   * ct_parse_helper). The name ends at the next dash; what follows is ignored.
   */
  public static Parsed<CtHelper> parse(String word) {
    if (Utf8.length(word) > LONGEST) {
      return bad(Fault.Kind.TOO_LONG, word, 0, word.length());
    }
    int familyEnd = word.indexOf('-');
    int protocolEnd = familyEnd < 0 ? -1 : word.indexOf('-', familyEnd + 1);
    int nextDash = protocolEnd < 0 ? -1 : word.indexOf('-', protocolEnd + 1);
    int nameEnd = nextDash < 0 ? word.length() : nextDash;
    boolean complete = familyEnd > 0 && protocolEnd > familyEnd + 1 && nameEnd > protocolEnd + 1;
    if (!complete) {
      return bad(Fault.Kind.MISSING_PART, word, word.length(), word.length());
    }
    Family family = switch (word.substring(0, familyEnd)) {
      case "ipv4" -> Family.INET;
      case "ipv6" -> Family.INET6;
      default -> Family.UNSPEC;
    };
    if (family == Family.UNSPEC) {
      return Parsed.bad(new Fault(Fault.Kind.UNKNOWN_WORD, FAMILIES, word, 0, familyEnd));
    }
    String name = word.substring(protocolEnd + 1, nameEnd);
    return switch (InetProtocol.parse(word.substring(familyEnd + 1, protocolEnd))) {
      case Parsed.Ok<InetProtocol> ok -> Parsed.ok(new CtHelper(family, ok.get(), name));
      case Parsed.Bad<InetProtocol> bad -> Parsed.bad(
          new Fault(bad.fault().kind(), bad.fault().expected(), word, familyEnd + 1, protocolEnd));
    };
  }

  @Override
  public String print() {
    return (family == Family.INET ? "ipv4-" : "ipv6-") + protocol.print() + "-" + name;
  }

  private static Parsed<CtHelper> bad(Fault.Kind kind, String word, int start, int end) {
    return Parsed.bad(new Fault(kind, EXPECTED, word, start, end));
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a connection tracking helper";
    }

    @Override
    public String example() {
      return "ipv4-tcp-ftp";
    }

    @Override
    public String limits() {
      return "up to 31 bytes";
    }
  }
}
