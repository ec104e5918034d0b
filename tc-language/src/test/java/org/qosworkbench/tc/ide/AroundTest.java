package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/** What an editor asks about a place or a document besides its words: what is around, behind, above and in other hands. */
class AroundTest {
  private static final String TREE = """
      qdisc add dev eth0 root handle 1: htb default 30
      class add dev eth0 parent 1: classid 1:1 htb rate 10mbit
      class add dev eth0 parent 1:1 classid 1:30 htb rate 2mbit
      qdisc add dev eth0 parent 1:30 handle 30: fq_codel
      filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dport 22 0xffff flowid 1:30
      """;

  private static Analysis analysis(String text) {
    return Analysis.of(text, Target.NEWEST, Settings.DEFAULT);
  }

  private static Diagnosis diagnosis(String text) {
    return Diagnosis.of(analysis(text), Tc.NEVER);
  }

  @Nested
  class Selecting {
    private static List<String> around(String marked) {
      var at = Marked.of(marked);
      return Tc.selections(at.analysis(), at.offset()).stream().map(it -> it.in(at.analysis().text())).toList();
    }

    @Test
    void goesFromAWordOverItsOptionToTheDocument() {
      assertThat(around("# x\nqdisc add dev eth0 root netem delay 10|ms 2ms loss 1% # y\n")).containsExactly(
          "10ms", "delay 10ms 2ms", "netem delay 10ms 2ms loss 1%",
          "qdisc add dev eth0 root netem delay 10ms 2ms loss 1%",
          "qdisc add dev eth0 root netem delay 10ms 2ms loss 1% # y",
          "# x\nqdisc add dev eth0 root netem delay 10ms 2ms loss 1% # y\n");
    }

    @Test
    void aKindStandsForItsOptions() {
      assertThat(around("qdisc add dev eth0 root net|em loss 1%\n").get(1)).isEqualTo("netem loss 1%");
    }

    @Test
    void commentsAndEmptyPlacesHaveSomethingAround() {
      assertThat(around("qdisc show # so| what\n")).containsExactly(
          "# so what", "qdisc show # so what", "qdisc show # so what\n");
      assertThat(around("qdisc show\n|\n")).containsExactly("", "qdisc show\n\n");
      assertThat(around("|")).containsExactly("");
    }
  }

  @Nested
  class Reading {
    private static String links(String text) {
      return Tc.links(analysis(text), Tc.NEVER).stream()
          .map(it -> it.range().in(text) + " " + it.manual().orElse("-") + " " + it.source().orElse("-"))
          .collect(Collectors.joining("\n"));
    }

    @Test
    void kindsHaveAPageAndAFile() {
      assertThat(links("""
          qdisc add dev eth0 root htb
          filter add dev eth0 parent 1: flower action mirred egress redirect dev ifb0
          """)).isEqualTo("""
          htb tc-htb(8) net/sched/sch_htb.c
          flower tc-flower(8) net/sched/cls_flower.c
          mirred tc-mirred(8) net/sched/act_mirred.c""");
    }
  }

  @Nested
  class Remarking {
    private static String lenses(String text) {
      return Tc.lenses(diagnosis(text), Tc.NEVER).stream().map(it -> it.range().in(text) + ": " + it.text())
          .collect(Collectors.joining("\n"));
    }

    @Test
    void devicesAndQdiscsSayWhatHangsOnThem() {
      assertThat(lenses(TREE)).isEqualTo("""
          eth0: show what eth0 gets
          1:: 2 classes, 1 filter""");
    }

    @Test
    void whatIsNotThereInTheEndHasNothing() {
      assertThat(lenses(TREE + "qdisc del dev eth0 root\n")).isEqualTo("eth0: show what eth0 gets");
    }
  }

  @Nested
  class Linking {
    private static List<String> linked(String marked) {
      var at = Marked.of(marked);
      var text = at.analysis().text();
      return Tc.linked(Diagnosis.of(at.analysis(), Tc.NEVER), at.offset(), Tc.NEVER).stream()
          .map(it -> text.substring(text.lastIndexOf('\n', it.start()) + 1, it.start()).length() + it.in(text)).toList();
    }

