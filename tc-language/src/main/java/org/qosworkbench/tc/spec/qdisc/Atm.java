package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.classId;
import static org.qosworkbench.tc.spec.ValueType.either;
import static org.qosworkbench.tc.spec.ValueType.looseInt;
import static org.qosworkbench.tc.spec.ValueType.oneOf;

import java.util.Optional;
import java.util.function.Function;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.value.AtmAddress;
import org.qosworkbench.tc.value.AtmHeader;
import org.qosworkbench.tc.value.AtmQos;
import org.qosworkbench.tc.value.AtmSap;
import org.qosworkbench.tc.value.Fault;
import org.qosworkbench.tc.value.Parsed;
import org.qosworkbench.tc.value.Value;
import org.qosworkbench.tc.value.Word;

/**
 * ATM circuits (iproute2 tc/q_atm.c until 6.5, a module that is loaded when it is installed). tc opens the circuit of a
 * class itself before it asks the kernel for the class; the kernel's ATM sockets and the circuit are taken to be there.
 */
public final class Atm {
  private Atm() {}

  private static final String USAGE = "Usage: atm";
  private static final String CLASS_USAGE =
      "Usage: ... atm ( pvc ADDR | svc ADDR [ sap SAP ] ) [ qos QOS ] [ sndbuf BYTES ]";

  private static final Section OPTIONS = section("atm").unknown(USAGE).help(USAGE);

  private static final Option PVC = exact("pvc", special("[ITF.]VPI.VCI")).bad(CLASS_USAGE)
      .doc("The permanent circuit that the class sends to: interface, path and channel.").example("pvc 0.8.35");
  private static final Option SVC = exact("svc", special("ADDRESS")).bad(CLASS_USAGE)
      .doc("The station to call for a switched circuit that the class sends to.").example("svc +41123")
      .note("A private address of 40 hexadecimal digits or a public one of up to 12 decimal digits, "
          + "with or without dots.");
  private static final Option QOS = exact("qos", special("QOS")).bad(CLASS_USAGE)
      .doc("Traffic class and rates of the circuit, of both directions or of each.")
      .fallback("aal5,ubr:sdu=9180,rx:none")
      .note("Rates count cells unless bps follows; vbr is refused.").example("qos aal5,cbr:max_pcr=2Mbps,rx:none");
  private static final Option SAP = exact("sap", special("SAP")).bad(CLASS_USAGE)
      .doc("Service access point to be reached at the address of svc, which must stand before it.")
      .fallback("blli:l2=iso8802").note("Q.922 is spelled q992.");
  private static final Option HDR = exact("hdr", special("HEX").bad(Atm::badHeader)).bad(CLASS_USAGE)
      .doc("Bytes put before each packet, at most 64; dots between them are ignored.")
      .fallback("aa.aa.03.00.00.00.08.00, LLC/SNAP of IPv4");

  private static final Section CLASS = section("atm class",
      PVC, SVC, QOS,
      exact("sndbuf", param("BYTES", looseInt(0, Integer.MIN_VALUE, Integer.MAX_VALUE))).bad(CLASS_USAGE).unit("bytes")
          .doc("Size of the circuit's send buffer.").fallback("0: that of any socket"),
      SAP, HDR,
      exact("excess", param("CLASSID|clp", either(oneOf("clp"), classId()))).bad(CLASS_USAGE).fallback("clp")
          .doc("Where packets go that exceed a filter's police action: to another class, or with clp the usual way, "
              + "marked as the first to be dropped."),
      exact("clip").doc("Use the circuit for classical IP over ATM as well."))
      .unknown(CLASS_USAGE)
      .help(CLASS_USAGE)
      .checks(
          refuse(Diagnostic.MISSING_OPTION, given -> !given.hasAny("pvc", "svc"),
              "socket: Address family not supported by protocol", "an atm class needs its circuit, pvc or svc"));

  public static final Qdisc KIND = qdisc("atm", "ATM circuits",
          Kernel.needs("NET_SCH_ATM", "sch_atm").removedIn("6.3").with(CLASSFUL, USER_CLASSES, CHILD_QDISCS, FILTERS))
      .removedIn("6.6")
      .doc("Sent the packets of each class over an ATM circuit of its own, and those of no class over the device.")
      .note("A class could not be changed, only deleted and added again.")
      .options(OPTIONS).classOptions(((Grammar) Atm::readClass).using(CLASS))
      .examples(
          "qdisc add dev eth0 root handle 1: atm",
          "class add dev eth0 parent 1: classid 1:1 atm pvc 0.8.35 qos aal5,ubr:sdu=9180,rx:none sndbuf 65536 "
              + "hdr aa.aa.03.00.00.00.08.00 excess clp clip",
          "class add dev eth0 parent 1: classid 1:2 atm svc 47.0005.80.FFE100.0000.F20F.2200.0020EA000F30.00 "
              + "sap blli:l2=iso8802 excess 1:1");

  private static Param special(String placeholder) {
    return param(placeholder, new ValueType.Special(placeholder));
  }

  private static Complaint badHeader(Fault fault) {
    return fault.kind() == Fault.Kind.TOO_LONG ? fails("header is too long") : Complaint.SILENT;
  }

  private static void readClass(Scan scan) {
    CLASS.read(scan, new ClassReader(scan)::read);
  }

  /** Remembers which address was given last, which decides whether a SAP makes sense. */
  private static final class ClassReader {
    private final Scan scan;
    private Option address = PVC;

    ClassReader(Scan scan) {
      this.scan = scan;
    }

    void read(Option option) {
      if (option == PVC || option == SVC) {
        read(option, option == PVC ? AtmAddress::parsePermanent : AtmAddress::parseSwitched);
        address = option;
      } else if (option == QOS) {
        read(option, AtmQos::parse);
      } else if (option == SAP) {
        read(option, this::sap);
      } else if (option == HDR) {
        read(option, AtmHeader::parse);
      } else {
        scan.read(option);
      }
    }

    private <V extends Value> void read(Option option, Function<String, Parsed<V>> reader) {
      scan.readValues(option, param -> Optional.of(scan.read(param, reader)));
    }

    private Parsed<Word> sap(String word) {
      if (address != SVC) {
        throw scan.refuseBack(1, Diagnostic.DEPENDENT_OPTION, fails(CLASS_USAGE),
            "a sap belongs to an svc, which must stand before it");
      }
      return AtmSap.parse(word);
    }
  }
}
