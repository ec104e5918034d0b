package org.qosworkbench.tc.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.spec.KernelConfig;
import org.qosworkbench.tc.spec.KernelRule.Weight;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;

class NetworkTest {
  private static final Host HOST = Host.of(Target.parse("iproute2=7.1,kernel=6.12").orElseThrow());

  private final Network network = new Network(HOST);
  private final List<String> refusals = new ArrayList<>();

  /** Runs commands and keeps what the kernel says to those that it refuses. */
  private NetworkTest run(String... commands) {
    for (var command : commands) {
      var statement = Document.parse(command + "\n").statement(0);
      var request = Request.of(HOST.binder().bind(statement)).orElseThrow();
      var decision = network.decide(request, refusals.size());
      for (var objection : decision.objections()) {
        if (objection.weight() == Weight.REFUSED) refusals.add(objection.answer().error(HOST.target()));
      }
      network.perform(decision.change());
    }
    return this;
  }

  /** The tree of eth0 in one line: {@code htb 1: [1:1 [1:10 {sfq 10:}]]}. */
  private String tree() {
    return network.device("eth0").root().map(NetworkTest::print).orElse("");
  }

  private static String print(QdiscNode qdisc) {
    var name = qdisc.kindName() + (qdisc.handleWasGiven() ? " " + Ids.print(qdisc.handle()) : "");
    var classes = qdisc.classes().stream().filter(it -> it.parent() == Ids.NONE).map(it -> print(qdisc, it))
        .collect(Collectors.joining(" "));
    var bands = qdisc.leaves().stream().filter(it -> qdisc.classNode(it.parent()).isEmpty())
        .map(it -> Ids.print(it.parent()) + " {" + print(it) + "}").collect(Collectors.joining(" "));
    var inside = classes + bands;
    return inside.isEmpty() ? name : name + " [" + inside + "]";
  }

  private static String print(QdiscNode qdisc, ClassNode node) {
    var below = qdisc.classes().stream().filter(it -> it.parent() == node.id()).map(it -> print(qdisc, it))
        .collect(Collectors.joining(" "));
    var leaf = qdisc.leaf(node.id()).map(it -> " {" + print(it) + "}").orElse("");
    return Ids.print(node.id()) + (below.isEmpty() ? "" : " [" + below + "]") + leaf;
  }

  private static final String[] SHAPER = {
    "qdisc add dev eth0 root handle 1: htb default 10",
    "class add dev eth0 parent 1: classid 1:1 htb rate 10mbit",
    "class add dev eth0 parent 1:1 classid 1:10 htb rate 1mbit",
    "qdisc add dev eth0 parent 1:10 handle 10: sfq",
  };

  @Test
  void buildsWhatTheCommandsSay() {
    run(SHAPER).run("class add dev eth0 parent 1:1 classid 1:11 htb rate 1mbit",
        "qdisc add dev eth0 parent 1:11 handle 11: prio", "qdisc add dev eth0 parent 11:2 netem delay 1ms");
    assertThat(tree()).isEqualTo("htb 1: [1:1 [1:10 {sfq 10:} 1:11 {prio 11: [11:2 {netem}]}]]");
    assertThat(refusals).isEmpty();
  }

  @Test
  void losesEverythingBelowADeletedQdisc() {
    run(SHAPER).run("qdisc del dev eth0 root", "qdisc add dev eth0 root handle 10: htb");
    assertThat(tree()).isEqualTo("htb 10:");
    assertThat(refusals).isEmpty();
  }

  /** Linux 6.18 and 6.12: an exclusive create of another kind is a graft. */
  @Test
  void addingAnotherKindWithoutAHandleReplacesTheTree() {
    run(SHAPER).run("qdisc add dev eth0 root tbf rate 1mbit burst 10k latency 50ms");
    assertThat(tree()).isEqualTo("tbf");
    assertThat(refusals).isEmpty();
  }

