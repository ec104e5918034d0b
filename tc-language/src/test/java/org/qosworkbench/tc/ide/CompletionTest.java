package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Kinds;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Edit;

class CompletionTest {
  private static List<Completion> complete(Marked at) {
    return Tc.complete(at.analysis(), at.offset(), Tc.NEVER);
  }

  private static List<String> offered(String marked) {
    return complete(Marked.of(marked)).stream().map(Completion::text).toList();
  }

  /** The text after choosing an item. */
  private static String chosen(String marked, String text) {
    var at = Marked.of(marked);
    var item = complete(at).stream().filter(it -> it.text().equals(text)).findFirst().orElseThrow();
    return new Edit(item.replaced(), item.text()).applyTo(at.analysis().document().text());
  }

  @Test
  void beginsWithTheObjects() {
    assertThat(offered("|")).containsExactly("qdisc", "class", "filter", "chain", "actions", "monitor", "exec");
    assertThat(offered("c|")).containsExactly("class", "chain");
    assertThat(offered("qdisc show\n|\n")).contains("qdisc");
  }

  @Test
  void goesOnWithVerbs() {
    assertThat(offered("qdisc |")).containsExactly("add", "change", "replace", "link", "delete", "show");
    assertThat(offered("qdisc l|")).containsExactly("link", "list", "lst");
  }

  @Test
  void offersTheHeaderAndTheKinds() {
    assertThat(offered("qdisc add dev eth0 |")).contains("root", "parent", "handle", "htb", "pfifo", "fq_codel")
        .doesNotContain("dev", "help");
    assertThat(offered("class add dev eth0 parent 1: |")).contains("classid", "htb")
        .doesNotContain("parent", "root", "pfifo", "handle");
  }

  @Test
  void offersTheOptionsOfAKind() {
    var at = Marked.of("class add dev eth0 parent 1: classid 1:1 htb |");
    assertThat(complete(at)).extracting(Completion::text)
        .containsExactly("prio", "mtu", "mpu", "overhead", "linklayer", "quantum", "burst", "cburst", "ceil", "rate");
    var rate = complete(at).get(9);
    assertThat(rate.kind()).isEqualTo(Completion.Kind.OPTION);
    assertThat(rate.detail()).isEqualTo("rate RATE");
    assertThat(rate.documentation()).contains("What the class is always given.");
  }

  @Test
  void offersAliasesWhenTheyAreTyped() {
    assertThat(offered("class add dev eth0 parent 1: htb buf|")).containsExactly("buffer");
    assertThat(offered("filter add dev eth0 pri|")).contains("priority");
  }

  @Test
  void keepsQuietAboutWhatWouldBeRefused() {
    assertThat(offered("class add dev eth0 parent 1: htb rate 1mbit |")).contains("ceil").doesNotContain("rate");
    assertThat(offered("class add dev eth0 parent 1: htb | rate 1mbit")).contains("ceil").doesNotContain("rate");
    assertThat(offered("qdisc add dev eth0 root |")).doesNotContain("parent", "root", "ingress");
  }

  @Test
  void knowsTheTarget() {
    var old = Target.parse("iproute2=3.0").orElseThrow();
    assertThat(complete(Marked.of("qdisc add dev eth0 root htb |", old, Settings.DEFAULT))).extracting(Completion::text)
        .contains("r2q").doesNotContain("offload", "direct_qlen");
    assertThat(offered("# qosw: target iproute2=3.0\nqdisc add dev eth0 root htb |")).contains("r2q")
        .doesNotContain("offload");
  }

  @Test
  void replacesTheWordUnderTheCursor() {
    assertThat(chosen("qdisc add dev eth0 root ht|\n", "htb")).isEqualTo("qdisc add dev eth0 root htb\n");
    assertThat(chosen("qdisc add dev eth0 ro|ot htb\n", "root")).isEqualTo("qdisc add dev eth0 root htb\n");
    assertThat(chosen("qdisc |dev eth0 root htb\n", "add")).as("before a word")
        .isEqualTo("qdisc adddev eth0 root htb\n");
    assertThat(chosen("qdisc add \\\n  de|\n", "dev")).isEqualTo("qdisc add \\\n  dev\n");
  }

