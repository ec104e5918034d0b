package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.shell.Surroundings;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.LineIndex;
import org.qosworkbench.tc.text.Range;

class ScriptsTest {
  private static final String SHAPER = """
      #!/bin/sh
      DEV=${1:-eth0}
      TC="/sbin/tc"
      VOICE=10
      UPLINK=20
      class() { # minor rate
        $TC class add dev $DEV parent 1:1 classid 1:$1 htb rate $2 ceil ${UPLINK}mbit
        $TC qdisc add dev $DEV parent 1:$1 fq_codel
      }
      start() {
        $TC qdisc add dev $DEV root handle 1: htb default 30
        $TC class add dev $DEV parent 1: classid 1:1 htb rate ${UPLINK}mbit
        class $VOICE 2mbit
        class 30 18mbit
        $TC filter add dev $DEV parent 1: protocol ip prio 1 u32 \\
          match ip tos 0xb8 0xff flowid 1:$VOICE
      }
      stop() {
        $TC qdisc del dev $DEV root
      }
      case "$2" in
        start) start ;;
        stop) stop ;;
        restart) stop; start ;;
      esac
      """;

  private static ScriptDiagnosis diagnosis(String text) {
    return ScriptDiagnosis.of(
        ScriptAnalysis.of(text, Surroundings.NONE, Target.NEWEST, Settings.DEFAULT), Tc.NEVER);
  }

  /** Where the only occurrence of a text starts in which {@code |} is the place. */
  private static int at(String text, String around) {
    int bar = around.indexOf('|');
    var plain = around.substring(0, bar) + around.substring(bar + 1);
    int start = text.indexOf(plain);
    assertThat(start).as(around).isNotNegative();
    assertThat(text.indexOf(plain, start + 1)).as(around).isNegative();
    return start + bar;
  }

  private static String place(String text, Range range) {
    return LineIndex.of(text).line(range.start()) + 1 + ":" + range.in(text);
  }

  @Nested
  class HoverText {
    private static String hover(String around) {
      return Scripts.hover(diagnosis(SHAPER), at(SHAPER, around), Tc.NEVER)
          .map(it -> "[" + it.range().in(SHAPER) + "]\n" + it.markdown() + "\n").orElse("none");
    }

    @Test
    void tellsTheCommandThatTcGets() {
      assertThat(hover("$TC class add dev $DEV parent 1: classid 1:1 htb rate ${UP|LINK}mbit")).isEqualTo("""
          [${UPLINK}mbit]
          `20mbit`: 20mbit = 20,000,000 bit/s = 2,500,000 bytes/s

          **rate RATE**

          What the class is always given.

          Unit: bit/s

          RATE: a rate, or a percentage of the device's speed; a bare number is bits per second

          rate cannot be shortened

          Required

          ---

          ```tc
          class add dev eth0 parent 1: classid 1:1 htb rate 20mbit
          ```

          from `DEV` line 2, `UPLINK` line 5
          """);
    }

    @Test
    void tellsThoseOfAllCalls() {
      assertThat(hover("classid 1:$|1 htb")).isEqualTo("""
          [1:$1]
          **class 1:10** of htb: eth0 > 1: > 1:1 > 1:10

          `rate 2mbit ceil 20mbit`

          Is given 10 % of 1:1, gets at most 100 %

          Also named in lines 8, 15

          `1:10`: major 1, minor 16 (0x10); class ids are hexadecimal

          **classid CLASSID**

          The class: MAJOR:MINOR, both hexadecimal; MAJOR is the qdisc's handle.

          CLASSID: a class id: MAJOR:MINOR, both hexadecimal up to ffff, or root, or none

          classid cannot be shortened

          ---

          ```tc
          class add dev eth0 parent 1:1 classid 1:10 htb rate 2mbit ceil 20mbit
          class add dev eth0 parent 1:1 classid 1:30 htb rate 18mbit ceil 20mbit
          ```

          from `DEV` line 2, `VOICE` line 4, `$1` lines 13, 14, `$2` lines 13, 14, `UPLINK` line 5
          """);
    }

    @Test
    void tellsWhatIsNamed() {
      assertThat(hover("flowid 1:$VOI|CE")).isEqualTo("""
          [1:$VOICE]
          **class 1:10** of htb: eth0 > 1: > 1:1 > 1:10

          `rate 2mbit ceil 20mbit`

          Is given 10 % of 1:1, gets at most 100 %

          Its packets wait in fq_codel

          Also named in lines 7, 8

          `1:10`: major 1, minor 16 (0x10); class ids are hexadecimal

          **classid|flowid CLASSID**

          The class that the packets go to: MAJOR:MINOR, both hexadecimal.

          CLASSID: a class id: MAJOR:MINOR, both hexadecimal up to ffff, or root, or none

          flowid cannot be shortened

          ---

          ```tc
          filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip tos 0xb8 0xff flowid 1:10
          ```

          from `DEV` line 2, `VOICE` line 4
          """);
    }

