package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.spec.Target;

class TrafficTreeTest {
  private static Diagnosis diagnosis(String text) {
    return Diagnosis.of(Analysis.of(text, Target.NEWEST, Settings.DEFAULT), Tc.NEVER);
  }

  private static TrafficTree tree(String text) {
    return Tc.tree(diagnosis(text));
  }

  static String print(TrafficTree tree) {
    var out = new StringBuilder();
    tree.tops().forEach(it -> print(it, "", out));
    return out.toString();
  }

  private static void print(TrafficNode node, String indent, StringBuilder out) {
    out.append(indent).append(node.kind()).append(' ').append((node.name() + " " + node.type()).strip());
    if (node.isDefault()) out.append(" default");
    node.share().ifPresent(it -> out.append(' ').append(Math.round(it.rate() * 100)).append('%')
        .append(it.ceil().map(ceil -> " to " + Math.round(ceil * 100) + '%').orElse("")));
    if (!node.figures().isEmpty()) out.append(' ').append(node.figures());
    out.append('\n');
    for (var filter : node.filters()) {
      out.append(indent).append("  FILTER ").append(filter.title()).append(" [").append(filter.match()).append("] ")
          .append(filter.target().map(it -> "-> " + it + " ").orElse("")).append(filter.actions()).append('\n');
    }
    node.children().forEach(it -> print(it, indent + "  ", out));
  }

  @Test
  void hangsEverythingWhereItIs() {
    assertThat(print(tree("""
        qdisc add dev eth0 root handle 1: htb default 30 r2q 5
        class add dev eth0 parent 1: classid 1:1 htb rate 10mbit
        class add dev eth0 parent 1:1 classid 1:30 htb rate 2mbit ceil 10mbit burst 6k
        class add dev eth0 parent 1:1 classid 1:10 htb rate 12mbit
        qdisc add dev eth0 parent 1:10 handle 10: netem delay 10ms 2ms loss 1%
        filter add dev eth0 parent 1: protocol ip prio 7 u32 match ip dport 22 0xffff flowid 1:10
        filter add dev eth0 protocol ip prio 3 flower ip_proto udp classid 1:30 action police rate 1mbit burst 9k drop
        qdisc add dev eth0 ingress
        filter add dev eth0 ingress protocol all matchall action drop
        qdisc add dev eth1 root sfq perturb 10
        """))).isEqualTo("""
        DEVICE eth0
          QDISC 1: htb [default 30, r2q 5]
            FILTER flower ip prio 3 [ip_proto udp] -> 1:30 action police rate 1mbit burst 9k drop
            FILTER u32 ip prio 7 [match ip dport 22 0xffff] -> 1:10\s
            CLASS 1:1 htb [rate 10mbit]
              CLASS 1:10 htb 120% [rate 12mbit]
                QDISC 10: netem [delay 10ms 2ms, loss 1%]
              CLASS 1:30 htb default 20% to 100% [rate 2mbit, ceil 10mbit, burst 6k]
          QDISC ffff: ingress
            FILTER matchall all prio 49152 [] action drop
        DEVICE eth1
          QDISC sfq [perturb 10]
        """);
  }

  @Test
  void isWhatIsThereInTheEnd() {
    assertThat(print(tree("""
        qdisc add dev eth0 root handle 1: htb
        class add dev eth0 parent 1: classid 1:1 htb rate 1mbit
        class add dev eth0 parent 1: classid 1:2 htb rate 1mbit
        class change dev eth0 classid 1:1 htb rate 3mbit
        class del dev eth0 classid 1:2
        class add dev eth0 parent 1: classid 1:3 htb rate oops
        filter add dev eth0 parent 1: prio 1 matchall classid 1:1
        filter add dev eth0 parent 1: prio 2 matchall classid 1:1
        filter del dev eth0 parent 1: prio 1
        qdisc add dev eth1 root pfifo
        qdisc del dev eth1 root
        """))).isEqualTo("""
        DEVICE eth0
          QDISC 1: htb
            FILTER matchall prio 2 [] -> 1:1\s
            CLASS 1:1 htb [rate 3mbit]
        """);
  }

