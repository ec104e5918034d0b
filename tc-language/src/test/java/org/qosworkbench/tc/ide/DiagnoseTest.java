package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.LineIndex;
import org.qosworkbench.tc.text.PositionEncoding;
import org.qosworkbench.tc.text.Range;

class DiagnoseTest {
  /**
   * Checks a text in which lines of carets mark the findings of the line above: {@code ^^^ error[TC2103]: message}; a
   * lone {@code !} stands under a place where something is missing.
   */
  private static void check(String marked, Settings settings) {
    var text = marked.lines().filter(it -> !isMark(it)).map(it -> it + "\n").collect(Collectors.joining());
    assertThat(render(text, Tc.diagnose(analysis(text, settings)))).isEqualTo(marked);
  }

  private static void check(String marked) {
    check(marked, Settings.DEFAULT);
  }

  private static boolean isMark(String line) {
    var mark = line.strip();
    return mark.startsWith("^") || mark.startsWith("!");
  }

  private static String render(String text, List<Finding> findings) {
    var lines = LineIndex.of(text);
    var out = new StringBuilder();
    for (int i = 0; i + 1 < lines.lineCount(); i++) {
      out.append(lines.lineRange(i).in(text)).append('\n');
      for (var finding : findings) {
        var start = lines.position(finding.range().start(), PositionEncoding.UTF_16);
        if (start.line() != i) continue;
        out.append(" ".repeat(start.character()))
            .append(finding.range().isEmpty() ? "!" : "^".repeat(finding.range().length()))
            .append(' ').append(finding.severity().name().toLowerCase(java.util.Locale.ROOT))
            .append('[').append(finding.code()).append("]: ").append(finding.message()).append('\n');
      }
    }
    return out.toString();
  }

  static Analysis analysis(String text, Settings settings) {
    return new Analysis(Document.parse(text), Target.NEWEST, settings);
  }

  private static List<Finding> diagnose(String text) {
    return Tc.diagnose(analysis(text, Settings.DEFAULT));
  }

