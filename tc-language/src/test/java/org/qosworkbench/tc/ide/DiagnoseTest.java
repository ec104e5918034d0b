package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qosworkbench.tc.ide.Diagnosed.analysis;
import static org.qosworkbench.tc.ide.Diagnosed.applied;
import static org.qosworkbench.tc.ide.Diagnosed.check;
import static org.qosworkbench.tc.ide.Diagnosed.diagnose;
import static org.qosworkbench.tc.ide.Diagnosed.only;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.text.Range;

/** What is found in single files. */
class DiagnoseTest {
  @Test
  void saysNothingAboutWhatTcAccepts() {
    assertThat(diagnose("""
        # shaping
        qdisc add dev eth0 root handle 1: htb default 1

        class add dev eth0 parent 1: classid 1:1 htb rate 10mbit # all
        qdisc add dev eth0 parent 1:1 fq_codel
        """)).isEmpty();
  }

  @Test
  void explainsRefusalsInPlainWordsAndInThoseOfTc() {
    check("""
        class add dev eth0 parent 1: classid 1:1 htb rate 100mbitt
                                                          ^^^^^^^^ error[TC2103]: "mbitt" is not a unit of a rate; \
        did you mean 100mbit? (tc: Illegal "rate")
        class add dev eth0 parent 1: classid 1:1 htb raet 1mbit
                                                     ^^^^ error[TC2001]: "raet" is no option of htb class; \
        did you mean rate? (tc: What is "raet"?)
        class add dev eth0 parent 1: classid 1:1 htb rate
                                                         ! error[TC1003]: a value is missing after "rate" \
        (tc: Command line is not complete. Try option "help")
        qdsic show
        ^^^^^ error[TC1001]: "qdsic" is none of qdisc, class, filter, chain, actions, monitor, exec; \
        did you mean qdisc? (tc: Object "qdsic" is unknown, try "tc help".)
        """);
  }

  @Test
  void tellsWhatTcWouldDo() {
    var hard = only("class add dev eth0 parent 1:x htb rate 1mbit\n");
    assertThat(hard.origin()).isEqualTo(Origin.TC);
    assertThat(hard.tcMessage()).contains("Error: argument \"1:x\" is wrong: invalid parent ID");
    assertThat(hard.exitCode()).isEqualTo(OptionalInt.of(255));
    assertThat(hard.endsBatch()).isTrue();
    var soft = only("class add dev eth0 parent 1: classid 1:1 htb rate x\n");
    assertThat(soft.exitCode()).isEqualTo(OptionalInt.of(1));
    assertThat(soft.endsBatch()).isFalse();
    assertThat(soft.name()).isEqualTo("bad-rate");
  }

  @Test
  void goesOnBehindWhatEndsTheBatch() {
    assertThat(diagnose("qdisc add 'x\nclass add dev eth0 parent y\nfoo\n")).extracting(Finding::code)
        .containsExactly("TC0001", "TC1008", "TC1001");
  }

  @Test
  void remarksWhatTcPrintsWithoutRefusing() {
    var notice = only("qdisc add dev eth0 root help pfifo\n");
    assertThat(notice.origin()).isEqualTo(Origin.ADVICE);
    assertThat(notice.severity()).isEqualTo(Severity.WARNING);
    assertThat(notice.exitCode()).isEmpty();
    assertThat(notice.tcMessage()).contains("Usage: tc qdisc [ add | del | replace | change | show ] dev STRING");
  }

  @Test
  void givesTheFirstLineOfTcEvenWhenARemarkComesBeforeTheRefusal() {
    var findings = diagnose("qdisc add dev eth0 help root htb foo\n");
    assertThat(findings).extracting(Finding::code).containsExactly("TC5001", "TC2001");
    assertThat(findings.get(1).tcMessage())
        .contains("Usage: tc qdisc [ add | del | replace | change | show ] dev STRING");
    assertThat(findings.get(1).message()).endsWith("(tc: What is \"foo\"?)");
    assertThat(findings.get(1).moreFromTc()).isPresent();
  }

