package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.action.ActionRules.tested;

import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.grammar.Control;

/** Checksums (iproute2 tc/m_csum.c). */
public final class Csum {
  private Csum() {}

  private static final String USAGE = "Usage: ... csum <UPDATE>";
  private static final Name OWN = Name.prefix("csum");
  private static final String[] CHECKSUMS = {"iph", "icmp", "igmp", "tcp", "udp", "udplite", "sctp"};

  private static final Section UPDATES = section("csum",
      prefix("iph").orPrefix("ip4h").orPrefix("ipv4h").doc("Header checksum of IPv4."),
      prefix("icmp").doc("Checksum of ICMP, for IPv4 and IPv6."),
      prefix("igmp").doc("Checksum of IGMP."),
      prefix("tcp").doc("Checksum of TCP."),
      prefix("udp").doc("Checksum of UDP; packets without one keep none."),
      prefix("udplite").doc("Checksum of UDP-Lite."),
      prefix("sctp").since("4.11").doc("Checksum of SCTP."),
      prefix("and").orPrefix("or").orPrefix("+").doc("Read and ignored, for the eye."));

  private static final Option INDEX = Parts.index("Illegal \"index\" (%s) <csum>");

  public static final Action KIND = action("csum", "Checksums", tested(Kernel.needs("NET_ACT_CSUM", "act_csum")))
      .doc("Computes the named checksums anew; needed after pedit has changed what they cover.")
      .note("The verdict is ok when none is written, unlike most actions: write pipe to go on. A beginning that "
          + "stands for a checksum is never a verdict: o is or, c is csum again.")
      .verdict("ok")
      .options(((Grammar) Csum::read).using(UPDATES, section("csum", INDEX), Control.words()))
      .examples(
          "actions add action csum iph and tcp and udp pipe index 10",
          "actions add action csum index 10");

  private static void read(Scan scan) {
    while (scan.is(OWN)) {
      Parts.name(scan, KIND);
      if (Parts.readIndexBehindName(scan, INDEX)) return;
      UPDATES.read(scan);
    }
    Parts.help(scan, USAGE);
    if (!scan.given().hasAny(CHECKSUMS)) {
      throw scan.refuse(Diagnostic.MISSING_OPTION, fails("Illegal csum construct, empty <UPDATE> list"),
          "no checksum is named; one of iph, icmp, igmp, tcp, udp, udplite and sctp is needed");
    }
    Parts.verdictAndIndex(scan, INDEX);
  }
}