  private static Finding only(String text) {
    var found = diagnose(text);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static String applied(String text, Suggestion suggestion) {
    var result = text;
    for (int i = suggestion.edits().size() - 1; i >= 0; i--) result = suggestion.edits().get(i).applyTo(result);
    return result;
  }

  @Test
  void saysNothingAboutWhatTcAccepts() {
    assertThat(diagnose("""
        # shaping
        qdisc add dev eth0 root handle 1: htb default 1

        class add dev eth0 parent 1: classid 1:1 htb rate 10mbit # all
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
  void aDeviceOfWhichSomethingIsKnownExists() {
    check("""
        # qosw: device eth1 mtu 1500 speed 1000mbit -- the uplink
        # qosw: target iproute2=6.1
        qdisc add dev eth1 root pfifo
        qdisc add dev eth2 root pfifo
        qdisc add dev eth3 root pfifo
                      ^^^^ error[TC1010]: there is no device "eth3" (tc: Cannot find device "eth3")
        """, new Settings(
            Optional.of(Set.of("eth0")), List.of(Device.named("eth2").withMtu(9000)), Optional.empty(), Map.of()));
  }

  @Test
  void saysWhatIsWrongWithWhatIsSaidOfADevice() {
    check("""
        # qosw: device
                ^^^^^^ warning[TC0006]: the name of a device is missing
        # qosw: device eth0 speed 1000
                                  ^^^^ warning[TC0006]: a speed needs a unit; did you mean 1000mbit?
        qdisc add dev eth0 root pfifo
        # qosw: device eth0 mtu 1500
                ^^^^^^ warning[TC0006]: this holds for the whole file and must stand before its first command
        """);
    assertThat(only("# qosw: device eth0 speed 1000\n").suggestions())
        .containsExactly(new Suggestion("write 1000mbit", false, List.of(new Edit(new Range(26, 30), "1000mbit"))));
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
  class Suggestions {
    private void check(String before, String after) {
      var finding = only(before + "\n");
      assertThat(finding.suggestions()).as(finding.message()).isNotEmpty();
      assertThat(applied(before, finding.suggestions().get(0))).isEqualTo(after);
    }

    @Test
    void replaceTheWord() {
      check("class add dev eth0 parent 1: htb rate 5mb", "class add dev eth0 parent 1: htb rate 5mbit");
    }

    @Test
    void removeTheLeadingTc() {
      check("tc  qdisc show", "qdisc show");
      check("  /sbin/tc qdisc show", "  qdisc show");
    }

    @Test
    void removeWhatIsRepeated() {
      check("class add dev eth0 parent 1: htb rate 1mbit rate 2mbit", "class add dev eth0 parent 1: htb rate 1mbit");
      check("qdisc add dev eth0 root dev eth0 pfifo", "qdisc add dev eth0 root pfifo");
      check("qdisc add dev eth0 root parent 1: pfifo", "qdisc add dev eth0 root pfifo");
    }

    @Test
    void nameClassesByClassid() {
      check("class add dev eth0 parent 1: handle 1:1 htb rate 1mbit",
          "class add dev eth0 parent 1: classid 1:1 htb rate 1mbit");
    }

    @Test
    void closeTheQuote() {
      check("qdisc show dev 'eth0", "qdisc show dev 'eth0'");
    }

    @Test
    void setABlank() {
      check("qdisc show dev eth0#x", "qdisc show dev eth0 #x");
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

  @Nested
  class Comments {
    @Test
    void allowOnTheSameLine() {
      assertThat(diagnose("foo # qosw: allow TC1001\n")).isEmpty();
      assertThat(diagnose("foo # qosw: allow unknown-object\n")).isEmpty();
      assertThat(diagnose("foo # qosw: allow tc2001, Unknown-Object -- the other tc knows it\n")).isEmpty();
      assertThat(diagnose("foo # qosw: allow TC1001 # the other tc knows it\n")).isEmpty();
      assertThat(diagnose("foo # qosw: allow TC2001\n")).hasSize(1);
    }

    @Test
    void allowOnTheLineAbove() {
      assertThat(diagnose("# qosw: allow TC1001\nfoo\n")).isEmpty();
      assertThat(diagnose("# qosw: allow TC1001\nfoo\nfoo\n")).hasSize(1);
      assertThat(diagnose("# qosw: allow TC1001\n\nfoo\n")).as("a blank line between").hasSize(1);
      assertThat(diagnose("# qosw: allow TC2103\n# why\n# qosw: allow TC1001\nfoo\n")).isEmpty();
      assertThat(diagnose("qdisc show # qosw: allow TC1001\nfoo\n")).as("belongs to its own line").hasSize(1);
    }

    @Test
    void allowInTheWholeFile() {
      assertThat(diagnose("# some script\n\n# qosw: allow-file TC1001\nfoo\nqdisc show\nbar\n")).isEmpty();
    }

    @Test
    void nameTheTarget() {
      assertThat(diagnose("# qosw: target iproute2=3.0\nqdisc add dev eth0 root htb direct_qlen 5\n"))
          .extracting(Finding::code).containsExactly("TC4001");
      assertThat(diagnose("# qosw: target kernel=6.1\nqdisc add dev eth0 root htb default 0 direct_qlen 5\n")).isEmpty();
    }

    @Test
    void areCheckedThemselves() {
      DiagnoseTest.check("""
          # qosw: allow TC1001, TC9999
                                ^^^^^^ warning[TC0006]: no diagnostic is called "TC9999"; a remark goes behind --
          foo # qosw: allow
                      ^^^^^ warning[TC0006]: what is allowed is missing: codes or names of diagnostics
          # qosw: alow TC1001
                  ^^^^ warning[TC0006]: "alow" is no directive; known: allow, allow-file, target, device
          # qosw: target iproute2=new
                         ^^^^^^^^^^^^ warning[TC0006]: a target looks like iproute2=6.1,kernel=6.12
          # qosw: allow-file TC1001
                  ^^^^^^^^^^ warning[TC0006]: this holds for the whole file and must stand before its first command
          # qosw:
                 ! warning[TC0006]: a directive is missing: allow, allow-file, target or device
          """);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void findsTheSameAfterRandomEditsAsFromScratch(int seed) {
    var random = new Random(seed);
    var pieces = List.of("foo\n", "class add dev eth0 parent 1: htb rate 1mbit\n", "rate", "\n",
        "# qosw: allow TC1001\n", "# qosw: allow-file TC2103\n", "# qosw: target iproute2=3.0\n", "\\\n",
        "qdisc add dev eth0 root htb direct_qlen 5\n", " 'x", "# why\n",
        "class add dev eth0 parent 1: htb rate x # qosw: allow bad-rate\n");
    var document = Document.parse("");
    var diagnosis = Diagnosis.of(new Analysis(document, Target.NEWEST, Settings.DEFAULT), Tc.NEVER);
    for (int i = 0; i < 100; i++) {
      int start = random.nextInt(document.length() + 1);
      int end = Math.min(document.length(), start + (random.nextInt(4) == 0 ? random.nextInt(60) : 0));
      document = document.edit(new Edit(new Range(start, end), pieces.get(random.nextInt(pieces.size()))));
      var analysis = new Analysis(document, Target.NEWEST, Settings.DEFAULT);
      diagnosis = diagnosis.next(analysis, Tc.NEVER);
      var text = document.text();
      var fresh = Tc.diagnose(new Analysis(Document.parse(text), Target.NEWEST, Settings.DEFAULT));
      assertThat(diagnosis.findings()).isEqualTo(fresh);
      var streamed = new ArrayList<Finding>();
      Tc.diagnose(text, Target.NEWEST, Settings.DEFAULT, streamed::add);
      assertThat(streamed).isEqualTo(fresh);
    }
  }

  @Test
  void judgesOnlyWhatChanged() {
    var line = "class show dev eth0 root\n";
    var document = Document.parse(line.repeat(1000));
    var asked = new AtomicInteger();
    var diagnosis =
        Diagnosis.of(new Analysis(document, Target.NEWEST, Settings.DEFAULT), () -> asked.incrementAndGet() < 0);
    assertThat(asked).hasValue(1000);
    asked.set(0);
    var edited = document.edit(new Edit(Range.at(500 * line.length()), "foo "));
    diagnosis =
        diagnosis.next(new Analysis(edited, Target.NEWEST, Settings.DEFAULT), () -> asked.incrementAndGet() < 0);
    assertThat(asked).hasValue(1);
    assertThat(diagnosis.findings()).extracting(Finding::range)
        .containsExactly(new Range(500 * line.length(), 500 * line.length() + 3));
  }

  @Test
  void stopsWhenNobodyWaitsAnymore() {
    assertThatThrownBy(() -> Tc.diagnose(analysis("foo\n", Settings.DEFAULT), () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
