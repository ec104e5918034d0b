package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.Option.Moment.VALUE;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import org.qosworkbench.tc.spec.Check;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;

/**
 * Virtual circuits of ATM (iproute2 tc/q_atm.c until 6.5, a module that is loaded when it is installed). tc opens the circuit
 * itself, so a command that is written well still fails without ATM in the kernel. Qualities of service and access points are
 * read by a library of their own and not looked at here.
 */
public final class Atm {
  private Atm() {}

  private static final String USAGE =
      "Usage: ... atm ( pvc ADDR | svc ADDR [ sap SAP ] ) [ qos QOS ] [ sndbuf BYTES ]";
  private static final int LONGEST_HEADER = 64;
  /** Largest interface, path and channel. */
  private static final int[] LARGEST = {32767, 255, 65535};
  private static final int LONGEST_NUMBER = 5;

  private static final Section OPTIONS = section("atm").unknown("Usage: atm");

  private static final Section CLASS = section("atm class",
      word("pvc", "[ITF.]VPI.VCI", Atm::circuit).doc("The permanent circuit that the class is: interface, path and channel.")
          .example("pvc 0.0.32"),
      word("svc", "ADDRESS", Atm::address).doc("The station that the class calls: an NSAP or E.164 address.").example("svc +15551234"),
      exact("qos", param("QOS", text())).bad(USAGE).doc("Traffic class and rates of the circuit.").fallback("aal5,ubr:sdu=9180,rx:none"),
      exact("sndbuf", param("BYTES", looseInt(0, Integer.MIN_VALUE, Integer.MAX_VALUE))).bad(USAGE).unit("bytes")
          .doc("Size of the circuit's send buffer."),
      exact("sap", param("SAP", text())).bad(USAGE)
          .guard(VALUE, Diagnostic.DEPENDENT_OPTION, given -> !callsStation(given), fails(USAGE), "sap must stand behind svc")
          .doc("Service access point of the station that is called.").fallback("blli:l2=iso8802"),
      word("hdr", "HEX", Atm::header).doc("Bytes that are put before every packet, in hexadecimal, with or without dots.")
          .fallback("the header of LLC and SNAP for IP").example("hdr aaaa.0300.0000.0800"),
      exact("excess", param("CLASSID|clp", either(oneOf("clp"), classId()))).bad(USAGE)
          .doc("Where packets go that exceed a policer: to another class, or with clp marked as first to be lost.").fallback("clp"),
      exact("clip").doc("Use the circuit for classical IP over ATM as well."))
      .unknown(USAGE)
      .checks(Check.refuse(Diagnostic.MISSING_OPTION, given -> !given.hasAny("pvc", "svc"),
          "socket: Address family not supported by protocol", "an atm class needs pvc or svc"));

  public static final Qdisc KIND = qdisc("atm", "ATM circuits",
          Kernel.needs("NET_SCH_ATM", "sch_atm").removedIn("6.3").with(CLASSFUL, USER_CLASSES, CHILD_QDISCS, FILTERS))
      .removedIn("6.6")
      .doc("Sent the packets of each class through a virtual circuit of ATM.")
      .options(OPTIONS).classOptions(CLASS)
      .examples(
          "qdisc add dev eth0 root handle 1: atm",
          "class add dev eth0 parent 1: classid 1:1 atm pvc 0.0.32 qos ubr sndbuf 65536 hdr aaaa.0300.0000.0800 excess 1:2",
          "class add dev eth0 parent 1: classid 1:2 atm svc +15551234 sap blli:l2=iso8802 excess clp clip");

  private static boolean callsStation(Given given) {
    return given.has("svc");
  }

  private static Option word(String name, String placeholder, WordCheck check) {
    var value = param(placeholder, new ValueType.Special(placeholder));
    return exact(name).then(scan -> {
      scan.require();
      check.accept(scan, scan.word());
      scan.read(value);
    }).bad(USAGE);
  }

  /** Refuses a word that is malformed. */
  private interface WordCheck {
    void accept(Scan scan, String word);
  }

  private static void circuit(Scan scan, String word) {
    var parts = word.split("\\.", -1);
    int missing = LARGEST.length - parts.length;
    boolean fits = missing == 0 || missing == 1;
    for (int i = 0; fits && i < parts.length; i++) fits = isNumber(parts[i], LARGEST[missing + i]);
    if (!fits) {
      throw scan.refuse(Diagnostic.BAD_ADDRESS, Complaint.SILENT,
          "a circuit is [ITF.]VPI.VCI, numbers without leading zeros up to 32767, 255 and 65535");
    }
  }

  private static boolean isNumber(String text, int largest) {
    boolean digits = !text.isEmpty() && text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && (text.length() == 1 || text.charAt(0) != '0') && Integer.parseInt(text) <= largest;
  }

  /** Names of stations are taken to be unknown: they would come from a file that hardly anyone has. */
  private static void address(Scan scan, String word) {
    if (word.isEmpty() || !word.chars().allMatch(c -> isHexDigit(c) || c == '.' || c == '+')) {
      throw scan.refuse(Diagnostic.BAD_ADDRESS, Complaint.SILENT, "an address is made of digits and dots: NSAP in hexadecimal or E.164");
    }
  }

  private static void header(Scan scan, String word) {
    int bytes = 0;
    for (int i = 0; i < word.length(); i++) {
      if (bytes == LONGEST_HEADER) {
        throw scan.refuse(Diagnostic.BAD_HEX, fails("header is too long"), "the header has at most " + LONGEST_HEADER + " bytes");
      }
      if (word.charAt(i) == '.') continue;
      if (!isHexDigit(word.charAt(i)) || i + 1 == word.length() || !isHexDigit(word.charAt(i + 1))) {
        throw scan.refuse(Diagnostic.BAD_HEX, Complaint.SILENT, "the header is written as two hexadecimal digits for each byte");
      }
      bytes++;
      i++;
    }
  }

  private static boolean isHexDigit(int c) {
    return c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
  }
}
