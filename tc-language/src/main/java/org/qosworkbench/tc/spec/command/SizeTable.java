package org.qosworkbench.tc.spec.command;

import static org.qosworkbench.tc.spec.Complaint.duplicate;
import static org.qosworkbench.tc.spec.Complaint.exits;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.linkLayer;
import static org.qosworkbench.tc.spec.ValueType.s32;
import static org.qosworkbench.tc.spec.ValueType.u32;

import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Option.Moment;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;

/** {@code stab}: how the size of a packet on the link follows from its length (iproute2 tc/tc_stab.c). */
final class SizeTable {
  private SizeTable() {}

  private static final Section OPTIONS = section("stab",
      number("mtu", "invalid mtu", u32(10), "BYTES").unit("bytes").fallback("2047").doc("Largest packet in the table."),
      number("mpu", "invalid mpu", u32(10), "BYTES").unit("bytes").fallback("0")
          .doc("Smallest size that a packet is charged for."),
      number("overhead", "invalid overhead", s32(10), "BYTES").unit("bytes").fallback("0")
          .doc("Added to every packet; may be negative."),
      number("tsize", "invalid table size", u32(10), "SLOTS").fallback("512").doc("Number of entries in the table."),
      prefix("linklayer", param("TYPE", linkLayer()))
          .bad(exits("Error: argument \"invalid linklayer\" is wrong: linklayer"))
          .once(Moment.VALUE, duplicate("linklayer")).doc("Framing of the link."));

  static final Option OPTION = prefix("stab").then(((Grammar) SizeTable::read).using(OPTIONS))
      .doc("Size table: what a packet costs on the link beyond its length.")
      .note("tc refuses it, without a word, when linklayer, mpu and overhead are all absent or zero.");

  private static Option number(String name, String reason, ValueType type, String placeholder) {
    return prefix(name, param(placeholder, type))
        .bad(exits("Error: argument \"" + reason + "\" is wrong: " + name))
        .onceUnlessZero(Moment.VALUE, duplicate(name));
  }

  private static void read(Scan scan) {
    scan.require();
    if (scan.is(Name.prefix("help"))) {
      throw scan.refuse(Diagnostic.HELP_WORD, fails("Usage: ... stab [ mtu BYTES ] [ tsize SLOTS ] [ mpu BYTES ]"),
          "\"help\" prints the usage instead of running the command");
    }
    OPTIONS.read(scan);
    var given = scan.given();
    if (!given.has("linklayer") && given.number("mpu") == 0 && given.number("overhead") == 0) {
      throw scan.refuseBack(1, Diagnostic.BAD_SIZE_TABLE, Complaint.SILENT,
          "a size table needs linklayer, or an mpu or overhead that is not zero; tc gives up without a message");
    }
  }
}