  @Test
  void saysNothingWhereTcReadsNothing() {
    assertThat(offered("class add dev eth0 parent 1: htb raet 1mbit |")).isEmpty();
    assertThat(offered("qdisc show # qdi|")).isEmpty();
  }

  @Test
  void stopsWhenNobodyWaitsAnymore() {
    var at = Marked.of("qdisc show dev eth0\nqdisc add dev |");
    assertThatThrownBy(() -> Tc.complete(at.analysis(), at.offset(), () -> true))
        .isInstanceOf(CancellationException.class);
  }

  /** Whatever is offered in the middle of an example must not be refused for standing there. */
  @Test
  void offersNothingThatTcWouldRefuseThere() {
    var binder = new Binder(Target.NEWEST, Devices.ANY);
    for (var kind : Kinds.all().toList()) {
      if (kind.life().removed().isPresent()) continue;
      var example = kind.examples().get(0);
      int behind = example.lastIndexOf(' ');
      var before = example.substring(0, behind + 1);
      for (var item : complete(Marked.of(before + "|"))) {
        var refusal = binder.bind(Document.parse(before + item.text()).statement(0)).refusal();
        if (refusal.isEmpty()) continue;
        assertThat(refusal.get().diagnostic()).as("%s%s", before, item.text())
            .isNotIn(Diagnostic.REPEATED_OPTION, Diagnostic.UNKNOWN_OPTION, Diagnostic.SECOND_PARENT,
                Diagnostic.WORD_TOO_NEW);
      }
    }
  }

  @Nested
  class Values {
    @Test
    void getTheirUnits() {
      assertThat(offered("class add dev eth0 parent 1: htb rate 10m|"))
          .containsExactly("10mibit", "10mbit", "10mibps", "10mbps");
      assertThat(offered("class add dev eth0 parent 1: htb rate 1.5g|")).contains("1.5gbit");
      assertThat(offered("class add dev eth0 parent 1: htb burst 15|")).contains("15k", "15kb");
      assertThat(offered("class add dev eth0 parent 1: htb rate |")).isEmpty();
    }

    @Test
    void areTheWordsThatTcKnows() {
      assertThat(offered("class add dev eth0 parent 1: htb linklayer |")).containsExactly("ethernet", "atm", "adsl");
      assertThat(offered("filter add dev eth0 parent 1: protocol ip flower ip_proto ud|")).containsExactly("udp");
      assertThat(offered("filter add dev eth0 protocol 802.1|")).containsExactly("802.1Q", "802.1ad");
    }

    @Test
    void areTheDevicesOfTheFileAndTheProject() {
      assertThat(offered("qdisc show dev eth1\nqdisc show dev lo\nqdisc add dev |")).containsExactly("eth1", "lo");
      assertThat(offered("# qosw: device eth7 mtu 1500\nqdisc show dev lo\nqdisc add dev |"))
          .containsExactly("eth7", "lo");
      var at = Marked.of("qdisc show dev eth1\nqdisc show dev lo\nqdisc add dev |", Target.NEWEST,
          Marked.devices("lo", "eth0"));
      assertThat(complete(at)).extracting(Completion::text).containsExactly("lo", "eth0");
    }

    @Test
    void areTheHandlesAndClassesOfTheDevice() {
      var file = """
          qdisc add dev eth0 root handle 1: htb
          class add dev eth0 parent 1: classid 1:1 htb rate 1mbit
          class add dev eth0 parent 1:1 classid 1:20 htb rate 1mbit
          qdisc add dev eth1 root handle 5: htb
          """;
      assertThat(offered(file + "qdisc add dev eth0 parent |")).containsExactly("1:", "1:1", "1:20");
      assertThat(offered(file + "qdisc add dev eth1 parent |")).containsExactly("5:");
      assertThat(offered(file + "filter add dev eth0 parent 1|")).containsExactly("1:", "1:1", "1:20");
      assertThat(offered(file + "qdisc add dev eth0 handle |")).containsExactly("2:");
      assertThat(offered(file + "class add dev eth0 parent 1: classid |")).containsExactly("1:30");
      assertThat(offered(file + "class show dev eth0 qdisc |")).containsExactly("1:");
    }

