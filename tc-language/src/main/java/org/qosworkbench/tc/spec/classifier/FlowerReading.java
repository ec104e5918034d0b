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
 * One flower filter on its way. What an option can mean depends on the protocols named before it. Each method reads the
 * value of one kind of option, after the tests that iproute2 makes first.
 */
final class FlowerReading {
  private static final int TRAFFIC_CLASSES = 16;
  private static final String ONE_FORM_OF_MPLS =
      "labels are matched either with mpls or with the options mpls_label, mpls_tc, mpls_bos and mpls_ttl";

  private static final String NOT_ABOVE_IP = "Illegal \"eth_type\" for ip proto";

  private static final Param ANY_PREFIX = prefix(Family.UNSPEC, "any valid");
  private static final Param IPV4_PREFIX = prefix(Family.INET, "inet");
  private static final Param IPV6_PREFIX = prefix(Family.INET6, "inet6");

  /** The two ways to match MPLS, which exclude each other. */
  private enum MplsForm { NONE, SEPARATE_OPTIONS, ENTRIES }

  private final Scan scan;
  private final FlowerLayers layers;
  private MplsForm mpls = MplsForm.NONE;

  FlowerReading(Scan scan) {
    this.scan = scan;
    layers = new FlowerLayers(scan.header());
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
    layers.setVlans(value.orElseThrow() instanceof UnsignedNumber it ? it.value() : 0);
    return value;
  }

  /** vlan_id and vlan_prio. */
  Optional<? extends Value> vlan(Option option, Param param) {
    if (!layers.isTagged()) throw untagged(option);
    return scan.read(param);
  }

  Optional<? extends Value> vlanProtocol(Option option, Param param) {
    if (!layers.isTaggedHere()) throw untagged(option);
    var value = scan.read(param);
    layers.setProtocolInVlan(number(value));
    return value;
  }

  private Refused untagged(Option option) {
    return depends(
        "Can't set \"" + option.name() + "\" if ethertype isn't 802.1Q or 802.1AD and num_of_vlans is 0",
        option, "\"protocol 802.1Q\" or \"protocol 802.1ad\" in front of flower, or num_of_vlans before it");
  }

  /** cvlan_id and cvlan_prio. */
  Optional<? extends Value> innerVlan(Option option, Param param) {
    requireInnerVlan(option, "if inner vlan ethertype isn't 802.1Q or 802.1AD and num_of_vlans is less than 2");
    return scan.read(param);
  }

  Optional<? extends Value> innerVlanProtocol(Option option, Param param) {
    requireInnerVlan(option, "if ethertype isn't 802.1Q or 802.1AD and num_of_vlans less than 2");
    var value = scan.read(param);
    layers.setProtocolInInnerVlan(number(value));
    return value;
  }

  private void requireInnerVlan(Option option, String condition) {
    if (layers.isTaggedTwice()) return;
    throw depends("Can't set \"" + option.name() + "\" " + condition,
        option, "\"vlan_ethtype 802.1Q\" or \"num_of_vlans 2\" before it");
  }

  /** mpls_label and the like. */
  Optional<? extends Value> mplsField(Option option, Param param) {
    requireMpls(option);
    if (mpls == MplsForm.ENTRIES) {
      throw scan.refuse(Diagnostic.CONFLICTING_OPTIONS,
          fails("Can't set \"" + option.name() + "\" if \"mpls\" is set"), ONE_FORM_OF_MPLS);
    }
    mpls = MplsForm.SEPARATE_OPTIONS;
    return scan.read(param);
  }

  /** What must hold before the label stack entries behind {@code mpls} are read. */
  void requireEntries(Option option) {
    requireMpls(option);
    if (mpls == MplsForm.SEPARATE_OPTIONS) {
      throw scan.refuse(Diagnostic.CONFLICTING_OPTIONS,
          fails("Can't set \"mpls\" if \"mpls_label\", \"mpls_tc\", \"mpls_bos\" or \"mpls_ttl\" is set"),
          ONE_FORM_OF_MPLS);
    }
    mpls = MplsForm.ENTRIES;
  }

  private void requireMpls(Option option) {
    if (layers.isMpls()) return;
    throw wrongProtocol("Can't set \"" + option.name() + "\" if ethertype isn't MPLS", option, "mpls_uc or mpls_mc");
  }

  Optional<? extends Value> ipProtocol(Option option, Param param) {
    if (!layers.isIpv4() && !layers.isIpv6()) throw wrongProtocol(NOT_ABOVE_IP, option, "ip or ipv6");
    var value = scan.read(param, word -> IpProto.parse(word, layers.protocol(), dialect()));
    layers.setIpProtocol(value.number());
    return Optional.of(value);
  }

