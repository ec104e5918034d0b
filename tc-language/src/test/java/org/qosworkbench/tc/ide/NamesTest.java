package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.text.Edit;

class NamesTest {
  private static final String TREE = """
      qdisc add dev eth0 root handle 1: htb default 20
      class add dev eth0 parent 1: classid 1:1 htb rate 100mbit
      class add dev eth0 parent 1:1 classid 1:10 htb rate 40mbit
      class add dev eth0 parent 1:1 classid 1:0020 htb rate 60mbit
      qdisc add dev eth0 parent 1:10 handle 10: fq_codel
      filter add dev eth0 parent 1:0 prio 1 protocol ip u32 match ip dport 22 0xffff flowid 1:10
      filter add dev eth0 parent 1:0 prio 2 protocol ip handle 5 fw classid 1:20
      class show dev eth0 classid 1:10
      qdisc add dev eth1 root handle 1: htb default 20
      """;

  /** {@code |} in front of the {@code nth} place of some text. */
  private static Marked at(String text, String place) {
    int offset = text.indexOf(place);
    assertThat(offset).as(place).isNotNegative();
    return Marked.of(text.substring(0, offset) + "|" + text.substring(offset));
  }

  private static Diagnosis diagnosis(Marked at) {
    return Diagnosis.of(at.analysis(), Tc.NEVER);
  }

  /** Each place as LINE:TEXT, with {@code =} behind definitions and {@code !} behind writes. */
  private static String usages(Marked at) {
    var document = at.analysis().document();
    return Tc.usages(diagnosis(at), at.offset(), Tc.NEVER).stream().map(it -> {
      int line = document.line(document.statementAt(it.range().start())) + 1;
      var mark = switch (it.kind()) {
        case DEFINITION -> "=";
        case WRITE -> "!";
        case READ -> "";
      };
      return line + ":" + it.range().in(document.text()) + mark;
    }).collect(Collectors.joining(" "));
  }

  private static String definitions(Marked at) {
    var document = at.analysis().document();
    return Tc.definitions(diagnosis(at), at.offset(), Tc.NEVER).stream()
        .map(it -> document.line(document.statementAt(it.start())) + 1 + ":" + it.in(document.text()))
        .collect(Collectors.joining(" "));
  }

  private static String renamed(Marked at, String name) {
    return switch (Tc.rename(diagnosis(at), at.offset(), name, Tc.NEVER)) {
      case Renaming.Done it -> Edit.applyAll(at.analysis().document().text(), it.edits());
      case Renaming.Refused it -> it.reason();
      case Renaming.Possible it -> throw new AssertionError(it);
    };
  }

  private static String possible(Marked at) {
    return switch (Tc.renaming(diagnosis(at), at.offset(), Tc.NEVER)) {
      case Renaming.Possible it -> it.name() + " at " + it.range().in(at.analysis().document().text());
      case Renaming.Refused it -> it.reason();
      case Renaming.Done it -> throw new AssertionError(it);
    };
  }

  @Nested
  class Classes {
    @Test
    void haveUsagesInAllSpellings() {
      assertThat(usages(at(TREE, "20 htb"))).isEqualTo("1:20 4:1:0020= 7:1:20");
      assertThat(usages(at(TREE, "1:10 handle"))).isEqualTo("3:1:10= 5:1:10 6:1:10 8:1:10");
    }

    @Test
    void areDefinedWhereTheyAreAdded() {
      assertThat(definitions(at(TREE, "20\nclass"))).isEqualTo("4:1:0020");
      assertThat(definitions(at(TREE, "1:10\nfilter"))).isEqualTo("3:1:10");
    }

    @Test
    void areRenamedInTheSpellingOfEachPlace() {
      assertThat(renamed(at(TREE, "1:0020"), "1:A")).isEqualTo(
          TREE.replace("default 20\nclass", "default A\nclass").replace("1:0020", "1:A").replace("1:20", "1:A"));
      assertThat(possible(at(TREE, "1:0020"))).isEqualTo("1:20 at 1:0020");
    }

    @Test
    void stayWithTheirQdisc() {
      assertThat(renamed(at(TREE, "1:0020"), "2:5"))
          .isEqualTo("\"2:5\" cannot be a class of qdisc 1:: 1:1 to 1:ffff, in hexadecimal");
      assertThat(renamed(at(TREE, "1:0020"), "10")).isEqualTo("class 1:10 is named in line 3 already");
    }

