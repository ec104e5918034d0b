package org.qosworkbench.tc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.spec.KernelRule.Weight;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;

/** What filters and actions look like after some commands, and that moments are kept. */
class FiltersTest {
  private static final Host HOST = Host.of(Target.parse("iproute2=7.1,kernel=6.12").orElseThrow());

  private final Network network = new Network(HOST);

  /** Runs commands and returns what the kernel says to those that it refuses. */
  private List<String> run(String... commands) {
    var refusals = new ArrayList<String>();
    for (var command : commands) {
      var statement = Document.parse(command + "\n").statement(0);
      var request = Request.of(HOST.binder().bind(statement)).orElseThrow();
      var decision = network.decide(request, 0);
      for (var objection : decision.objections()) {
        if (objection.weight() == Weight.REFUSED) refusals.add(objection.answer().error(HOST.target()));
      }
      network.perform(decision.change());
    }
    return refusals;
  }

  /** Chain, priority, kind and handles: {@code 0: 1 u32 80000800 80000801; 49152 flower 1}. */
  private static String print(FilterBlock block) {
    return block.chains().stream().map(chain -> chain.index() + ": " + chain.priorities().stream()
        .map(FiltersTest::print).collect(Collectors.joining("; "))).collect(Collectors.joining(" | "));
  }

  private static String print(FilterPriority priority) {
    return priority.number() + " " + priority.kindName() + priority.filters().stream()
        .map(it -> " " + Long.toHexString(it.handle())).collect(Collectors.joining());
  }

  private String filters(String device) {
    return network.device(device).root().stream().flatMap(it -> it.filters().blocks().stream())
        .map(it -> Ids.print(it.classId()) + " " + print(it)).collect(Collectors.joining(" / "));
  }

  private static final String[] SHAPER = {
    "qdisc add dev eth0 root handle 1: htb default 10",
    "class add dev eth0 parent 1: classid 1:10 htb rate 1mbit",
  };

  @Test
  void picksPrioritiesDownwardsAndHandlesUpwards() {
    assertThat(run(SHAPER)).isEmpty();
    assertThat(run(
        "filter add dev eth0 parent 1: protocol ip flower dst_ip 192.0.2.1",
        "filter add dev eth0 parent 1: protocol ip flower dst_ip 192.0.2.2",
        "filter add dev eth0 parent 1: protocol ip prio 5 u32 match u32 0 0 flowid 1:10",
        "filter add dev eth0 parent 1: protocol ip prio 5 u32 match u32 0 0 flowid 1:10",
        "filter add dev eth0 parent 1:10 chain 7 protocol ip prio 1 handle 3 fw flowid 1:10")).isEmpty();
    assertThat(filters("eth0"))
        .isEqualTo("none 0: 5 u32 80000800 80000801; 49151 flower 1; 49152 flower 1 / 1:10 7: 1 fw 3");
  }

  @Test
  void fillsTheGapsThatDeletedFiltersLeave() {
    run(SHAPER);
    for (int i = 0; i < 3; i++) run("filter add dev eth0 parent 1: protocol ip prio 1 basic flowid 1:10");
    assertThat(run("filter del dev eth0 parent 1: protocol ip prio 1 handle 2 basic",
        "filter add dev eth0 parent 1: protocol ip prio 1 basic flowid 1:10",
        "filter add dev eth0 parent 1: protocol ip prio 1 basic flowid 1:10")).isEmpty();
    assertThat(filters("eth0")).isEqualTo("none 0: 1 basic 1 2 3 4");
  }

  @Test
  void forgetsAPriorityWithItsLastFilter() {
    run(SHAPER);
    run("filter add dev eth0 parent 1: protocol ip prio 1 handle 1 fw flowid 1:10",
        "filter del dev eth0 parent 1: protocol ip prio 1 handle 1 fw");
    assertThat(filters("eth0")).isEmpty();
    assertThat(run("filter add dev eth0 parent 1: protocol ipv6 prio 1 matchall flowid 1:10")).isEmpty();
  }

  @Test
  void holdsOnToClassesThatExistWhenTheFilterComes() {
    run(SHAPER);
    run("filter add dev eth0 parent 1: protocol ip prio 1 matchall flowid 1:10",
        "filter add dev eth0 parent 1: protocol ip prio 2 matchall flowid 1:20",
        "class add dev eth0 parent 1: classid 1:20 htb rate 1mbit");
    assertThat(run("class del dev eth0 classid 1:10")).containsExactly("Error: HTB class in use.");
    assertThat(run("class del dev eth0 classid 1:20")).as("the filter came before the class").isEmpty();
    assertThat(run("filter del dev eth0 parent 1: prio 1", "class del dev eth0 classid 1:10")).isEmpty();
  }

