package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.value.Base;
import org.qosworkbench.tc.value.UnsignedNumber;

/** What the matches of one u32 filter compare. */
final class U32Matches implements Tip {
  private static final int IPV4 = 0x0800;
  private static final int IPV6 = 0x86dd;
  private static final long PORT_BITS = 0xffff;
  private static final long HALF_PORT = 0xff;
  private static final long DSCP_MASK = 0xfc;
  private static final long LARGEST_DSCP = 63;
  private static final int DSCP_SHIFT = 2;
  private static final int LARGEST_LENGTH_OF_DECIMALS = 10;

  @Override
  public void look(Command command, Consumer<Problem> problems) {
    var bounds = command.binding().groups().get(command.group());
    boolean hasProtocol = false;
    int port = -1;
    for (int i = bounds.firstWord(); i + 1 < bounds.endWord(); i++) {
      if (!command.isOption(i, "match")) continue;
      protocol(command, i + 1, problems);
      if (fieldIs(command, i, "protocol")) hasProtocol = true;
      if (port < 0 && (fieldIs(command, i, "dport") || fieldIs(command, i, "sport"))) port = i;
    }
    for (int i = bounds.firstWord(); i + 1 < bounds.endWord(); i++) {
      if (command.isValue(i, "VALUE") && command.isValue(i + 1, "MASK")) compare(command, i, problems);
    }
    if (port >= 0 && !hasProtocol && !command.has("ht")) {
      problems.accept(Advise.that(Diagnostic.PORT_WITHOUT_PROTOCOL, command.statement().range(port + 1, port + 2),
          "without a protocol this fits TCP, UDP and whatever else has these bits there",
          "add match " + command.word(port + 1) + " protocol 6 0xff for TCP, 17 for UDP"));
    }
  }

  private static boolean fieldIs(Command command, int match, String field) {
    return match + 2 < command.statement().wordCount() && command.isOption(match + 2, field);
  }

  /** ip under ipv6 and the other way round. */
  private static void protocol(Command command, int word, Consumer<Problem> problems) {
    int wrong = command.isOption(word, "ip6") ? IPV4 : command.isOption(word, "ip") ? IPV6 : -1;
    int keyword = command.headerKeyword("protocol");
    if (keyword < 0 || command.header().number("protocol") != wrong) return;
    boolean six = wrong == IPV4;
    problems.accept(Advise.that(Diagnostic.MATCH_OF_OTHER_PROTOCOL, command.range(word),
        "the filter sees only " + (six ? "IPv4" : "IPv6") + " packets, and this reads them as "
            + (six ? "IPv6" : "IPv4") + ": other bytes are compared than it says",
        "give the protocol that the match is about",
        Advise.write(command.range(keyword + 1), six ? "ipv6" : "ip")));
  }

  private static void compare(Command command, int word, Consumer<Problem> problems) {
    var pair = command.binding();
    if (!(pair.value(word).orElseThrow() instanceof UnsignedNumber value)
        || !(pair.value(word + 1).orElseThrow() instanceof UnsignedNumber mask)) return;
    boolean port = isPort(command, word);
    if (port && mask.value() == HALF_PORT) {
      problems.accept(Advise.that(Diagnostic.HALF_PORT_MASK, command.range(word + 1),
          "a port has 16 bits, and this mask compares the lower 8 of them: " + (value.value() & HALF_PORT)
              + " and every 256th port from there on fit",
          "the mask of a single port is 0xffff",
          Advise.write(command.range(word + 1), "0x" + Long.toHexString(PORT_BITS))));
    } else if (mask.base() == Base.HEXADECIMAL && decimalMask(command.word(word + 1))) {
      var text = command.word(word + 1);
      problems.accept(Advise.that(Diagnostic.DECIMAL_MASK, command.range(word + 1),
          "masks are hexadecimal: this is 0x" + text + ", not " + text,
          "write it with 0x",
          Advise.write(command.range(word + 1), "0x" + Long.toHexString(Long.parseLong(text))),
          Advise.write(command.range(word + 1), "0x" + text)));
    } else if ((value.value() & ~mask.value()) != 0) {
      problems.accept(outside(command, word, value.value(), mask.value()));
    }
  }

  private static Problem outside(Command command, int word, long value, long mask) {
    var text = command.word(word);
    boolean hexadecimal = text.startsWith("0x") || text.startsWith("0X");
    var left = hexadecimal ? "0x" + Long.toHexString(value & mask) : String.valueOf(value & mask);
    var message = mask == 0 ? "the mask is empty, so everything fits, whatever the value"
        : "the mask leaves out bits of the value: what is compared is " + left;
    boolean dscp = mask == DSCP_MASK && value <= LARGEST_DSCP && isTrafficClass(command, word - 1);
    var meant = dscp ? "0x" + Long.toHexString(value << DSCP_SHIFT) : left;
    var help = dscp ? "the field is the whole byte and DSCP its upper six bits: DSCP " + value + " is " + meant
        : "give a mask that covers the value, or the value that is meant";
    return Advise.that(Diagnostic.VALUE_OUTSIDE_MASK, command.range(word), message, help,
        Advise.write(command.range(word), meant));
  }

  /** Whether the field is the byte that holds DSCP and ECN. */
  private static boolean isTrafficClass(Command command, int field) {
    return command.isOption(field, "tos") || command.isOption(field, "priority");
  }

  private static boolean isPort(Command command, int value) {
    int field = value - 1;
    return command.isOption(field, "dport") || command.isOption(field, "sport")
        || (command.isOption(field - 1, "tcp") || command.isOption(field - 1, "udp"));
  }

  /** Whether it is a row of ones when read as a decimal number, as a mask should be, and none in hexadecimal. */
  private static boolean decimalMask(String text) {
    if (text.length() < 2 || text.length() > LARGEST_LENGTH_OF_DECIMALS || text.charAt(0) == '0') return false;
    if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) return false;
    return isRowOfOnes(Long.parseLong(text)) && !isRowOfOnes(Long.parseLong(text, 16));
  }

  private static boolean isRowOfOnes(long number) {
    return (number & number + 1) == 0;
  }
}