    @Test
    void leavesTheShellAlone() {
      assertThat(hover("TC=\"/sb|in/tc\"")).isEqualTo("none");
      assertThat(hover("restart) st|op; start")).isEqualTo("none");
    }
  }

  @Nested
  class Trees {
    @Test
    void hangsWhatTheScriptBuilds() {
      assertThat(TrafficTreeTest.print(Scripts.tree(diagnosis(SHAPER), Tc.NEVER)).replace(" \n", "\n")).isEqualTo("""
          DEVICE eth0
            QDISC 1: htb [default 30]
              FILTER u32 ip prio 1 [match ip tos 0xb8 0xff] -> 1:10
              CLASS 1:1 htb [rate 20mbit]
                CLASS 1:10 htb 10% to 100% [rate 2mbit, ceil 20mbit]
                  QDISC fq_codel
                CLASS 1:30 htb default 90% to 100% [rate 18mbit, ceil 20mbit]
                  QDISC fq_codel
          """);
    }

    @Test
    void knowsTheLines() {
      assertThat(Scripts.tree(diagnosis(SHAPER), Tc.NEVER).nodes()
          .map(it -> it.name() + " " + it.type() + " " + it.line() + " "
              + place(SHAPER, it.range()).lines().findFirst().orElseThrow())
          .collect(Collectors.joining("\n"))).isEqualTo("""
          eth0  11 11:$TC qdisc add dev $DEV root handle 1: htb default 30
          1: htb 11 11:$TC qdisc add dev $DEV root handle 1: htb default 30
          1:1 htb 12 12:$TC class add dev $DEV parent 1: classid 1:1 htb rate ${UPLINK}mbit
          1:10 htb 7 7:$TC class add dev $DEV parent 1:1 classid 1:$1 htb rate $2 ceil ${UPLINK}mbit
           fq_codel 8 8:$TC qdisc add dev $DEV parent 1:$1 fq_codel
          1:30 htb 7 7:$TC class add dev $DEV parent 1:1 classid 1:$1 htb rate $2 ceil ${UPLINK}mbit
           fq_codel 8 8:$TC qdisc add dev $DEV parent 1:$1 fq_codel""");
    }

    @Test
    void atAnyPlace() {
      int offset = at(SHAPER, "|class $VOICE 2mbit");
      assertThat(TrafficTreeTest.print(Scripts.treeAfter(diagnosis(SHAPER), offset, Tc.NEVER))).isEqualTo("""
          DEVICE eth0
            QDISC 1: htb [default 30]
              CLASS 1:1 htb [rate 20mbit]
                CLASS 1:10 htb 10% to 100% [rate 2mbit, ceil 20mbit]
                  QDISC fq_codel
          """);
    }

    @Test
    void devicesThatAreNotKnown() {
      var text = """
          tc qdisc add dev $WAN root handle 1: htb default 1
          tc class add dev "$WAN" parent 1: classid 1:1 htb rate ${RATE}mbit
          tc qdisc add dev "${LAN}" root fq
          ip netns exec red tc qdisc add dev eth0 root fq
          """;
      assertThat(TrafficTreeTest.print(Scripts.tree(diagnosis(text), Tc.NEVER))).isEqualTo("""
          DEVICE $WAN
            QDISC 1: htb [default 1]
              CLASS 1:1 htb default [rate ${RATE}mbit]
          DEVICE $LAN
            QDISC fq
          DEVICE red/eth0
            QDISC fq
          """);
    }

    @Test
    void outline() {
      assertThat(Scripts.symbols(diagnosis(SHAPER), Tc.NEVER).stream().flatMap(Symbol::withDescendants)
          .map(it -> it.kind() + " " + it.name() + " " + it.state() + " " + place(SHAPER, it.selection()))
          .collect(Collectors.joining("\n"))).isEqualTo("""
          DEVICE eth0 PRESENT 11:$DEV
          QDISC 1: PRESENT 11:1:
          CLASS 1:1 PRESENT 12:1:1
          CLASS 1:10 PRESENT 7:1:$1
          QDISC fq_codel PRESENT 8:qdisc add dev $DEV parent 1:$1 fq_codel
          CLASS 1:30 PRESENT 7:1:$1
          QDISC fq_codel PRESENT 8:qdisc add dev $DEV parent 1:$1 fq_codel
          FILTER u32 prio 1 PRESENT 15:filter add dev $DEV parent 1: protocol ip prio 1 u32 \\
              match ip tos 0xb8 0xff flowid 1:$VOICE""");
    }
  }

