package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.s32;
import static org.qosworkbench.tc.spec.ValueType.u32;
import static org.qosworkbench.tc.spec.action.PeditField.number;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Refused;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.value.UnsignedNumber;
import org.qosworkbench.tc.value.Value;

/** The edits of one pedit action: which bytes, and what becomes of them. Remembers how many there were. */
final class PeditMunge implements Grammar {
  private static final int MOST_KEYS = 128;
  private static final int MAC_PARTS = 6;

  // ---- bytes by offset ----------------------------------------------------------------------------------------------

  private static final Option OFFSET = prefix("offset", param("BYTES", s32(0)))
      .doc("Bytes counted from the start of the network header; negative ones lie in the link header.")
      .example("munge offset 12 u32 at 0 0f 2 set 0x12345678");
  private static final Option U32 = prefix("u32").doc("Four bytes; the offset is a multiple of 4.");
  private static final Option U16 = prefix("u16").doc("Two bytes within one word of 32 bits.");
  private static final Option U8 = prefix("u8").doc("One byte.");
  private static final Section WIDTHS = section("offset", U32, U16, U8);
  private static final Option AT = prefix("at",
      param("OFFSET", u32(0)), param("OFFMASK", u32(16)), param("SHIFT", u32(0)))
      .doc("Adds a number from the packet to the offset: the byte at OFFSET, AND OFFMASK (hexadecimal), shifted right "
          + "by SHIFT.");

  // ---- commands -----------------------------------------------------------------------------------------------------

  private static final Option INVERT = prefix("invert").doc("Inverts the bits.");
  private static final Option SET = prefix("set").doc("Overwrites with a value.");
  private static final Option ADD = prefix("add").since("4.11")
      .doc("Adds a value, without carry out of the field; needs ex.");
  private static final Option DECREMENT = prefix("decrement")
      .doc("Takes 1 from a time to live or hop limit; needs ex.");
  private static final Option PRESERVE = prefix("preserve").doc("Changes nothing.");
  private static final Option CLEAR = prefix("clear").doc("Sets all bits to 0.");
  private static final Section COMMANDS = section("command", INVERT, SET, ADD, DECREMENT, PRESERVE, CLEAR);
  private static final Option RETAIN = prefix("retain", param("MASK", u32(0)))
      .doc("Only the bits of MASK are changed.").example("ip dsfield set 0x10 retain 0xfc");

  private boolean extended;
  private int keys;

  @Override
  public List<Section> sections() {
    return Stream.concat(
        Stream.of(PeditHeader.WORDS, section("bytes", OFFSET, AT), WIDTHS, COMMANDS, section("mask", RETAIN)),
        PeditHeader.sections()).toList();
  }

  /** {@code ex} was given. */
  void extend() {
    extended = true;
  }

  /** parse_munge() */
  @Override
  public void read(Scan scan) {
    scan.require();
    if (scan.is(OFFSET)) {
      offset(scan);
    } else {
      header(scan);
    }
  }

  // ---- header fields ------------------------------------------------------------------------------------------------

  private void header(Scan scan) {
    var header = PeditHeader.find(scan);
    if (header.isEmpty()) throw unknownHeader(scan);
    scan.take(header.get().option());
    scan.require();
    try {
      field(scan, header.get());
    } catch (Refused refused) {
      throw scan.saying(refused, "bad pedit parsing");
    }
  }

  private static Refused unknownHeader(Scan scan) {
    if (scan.left() > 1) {
      return scan.refuseUnknown(PeditHeader.WORDS,
          fails("Unknown action  hence option \"" + scan.wordAhead(1).orElse("") + "\" is unparsable"));
    }
    return scan.refuse(Diagnostic.INCOMPLETE_COMMAND,
        Complaint.exits("Command line is not complete. Try option \"help\""),
        "\"" + scan.word() + "\" is no header, and what to edit is missing");
  }

  private void field(Scan scan, PeditHeader header) {
    if (header.form() == PeditHeader.Form.EXTENDED && !extended) {
      throw scan.refuseBack(1, Diagnostic.DEPENDENT_OPTION, Complaint.SILENT,
          "\"" + header.option() + "\" needs \"pedit ex\"");
    }
    var field = header.field(scan);
    if (field.isEmpty() && header == PeditHeader.IP && !extended) field = PeditHeader.BEHIND_IP.field(scan);
    if (scan.left() < 2) {
      throw scan.refuse(Diagnostic.BAD_PEDIT, Complaint.SILENT, "a field and a command are expected");
    }
    if (field.isEmpty()) {
      throw scan.refuseUnknown(header.fields(), Complaint.SILENT);
    }
    scan.take(field.get().option());
    command(scan, field.get(), 0);
  }

  // ---- bytes by offset ----------------------------------------------------------------------------------------------

