package org.qosworkbench.tc.model.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.bind.Refusal;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.spec.classifier.U32Key;
import org.qosworkbench.tc.spec.grammar.Verdict;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.value.ClassId;

class FilterMeaningTest {
  private static final Binder BINDER = new Binder(
      Target.parse("iproute2=7.1").orElseThrow(), new Devices.Listed(Set.of("eth0", "eth1", "ifb0")));

  private static Binding bind(String command) {
    var binding = BINDER.bind(Document.parse(command + "\n").statement(0));
    assertThat(binding.refusal().map(Refusal::tcText)).as(command).isEmpty();
    return binding;
  }

  private static FilterMeaning filter(String words) {
    return FilterMeaning.of(bind("filter add dev eth0 parent 1: prio 1 " + words)).orElseThrow();
  }

  private static U32Meaning u32(String words) {
    return (U32Meaning) filter(words).matching();
  }

  private static Pattern flower(String words) {
    return ((FlowerMeaning) filter(words).matching()).pattern();
  }

  @Test
  void aNodeOfU32HasAPlaceKeysAndALink() {
    var filter = filter("handle ::1 protocol ip u32 ht 2:7f: match ip src 10.0.0.0/8 match ip protocol 6 0xff link 3:");
    var u32 = (U32Meaning) filter.matching();
    assertThat(filter.handle()).isEqualTo(1);
    assertThat(u32.isTable()).isFalse();
    assertThat(u32.hash()).isEqualTo(0x0027_f000);
    assertThat(U32Meaning.table(u32.hash())).isEqualTo(0x0020_0000);
    assertThat(U32Meaning.bucket(u32.hash())).isEqualTo(0x7f);
    assertThat(u32.link()).contains(0x0030_0000L);
    assertThat(u32.ending()).isEqualTo(U32Meaning.Ending.GOES_ON);
    assertThat(u32.keys()).containsExactly(
        new U32Key(U32Key.Base.NETWORK_HEADER, 12, 0x0a00_0000, 0xff00_0000),
        new U32Key(U32Key.Base.NETWORK_HEADER, 8, 0x0006_0000, 0x00ff_0000));
  }

  @Test
  void aTableOfU32HasADivisor() {
    var filter = filter("handle 2: protocol ip u32 divisor 256");
    assertThat(filter.handle()).isEqualTo(0x0020_0000);
    assertThat(((U32Meaning) filter.matching()).divisor()).contains(256);
    assertThat(filter.matchesEverything()).isFalse();
  }