  @Test
  void aRefusedCommandChangesNothing() {
    run(SHAPER);
    var before = tree();
    run("qdisc add dev eth0 root handle 2: tbf rate 1mbit burst 10k latency 50ms", "qdisc add dev eth0 root htb",
        "qdisc replace dev eth0 root handle 1: htb default 5", "class del dev eth0 classid 1:1",
        "qdisc add dev eth0 parent 1:1 sfq", "class add dev eth0 parent 1:1 classid 2:2 htb rate 1mbit");
    assertThat(refusals).containsExactly("Error: NLM_F_REPLACE needed to override.",
        "Error: Exclusivity flag on, cannot modify.",
        "Error: Change operation not supported by specified qdisc.", "Error: HTB class in use.",
        "RTNETLINK answers: Invalid argument", "RTNETLINK answers: Invalid argument");
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void aLeafThatGetsAChildLosesItsQdisc() {
    run(SHAPER).run("class add dev eth0 parent 1:10 classid 1:100 htb rate 1mbit");
    assertThat(tree()).isEqualTo("htb 1: [1:1 [1:10 [1:100]]]");
    run("class del dev eth0 classid 1:100", "qdisc add dev eth0 parent 1:10 handle 10: pfifo");
    assertThat(tree()).isEqualTo("htb 1: [1:1 [1:10 {pfifo 10:}]]");
    assertThat(refusals).isEmpty();
  }

  @Test
  void aMissingParentMakesARootClass() {
    run(SHAPER).run("class add dev eth0 parent 1:99 classid 1:20 htb rate 1mbit");
    assertThat(tree()).isEqualTo("htb 1: [1:1 [1:10 {sfq 10:}] 1:20]");
    assertThat(network.device("eth0").root().orElseThrow().classNode(0x1_0020).orElseThrow().lostParent()).isTrue();
    assertThat(refusals).isEmpty();
  }

  @Test
  void htbNestsEightDeep() {
    run("qdisc add dev eth0 root handle 1: htb");
    for (int depth = 1; depth <= 9; depth++) {
      run("class add dev eth0 parent 1:" + (depth - 1) + " classid 1:" + depth + " htb rate 1mbit");
    }
    assertThat(refusals).containsExactly("Error: sch_htb: tree is too deep.");
  }

  @Test
  void copiesDoNotSeeLaterChanges() {
    run(SHAPER);
    var before = tree();
    var copy = network.copy();
    run("class add dev eth0 parent 1:1 classid 1:20 htb rate 1mbit", "qdisc add dev eth1 root handle 1: prio");
    assertThat(print(copy.device("eth0").root().orElseThrow())).isEqualTo(before);
    assertThat(copy.device("eth1").root()).isEmpty();
    copy.perform(copy.decide(Request.of(HOST.binder().bind(
        Document.parse("qdisc del dev eth0 root\n").statement(0))).orElseThrow(), 0).change());
    assertThat(tree()).contains("1:20");
  }

  @Test
  void handlesThatTheKernelPicksCannotBeNamed() {
    run("qdisc add dev eth0 root htb", "class add dev eth0 parent 8001: classid 8001:1 htb rate 1mbit");
    assertThat(refusals).containsExactly("RTNETLINK answers: No such file or directory");
  }

  @Test
  void aBlockIsShownOnlyWhenSomeQdiscHasIt() {
    run("filter show block 7", "qdisc add dev eth0 ingress_block 7 ingress", "filter show block 7", "chain show block 8");
    assertThat(refusals).containsExactly("Cannot find block \"7\"", "Cannot find block \"8\"");
  }

  @Test
  void kindsThatWereNotBuiltAreUnknown() {
    var config = new KernelConfig(Map.of("CONFIG_NET_SCH_HTB", "m"));
    var without = new Network(new Host(HOST.target(), HOST.devices(), Optional.of(config)));
    assertThat(decide(without, "qdisc add dev eth0 root htb").isAccepted()).isTrue();
    var netem = decide(without, "qdisc add dev eth0 root netem delay 1ms");
    assertThat(netem.isAccepted()).isFalse();
    assertThat(netem.objections().get(0).explanation()).contains("CONFIG_NET_SCH_NETEM", "sch_netem");
  }

  @Test
  void cakeLooksBehindNatWithConntrackOnly() {
    var config = new KernelConfig(Map.of("CONFIG_NET_SCH_CAKE", "y"));
    var without = new Network(new Host(HOST.target(), HOST.devices(), Optional.of(config)));
    assertThat(decide(without, "qdisc add dev eth0 root cake").isAccepted()).isTrue();
    for (var word : List.of("nat", "nonat")) {
      var refused = decide(without, "qdisc add dev eth0 root cake " + word).objections().get(0);
      assertThat(refused.answer().error(HOST.target())).isEqualTo("Error: No conntrack support in kernel.");
      assertThat(refused.explanation()).contains("CONFIG_NF_CONNTRACK");
    }
  }

  private static Decision decide(Network on, String command) {
    return on.decide(Request.of(HOST.binder().bind(Document.parse(command + "\n").statement(0))).orElseThrow(), 0);
  }
}