    private static String details(String marked) {
      return complete(Marked.of(marked)).stream().map(it -> it.text() + " " + it.detail())
          .collect(Collectors.joining("\n"));
    }

    @Test
    void sayWhatIsThereAndWhatComesLater() {
      var file = """
          qdisc add dev eth0 root handle 1: htb
          class add dev eth0 parent 1: classid 1:1 htb rate 100mbit
          class add dev eth0 parent 1:1 classid 1:10 htb rate 10mbit
          qdisc add dev eth0 parent 1:10 handle 10: fq_codel
          filter add dev eth0 parent 1: prio 1 matchall classid |
          class add dev eth0 parent 1:1 classid 1:20 htb rate 10mbit
          qdisc add dev eth0 parent 1:20 handle 20: prio
          """;
      assertThat(details(file)).isEqualTo("""
          1: htb at the root
          10: fq_codel in 1:10
          20: later, line 7
          1:1 htb inner class, 100mbit
          1:10 htb class, 10mbit of 100mbit
          1:20 later, line 6""");
      assertThat(offered(file.replace("|", "1:1") + "class add dev eth0 parent 1|")).containsExactly("1:", "1:1",
          "1:10", "1:20");
      assertThat(offered(file.replace("|", "1:1") + "filter add dev eth0 parent 20:|"))
          .containsExactly("20:", "20:1", "20:2", "20:3");
    }

    @Test
    void areWhatThePlaceAsksFor() {
      var file = """
          qdisc add dev eth0 ingress_block 21 clsact
          filter add block 21 chain 7 matchall action police rate 1mbit burst 10k index 3
          actions add action gact drop index 4
          qdisc add dev eth1 root handle 1: prio
          filter add dev eth1 parent 1: prio 1 protocol ip handle 2: u32 divisor 256
          class add dev eth2 parent 1: classid 1:1a htb rate 1mbit
          """;
      assertThat(offered(file + "filter add block |")).containsExactly("21");
      assertThat(offered(file + "qdisc add dev eth2 egress_block |")).containsExactly("21");
      assertThat(offered(file + "filter add block 21 matchall action goto chain |")).containsExactly("7");
      assertThat(offered(file + "filter add block 21 chain |")).containsExactly("7");
      assertThat(offered(file + "filter add block 21 matchall action police index |")).containsExactly("3");
      assertThat(offered(file + "actions del action gact index |")).containsExactly("4");
      assertThat(offered(file + "filter add dev eth1 parent 1: u32 match ip src 10.0.0.1 link |"))
          .containsExactly("2:");
      assertThat(offered(file + "qdisc add dev eth2 root handle 1: htb default |")).containsExactly("1a");
    }
  }

  @Nested
  class Directives {
    @Test
    void areOffered() {
      assertThat(offered("# qo|")).containsExactly("qosw:");
      assertThat(offered("# qosw: |")).containsExactly("allow", "allow-file", "target", "device");
      assertThat(offered("# qosw: allow bad-r|")).containsExactly("bad-rate");
      assertThat(offered("qdisc show # qosw: allow bad-rate, tc210|")).contains("bad-number", "bad-rate");
      assertThat(offered("# qosw: target |")).containsExactly("iproute2=7.2,kernel=7.0");
      assertThat(offered("# qosw: device |")).isEmpty();
      assertThat(offered("# qosw: device eth0 mtu 1500 |")).containsExactly("speed", "queues", "txqueuelen");
      assertThat(offered("# see qosw: |")).isEmpty();
    }

    @Test
    void replaceTheirWord() {
      assertThat(chosen("# qosw: allow TC2103, TC1|\n", "unknown-object"))
          .isEqualTo("# qosw: allow TC2103, unknown-object\n");
    }
  }
}
