package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.text.Range;

class OutlineTest {
  private static Analysis analysis(String text) {
    return Analysis.of(text, Target.NEWEST, Settings.DEFAULT);
  }

  @Nested
  class SymbolTree {
    private static String tree(String text) {
      var out = new StringBuilder();
      Tc.symbols(analysis(text), Tc.NEVER).forEach(it -> print(it, "", out));
      return out.toString();
    }

    private static String states(String text) {
      return Tc.symbols(analysis(text), Tc.NEVER).stream().flatMap(Symbol::withDescendants)
          .map(it -> it.name() + " " + it.state()).collect(Collectors.joining("\n"));
    }

    private static void print(Symbol symbol, String indent, StringBuilder out) {
      out.append(indent).append(symbol.kind()).append(' ').append(symbol.name());
      if (!symbol.detail().isEmpty()) out.append(" (").append(symbol.detail()).append(')');
      out.append('\n');
      symbol.children().forEach(it -> print(it, indent + "  ", out));
    }

    @Test
    void followsParents() {
      assertThat(tree("""
          qdisc add dev eth0 root handle 1: htb default 10
          class add dev eth0 parent 1: classid 1:1 htb rate 10mbit
          class add dev eth0 parent 1:1 classid 1:10 htb rate 2mbit
          qdisc add dev eth0 parent 1:10 handle 10: pfifo
          filter add dev eth0 parent 1: protocol ip prio 3 u32 match u32 0 0 flowid 1:10
          qdisc add dev eth1 root pfifo
          """)).isEqualTo("""
          DEVICE eth0
            QDISC 1: (htb)
              CLASS 1:1 (htb rate 10mbit)
                CLASS 1:10 (htb rate 2mbit)
                  QDISC 10: (pfifo)
              FILTER u32 prio 3 (match u32 0 0 flowid 1:10)
          DEVICE eth1
            QDISC pfifo
          """);
    }

    @Test
    void doesNotNeedAnOrder() {
      assertThat(tree("""
          class add dev eth0 parent 1:1 classid 1:10 htb rate 2mbit
          class add dev eth0 parent 1: classid 1:1 htb rate 10mbit
          qdisc add dev eth0 root handle 1: htb
          """)).isEqualTo("""
          DEVICE eth0
            QDISC 1: (htb)
              CLASS 1:1 (htb rate 10mbit)
                CLASS 1:10 (htb rate 2mbit)
          """);
    }

    @Test
    void hangsFiltersOnHooksAndBlocks() {
      assertThat(tree("""
          qdisc add dev eth0 ingress_block 5 ingress
          filter add dev eth0 ingress protocol ip prio 1 u32 match u32 0 0
          filter add block 5 protocol ip prio 2 u32 match u32 0 0
          filter add dev eth0 protocol ip prio 3 u32 match u32 0 0
          """)).isEqualTo("""
          DEVICE eth0
            QDISC ingress
              FILTER u32 prio 1 (match u32 0 0)
            FILTER u32 prio 3 (match u32 0 0)
          BLOCK block 5
            FILTER u32 prio 2 (match u32 0 0)
          """);
    }

    @Test
    void marksWhatIsNotThereInTheEnd() {
      assertThat(states("""
          qdisc add dev eth0 root handle 1: htb
          class add dev eth0 parent 1: classid 1:1 htb rate 1mbit
          class add dev eth0 parent 1: classid 1:1 htb rate 2mbit
          class add dev eth0 parent 1: classid 1:2 htb rate 2mbit
          class del dev eth0 classid 1:2
          filter add dev eth0 parent 1: prio 1 matchall classid 1:1
          filter add dev eth0 parent 1: prio 2 matchall classid 1:1
          filter del dev eth0 parent 1: prio 2
          filter add dev eth0 parent 1: prio 3 protocol ip handle 5 fw classid 1:1
          filter replace dev eth0 parent 1: prio 3 protocol ip handle 5 fw classid 1:1
          """)).isEqualTo("""
          eth0 PRESENT
          1: PRESENT
          1:1 PRESENT
          1:1 REFUSED
          1:2 GONE
          matchall prio 1 PRESENT
          matchall prio 2 GONE
          fw prio 3 PRESENT""");
    }

    @Test
    void putsFiltersIntoTheirChains() {
      assertThat(tree("""
          qdisc add dev eth0 clsact
          chain add dev eth0 ingress chain 5
          filter add dev eth0 ingress prio 1 matchall action goto chain 5
          filter add dev eth0 ingress prio 1 chain 5 matchall action drop
          filter add dev eth0 egress prio 1 chain 5 matchall action drop
          """)).isEqualTo("""
          DEVICE eth0
            QDISC clsact
              CHAIN chain 5
                FILTER matchall prio 1 (action drop)
              FILTER matchall prio 1 (action goto chain 5)
              CHAIN chain 5
                FILTER matchall prio 1 (action drop)
          """);
    }

    @Test
    void tellsTreesApartThatFollowEachOther() {
      assertThat(tree("""
          qdisc add dev eth0 root handle 1: htb
          class add dev eth0 parent 1: classid 1:1 htb rate 1mbit
          qdisc del dev eth0 root
          qdisc add dev eth0 root handle 1: prio
          filter add dev eth0 parent 1: prio 1 matchall classid 1:1
          """)).isEqualTo("""
          DEVICE eth0
            QDISC 1: (htb)
              CLASS 1:1 (htb rate 1mbit)
            QDISC 1: (prio)
              FILTER matchall prio 1 (classid 1:1)
          """);
    }

