package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Kinds;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.text.Range;

class HoverTest {
  private static Hover hover(String marked) {
    var at = Marked.of(marked);
    return Tc.hover(at.analysis(), at.offset()).orElseThrow();
  }

  private static boolean isSilent(String marked) {
    var at = Marked.of(marked);
    return Tc.hover(at.analysis(), at.offset()).isEmpty();
  }

  @Test
  void tellsOfAnOption() {
    var hover = hover("class add dev eth0 parent 1: htb ra|te 1mbit\n");
    assertThat(hover.range()).isEqualTo(new Range(33, 37));
    assertThat(hover.markdown()).isEqualTo("""
        class of htb: **rate RATE**

        What the class is always given.

        Unit: bit/s

        RATE: a rate, or a percentage of the device's speed; a bare number is bits per second

        rate cannot be shortened

        Required""");
  }

  @Test
  void countsInTheDocument() {
    assertThat(hover("qdisc show\n\nqdisc sh|ow\n").range()).isEqualTo(new Range(18, 22));
  }

  @Test
  void tellsOfAKind() {
    assertThat(hover("qdisc add dev eth0 root |htb\n").markdown())
        .startsWith("**qdisc htb**: Hierarchical token bucket\n\nShapes a tree of classes")
        .contains("Kernel: `CONFIG_NET_SCH_HTB`, module `sch_htb`").contains("```tc\n");
  }

  @Test
  void tellsOfObjectAndVerb() {
    assertThat(hover("q|disc add\n").markdown()).startsWith("**qdisc**\n\nQueueing disciplines");
    assertThat(hover("qdisc ad|d\n").markdown()).startsWith("**add**\n\nCreates a qdisc");
  }

  @Test
  void reckons() {
    assertThat(hover("class add dev eth0 parent 1: htb rate 1mb|it\n").markdown())
        .startsWith("`1mbit`: 1mbit = 1,000,000 bit/s = 125,000 bytes/s\n\n**rate RATE**");
    assertThat(hover("class add dev eth0 parent 1: htb burst 15k|\n").markdown())
        .startsWith("`15k`: 15,360 bytes = 15 KiB");
    assertThat(hover("qdisc add dev eth0 root fq_codel target 5|ms\n").markdown()).startsWith("`5ms`: 5 ms");
    assertThat(hover("class add dev eth0 parent 1: classid 1:1|0 htb\n").markdown())
        .startsWith("`1:10`: major 1, minor 16 (0x10); class ids are hexadecimal");
    assertThat(hover("filter add dev eth0 protocol i|p\n").markdown())
        .startsWith("`ip`: Ethernet protocol 2048 (0x800)");
    assertThat(hover("qdisc add dev eth0 handle 1|a: htb\n").markdown()).startsWith("`1a:`: major 26 (0x1a)");
  }

  @Test
  void tellsOfTheOptionWhoseValueIsRefused() {
    assertThat(hover("class add dev eth0 parent 1: htb rate 1mb|itt\n").markdown()).startsWith("**rate RATE**");
  }

  private static String named(String marked) {
    var at = Marked.of(marked);
    return Tc.hover(Diagnosis.of(at.analysis(), Tc.NEVER), at.offset(), Tc.NEVER).orElseThrow().markdown();
  }

  @Test
  void tellsWhatIsNamed() {
    var file = """
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:1 htb rate 100mbit
        class add dev eth0 parent 1:1 classid 1:10 htb rate 40mbit ceil 80mbit
        qdisc add dev eth0 parent 1:10 handle 10: fq_codel limit 100
        """;
    assertThat(named(file + "filter add dev eth0 parent 1: matchall classid 1:1|0\n")).startsWith("""
        **class 1:10** of htb: eth0 > 1: > 1:1 > 1:10

        `rate 40mbit ceil 80mbit`

        Is given 40 % of 1:1, gets at most 80 %

        Its packets wait in fq_codel 10:

        Also named in lines 1, 3, 4

        `1:10`: major 1""");
    assertThat(named(file + "class show dev eth0 parent |1:1\n")).startsWith("""
        **class 1:1** of htb: eth0 > 1: > 1:1

        `rate 100mbit`

        1 class below it

        Also named in lines 2, 3""");
    assertThat(named(file + "qdisc del dev eth0 parent 1:10 handle 1|0:\n")).startsWith("""
        **qdisc 10:** of fq_codel: eth0 > 1: > 1:10 > 10:

        `limit 100`

        Also named in line 4

        `10:`: major""");
    assertThat(named("filter add dev eth0 parent 1: matchall classid 1:|1\n"))
        .startsWith("**class 1:1**: no command of this file creates it\n\n`1:1`: major 1");
  }

  @Test
  void hasNothingToSayElsewhere() {
    assertThat(isSilent("qdisc show # com|ment\n")).isTrue();
    assertThat(isSilent("qdisc  |  show\n")).isTrue();
    assertThat(isSilent("qdisc show nosuch wo|rd\n")).isTrue();
    assertThat(isSilent("|")).isTrue();
  }

  static java.util.stream.Stream<Kind> kinds() {
    return Kinds.all();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void tellsOfEveryWordOfTheExamples(Kind kind) {
    var target = kind.life().removed().isPresent() ? Target.parse("iproute2=6.1").orElseThrow() : Target.NEWEST;
    for (var example : kind.examples()) {
      var analysis = Analysis.of(example + "\n", target, Settings.DEFAULT);
      var statement = analysis.document().statement(0);
      for (int word = 0; word < statement.wordCount(); word++) {
        assertThat(Tc.hover(analysis, statement.range(word).start())).as("%s: %s", example, statement.word(word))
            .isPresent();
      }
    }
  }
}
