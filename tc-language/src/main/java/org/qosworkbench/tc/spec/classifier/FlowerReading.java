package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Param.param;

import java.util.Optional;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Ending;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Refused;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.value.Base;
import org.qosworkbench.tc.value.Dialect;
import org.qosworkbench.tc.value.Family;
import org.qosworkbench.tc.value.Fault;
import org.qosworkbench.tc.value.IpProto;
import org.qosworkbench.tc.value.LooseNumber;
import org.qosworkbench.tc.value.Parsed;
import org.qosworkbench.tc.value.PppProtocol;
import org.qosworkbench.tc.value.Protocol;
import org.qosworkbench.tc.value.TunnelMatch;
import org.qosworkbench.tc.value.TunnelOptions;
import org.qosworkbench.tc.value.UnsignedNumber;
import org.qosworkbench.tc.value.Value;

/**
 * One flower filter on its way. What an option can mean depends on the protocols named before it: the filter's own, those
 * inside VLAN tags and PPP, and the one above IP. Each method reads the value of one kind of option, after the tests that
 * iproute2 makes first.
 */
final class FlowerReading {
  private static final int NOT_GIVEN = 0;
  private static final int IPV4 = 0x0800;
  private static final int ARP = 0x0806;
  private static final int RARP = 0x8035;
  private static final int VLAN = 0x8100;
  private static final int SERVICE_VLAN = 0x88a8;
  private static final int IPV6 = 0x86dd;
  private static final int MPLS = 0x8847;
  private static final int MPLS_MULTICAST = 0x8848;
  private static final int PPP_SESSION = 0x8864;
  private static final int CFM = 0x8902;
  private static final int EVERYTHING = 0x0003;

  private static final int NO_PROTOCOL = 0xff;
  private static final int ICMP = 1;
  private static final int TCP = 6;
  private static final int UDP = 17;
  private static final int ESP = 50;
  private static final int AH = 51;
  private static final int ICMPV6 = 58;
  private static final int L2TP = 115;
  private static final int SCTP = 132;

  private static final int TRAFFIC_CLASSES = 16;

  private static final Param ANY_PREFIX = prefix(Family.UNSPEC, "any valid");
  private static final Param IPV4_PREFIX = prefix(Family.INET, "inet");
  private static final Param IPV6_PREFIX = prefix(Family.INET6, "inet6");

  /** The two ways to match MPLS, which exclude each other. */
  private enum MplsForm { NONE, SEPARATE_OPTIONS, ENTRIES }

  private final Scan scan;
  private final int filterProtocol;
  private int protocol;
  private int protocolInVlan = NOT_GIVEN;
  private long vlans;
  private int ipProtocol = NO_PROTOCOL;
  private MplsForm mpls = MplsForm.NONE;

  FlowerReading(Scan scan) {
    this.scan = scan;
    filterProtocol = filterProtocol(scan.header());
    protocol = filterProtocol;
  }

  /** Only filters that can be created start with all protocols; for the rest it is none. */
  private static int filterProtocol(Scan.Header header) {
    boolean creates = header.object().equals("filter") && (header.verb().equals("add") || header.verb().equals("replace"));
    return (int) header.given().number("protocol", creates ? EVERYTHING : NOT_GIVEN);
  }

  private static Param prefix(Family family, String kind) {
    return param("PREFIX", ValueType.prefix(family))
        .bad(new Complaint("Error: " + kind + " prefix is expected rather than \"%s\".", Ending.EXITS_WITH_1))
        .doc("An address, with /LENGTH for a network.");
  }

  /** A value that stands for itself. */
  Optional<? extends Value> plain(Option option, Param param) {
    return scan.read(param);
  }

  Optional<? extends Value> trafficClass(Option option, Param param) {
    var number = scan.read(param, word -> LooseNumber.parseWholeUnsigned(word, Base.ANY));
    if (Integer.compareUnsigned((int) number.value(), TRAFFIC_CLASSES) >= 0) {
      throw scan.refuseBack(1, Diagnostic.OUT_OF_RANGE, fails("TC index exceeds max range"),
          "traffic classes are numbered from 0 to " + (TRAFFIC_CLASSES - 1));
    }
    return Optional.of(number);
  }

  Optional<? extends Value> vlanCount(Option option, Param param) {
    var value = scan.read(param);
    vlans = ((UnsignedNumber) value.orElseThrow()).value();
    return value;
  }