    @Test
    void thatNobodyCreatesAreTheirQdiscAtItsNumber() {
      var text = """
          qdisc add dev eth0 root handle 1: prio
          qdisc add dev eth0 parent 1:1 handle 10: sfq
          filter add dev eth0 parent 1: prio 1 matchall classid 1:1
          """;
      assertThat(usages(at(text, "1:1 handle"))).isEqualTo("1:1= 2:1 3:1 3:1");
      assertThat(usages(at(text, ":1 handle"))).isEqualTo("1:1= 2:1 3:1 3:1");
      assertThat(usages(at(text, "1 handle"))).isEqualTo("2:1:1 3:1:1");
      assertThat(possible(at(text, "1 handle"))).isEqualTo("this file does not create class 1:1");
    }

    @Test
    void thatAreDeletedAndAddedAgainAreTwo() {
      var text = """
          qdisc add dev eth0 root handle 1: htb
          class add dev eth0 parent 1: classid 1:1 htb rate 1mbit
          class change dev eth0 classid 1:1 htb rate 2mbit
          class del dev eth0 classid 1:1
          class add dev eth0 parent 1: classid 1:1 htb rate 1mbit
          qdisc add dev eth0 parent 1:1 pfifo
          """;
      assertThat(usages(at(text, "1:1 htb rate 2"))).isEqualTo("2:1:1= 3:1:1! 4:1:1!");
      assertThat(usages(at(text, "1:1 pfifo"))).isEqualTo("5:1:1= 6:1:1");
    }

    @Test
    void areFoundThoughTheKernelRefusesThem() {
      var text = "class add dev eth0 parent 7: classid 7:1 htb rate 1mbit\nclass show dev eth0 classid 7:1\n";
      assertThat(definitions(at(text, "7:1\n"))).isEqualTo("1:7:1");
    }
  }

  @Nested
  class Handles {
    @Test
    void areNamedByTheIdsOfTheirClasses() {
      assertThat(usages(at(TREE, "1: htb"))).isEqualTo("1:1= 2:1 2:1 3:1 3:1 4:1 4:1 5:1 6:1 6:1 7:1 7:1 8:1");
      assertThat(definitions(at(TREE, "1:0 prio 1"))).isEqualTo("1:1");
    }

    @Test
    void areRenamedWithTheirClasses() {
      var text = """
          qdisc add dev eth0 root handle 1: htb default 0x10
          class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
          class add dev eth0 parent 10001 classid 10011 htb rate 1mbit
          qdisc add dev eth0 parent 1:10 handle 1A: sfq
          filter add dev eth0 parent 1:0 prio 1 matchall flowid 0x1:0x10 action skbedit priority 1:10
          filter add dev eth1 parent 1: prio 1 matchall flowid 1:10
          """;
      assertThat(renamed(at(text, "1: htb"), "2")).isEqualTo("""
          qdisc add dev eth0 root handle 2: htb default 0x10
          class add dev eth0 parent 2: classid 2:10 htb rate 1mbit
          class add dev eth0 parent 20001 classid 20011 htb rate 1mbit
          qdisc add dev eth0 parent 2:10 handle 1A: sfq
          filter add dev eth0 parent 2:0 prio 1 matchall flowid 0x2:0x10 action skbedit priority 2:10
          filter add dev eth1 parent 1: prio 1 matchall flowid 1:10
          """);
      assertThat(renamed(at(text, "1A:"), "b:")).isEqualTo(text.replace("1A:", "B:"));
      assertThat(renamed(at(text, "1: htb"), "1a")).isEqualTo("handle 1a: is named in line 4 already");
      assertThat(renamed(at(text, "1: htb"), "1:5"))
          .isEqualTo("\"1:5\" cannot be a handle: 1: to fffe:, in hexadecimal");
    }

    @Test
    void thatAreDeletedAndAddedAgainAreTwo() {
      var text = """
          qdisc add dev eth0 root handle 1: htb
          class add dev eth0 parent 1: classid 1:1 htb rate 1mbit
          qdisc del dev eth0 root
          qdisc add dev eth0 root handle 1: hfsc default 1
          class add dev eth0 parent 1: classid 1:1 hfsc ls m2 1mbit
          """;
      assertThat(usages(at(text, "1: htb"))).isEqualTo("1:1= 2:1 2:1");
      assertThat(usages(at(text, "1: hfsc"))).isEqualTo("4:1= 5:1 5:1");
      assertThat(usages(at(text, "1\nclass add"))).isEqualTo("4:1 5:1:1=");
    }

    @Test
    void ofHooksStay() {
      var text = "qdisc add dev eth0 handle ffff: ingress\nfilter add dev eth0 parent ffff: matchall action drop\n"
          + "filter add dev eth0 ingress matchall action drop\n";
      assertThat(usages(at(text, "ffff: match"))).isEqualTo("1:ffff= 2:ffff 3:ingress");
      assertThat(possible(at(text, "ffff: match"))).isEqualTo("ingress and clsact always have the handle ffff:");
    }