    @Test
    void placesOfTheSameSpellingAreTypedOverTogether() {
      assertThat(linked(TREE.replace("classid 1:30", "classid 1:3|0"))).containsExactly("46" + "30", "40" + "30",
          "28" + "30", "87" + "30");
    }

    @Test
    void notWhenSomeAreWrittenInAnotherWay() {
      assertThat(linked(TREE.replace("classid 1:30", "classid 1:3|0").replace("default 30", "default 0x030"))).isEmpty();
      assertThat(linked("qdisc a|dd dev eth0 root pfifo\n")).isEmpty();
    }
  }

  @Nested
  class Following {
    private static String stations(List<Sender> senders, String text) {
      return senders.stream()
          .map(it -> it.symbol().kind() + " " + it.symbol().name() + it.places().stream().map(place -> place.in(text)).toList())
          .collect(Collectors.joining("\n"));
    }

    private static String incoming(String marked) {
      var at = Marked.of(marked);
      return stations(Tc.incoming(Diagnosis.of(at.analysis(), Tc.NEVER), at.offset(), Tc.NEVER), at.analysis().text());
    }

    private static String outgoing(String marked) {
      var at = Marked.of(marked);
      return stations(Tc.outgoing(Diagnosis.of(at.analysis(), Tc.NEVER), at.offset(), Tc.NEVER), at.analysis().text());
    }

    @Test
    void aClassGetsPacketsFromItsParentFromFiltersAndAsTheDefault() {
      assertThat(incoming(TREE.replace("classid 1:30", "classid 1:3|0"))).isEqualTo("""
          CLASS 1:1[1:30]
          QDISC 1:[30]
          FILTER u32 prio 1[1:30]""");
    }

    @Test
    void packetsGoOnToWhatHangsThere() {
      assertThat(outgoing(TREE.replace("handle 1:", "handle |1:"))).isEqualTo("""
          CLASS 1:1[1:1]
          FILTER u32 prio 1[filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dport 22 0xffff flowid 1:30]""");
      assertThat(outgoing(TREE.replace("classid 1:30", "classid 1:3|0"))).isEqualTo("QDISC 30:[30:]");
      assertThat(outgoing(TREE.replaceFirst("eth0", "eth|0"))).isEqualTo("QDISC 1:[1:]");
    }

    @Test
    void aStationIsWhatIsNamedOrMade() {
      var at = Marked.of(TREE.replace("u32 match", "u3|2 match"));
      assertThat(Tc.station(Diagnosis.of(at.analysis(), Tc.NEVER), at.offset(), Tc.NEVER).orElseThrow().kind())
          .isEqualTo(Symbol.Kind.FILTER);
      assertThat(Tc.station(diagnosis("# nothing\n"), 3, Tc.NEVER)).isEmpty();
    }
  }

  @Nested
  class Rewriting {
    private static String after(String title, String text, Range range) {
      var found = Tc.refactorings(diagnosis(text), range, Tc.NEVER).stream()
          .filter(it -> it.title().startsWith(title)).findFirst();
      return found.map(it -> Edit.applyAll(text, it.edits())).orElse("");
    }

    private static String after(String title, String text) {
      return after(title, text, new Range(0, text.length()));
    }

    @Test
    void wordsAreSpelledOut() {
      assertThat(after("Write words", "qdi ad dev eth0 root pfifo limit 3\nqdisc show\n"))
          .isEqualTo("qdisc add dev eth0 root pfifo limit 3\nqdisc show\n");
      assertThat(after("Write words", "qdisc add dev eth0 root pfifo limit 3\n")).isEmpty();
    }

    @Test
    void onlyInTheRange() {
      var text = "qdis show\nqdi show\n";
      assertThat(after("Write words", text, new Range(0, 10))).isEqualTo("qdisc show\nqdi show\n");
    }

    @Test
    void qdiscsGetHandles() {
      assertThat(after("Give", """
          qdisc add dev eth0 root handle 1: prio
          qdisc add dev eth0 parent 1:1 fq_codel
          qdisc add dev eth0 parent 1:2 pfifo
          qdisc add dev eth0 ingress
          """)).isEqualTo("""
          qdisc add dev eth0 root handle 1: prio
          qdisc add dev eth0 parent 1:1 handle 2: fq_codel
          qdisc add dev eth0 parent 1:2 handle 3: pfifo
          qdisc add dev eth0 ingress
          """);
    }