  @Nested
  class NamedThings {
    private static String usages(String around) {
      return Scripts.usages(diagnosis(SHAPER), at(SHAPER, around), Tc.NEVER).stream()
          .map(it -> place(SHAPER, it.range()) + " " + it.kind()).collect(Collectors.joining("\n"));
    }

    private static String renamed(String text, String around, String name) {
      return switch (Scripts.rename(diagnosis(text), at(text, around), name, Tc.NEVER)) {
        case Renaming.Done it -> it.edits().stream()
            .map(edit -> place(text, edit.range()) + " -> " + edit.replacement()).collect(Collectors.joining("\n"));
        case Renaming.Refused it -> "refused: " + it.reason();
        case Renaming.Possible it -> throw new AssertionError(it);
      };
    }

    @Test
    void usagesOfAClass() {
      assertThat(usages("default |30")).isEqualTo("""
          7:1:$1 DEFINITION
          8:1:$1 READ
          11:30 READ""");
    }

    @Test
    void usagesOfAHandle() {
      assertThat(usages("root handle |1:")).isEqualTo("""
          7:1 READ
          7:1 READ
          8:1 READ
          11:1 DEFINITION
          12:1 READ
          12:1 READ
          15:1 READ
          16:1 READ""");
    }

    @Test
    void definition() {
      assertThat(Scripts.definitions(diagnosis(SHAPER), at(SHAPER, "flowid 1:$VOI|CE"), Tc.NEVER)
          .stream().map(it -> place(SHAPER, it)).toList()).containsExactly("7:1:$1");
    }

    @Test
    void renamingInLiteralsVariablesAndArguments() {
      assertThat(renamed(SHAPER, "default |30", "1:31")).isEqualTo("""
          11:30 -> 31
          14:30 -> 31""");
      assertThat(renamed(SHAPER, "flowid 1:$VOI|CE", "1:11")).isEqualTo("""
          4:10 -> 11""");
      assertThat(renamed(SHAPER, "root handle |1:", "7:")).isEqualTo("""
          7:1 -> 7
          7:1 -> 7
          8:1 -> 7
          11:1 -> 7
          12:1 -> 7
          12:1 -> 7
          15:1 -> 7
          16:1 -> 7""");
    }

    @Test
    void refusedWhereATextServesSeveralPurposes() {
      var text = """
          N=10
          tc qdisc add dev eth0 root handle 1: htb default $N
          tc class add dev eth0 parent 1: classid 1:$N htb rate ${N}mbit
          """;
      assertThat(renamed(text, "classid 1:|$N", "1:20")).isEqualTo("""
          refused: line 3 would change in other ways too: a text there serves several purposes""");
      var made = """
          tc qdisc add dev eth0 root handle 1: htb default 10
          for i in 0 1; do
            tc class add dev eth0 parent 1: classid 1:1$i htb rate 1mbit
          done
          tc class add dev eth0 parent 1: classid 1:$((10 + 10)) htb rate 1mbit
          """;
      assertThat(renamed(made, "default |10", "1:20")).isEqualTo("""
          refused: class 1:20 is named in line 5 already""");
      assertThat(renamed(made, "default |10", "1:19")).isEqualTo("""
          1:10 -> 19
          2:0 -> 9""");
      assertThat(renamed(made, "classid 1:$((10 |+ 10))", "1:21")).isEqualTo("""
          refused: what line 5 runs is made of something else""");
    }

    @Test
    void renamedDevices() {
      assertThat(renamed(SHAPER, "dev $D|EV root handle", "eth1")).isEqualTo("""
          2:eth0 -> eth1""");
    }

    @Test
    void theRenamedScriptBuildsTheSameUnderAnotherName() {
      var done = (Renaming.Done) Scripts.rename(
          diagnosis(SHAPER), at(SHAPER, "root handle |1:"), "7:", Tc.NEVER);
      var changed = Edit.applyAll(SHAPER, done.edits());
      assertThat(TrafficTreeTest.print(Scripts.tree(diagnosis(changed), Tc.NEVER)))
          .isEqualTo(TrafficTreeTest.print(Scripts.tree(diagnosis(SHAPER), Tc.NEVER)).replace(" 1:", " 7:"));
    }
  }

  @Nested
  class Writing {
    private static List<String> complete(String marked) {
      int offset = marked.indexOf('|');
      var text = marked.substring(0, offset) + marked.substring(offset + 1);
      return Scripts.complete(diagnosis(text), offset, Tc.NEVER).stream()
          .map(it -> it.text() + "[" + it.replaced().in(text) + "]" + (it.replaced().touches(offset) ? "" : "!"))
          .toList();
    }