    @Test
    void thatTheFileDoesNotCreateStay() {
      assertThat(possible(at("filter add dev eth0 parent 1: matchall\n", "1:")))
          .isEqualTo("this file does not create handle 1:");
    }
  }

  @Nested
  class Others {
    private static final String TEXT = """
        qdisc add dev eth0 ingress_block 21 clsact
        qdisc add dev eth1 clsact
        chain add dev eth1 ingress chain 3
        filter add dev eth1 ingress prio 1 chain 0 matchall action goto chain 3
        filter add dev eth1 ingress prio 1 chain 3 matchall action mirred egress redirect dev eth0
        filter add dev eth1 egress prio 1 chain 3 matchall
        filter add block 21 prio 1 matchall action police index 7
        filter add block 0x15 prio 2 matchall action mirred ingress redirect blockid 21
        actions add action police rate 1mbit burst 10k index 7
        actions add action gact drop index 7
        actions del action police index 7
        """;

    @Test
    void areFound() {
      assertThat(usages(at(TEXT, "3\nfilter add dev eth1 ingress prio 1 chain 0"))).isEqualTo("3:3= 4:3 5:3");
      assertThat(usages(at(TEXT, "3 matchall\n"))).isEqualTo("6:3");
      assertThat(usages(at(TEXT, "21 clsact"))).isEqualTo("1:21= 7:21 8:0x15 8:21");
      assertThat(usages(at(TEXT, "7\nfilter"))).isEqualTo("7:7= 9:7! 11:7!");
      assertThat(usages(at(TEXT, "eth0\nfilter"))).isEqualTo("1:eth0 5:eth0");
      assertThat(usages(at(TEXT, "prio 1"))).isEmpty();
    }

    @Test
    void areRenamed() {
      assertThat(renamed(at(TEXT, "21 clsact"), "30"))
          .isEqualTo(TEXT.replace("21", "30").replace("0x15", "0x1e"));
      assertThat(renamed(at(TEXT, "3\nfilter add dev eth1 ingress prio 1 chain 0"), "9")).isEqualTo(
          TEXT.replace("chain 3\nfilter", "chain 9\nfilter")
              .replace("chain 3 matchall action", "chain 9 matchall action"));
      assertThat(renamed(at(TEXT, "eth0 ingress_block"), "wan")).isEqualTo(TEXT.replace("eth0", "wan"));
      assertThat(renamed(at(TEXT, "eth0 ingress_block"), "eth1")).isEqualTo("device eth1 is named in line 2 already");
      assertThat(renamed(at(TEXT, "eth0 ingress_block"), "a b")).isEqualTo("\"a b\" cannot be the name of a device");
      assertThat(possible(at(TEXT, "0 matchall action goto"))).isEqualTo("chain 0 is where packets start");
      assertThat(possible(at(TEXT, "add"))).isEqualTo("nothing here has a name of its own");
    }

    @Test
    void actionsThatAreDeletedAndAddedAgainAreTwo() {
      var text = """
          actions add action gact drop index 7
          actions change action gact pass index 7
          actions flush action gact
          actions add action gact drop index 7
          qdisc add dev eth0 clsact
          filter add dev eth0 egress prio 1 matchall action gact index 7
          """;
      assertThat(usages(at(text, "7\nactions change"))).isEqualTo("1:7= 2:7!");
      assertThat(usages(at(text, "7\nqdisc"))).isEqualTo("4:7= 6:7");
    }

    @Test
    void devicesAreNamedInDirectivesToo() {
      var text = "# qosw: device eth0 mtu 1500\nqdisc add dev eth0 root pfifo # eth0\n";
      assertThat(usages(at(text, "eth0 mtu"))).isEqualTo("1:eth0 2:eth0");
      assertThat(renamed(at(text, "eth0 root"), "wan0"))
          .isEqualTo("# qosw: device wan0 mtu 1500\nqdisc add dev wan0 root pfifo # eth0\n");
    }

    @Test
    void includeHashTables() {
      var text = """
          qdisc add dev eth0 root handle 1: prio
          filter add dev eth0 parent 1: prio 1 protocol ip handle 2: u32 divisor 256
          filter add dev eth0 prio 1 protocol ip u32 ht 2:7: match ip src 10.0.0.7 flowid 1:1
          filter add dev eth0 parent 1: prio 1 protocol ip u32 ht 800:: match ip src 10.0.0.0/24 link 2: \\
            hashkey mask 0x000000ff at 12
          filter del dev eth0 parent 1: prio 1 protocol ip handle 2:7:1 u32
          """;
      assertThat(usages(at(text, "2: u32"))).isEqualTo("2:2= 3:2 4:2 6:2");
      assertThat(renamed(at(text, "2: u32"), "a:")).isEqualTo(
          text.replace("2: ", "a: ").replace("2:7:", "a:7:"));
    }
  }
}