  /** vlan_id and vlan_prio. */
  Optional<? extends Value> vlan(Option option, Param param) {
    requireVlan(option, isVlan(filterProtocol) || vlans > 0);
    return scan.read(param);
  }

  Optional<? extends Value> vlanProtocol(Option option, Param param) {
    requireVlan(option, isVlan(protocol) || vlans > 0);
    var value = scan.read(param);
    protocolInVlan = number(value);
    protocol = protocolInVlan;
    return value;
  }

  /** cvlan_id and cvlan_prio. */
  Optional<? extends Value> innerVlan(Option option, Param param) {
    requireInnerVlan("Can't set \"" + option.name()
        + "\" if inner vlan ethertype isn't 802.1Q or 802.1AD and num_of_vlans is less than 2", option);
    return scan.read(param);
  }

  Optional<? extends Value> innerVlanProtocol(Option option, Param param) {
    requireInnerVlan("Can't set \"cvlan_ethtype\" if ethertype isn't 802.1Q or 802.1AD and num_of_vlans less than 2", option);
    var value = scan.read(param);
    protocol = number(value);
    return value;
  }

  private void requireVlan(Option option, boolean tagged) {
    if (tagged) return;
    throw depends("Can't set \"" + option.name() + "\" if ethertype isn't 802.1Q or 802.1AD and num_of_vlans is 0",
        "\"" + option.name() + "\" needs \"protocol 802.1Q\" or \"protocol 802.1ad\" in front of flower, or num_of_vlans before it");
  }

  private void requireInnerVlan(String tcText, Option option) {
    if (isVlan(protocolInVlan) || vlans > 1) return;
    throw depends(tcText, "\"" + option.name() + "\" needs \"vlan_ethtype 802.1Q\" or \"num_of_vlans 2\" before it");
  }

  private static boolean isVlan(int protocol) {
    return protocol == VLAN || protocol == SERVICE_VLAN;
  }

  /** mpls_label and the like. */
  Optional<? extends Value> mplsField(Option option, Param param) {
    requireMpls(option.name());
    if (mpls == MplsForm.ENTRIES) {
      throw scan.refuse(Diagnostic.CONFLICTING_OPTIONS, fails("Can't set \"" + option.name() + "\" if \"mpls\" is set"),
          "labels are matched either with mpls or with the options mpls_label, mpls_tc, mpls_bos and mpls_ttl");
    }
    mpls = MplsForm.SEPARATE_OPTIONS;
    return scan.read(param);
  }

  /** What must hold before the label stack entries behind {@code mpls} are read. */
  void mplsEntries(Scan inner) {
    inner.require();
    requireMpls("mpls");
    if (mpls == MplsForm.SEPARATE_OPTIONS) {
      throw inner.refuse(Diagnostic.CONFLICTING_OPTIONS,
          fails("Can't set \"mpls\" if \"mpls_label\", \"mpls_tc\", \"mpls_bos\" or \"mpls_ttl\" is set"),
          "labels are matched either with mpls or with the options mpls_label, mpls_tc, mpls_bos and mpls_ttl");
    }
    mpls = MplsForm.ENTRIES;
  }

  private void requireMpls(String option) {
    if (protocol == MPLS || protocol == MPLS_MULTICAST) return;
    throw depends("Can't set \"" + option + "\" if ethertype isn't MPLS", needs(option, "mpls_uc or mpls_mc"));
  }

  Optional<? extends Value> ipProtocol(Option option, Param param) {
    var value = scan.read(param, word -> IpProto.parse(word, new Protocol(protocol), dialect()));
    ipProtocol = value.number();
    return Optional.of(value);
  }

  /** tc says which protocol is wrong before it says that ip_proto is. */
  static Complaint badIpProtocol(Fault fault) {
    return fault.kind() == Fault.Kind.WRONG_FAMILY ? fails("Illegal \"eth_type\" for ip proto") : Complaint.SILENT;
  }

  private Dialect dialect() {
    var iproute2 = scan.target().iproute2();
    return Dialect.of(iproute2.major(), iproute2.minor());
  }

  /** src_ip and dst_ip. */
  Optional<? extends Value> address(Option option, Param param) {
    return switch (protocol) {
      case IPV4 -> scan.read(IPV4_PREFIX);
      case IPV6 -> scan.read(IPV6_PREFIX);
      case NOT_GIVEN -> scan.read(ANY_PREFIX);
      default -> throw depends("", needs(option.name(), "ip or ipv6"));
    };
  }

