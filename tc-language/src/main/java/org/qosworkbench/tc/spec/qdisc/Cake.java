package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.Moment.KEYWORD;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import java.util.List;
import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Section;

/** Common applications kept enhanced, on one queue and on several (iproute2 tc/q_cake.c). */
public final class Cake {
  private Cake() {}

  /** Names for round-trip times, of which a command can have one. */
  private static final List<String> PRESETS =
      List.of("datacentre", "lan", "metro", "regional", "internet", "oceanic", "satellite", "interplanetary");

  private static final Section OPTIONS = section("cake",
      exact("bandwidth", param("RATE", rate64())).bad("Illegal \"bandwidth\"").unit("bit/s")
          .doc("Rate to shape to. Set it a little below the link's, so that the queue is here and not in the modem.")
          .fallback("unlimited").note("Not a percentage of the link. Ends autorate-ingress when it stands behind it."),
      exact("unlimited").doc("Do not shape; the device or the qdisc above sets the pace.")
          .note("Ends autorate-ingress when it stands behind it."),
      exact("autorate-ingress")
          .doc("Measure the rate of arriving packets and shape to a little less. For ingress on links of changing "
              + "speed."),
      exact("rtt", param("TIME", time())).bad("Illegal \"rtt\"").unit("us")
          .doc("Usual round-trip time of the traffic: the interval of CoDel. Target becomes a twentieth of it.")
          .fallback("100ms"),
      preset("datacentre", "100us", "5us"),
      preset("lan", "1ms", "50us"),
      preset("metro", "10ms", "500us"),
      preset("regional", "30ms", "1.5ms"),
      preset("internet", "100ms", "5ms"),
      preset("oceanic", "300ms", "15ms"),
      preset("satellite", "1s", "50ms"),
      preset("interplanetary", "1000s", "50s").note("So long that the delay is practically not controlled."),

      exact("besteffort").doc("One tin: all packets are equal, whatever their DSCP."),
      exact("precedence").doc("Eight tins by the old IP precedence bits.")
          .note("Missing in tc's usage text; obsolete."),
      exact("diffserv8").doc("Eight tins by DSCP."),
      exact("diffserv4").doc("Four tins by DSCP: bulk, best effort, video, voice."),
      exact("diffserv").doc("As diffserv4.").note("Missing in tc's usage text."),
      exact("diffserv3").doc("Three tins by DSCP: bulk, best effort, voice.").fallback("this one"),

      exact("nowash").doc("Leave the DSCP of packets alone.").fallback("this one"),
      exact("wash")
          .doc("Clear the DSCP of packets once they are sorted into tins; for markings that cannot be trusted further "
              + "on."),
      exact("split-gso").doc("Cut up the super-packets of segmentation offload, so that others get in between.")
          .fallback("this one"),
      exact("no-split-gso").doc("Leave super-packets whole: less CPU time, more delay."),

      exact("flowblind").doc("No isolation of flows: one queue in each tin."),
      exact("srchost").doc("Fair between source addresses."),
      exact("dsthost").doc("Fair between destination addresses."),
      exact("hosts").doc("Fair between pairs of source and destination addresses."),
      exact("flows").doc("Fair between flows: addresses, protocol and ports."),
      exact("dual-srchost").doc("Fair between source addresses, then between the flows of each. For leaving traffic."),
      exact("dual-dsthost")
          .doc("Fair between destination addresses, then between the flows of each. For arriving traffic."),
      exact("triple-isolate").doc("Fair between source and destination addresses both, then between flows.")
          .fallback("this one"),

      exact("nat").doc("Ask connection tracking for the addresses behind NAT, so that hosts are told apart.")
          .note("Needs NF_CONNTRACK in the kernel."),
      exact("nonat").doc("Take the addresses as they are in the packet.").fallback("this one"),

      exact("ptm").doc("Allow for the 64b/65b coding of PTM, as on VDSL2 links."),
      exact("atm").doc("Allow for ATM cells, 48 bytes in 53, as on ADSL links."),
      exact("noatm").doc("No cells, no line coding.").fallback("this one"),
      exact("raw").doc("Take packet sizes as the kernel has them; clears overhead and cells.").fallback("this one"),
      exact("conservative")
          .doc("For links of unknown kind: overhead 48 and ATM cells. Too much rather than too little."),
      adsl("ipoa-vcmux", 8),
      adsl("ipoa-llcsnap", 16),
      adsl("bridged-vcmux", 24),
      adsl("bridged-llcsnap", 32),
      adsl("pppoa-vcmux", 10),
      adsl("pppoa-llc", 14),
      adsl("pppoe-vcmux", 32),
      adsl("pppoe-llcsnap", 40),
      exact("pppoe-ptm").doc("VDSL2 with PPPoE: 30 bytes more overhead, and ptm."),
      exact("bridged-ptm").doc("VDSL2 without PPPoE: 22 bytes more overhead, and ptm."),
      exact("via-ethernet").doc("Read and ignored: cake allows for the Ethernet header by itself."),
      exact("ethernet").doc("Ethernet as it is on the wire: 38 bytes more overhead, and mpu 84."),
      exact("ether-vlan").doc("4 bytes more overhead for a VLAN tag. May stand several times."),
      exact("docsis").doc("Cable modems: 18 bytes more overhead, mpu 64 and no cells."),
      exact("overhead", param("BYTES", looseInt(10, -64, 256)))
          .bad("Illegal \"overhead\", valid range is -64 to 256\\n").unit("bytes")
          .doc("Bytes that the link adds to every packet, -64 to 256.").fallback("0")
          .note("Replaces what the words before it have added; those behind it add to it."),
      exact("mpu", param("BYTES", looseInt(10, 0, 256))).bad("Illegal \"mpu\", valid range is 0 to 256\\n")
          .unit("bytes")
          .doc("Smallest size that a packet is charged for, up to 256.").fallback("0"),

      exact("ingress").doc("For arriving traffic: dropped packets have used the link too and are charged for."),
      exact("egress").doc("For leaving traffic: dropped packets cost nothing.").fallback("this one"),
      exact("no-ack-filter").doc("Leave TCP acknowledgments alone.").fallback("this one"),
      exact("ack-filter")
          .doc("Drop acknowledgments that later ones in the queue make needless. For links much slower up than down."),
      exact("ack-filter-aggressive").doc("Drop even acknowledgments that ack-filter keeps to be on the safe side."),
      exact("memlimit", param("BYTES", size())).bad("Illegal value for \"memlimit\": \"%s\"").unit("bytes")
          .doc("Most memory that packets may take up.")
          .fallback("what the bandwidth delivers in four intervals, at least 4mb"),
      exact("fwmark", param("MASK", u32(0))).bad("Illegal value for \"fwmark\": \"%s\"").since("5.1")
          .doc("Bits of the packet's mark that hold the number of its tin, from 1; 0 leaves it to DSCP.")
          .fallback("0: marks are not used"))
      .unknown("What is \"%s\"?")
      .help("Usage: ... cake [ bandwidth RATE | unlimited* | autorate-ingress ]");