    @Test
    void leavesOutWhatCreatesNothing() {
      assertThat(tree("qdisc show dev eth0\nqdisc del dev eth0 root\nclass add dev eth0 parent 1: htb\nfoo\n"))
          .isEmpty();
    }

    @Test
    void survivesCircles() {
      assertThat(tree("""
          class add dev eth0 parent 1:2 classid 1:1 htb rate 1mbit
          class add dev eth0 parent 1:1 classid 1:2 htb rate 1mbit
          class add dev eth0 parent 1:3 classid 1:3 htb rate 1mbit
          """)).isEqualTo("""
          DEVICE eth0
            CLASS 1:2 (htb rate 1mbit)
              CLASS 1:1 (htb rate 1mbit)
            CLASS 1:3 (htb rate 1mbit)
          """);
    }

    @Test
    void staysShallow() {
      var text = new StringBuilder();
      for (int i = 1; i < 5000; i++) {
        text.append("class add dev eth0 parent 1:%x classid 1:%x htb rate 1mbit\n".formatted(i - 1, i));
      }
      assertThat(Tc.symbols(analysis(text.toString()), Tc.NEVER).get(0).withDescendants()).hasSize(5000);
    }

    @Test
    void knowsThePlaces() {
      var text = "qdisc show\nclass add dev eth0 parent 1: classid 1:1 htb rate 10mbit # it\n";
      var device = Tc.symbols(analysis(text), Tc.NEVER).get(0);
      assertThat(device.selection().in(text)).isEqualTo("eth0");
      var symbol = device.children().get(0);
      assertThat(symbol.range().in(text)).isEqualTo("class add dev eth0 parent 1: classid 1:1 htb rate 10mbit");
      assertThat(symbol.selection().in(text)).isEqualTo("1:1");
    }
  }

  @Nested
  class Colors {
    private static List<String> tokens(String text) {
      return Tc.semanticTokens(analysis(text), new Range(0, text.length()), Tc.NEVER).stream()
          .map(it -> it.range().in(text) + " " + it.type()).toList();
    }

    @Test
    void tellWhatEachWordIs() {
      assertThat(tokens("class add dev eth0 parent 1: classid 1:1 htb rate 1mbit burst 15k prio 1 # it\n"))
          .containsExactly(
              "class OBJECT", "add VERB", "dev OPTION", "eth0 DEVICE", "parent OPTION", "1: CLASSID",
              "classid OPTION", "1:1 CLASSID", "htb KIND", "rate OPTION", "1mbit RATE", "burst OPTION",
              "15k SIZE", "prio OPTION", "1 NUMBER", "# it COMMENT");
    }

    @Test
    void endAtTheRefusedWord() {
      assertThat(tokens("qdisc add dev eth0 root htb foo 1\n")).endsWith("htb KIND", "foo ERROR");
    }

    @Test
    void stayOnTheirLine() {
      assertThat(tokens("qdi\\\nsc sh\\\n\\\now\n")).containsExactly("qdi OBJECT", "sc OBJECT", "sh VERB", "ow VERB");
    }

    @Test
    void canBeAskedForInPart() {
      var text = "qdisc show\nclass show dev eth0\nfilter show\n";
      assertThat(Tc.semanticTokens(analysis(text), new Range(12, 14), Tc.NEVER)).hasSize(4)
          .allMatch(it -> it.range().start() >= 11 && it.range().end() <= 30);
    }
  }

  @Nested
  class Folding {
    private static String folds(String text) {
      return Tc.folds(analysis(text), Tc.NEVER).stream()
          .map(it -> it.kind() + " " + it.startLine() + "-" + it.endLine())
          .collect(Collectors.joining("\n"));
    }

    @Test
    void takesInCommentsCommandsAndDevices() {
      assertThat(folds("""
          # one
          # two

          # three
          qdisc add dev eth0 \\
            root pfifo

          # four
          class show dev eth0
          class show dev eth1
          qdisc show dev lo
          qdisc show dev lo
          """)).isEqualTo("""
          COMMENT 0-1
          DEVICE 4-8
          COMMAND 4-5
          DEVICE 10-11""");
    }

    @Test
    void needsMoreThanOneLine() {
      assertThat(folds("# one\nqdisc show dev eth0\n")).isEmpty();
      assertThat(folds("")).isEmpty();
    }
  }

  @Nested
  class Signatures {
    private static Signature signature(String marked) {
      var at = Marked.of(marked);
      return Tc.signature(at.analysis(), at.offset()).orElseThrow();
    }

    @Test
    void showTheValueAtTheCursor() {
      var signature = signature("class add dev eth0 parent 1: htb rate |");
      assertThat(signature.label()).isEqualTo("rate RATE");
      assertThat(signature.active()).isZero();
      assertThat(signature.parameters().get(0).range().in(signature.label())).isEqualTo("RATE");
      assertThat(signature("class add dev eth0 parent 1: htb rate 1|mb").label()).isEqualTo("rate RATE");
    }

    @Test
    void endBehindTheLastValue() {
      var at = Marked.of("class add dev eth0 parent 1: htb rate 1mbit |");
      assertThat(Tc.signature(at.analysis(), at.offset())).isEmpty();
    }
  }
}