  @Test
  void theOrderBecomesPartOfTheHandle() {
    assertThat(filter("handle 2:7: protocol ip u32 order 5 match ip src 10.0.0.1").handle()).isEqualTo(0x0020_7005);
    assertThat(filter("protocol ip u32 order 5 match ip src 10.0.0.1").handle()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      u32 ht 800: match u8 0 0                            | 80000000
      u32 ht 800::801 match u8 0 0                        | 80000000
      u32 ht 2: sample u32 0x0a000007 0xff at 12 match u8 0 0 | 207000
      u32 ht 2: sample u32 7 0xff at 12 match u8 0 0      | 207000
      u32 sample u32 0x700 0xf00 at 12 ht 2: match u8 0 0 | 207000
      u32 ht 2:3: sample u8 9 0xff at 0 divisor 4 match u8 0 0 | 201000
      u32 match u8 0 0                                    | 0
      """)
  void theBucketIsWrittenOrComputedFromASample(String words, String hash) {
    assertThat(Long.toHexString(u32("protocol ip " + words).hash())).isEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      u32 match u32 0x01020304 0xffffffff at 4       | at 4=1020304/ffffffff
      u32 match u16 0x0102 0xffff at 6               | at 4=102/ffff
      u32 match u16 0x0102 0xffff at nexthdr+0       | at nexthdr+0=1020000/ffff0000
      u32 match u16 0x0102 0xffff at nexthdr+ 2      | at nexthdr+0=102/ffff
      u32 match u8 6 0xff at 9                       | at 8=60000/ff0000
      u32 match ip dport 80 ffff match ip sport 1 ffff | at 20=10050/ffffffff
      u32 match ip nofrag classid 1:1                | at 4=0/3fff
      u32 match ip tos 0xb8 0xfc                     | at 0=b80000/fc0000
      u32 match tcp src 1 0xffff match udp dst 2 ffff | at nexthdr+0=10002/ffffffff
      u32 match icmp type 8 0xff                     | at nexthdr+0=8000000/ff000000
      u32 match ip6 src 2001:db8::/32                | at 8=20010db8/ffffffff
      u32 match ip6 dst 2001:db8:1::/33              | at 24=20010db8/ffffffff at 28=0/80000000
      u32 match ip6 priority 0xb8 0xfc               | at 0=b800000/fc00000
      u32 match ether src 02:00:00:00:00:01          | at -4=10000/ffff0000 at -8=2000000/ffffffff
      u32 match mark 5 0xff classid 1:1              | mark=5/ff
      u32 match ip src 10.1.2.3/8                    | at 12=a000000/ff000000
      u32 match u8 0 0                               | ''
      u32 match ip src any match mark 0 0 police rate 1mbit burst 10k | ''
      """)
  void packetsAreComparedUnderMasks(String words, String expected) {
    assertThat(text(u32("protocol ip " + words).pattern())).isEqualTo(expected);
  }

  private static String text(Pattern pattern) {
    return pattern.fields().entrySet().stream()
        .map(it -> it.getKey() + "=" + text(it.getValue().value()) + "/" + text(it.getValue().mask()))
        .collect(Collectors.joining(" "));
  }

  private static String text(Bits bits) {
    return (bits.high() == 0 ? "" : Long.toHexString(bits.high()) + ":") + Long.toHexString(bits.low());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      protocol all flower                              | ''
      protocol ip flower                               | protocol=800/ffff
      protocol ip flower ip_proto tcp dst_port 80      | dst_port=50/ffff ip_proto=6/ff protocol=800/ffff
      protocol ip flower ip_proto udp src_port 1-9     | ip_proto=11/ff protocol=800/ffff src_port 1-9=1/1
      protocol ip flower src_ip 10.0.0.1/8             | address family=4/ff protocol=800/ffff src_ip=a000000/ff000000
      protocol ip flower src_ip 10.0.0.1/0             | address family=4/ff protocol=800/ffff
      protocol ipv6 flower dst_ip 2001:db8::/32 | \
          address family=6/ff dst_ip=20010db800000000:0/ffffffff00000000:0 protocol=86dd/ffff
      protocol 802.1Q flower vlan_id 5                 | vlan_id=5/fff vlan_type=8100/ffff
      protocol 802.1Q flower vlan_ethtype ip ip_proto icmp type 8 | \
          ip_proto=1/ff protocol=800/ffff type=8/ff vlan_ethtype=800/ffff vlan_type=8100/ffff
      protocol 802.1ad flower vlan_ethtype 802.1q cvlan_id 7 | \
          cvlan_id=7/fff cvlan_type=8100/ffff vlan_ethtype=8100/ffff vlan_type=88a8/ffff
      protocol 802.1ad flower vlan_ethtype 802.1q cvlan_ethtype ip | \
          cvlan_ethtype=800/ffff cvlan_type=8100/ffff protocol=800/ffff vlan_ethtype=8100/ffff vlan_type=88a8/ffff
      protocol arp flower arp_op reply arp_tip 10.0.0.1 | arp_op=2/ff arp_tip=a000001/ffffffff protocol=806/ffff
      protocol mpls_uc flower mpls_label 5             | mpls 1=1/1 mpls 1 label=5/fffff protocol=8847/ffff
      protocol mpls_uc flower mpls lse depth 2 ttl 64  | mpls 2=1/1 mpls 2 ttl=40/ff protocol=8847/ffff
      protocol ip flower dst_mac 02:00:00:00:00:00/16  | dst_mac=20000000000/ffff00000000 protocol=800/ffff
      protocol ip flower ct_state +trk-new ct_mark 5/0xf | ct_mark=5/f ct_state=8/9 protocol=800/ffff
      protocol ip flower ct_label 0a/ff                | ct_label=a00000000000000:0/ff00000000000000:0 protocol=800/ffff
      protocol ip flower enc_key_id 5 enc_dst_ip 192.0.2.1 | \
          enc_dst_ip=c0000201/ffffffff enc_key_id=5/ffffffff protocol=800/ffff tunnel address family=4/ff
      protocol ppp_ses flower pppoe_sid 5 ppp_proto ip | ppp_proto=21/ffff pppoe=1/1 pppoe_sid=5/ffff protocol=800/ffff
      """)
  void flowerStoresWhatSuitsTheProtocols(String words, String expected) {
    assertThat(text(flower(words))).isEqualTo(expected);
  }

  @Test
  void aPatternCoversNarrowerOnes() {
    var net = flower("protocol ip flower dst_ip 10.0.0.0/8");
    var host = flower("protocol ip flower dst_ip 10.1.2.3 ip_proto tcp");
    var other = flower("protocol ip flower dst_ip 11.0.0.0/8");
    assertThat(net.covers(host)).isTrue();
    assertThat(host.covers(net)).isFalse();
    assertThat(net.meets(host)).isTrue();
    assertThat(net.meets(other)).isFalse();
    assertThat(net.covers(net)).isTrue();
    assertThat(Pattern.ANYTHING.covers(net)).isTrue();
    assertThat(flower("protocol ip flower dst_ip 10.9.9.9/8")).isEqualTo(net);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      protocol all matchall                              | true
      protocol ip u32 match u32 0 0                      | true
      protocol ip u32 match ip src 0.0.0.0/0             | true
      protocol ip u32 match ip src 10.0.0.1              | false
      protocol ip u32 match mark 1 0xff classid 1:1      | false
      protocol ip u32 divisor 1                          | false
      protocol ip flower                                 | true
      protocol all flower classid 1:1                    | true
      protocol ip flower ip_proto tcp                    | false
      protocol ip basic classid 1:1                      | true
      protocol ip basic match 'meta(priority gt 5)' classid 1:1 | false
      protocol ip route classid 1:1                      | true
      protocol ip route to 5 classid 1:1                 | false
      protocol ip fw                                     | false
      protocol ip handle 5 fw classid 1:1                | false
      protocol ip handle 0/0 fw classid 1:1              | true
      protocol ip handle 1 flow hash keys src            | true
      protocol ip handle 1 cgroup                        | false
      """, quoteCharacter = '"')
  void someFiltersTakeEveryPacket(String words, boolean all) {
    assertThat(filter(words).matchesEverything()).isEqualTo(all);
  }

  @Test
  void aMarkIsTheHandleAndHasAMask() {
    var plain = filter("protocol ip handle 6 fw classid 1:6");
    assertThat(plain.handle()).isEqualTo(6);
    assertThat(plain.classid()).contains(new ClassId(0x10006));
    assertThat(plain.matching()).isEqualTo(new Matching.Fw(0xffff_ffffL, Matching.Source.FILTER));
    assertThat(filter("protocol ip handle 0x10/0xf0 fw classid 1:6").matching())
        .isEqualTo(new Matching.Fw(0xf0, Matching.Source.FILTER));
    assertThat(filter("protocol ip fw").matching()).isEqualTo(new Matching.Fw(0xffff_ffffL, Matching.Source.MARK));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      route                           | 0
      route classid 1:1               | ffff8000
      route to 10 classid 1:1         | ffff000a
      route from 2 classid 1:1        | 28000
      route from 2 to 10 order 3      | 2030a
      """)
  void theHandleOfRouteFollowsFromTheRealms(String words, String handle) {
    assertThat(Long.toHexString(filter("protocol ip " + words).handle())).isEqualTo(handle);
  }

  @Test
  void flowTellsItsModeKeysAndBase() {
    var flow = (Matching.Flow) filter("handle 1 flow hash keys src,dst baseclass 1:10 divisor 8").matching();
    assertThat(flow.mode()).isEqualTo(Matching.Flow.Mode.HASH);
    assertThat(flow.keys()).isEqualTo(2);
    assertThat(flow.baseclass()).contains(0x10010L);
    assertThat(((Matching.Flow) filter("handle 1 flow hash map key dst").matching()).mode())
        .isEqualTo(Matching.Flow.Mode.MAP);
  }

  @Test
  void optionsAreNotAlwaysSent() {
    assertThat(filter("protocol ip matchall").options()).isEqualTo(FilterMeaning.Options.NONE);
    assertThat(filter("protocol ip matchall classid 1:1").options()).isEqualTo(FilterMeaning.Options.SENT);
    assertThat(filter("protocol ip flower").options()).isEqualTo(FilterMeaning.Options.SENT);
    assertThat(filter("protocol ip handle 1 cgroup").options()).isEqualTo(FilterMeaning.Options.SENT);
  }

  @Test
  void actionsComeInOrderWithTheirVerdicts() {
    var filter =
        filter("protocol ip flower skip_hw action vlan pop pipe action mirred egress redirect dev eth1 index 7");
    assertThat(filter.offload()).isEqualTo(Offload.SOFTWARE_ONLY);
    assertThat(filter.effective()).extracting(it -> it.kind().name()).containsExactly("vlan", "mirred");
    assertThat(filter.effective()).extracting(ActionMeaning::verdict).containsExactly(Verdict.PIPE, Verdict.STOLEN);
    assertThat(filter.effective()).extracting(ActionMeaning::index).containsExactly(0L, 7L);
    assertThat(filter.effective()).extracting(ActionMeaning::goesOn).containsExactly(true, false);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      drop                                          | gact 2
      continue                                      | gact ffffffff
      gact index 5                                  | gact 0
      pass random netrand drop 10                   | gact 0 2
      goto chain 7                                  | gact 20000007
      jump 2                                        | gact 10000002
      trap                                          | gact 8
      csum iph                                      | csum 0
      csum iph pipe                                 | csum 3
      nat egress 10.0.0.1 10.0.0.2                  | nat 0
      pedit munge offset 0 u8 set 1                 | pedit 0
      mirred egress mirror dev eth1                 | mirred 3
      mirred egress mirror dev eth1 drop            | mirred 2
      mirred egress redirect dev eth1               | mirred 4
      skbedit priority 1:1                          | skbedit 3
      police rate 1mbit burst 10k                   | police 1 0
      police rate 1mbit burst 10k drop              | police 2 0
      police rate 1mbit burst 10k conform-exceed drop | police 2 0
      police rate 1mbit burst 10k conform-exceed drop/pipe | police 2 3
      police rate 1mbit burst 10k conform-exceed drop / pipe | police 2 3
      police rate 1mbit burst 10k conform-exceed 2/3 | police 2 3
      police rate 1mbit burst 10k conform-exceed drop/pipe continue | police ffffffff 3
      police rate 1mbit burst 10k pipe conform-exceed drop/pipe | police 2 3
      vlan pop goto chain 3                         | vlan 20000003
      """)
  void eachActionHasAVerdict(String words, String expected) {
    var actions = ActionMeaning.all(bind("actions add action " + words));
    assertThat(actions).hasSize(1);
    var action = actions.get(0);
    var text = action.kind().name() + " " + Integer.toHexString(action.verdict().code())
        + action.otherwise().map(it -> " " + Integer.toHexString(it.code())).orElse("");
    assertThat(text).isEqualTo(expected);
  }

  @Test
  void verdictsLeadToChains() {
    assertThat(ActionMeaning.all(bind("actions add action goto chain 7")).get(0).chains()).containsExactly(7);
    assertThat(ActionMeaning.all(bind("actions add action drop")).get(0).chains()).isEmpty();
  }

  @Test
  void thePolicerOfOldFiltersWins() {
    var filter = filter("protocol ip u32 match u8 0 0 police rate 1mbit burst 10k drop index 3 action pass");
    assertThat(filter.policer().map(ActionMeaning::verdict)).contains(Verdict.DROP);
    assertThat(filter.actions()).hasSize(1);
    assertThat(filter.effective()).extracting(it -> it.kind().name()).containsExactly("police");
  }

  @Test
  void theLastListOfActionsCounts() {
    var filter = filter("protocol ip u32 match u8 0 0 action drop flowid 1:1 action pass");
    assertThat(filter.actions()).extracting(ActionMeaning::verdict).containsExactly(Verdict.OK);
    assertThat(ActionMeaning.all(bind("filter add dev eth0 parent 1: u32 match u8 0 0 action drop action pass")))
        .hasSize(2);
  }

  @Test
  void eachActionHasItsOwnOffload() {
    var actions =
        ActionMeaning.all(bind("actions add action drop skip_sw action pass skip_sw skip_hw action continue"));
    assertThat(actions).extracting(ActionMeaning::offload)
        .isEqualTo(List.of(Offload.HARDWARE_ONLY, Offload.NOBODY, Offload.BOTH));
  }

  @Test
  void aCommandWithoutAKindHasNoMeaning() {
    assertThat(FilterMeaning.of(bind("filter delete dev eth0 parent 1: prio 1"))).isEqualTo(Optional.empty());
  }

  @Test
  void theTemplateOfAChainIsRead() {
    var template = FilterMeaning.of(bind("chain add dev eth0 ingress protocol ip chain 5 flower ip_proto tcp"));
    assertThat(template.map(FilterMeaning::kind).map(it -> it.name())).contains("flower");
  }
}