  @Test
  void aNewTreeHasNoneOfTheOldFilters() {
    assertThat(print(tree("""
        qdisc add dev eth0 root handle 1: prio
        filter add dev eth0 parent 1: prio 1 matchall classid 1:1
        qdisc del dev eth0 root
        qdisc add dev eth0 root handle 1: prio bands 4
        """))).isEqualTo("""
        DEVICE eth0
          QDISC 1: prio [bands 4]
        """);
  }

  @Test
  void canBeLookedAtAfterAnyCommand() {
    var text = """
        # uplink
        qdisc add dev eth0 root handle 1: htb

        class add dev eth0 parent 1: classid 1:1 htb \\
          rate 1mbit
        class add dev eth0 parent 1: classid 1:2 htb rate 1mbit
        """;
    assertThat(Tc.treeAfter(diagnosis(text), 0).nodes()).isEmpty();
    assertThat(Tc.treeAfter(diagnosis(text), text.indexOf("qdisc")).nodes()).hasSize(2);
    assertThat(Tc.treeAfter(diagnosis(text), text.indexOf("rate 1mbit\n")).nodes()).hasSize(3);
    assertThat(Tc.treeAfter(diagnosis(text), text.length())).isEqualTo(tree(text));
  }

  @Test
  void sharesOfOtherKindsAndOfTheDevice() {
    assertThat(print(tree("""
        # qosw: device eth0 speed 100mbit
        qdisc add dev eth0 root handle 1: htb
        class add dev eth0 parent 1: classid 1:1 htb rate 50mbit ceil 80mbit
        qdisc add dev eth1 root handle 1: drr
        class add dev eth1 parent 1: classid 1:1 drr quantum 1500
        class add dev eth1 parent 1: classid 1:2 drr quantum 4500
        qdisc add dev eth2 root handle 1: hfsc default 2
        class add dev eth2 parent 1: classid 1:1 hfsc sc rate 10mbit ul rate 10mbit
        class add dev eth2 parent 1:1 classid 1:2 hfsc ls m1 5mbit d 10ms m2 4mbit
        """))).isEqualTo("""
        DEVICE eth0 [speed 100mbit]
          QDISC 1: htb
            CLASS 1:1 htb 50% to 80% [rate 50mbit, ceil 80mbit]
        DEVICE eth1
          QDISC 1: drr
            CLASS 1:1 drr 25% [quantum 1500]
            CLASS 1:2 drr 75% [quantum 4500]
        DEVICE eth2
          QDISC 1: hfsc [default 2]
            CLASS 1:1 hfsc [sc rate 10mbit, ul rate 10mbit]
              CLASS 1:2 hfsc default 40% [ls m1 5mbit d 10ms m2 4mbit]
        """);
  }

  @Test
  void blocksStandBesideDevices() {
    var tree = tree("""
        qdisc add dev eth0 ingress_block 7 clsact
        filter add block 7 protocol ip prio 1 flower ip_proto tcp action drop
        """);
    assertThat(tree.tops()).extracting(TrafficNode::kind)
        .containsExactly(TrafficNode.Kind.DEVICE, TrafficNode.Kind.BLOCK);
    assertThat(tree.only(List.of("7")).tops().getFirst().filters()).singleElement()
        .extracting(TrafficFilter::match).isEqualTo("ip_proto tcp");
  }

  @Test
  void namesPlacesAndProblems() {
    var text = "# one\nqdisc add dev eth0 root handle 1: red limit 400kb avpkt 1000\n";
    var qdisc = tree(text).tops().getFirst().children().getFirst();
    assertThat(qdisc.line()).isEqualTo(2);
    assertThat(qdisc.range().in(text)).isEqualTo(text.lines().toList().get(1));
    assertThat(qdisc.problem()).contains(Severity.WARNING);
  }

  @Test
  void nothingBuildsNothing() {
    assertThat(tree("").tops()).isEmpty();
    assertThat(tree("""
        foo
        qdisc show
        qdisc del dev eth0 root
        class add dev eth0 parent 1: classid 1:1 htb rate 1mbit
        """).tops()).isEmpty();
  }
}