    @Test
    void wordsOfCommands() {
      assertThat(complete("#!/bin/sh\ntc |\n")).contains("qdisc[]", "filter[]");
      assertThat(complete("tc q|disc add dev eth0 root fq\n")).contains("qdisc[qdisc]");
      assertThat(complete("tc class add dev $DEV classid 1:1 htb | rate 5mbit\n"))
          .contains("ceil[]").doesNotContain("rate[]");
      assertThat(complete("sudo tc qdisc add dev $DEV root fq_codel lim|\n")).containsExactly("limit[lim]");
      assertThat(complete("$TC qdisc add \\\n  dev $DEV |\n")).contains("root[]", "parent[]");
      assertThat(complete("tc -b - <<EOF\nqdisc add dev eth0 |\nEOF\n")).contains("root[]");
    }

    @Test
    void idsThatAreThere() {
      assertThat(complete(SHAPER.replace("flowid 1:$VOICE", "flowid |"))).contains("1:10[]", "1:30[]");
    }

    @Test
    void leavesTheShellAlone() {
      assertThat(complete("ec|ho tc\n")).isEmpty();
      assertThat(complete("tc qdisc add dev $D|EV root fq\n")).isEmpty();
      assertThat(complete("tc qdisc add dev eth0 root fq; |\n")).isEmpty();
      assertThat(complete("tc qdisc add dev eth0 root fq\n|\n")).isEmpty();
      assertThat(complete("tc qdisc add dev eth0 root fq # |\n")).isEmpty();
    }

    @Test
    void signature() {
      var text = "tc qdisc add dev $DEV root netem delay 10ms 2ms\n";
      assertThat(Scripts.signature(diagnosis(text), text.indexOf("2ms"), Tc.NEVER)).get()
          .extracting(Signature::active).isEqualTo(1);
      assertThat(Scripts.signature(diagnosis(text), 1, Tc.NEVER)).isEmpty();
    }
  }

  @Test
  void inlays() {
    var whole = new Range(0, SHAPER.length());
    var shown = new StringBuilder(SHAPER);
    Scripts.inlays(diagnosis(SHAPER), whole, Tc.NEVER).reversed()
        .forEach(it -> shown.insert(it.offset(), "<" + it.text() + ">"));
    assertThat(shown.toString()).isEqualTo("""
        #!/bin/sh
        DEV=${1:-eth0}
        TC="/sbin/tc"
        VOICE=10
        UPLINK=20
        class() { # minor rate
          $TC class add dev $DEV<= eth0> parent 1:1 classid 1:$1<= 1:10, 1:30> htb rate $2<= 2mbit, 18mbit> ceil ${UPLINK}mbit<= 20mbit><= 2.5 MB/s>
          $TC qdisc add dev $DEV<= eth0> parent 1:$1<= 1:10, 1:30> fq_codel
        }
        start() {
          $TC qdisc add dev $DEV<= eth0> root handle 1: htb default 30<class 1:30>
          $TC class add dev $DEV<= eth0> parent 1: classid 1:1 htb rate ${UPLINK}mbit<= 20mbit><quantum 200000 (not 250000)><= 2.5 MB/s>
          class $VOICE 2mbit
          class 30 18mbit
          $TC filter add dev $DEV<= eth0> parent 1: protocol ip prio 1 u32 \\
            match ip tos 0xb8 0xff flowid 1:$VOICE<= 1:10>
        }
        stop() {
          $TC qdisc del dev $DEV<= eth0> root
        }
        case "$2" in
          start) start ;;
          stop) stop ;;
          restart) stop; start ;;
        esac
        """);
  }

  @Test
  void tokens() {
    var text = """
        tc qdisc add dev "$DEV" root \\
          handle 1: htb default 10 # tc
        f() { tc class add dev eth0 classid 1:$1 htb rate 1mbit; }
        f 1
        f 2
        """;
    assertThat(Scripts.semanticTokens(diagnosis(text), new Range(0, text.length()), Tc.NEVER).stream()
        .map(it -> it.type() + ":" + it.range().in(text))).containsExactly(
            "OBJECT:qdisc", "VERB:add", "OPTION:dev", "OPTION:root", "OPTION:handle", "HANDLE:1:", "KIND:htb",
            "OPTION:default", "NUMBER:10", "OBJECT:class", "VERB:add", "OPTION:dev", "DEVICE:eth0", "OPTION:classid",
            "KIND:htb", "OPTION:rate", "RATE:1mbit");
  }
}