  /** parse_offset() */
  private void offset(Scan scan) {
    var start = scan.wordAhead(1).orElse("");
    long offset;
    PeditField field;
    try {
      scan.read(OFFSET);
      offset = scan.given().number("offset");
      field = width(scan);
      scan.require();
      if (scan.is(AT)) {
        scan.read(AT);
        scan.require();
      }
    } catch (Refused refused) {
      throw scan.saying(refused, badConstruct(start));
    }
    var command = scan.word();
    try {
      command(scan, field, offset);
    } catch (Refused refused) {
      throw scan.saying(refused, badConstruct(command));
    }
  }

  private static String badConstruct(String word) {
    return "Bad pedit construct (" + word + ")";
  }

  private static PeditField width(Scan scan) {
    var width = scan.find(WIDTHS);
    if (width.isEmpty()) {
      throw scan.refuse(Diagnostic.BAD_PEDIT, Complaint.SILENT, "u32, u16 or u8 is expected behind the offset");
    }
    scan.take(width.get());
    int bytes = width.get() == U32 ? 4 : width.get() == U16 ? 2 : 1;
    return number(width.get(), bytes, (1L << 8 * bytes) - 1);
  }

  // ---- commands -----------------------------------------------------------------------------------------------------

  /** parse_cmd(); the offset of a header field is always a good one. */
  private void command(Scan scan, PeditField field, long offset) {
    var found = scan.find(COMMANDS);
    if (found.isEmpty()) {
      throw scan.refuseUnknown(COMMANDS, Complaint.SILENT);
    }
    var command = found.get();
    if (command == DECREMENT && field.decrement() == PeditField.Decrement.REFUSED) {
      throw scan.refuse(Diagnostic.BAD_PEDIT, fails("decrement command is not supported for this field"),
          "only ip ttl and ip6 hoplimit can be decremented");
    }
    if ((command == ADD || command == DECREMENT) && !extended) {
      throw scan.refuse(Diagnostic.DEPENDENT_OPTION, fails("Non extended mode. only 'set' command is supported"),
          "\"" + command + "\" needs \"pedit ex\"");
    }
    scan.take(command);
    Optional<Value> value = Optional.empty();
    if (command == SET || command == ADD) {
      scan.require();
      value = Optional.of(value(scan, field));
    }
    long retain = command == PRESERVE ? 0 : field.retain();
    if (scan.is(RETAIN)) {
      scan.read(RETAIN);
      retain = scan.given().number("retain");
    }
    pack(scan, field, offset, value, retain);
  }

  private static Value value(Scan scan, PeditField field) {
    var param = param("VALUE", field.type());
    if (field.bytes() != MAC_PARTS) return scan.read(param).orElseThrow();
    var word = scan.word();
    var value = scan.read(param.bad(Parts::illegalLinkAddress)).orElseThrow();
    if (word.indexOf('.') >= 0 || word.split(":", -1).length != MAC_PARTS) {
      throw scan.refuseBack(1, Diagnostic.BAD_LINK_ADDRESS, Complaint.SILENT,
          "six bytes are expected, such as 00:1a:2b:3c:4d:5e");
    }
    return value;
  }

  /** What is tested once the command is read; the first refusal counts. */
  private void pack(Scan scan, PeditField field, long offset, Optional<Value> value, long retain) {
    if (field.bytes() > 4 && retain != PeditField.ALL_BITS) {
      throw scan.refuseBack(1, Diagnostic.BAD_PEDIT, fails("retain is not supported for fields longer the 32 bits"),
          "addresses of more than 4 bytes are written as a whole");
    }
    long number = value.isPresent() && value.get() instanceof UnsignedNumber it ? it.value() : 0;
    long place = offset & 3;
    switch (field.bytes()) {
      case 1 -> {
        if (number > 0xff) {
          throw scan.refuseBack(1, Diagnostic.OUT_OF_RANGE,
              fails("pack_key8 bad value (val " + Long.toHexString(number) + " mask 0"),
              "the field has one byte: 0 to 255");
        }
      }
      case 2 -> {
        if (number > 0xffff) {
          throw scan.refuseBack(1, Diagnostic.OUT_OF_RANGE, fails("pack_key16 bad value"),
              "the field has two bytes: 0 to 65535");
        }
        if (place == 3) {
          throw scan.refuseBack(1, Diagnostic.BAD_PEDIT, fails("pack_key16 bad index value 3"),
              "two bytes must lie within one word of 32 bits: the offset may not be 3, 7, 11 ...");
        }
      }
      case 4 -> {
        if (place != 0) {
          throw scan.refuseBack(1, Diagnostic.BAD_PEDIT,
              fails("pack_key32: 32 bit offsets must begin in 32bit boundaries"),
              "the offset of four bytes is a multiple of 4");
        }
      }
      default -> {}
    }
    keys += field.keys();
    if (keys > MOST_KEYS) {
      throw scan.refuseBack(1, Diagnostic.BAD_PEDIT, Complaint.SILENT,
          "one pedit has room for " + MOST_KEYS + " edits of 4 bytes");
    }
  }
}