  Optional<? extends Value> tunnelAddress(Option option, Param param) {
    return scan.read(ANY_PREFIX);
  }

  Optional<? extends Value> arpAddress(Option option, Param param) {
    requireArp(option);
    return scan.read(IPV4_PREFIX);
  }

  Optional<? extends Value> arpOperation(Option option, Param param) {
    requireArp(option);
    return scan.read(param);
  }

  private void requireArp(Option option) {
    if (protocol != ARP && protocol != RARP) throw depends("", needs(option.name(), "arp or rarp"));
  }

  Optional<? extends Value> ports(Option option, Param param) {
    var value = scan.read(param);
    if (ipProtocol != TCP && ipProtocol != UDP && ipProtocol != SCTP) {
      throw scan.refuseBack(1, Diagnostic.DEPENDENT_OPTION, Complaint.SILENT,
          "\"" + option.name() + "\" needs \"ip_proto tcp\", udp or sctp before it");
    }
    return value;
  }

  Optional<? extends Value> icmp(Option option, Param param) {
    boolean fits = protocol == IPV4 && ipProtocol == ICMP || protocol == IPV6 && ipProtocol == ICMPV6;
    if (!fits) throw depends("", "\"" + option.name() + "\" needs \"ip_proto icmp\" or \"ip_proto icmpv6\" before it");
    return scan.read(param);
  }

  Optional<? extends Value> l2tp(Option option, Param param) {
    if (ipProtocol != L2TP) {
      throw depends("Can't set \"l2tpv3_sid\" if ip_proto isn't l2tp", "\"l2tpv3_sid\" needs \"ip_proto l2tp\" before it");
    }
    return scan.read(param);
  }

  Optional<? extends Value> securityIndex(Option option, Param param) {
    if (ipProtocol != UDP && ipProtocol != ESP && ipProtocol != AH) {
      throw depends("Can't set \"spi\" if ip_proto isn't ESP/UDP/AH", "\"spi\" needs \"ip_proto esp\", ah or udp before it");
    }
    return scan.read(param);
  }

  Optional<? extends Value> pppoe(Option option, Param param) {
    if (protocol != PPP_SESSION) {
      throw depends("Can't set \"" + option.name() + "\" if ethertype isn't PPPoE session", needs(option.name(), "ppp_ses"));
    }
    return scan.read(param);
  }

  Optional<? extends Value> pppProtocol(Option option, Param param) {
    var value = pppoe(option, param);
    protocol = switch (((PppProtocol) value.orElseThrow()).number()) {
      case 0x0021 -> IPV4;
      case 0x0057 -> IPV6;
      case 0x0281 -> MPLS;
      case 0x0283 -> MPLS_MULTICAST;
      default -> protocol;
    };
    return value;
  }

  Optional<? extends Value> erspanOptions(Option option, Param param) {
    return tunnelOptions(param, TunnelOptions.Kind.ERSPAN, "without a mask, tc dies unless there is a colon");
  }

  Optional<? extends Value> gtpOptions(Option option, Param param) {
    return tunnelOptions(param, TunnelOptions.Kind.GTP, "tc dies unless there is a colon in the options and in their mask");
  }

  private Optional<? extends Value> tunnelOptions(Param param, TunnelOptions.Kind kind, String whenItDies) {
    if (TunnelMatch.parse(scan.word(), kind) instanceof Parsed.Bad<TunnelMatch> bad
        && bad.fault().kind() == Fault.Kind.MISSING_PART) {
      throw scan.refuse(Diagnostic.TC_CRASHES, Complaint.crashes(Ending.KILLED_BY_SIGSEGV), whenItDies);
    }
    return scan.read(param);
  }

  /** What must hold before the words behind {@code cfm} are read. */
  void cfm(Scan inner) {
    inner.require();
    if (protocol != CFM) {
      throw depends("Can't set attribute if ethertype isn't CFM", needs("cfm", "cfm"));
    }
  }

  private static int number(Optional<? extends Value> protocol) {
    return ((Protocol) protocol.orElseThrow()).number();
  }

  private String needs(String option, String protocols) {
    var known = protocol == NOT_GIVEN ? "no protocol is known" : "the protocol is " + new Protocol(protocol).print();
    return "\"" + option + "\" needs the protocol " + protocols + ", and here " + known;
  }

  private Refused depends(String tcText, String explanation) {
    return scan.refuse(Diagnostic.DEPENDENT_OPTION, fails(tcText), explanation);
  }
}