  /** tc says which protocol is wrong before it says that ip_proto is. */
  static Complaint badIpProtocol(Fault fault) {
    return fault.kind() == Fault.Kind.WRONG_FAMILY ? fails(NOT_ABOVE_IP) : Complaint.SILENT;
  }

  private Dialect dialect() {
    var iproute2 = scan.target().iproute2();
    return Dialect.of(iproute2.major(), iproute2.minor());
  }

  /** src_ip and dst_ip. */
  Optional<? extends Value> address(Option option, Param param) {
    if (layers.isIpv4()) return scan.read(IPV4_PREFIX);
    if (layers.isIpv6()) return scan.read(IPV6_PREFIX);
    if (layers.isUnknown()) return scan.read(ANY_PREFIX);
    throw wrongProtocol("", option, "ip or ipv6");
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
    if (!layers.isArp()) throw wrongProtocol("", option, "arp or rarp");
  }

  Optional<? extends Value> ports(Option option, Param param) {
    var value = scan.read(param);
    if (!layers.hasPorts()) {
      throw scan.refuseBack(1, Diagnostic.DEPENDENT_OPTION, Complaint.SILENT,
          "\"" + option.name() + "\" needs \"ip_proto tcp\", udp or sctp before it");
    }
    return value;
  }

  Optional<? extends Value> icmp(Option option, Param param) {
    if (!layers.isIcmp()) throw depends("", option, "\"ip_proto icmp\" or \"ip_proto icmpv6\" before it");
    return scan.read(param);
  }

  Optional<? extends Value> l2tp(Option option, Param param) {
    if (!layers.isL2tp()) {
      throw depends("Can't set \"l2tpv3_sid\" if ip_proto isn't l2tp", option, "\"ip_proto l2tp\" before it");
    }
    return scan.read(param);
  }

  Optional<? extends Value> securityIndex(Option option, Param param) {
    if (!layers.hasSecurityIndex()) {
      throw depends("Can't set \"spi\" if ip_proto isn't ESP/UDP/AH", option, "\"ip_proto esp\", ah or udp before it");
    }
    return scan.read(param);
  }

  /** pppoe_sid */
  Optional<? extends Value> pppoe(Option option, Param param) {
    if (!layers.isPppSession()) {
      throw wrongProtocol(
          "Can't set \"" + option.name() + "\" if ethertype isn't PPPoE session", option, "ppp_ses");
    }
    return scan.read(param);
  }

  Optional<? extends Value> pppProtocol(Option option, Param param) {
    var value = pppoe(option, param);
    if (value.orElseThrow() instanceof PppProtocol it) layers.setProtocolInPpp(it.number());
    return value;
  }

  Optional<? extends Value> erspanOptions(Option option, Param param) {
    return tunnelOptions(param, TunnelOptions.Kind.ERSPAN, "without a mask, tc dies unless there is a colon");
  }

  Optional<? extends Value> gtpOptions(Option option, Param param) {
    return tunnelOptions(
        param, TunnelOptions.Kind.GTP, "tc dies unless there is a colon in the options and in their mask");
  }

  private Optional<? extends Value> tunnelOptions(Param param, TunnelOptions.Kind kind, String whenItDies) {
    if (TunnelMatch.parse(scan.word(), kind) instanceof Parsed.Bad<TunnelMatch> bad
        && bad.fault().kind() == Fault.Kind.MISSING_PART) {
      throw scan.refuse(Diagnostic.TC_CRASHES, Complaint.crashes(Ending.KILLED_BY_SIGSEGV), whenItDies);
    }
    return scan.read(param);
  }

  /** What must hold before the words behind {@code cfm} are read. */
  void requireMaintenance(Option option) {
    if (!layers.isMaintenance()) {
      throw wrongProtocol("Can't set attribute if ethertype isn't CFM", option, "cfm");
    }
  }

  private static int number(Optional<? extends Value> protocol) {
    return protocol.orElseThrow() instanceof Protocol it ? it.number() : 0;
  }

  private Refused wrongProtocol(String tcText, Option option, String protocols) {
    return depends(tcText, option, "the protocol " + protocols + ", and here " + layers.describe());
  }

  private Refused depends(String tcText, Option option, String needs) {
    return scan.refuse(
        Diagnostic.DEPENDENT_OPTION, fails(tcText), "\"" + option.name() + "\" needs " + needs);
  }
}