    @Test
    void classesAreSortedWithParentsFirst() {
      assertThat(after("Sort", """
          qdisc add dev eth0 root handle 1: htb default 5
          class add dev eth0 parent 1: classid 1:20 htb rate 1mbit # c
          class add dev eth0 parent 1:20 classid 1:3 htb rate 1mbit
          class add dev eth0 parent 1: classid 1:5 htb rate 1mbit
          """)).isEqualTo("""
          qdisc add dev eth0 root handle 1: htb default 5
          class add dev eth0 parent 1: classid 1:5 htb rate 1mbit
          class add dev eth0 parent 1: classid 1:20 htb rate 1mbit # c
          class add dev eth0 parent 1:20 classid 1:3 htb rate 1mbit
          """);
      assertThat(after("Sort", TREE)).isEmpty();
    }
  }

  @Nested
  class Spelling {
    private static String signatures(String marked) {
      var at = Marked.of(marked);
      return Tc.signatures(at.analysis(), at.offset()).stream()
          .map(it -> it.label() + " @" + (it.active() < it.parameters().size()
              ? it.parameters().get(it.active()).range().in(it.label()) : "-"))
          .collect(Collectors.joining("\n"));
    }

    @Test
    void aKindShowsAllItsOptionsAndTheActiveOne() {
      assertThat(signatures("qdisc add dev eth0 root codel limit 3 target |")).isEqualTo("""
          target TIME @TIME
          codel [limit PACKETS] [target TIME] [ce_threshold TIME] [interval TIME] [ecn] [noecn] @[target TIME]""");
      assertThat(signatures("qdisc add dev eth0 root codel |")).isEqualTo(
          "codel [limit PACKETS] [target TIME] [ce_threshold TIME] [interval TIME] [ecn] [noecn] @-");
    }

    @Test
    void onlyWhereItsOptionsStand() {
      assertThat(signatures("qdisc add dev |eth0 root codel limit 3")).isEqualTo("dev DEV @DEV");
      assertThat(signatures("|")).isEmpty();
    }
  }

  @Nested
  class Snippets {
    private static List<Completion.Part> following(String marked, String text) {
      var at = Marked.of(marked);
      return Tc.complete(at.analysis(), at.offset(), Tc.NEVER).stream().filter(it -> it.text().equals(text))
          .findFirst().orElseThrow().following();
    }

    @Test
    void anOptionIsFollowedByItsValues() {
      assertThat(following("qdisc add dev eth0 root codel |", "limit"))
          .containsExactly(new Completion.Part.Blank("PACKETS"));
      assertThat(following("qdisc add dev eth0 root codel |", "ecn")).isEmpty();
    }

    @Test
    void aKindThatNeedsOptionsBringsThem() {
      assertThat(following("qdisc add dev eth0 root |", "tbf")).contains(new Completion.Part.Word("rate"));
      assertThat(following("qdisc add dev eth0 root |", "fq_codel")).isEmpty();
    }
  }

  @Nested
  class Modifiers {
    private static List<String> modified(String text) {
      var analysis = Analysis.of(text, Target.parse("iproute2=6.1,kernel=6.1").orElseThrow(), Settings.DEFAULT);
      return Tc.semanticTokens(analysis, new Range(0, text.length()), Tc.NEVER).stream()
          .filter(it -> !it.modifiers().isEmpty()).map(it -> it.range().in(text) + it.modifiers()).toList();
    }

    @Test
    void namesOfWhatIsNewAndKindsThatAreGone() {
      assertThat(modified("""
          qdisc add dev eth0 root handle 1: htb
          qdisc del dev eth0 root handle 1:
          class add dev eth0 parent 1: classid 1:1 htb rate 1mbit
          qdisc add dev eth0 root dsmark indices 8
          """)).containsExactly("1:[DEFINITION]", "1:1[DEFINITION]", "dsmark[DEPRECATED]");
    }
  }
}