  private static final KernelRule TRACKED = refuses(Diagnostic.KIND_NOT_BUILT,
      it -> it.given().hasAny("nat", "nonat") && it.lacks("CONFIG_NF_CONNTRACK"),
      KernelAnswer.says(Errno.EOPNOTSUPP, "No conntrack support in kernel"),
      "the kernel was built without CONFIG_NF_CONNTRACK, and then refuses nonat, too", "nat", "nonat");

  public static final Qdisc CAKE = qdisc("cake", "Common applications kept enhanced",
          Kernel.needs("NET_SCH_CAKE", "sch_cake").classes(ClassSpace.HIDDEN).since("4.19").with(CHANGEABLE, FILTERS)
          .rules(TRACKED))
      .since("4.19")
      .doc("Everything for the bottleneck of a home or office in one qdisc: shaper, fairness between hosts and flows, "
          + "delay control, priorities by DSCP, and the overhead of DSL and cable links.")
      .note("Words of one group, such as the flow modes, replace each other: the last one counts. Only names of "
          + "round-trip times may not be given twice.")
      .options(OPTIONS)
      .examples(
          "qdisc replace dev eth0 root cake bandwidth 18mbit diffserv4 dual-srchost nat ack-filter pppoe-ptm "
              + "ether-vlan mpu 68",
          "qdisc replace dev ifb0 root cake bandwidth 95mbit besteffort dual-dsthost nat wash ingress docsis memlimit "
              + "32mb",
          "qdisc replace dev eth0 root cake unlimited lan flows no-split-gso",
          "qdisc change dev eth0 root cake bandwidth 2mbit rtt 50ms overhead 44 atm fwmark 0xff");

  public static final Qdisc CAKE_MQ = qdisc("cake_mq", "Common applications kept enhanced, on several queues",
          Kernel.needs("NET_SCH_CAKE", "sch_cake")
          .classes(ClassSpace.QUEUES).since("7.0").with(CHANGEABLE, CLASSFUL, ROOT_ONLY, MULTIQUEUE)
              .rules(
                  Placement.root("cake_mq", Placement.UNSUPPORTED),
                  Placement.queuesAtFirst("cake_mq", Placement.UNSUPPORTED), TRACKED, Placement.NO_ESTIMATOR))
      .since("7.0")
      .doc("One cake for each transmit queue of the device, with a shaper that all of them share, so that several "
          + "CPUs can work. Options as for cake.")
      .options(OPTIONS)
      .examples("qdisc replace dev eth0 root cake_mq bandwidth 10gbit besteffort flows no-split-gso");

  private static Option preset(String name, String rtt, String target) {
    var option = exact(name).doc("Sets rtt to " + rtt + " and target to " + target + ".")
        .note("One such word in a command.");
    for (var first : PRESETS) {
      int most = first.equals(name) ? 1 : 0;
      option = option.guard(KEYWORD, Diagnostic.CONFLICTING_OPTIONS, given -> given.count(first) > most,
          Complaint.exits("Error: duplicate \"%s\": \"" + first + "\" is the second value."),
          "\"" + first + "\" has set the round-trip time already");
    }
    return option;
  }

  private static Option adsl(String name, int bytes) {
    return exact(name).doc("ADSL with this framing: " + bytes + " bytes more overhead, and ATM cells.");
  }
}