  @Test
  void takesTheFiltersOfAClassAwayWithIt() {
    run(SHAPER);
    run("filter add dev eth0 parent 1:10 protocol ip prio 1 matchall action gact drop index 9",
        "class del dev eth0 classid 1:10");
    assertThat(filters("eth0")).isEmpty();
    assertThat(network.actions().all()).isEmpty();
  }

  @Test
  void sharesBlocksAmongDevicesAsLongAsOneHasThem() {
    assertThat(run("qdisc add dev eth0 ingress_block 7 clsact", "qdisc add dev eth1 ingress_block 7 ingress",
        "filter add block 7 protocol ip prio 1 matchall action drop", "qdisc del dev eth0 clsact")).isEmpty();
    assertThat(network.blocks()).extracting(FilterBlock::index, FiltersTest::print)
        .containsExactly(tuple(7L, "0: 1 matchall 1"));
    assertThat(network.sharesAnything()).isTrue();
    assertThat(run("qdisc del dev eth1 ingress")).isEmpty();
    assertThat(network.blocks()).isEmpty();
    assertThat(network.sharesAnything()).isFalse();
  }

  @Test
  void keepsAnActionAsLongAsAFilterHasIt() {
    run("qdisc add dev eth0 clsact");
    assertThat(run("filter add dev eth0 ingress prio 1 matchall action gact drop index 5",
        "filter add dev eth0 egress prio 1 matchall action gact index 5",
        "filter del dev eth0 ingress prio 1")).isEmpty();
    var action = network.actions().find(new ActionKey("gact", 5)).orElseThrow();
    assertThat(action.bound()).isEqualTo(1);
    assertThat(action.origin()).isEqualTo(ActionNode.Origin.FILTER);
    assertThat(run("filter del dev eth0 egress", "actions get action gact index 5"))
        .containsExactly("Error: TC action with specified index not found.");
  }

  @Test
  void numbersActionsByKind() {
    run("actions add action drop action pass index 3 action vlan pop", "actions add action drop action drop");
    assertThat(network.actions().all()).extracting(it -> it.key().toString())
        .containsExactly("gact index 1", "gact index 2", "gact index 3", "gact index 4", "vlan index 1");
  }

  @Test
  void deletesActionsUpToTheOneThatIsInUse() {
    run("qdisc add dev eth0 clsact", "actions add action gact drop index 1 action gact drop index 3",
        "filter add dev eth0 ingress prio 1 matchall action gact drop index 2");
    assertThat(run("actions del action gact index 1 action gact index 2"))
        .containsExactly("Error: Failed to delete TC action.");
    assertThat(network.actions().all()).extracting(it -> it.key().index()).containsExactly(2L, 3L);
  }

  @Test
  void aChainIsThereForItsFiltersOrByItself() {
    run("qdisc add dev eth0 clsact");
    assertThat(run("filter add dev eth0 ingress prio 1 matchall action goto chain 5",
        "chain get dev eth0 ingress chain 5", "chain add dev eth0 ingress chain 5",
        "chain get dev eth0 ingress chain 5",
        "chain del dev eth0 ingress chain 5", "chain get dev eth0 ingress chain 5")).containsExactly(
        "Error: Cannot find specified filter chain.", "Error: Cannot find specified filter chain.");
  }

  @Test
  void aCopyKeepsTheMoment() {
    run(SHAPER);
    run("filter add dev eth0 parent 1: protocol ip prio 1 u32 match u32 0 0 action gact drop index 5");
    var kept = network.copy();
    run("filter add dev eth0 parent 1: protocol ip prio 1 u32 match u32 0 0 flowid 1:10",
        "filter add dev eth0 parent 1: protocol ip prio 2 handle 1 fw action gact ok index 6",
        "filter del dev eth0 parent 1: protocol ip prio 1 handle 800::800 u32");
    assertThat(filters("eth0")).isEqualTo("none 0: 1 u32 80000801; 2 fw 1");
    assertThat(network.actions().all()).extracting(it -> it.key().index()).containsExactly(6L);
    assertThat(print(kept.device("eth0").root().orElseThrow().filters().blocks().get(0)))
        .isEqualTo("0: 1 u32 80000800");
    assertThat(kept.actions().all()).extracting(it -> it.key().index()).containsExactly(5L);
  }
}
