package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Classifier.classifier;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.u32;
import static org.qosworkbench.tc.spec.ValueType.u8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.classifier.FlowerFields.Field;
import org.qosworkbench.tc.spec.classifier.FlowerFields.Reader;

/** Well-known header fields (iproute2 tc/f_flower.c). */
public final class Flower {
  private Flower() {}

  private static final int LARGEST_LABEL = 0xfffff;

  private static final Section ENTRY = section("flower mpls lse",
      prefix("depth", param("DEPTH", u8(10, 1, 0xff))).bad("Illegal \"depth\"").mandatory()
          .doc("Which entry: 1 is the outermost; the kernel looks at up to 7."),
      prefix("label", param("LABEL", u32(10, 0, LARGEST_LABEL))).bad("Illegal \"label\"").doc("The label, 20 bits."),
      prefix("tc", param("TC", u8(10, 0, 7))).bad("Illegal \"tc\"").doc("The traffic class."),
      prefix("bos", param("0|1", u8(10, 0, 1))).bad("Illegal \"bos\"").doc("1 for the bottom of the stack."),
      prefix("ttl", param("TTL", u8(10))).bad("Illegal \"ttl\"").doc("The time to live."));
  private static final Section ENTRIES = section("flower mpls",
      prefix("lse").then(((Grammar) Flower::entry).using(ENTRY)).doc("A label stack entry; depth says which."));
  private static final Option MPLS = prefix("mpls").since("5.8").then(ENTRIES)
      .doc("Entries of the label stack.").example("mpls lse depth 1 label 100 tc 3 lse depth 2 label 200")
      .note("Not together with mpls_label and its like.");

  private static final Section MAINTENANCE = section("flower cfm",
      exact("mdl", param("LEVEL", u8(10))).bad("Illegal \"cfm md level\"").doc("Maintenance domain level, 0 to 7."),
      exact("op", param("OPCODE", u8(10))).bad("Illegal \"cfm opcode\"")
          .doc("Kind of message; 1 is a continuity check."));
  private static final Option CFM = exact("cfm").since("6.5").then(MAINTENANCE)
      .doc("Fields of connectivity fault management; needs protocol cfm.").example("cfm mdl 5 op 1");

  private static final Map<Option, Reader> READERS = new LinkedHashMap<>();

  static {
    var own = List.of(FlowerFields.field(Parts.ACTION), FlowerFields.field(CFM));
    Stream.of(FlowerFields.LINK, List.of(FlowerFields.field(MPLS)), FlowerFields.NETWORK, own)
        .<Field>flatMap(List::stream).forEach(it -> READERS.put(it.option(), it.reader()));
  }

  private static final Section OPTIONS = section("flower", READERS.keySet().toArray(Option[]::new))
      .unknown(Parts.UNKNOWN).help("Usage: ... flower\t[ MATCH-LIST ] [ verbose ]");

  public static final Classifier KIND = classifier("flower", "Flow dissector classifier",
          FlowerRules.tested(Kernel.needs("NET_CLS_FLOWER", "cls_flower")))
      .since("4.2")
      .doc("Matches fields of well-known headers, also inside tunnels; what network devices take over best.")
      .note("Which fields there are depends on the protocol in front of flower, so it should not be left out. "
          + "Filters of one priority that want different masks cost a lookup for each mask.")
      .handle(u32(0), "Illegal \"handle\"", "A number that the kernel picks when it is not given.")
      .options(((Grammar) Flower::read).using(OPTIONS))
      .examples(
          "filter add dev eth0 ingress protocol ip prio 10 flower ip_proto tcp dst_ip 10.0.0.0/24 dst_port 443 "
              + "ip_tos 0xb8/fc tcp_flags 0x2/0x12 indev eth0 skip_hw action drop",
          "filter add dev eth0 ingress protocol 802.1Q prio 20 flower vlan_id 100 vlan_prio 3 vlan_ethtype ipv6 "
              + "ip_proto icmpv6 type 128 src_mac 02:00:00:00:00:01 classid 1:10",
          "filter add dev eth0 ingress protocol mpls_uc prio 30 flower "
              + "mpls lse depth 1 label 100 lse depth 2 label 200 bos 1 hw_tc 2",
          "filter add dev eth0 ingress protocol arp prio 40 flower "
              + "arp_op request arp_tip 10.0.0.1 arp_sha 02:00:00:00:00:02",
          "filter add dev vxlan0 ingress protocol ip prio 50 flower enc_src_ip 192.0.2.1 enc_dst_ip 192.0.2.2 "
              + "enc_key_id 100 enc_dst_port 4789 enc_flags notunoam ct_state +trk+est ct_mark 5/0xff");

  private static void read(Scan scan) {
    var reading = new FlowerReading(scan);
    OPTIONS.read(scan, option -> {
      if (option == MPLS) {
        scan.read(MPLS, inner -> {
          inner.require();
          reading.requireEntries(MPLS);
          ENTRIES.read(inner);
        });
      } else if (option == CFM) {
        scan.read(CFM, inner -> {
          inner.require();
          reading.requireMaintenance(CFM);
          MAINTENANCE.read(inner);
        });
      } else {
        scan.readValues(option, param -> READERS.get(option).read(reading, option, param));
      }
    });
  }

  private static void entry(Scan scan) {
    scan.require();
    ENTRY.read(scan);
    if (!scan.given().has("depth")) {
      throw scan.refuseBack(1, Diagnostic.MISSING_OPTION, Complaint.required("depth"),
          "an entry needs a depth, which says where in the stack it is");
    }
  }
}