  @Test
  void looksBehindTheFirstMistake() {
    check("""
        class add dev eth0 parent 1: classid 1:x htb raet 1mbit ceil 5mb
                                             ^^^ error[TC1008]: "x" is not a number; expected a class id such as 1:10 \
        (tc: Error: argument "1:x" is wrong: invalid class ID)
                                                     ^^^^ warning[TC2001]: "raet" is no option of htb class; did you mean rate? \
        (seen once the word before it is mended)
                                                                     ^^^ warning[TC2103]: "mb" is not a unit of a rate; \
        did you mean 5mbit? (seen once the word before it is mended)
        """);
    check("""
        tc class add dev eth0 parent 1: htb rate x
        ^^ error[TC1004]: lines of a batch file start without the command name tc (tc: Object "tc" is unknown, try "tc help".)
                                                 ^ warning[TC2103]: "x" is not a number; expected a rate such as 10mbit \
        (seen once the word before it is mended)
        """);
    assertThat(only("class add dev eth0 parent 1: htb ceil x\n").code()).as("that a rate is missing may change")
        .isEqualTo("TC2103");
    assertThat(only("filter add dev eth0 parent 1: protocol ip u32 match ip dport 22 flowid 1:20\n").code())
        .as("flowid is read as the missing mask").isEqualTo("TC2101");
    assertThat(only("qdisc add eth0 root pfifo\n").suggestions()).as("eth0 is no mistyped etf").isEmpty();
    var findings = diagnose("class add dev eth0 parent 1: htb rate x ceil y\n");
    assertThat(findings).extracting(Finding::origin).containsExactly(Origin.TC, Origin.ADVICE);
    assertThat(findings.get(1).exitCode()).isEmpty();
    assertThat(findings.get(1).tcMessage()).isEmpty();
  }

  @Test
  void missesDevicesThatAreNotListed() {
    check("""
        qdisc add dev eth0 root pfifo
        qdisc add dev eth1 root pfifo
                      ^^^^ error[TC1010]: there is no device "eth1" (tc: Cannot find device "eth1")
        """, new Settings(Optional.of(Set.of("eth0")), Map.of()));
  }

  @Test
  void obeysTheSeveritiesOfTheProject() {
    var settings = new Settings(Optional.empty(), Map.of(
        "TC1001", Optional.of(Severity.HINT), "bad-rate", Optional.empty()));
    assertThat(Tc.diagnose(analysis("foo\nclass add dev eth0 parent 1: htb rate x\nqdisc foo\n", settings)))
        .extracting(Finding::severity, Finding::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Severity.HINT, "TC1001"),
            org.assertj.core.groups.Tuple.tuple(Severity.ERROR, "TC1002"));
  }

  @Nested
  class Text {
    @Test
    void isJudgedBeforeItsWords() {
      check("""
          qdisc add dev 'eth0
                        ^^^^^ error[TC0001]: this quote is never closed; quoted text ends at the latest with its line \
          (tc: Unterminated quoted string)
          qdisc add dev "a#b" root
                        ^^ error[TC0001]: this quote is never closed: "#" starts a comment inside of quotes too \
          (tc: Unterminated quoted string)
          qdisc show dev eth0#1
                             ^ warning[TC0007]: "#" starts a comment even in the middle of a word
          qdisc show # and so on \\
                                 ^ warning[TC0008]: a backslash in a comment continues nothing; the next line is a \
          command of its own
          qdisc show dev "eth0"root
                              ^ warning[TC0010]: the quoted word ends here; what follows is a word of its own
                               ^^^^ error[TC2001]: "root" is no option
          """.replaceAll("(?m)^ *\\^{4} error.TC2001.*\n", ""));
    }

    @Test
    void showsABackslashThatContinuesNothing() {
      var finding = diagnose("class show dev eth0\\ \n").get(0);
      assertThat(finding.code()).isEqualTo("TC0009");
      assertThat(applied("class show dev eth0\\ \n", finding.suggestions().get(0)))
          .isEqualTo("class show dev eth0\\\n");
      assertThat(only("qdisc show dev eth0 \\ \nqdisc show\n").code()).as("one finding is enough").isEqualTo("TC2001");
    }

    @Test
    void tellsOfACommandThatIsLeftOut() {
      var finding = only("qdisc show\nqdisc add dev eth0 \\\n");
      assertThat(finding.code()).isEqualTo("TC0003");
      assertThat(finding.origin()).isEqualTo(Origin.TC);
      assertThat(finding.exitCode()).isEmpty();
      assertThat(finding.endsBatch()).isTrue();
    }

    @Test
    void mayHoldTooManyWords() {
      var finding = only("qdisc show " + "x ".repeat(510) + "\n");
      assertThat(finding.code()).isEqualTo("TC0002");
      assertThat(finding.range()).isEqualTo(new Range(11 + 2 * 509, 11 + 2 * 509 + 1));
    }

    @Test
    void mayHoldNul() {
      assertThat(only("qdisc show\0 foo\n").code()).isEqualTo("TC0004");
    }
  }

  @Nested
  class Help {
    @Test
    void showsHowTheOptionIsWritten() {
      assertThat(only("class add dev eth0 parent 1: htb rate x\n").help())
          .contains("rate RATE: What the class is always given.");
    }

    @Test
    void listsWhatCouldStandThere() {
      assertThat(only("qdisc add dev eth0 root htb zzzzzzzz\n").help())
          .contains("known here: r2q, default, debug, direct_qlen, offload");
    }
  }

  @Test
  void stopsWhenNobodyWaitsAnymore() {
    assertThatThrownBy(() -> Tc.diagnose(analysis("foo\n", Settings.DEFAULT), () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
