package org.qosworkbench.tc.spec.qdisc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;

/** mqprio and taprio. */
class TrafficClassesTest {
  private static final String MQPRIO = "qdisc add dev eth0 root mqprio";
  private static final String TAPRIO = "qdisc add dev eth0 root taprio";

  @Test
  void endsListsAtTheFirstWordThatIsNoElement() {
    check("7.1", MQPRIO, """
        map 0 1 2 3 4 5 6 7 0 1 2 3 4 5 6 7 num_tc 255
        map 0 1 2 3 4 5 6 7 0 1 2 3 4 5 6 7 8 => 255 Error: argument "8" is wrong: unknown argument
        map num_tc 2
        map 256 => 255 Error: argument "256" is wrong: unknown argument
        queues @1@1@ 1@@1 1@1@9
        queues 1@0 1 1@1 => 255 Error: argument "1" is wrong: unknown argument
        fp E P E
        fp E P X => 255 Error: argument "X" is wrong: unknown argument
        num_tc 256 => 1 Illegal "num_tc"
        hw x => 1 Illegal "hw"
        help => 1 Usage: ... mqprio	[num_tc NUMBER] [map P0 P1 ...]
        """);
    check("6.1", MQPRIO, """
        fp E P E => 255 Error: argument "fp" is wrong: unknown argument
        """);
  }

  @Test
  void knowsSomeOptionsOfMqprioOnlyAfterOthers() {
    check("7.1", MQPRIO, """
        mode channel
        hw 0 mode dcb => 255 Error: argument "mode" is wrong: unknown argument
        hw 0 hw 2 mode d
        mode x => 1 Illegal mode (x)
        min_rate 1gbit => 255 Error: argument "min_rate" is wrong: unknown argument
        shaper bw_rlimit => 1 Incomplete shaper arguments
        shaper x => 1 Illegal shaper (x)
        shaper b shaper dcb min_rate 1gbit => 255 Error: argument "min_rate" is wrong: unknown argument
        shaper b hw 0 num_tc 1 min_rate 1gbit
        """);
  }

  @Test
  void wantsRatesAndQueuesToFitTheTrafficClasses() {
    check("7.1", MQPRIO, """
        shaper b num_tc 2 min_rate 1gbit 2gbit max_rate 1gbit 2gbit
        shaper b num_tc 2 min_rate 1gbit => 1 Incomplete arguments, min_rate values expected
        shaper b num_tc 2 max_rate => 1 Incomplete arguments, max_rate values expected
        shaper b min_rate 1gbit num_tc 2
        num_tc 2 queues 1@0 1@1 1@2 => 1 queues count/offset pair count 3 can not be higher than given num_tc 2
        num_tc 2 queues 1@0 1@1 queues 1@0 => 1 queues count/offset pair count 3 can not be higher than given num_tc 2
        queues 1@0 1@1 1@2 1@3 1@4 1@5 1@6 1@7
        """);
  }

  @Test
  void readsTaprio() {
    check("7.1", TAPRIO, """
        num_tc 2 map 0 1 queues 1@0 1@1 fp E P max-sdu 0 300 sched-entry H ff 300000 clockid tai flags 0x2
        sched-entry s 1 300 => 1 Usage: ... taprio ... sched-entry <cmd> <gate mask> <interval>
        sched-entry S 1 300us => 1 Usage: ... taprio ... sched-entry <cmd> <gate mask> <interval>
        sched-entry S => 255 Command line is not complete. Try option "help"
        clockid clock_monotonic
        clockid CLOCK_ => 1 taprio: illegal value for "clockid": "CLOCK_".
        clockid tai clockid tai => 1 taprio: duplicate "clockid" specification
        flags 0 flags 2 flags 1 => 1 taprio: duplicate "flags" specification
        flags x => 1
        txtime-delay 1us => 1
        cycle-time 0 cycle-time 5 cycle-time 7 => 1 taprio: duplicate "cycle-time" specification
        cycle-time 5 cycle-time => 255 Command line is not complete. Try option "help"
        max-sdu 1 x => 1 Unknown argument
        help => 1 Usage: ... taprio clockid CLOCKID
        """);
    check("6.1", TAPRIO, """
        sched-entry H 1 300 => 1 Usage: ... taprio ... sched-entry <cmd> <gate mask> <interval>
        fp E P => 1 Unknown argument
        max-sdu 0 300 => 1 Unknown argument
        """);
  }

  @Test
  void ignoresTheRestBehindABadTime() {
    check("7.1", TAPRIO, """
        base-time 0x10 no such words
        cycle-time 1ms help
        base-time 16 no such words => 1 Unknown argument
        """);
    var binding = new Binder(Target.NEWEST, Devices.ANY)
        .bind(Document.parse(TAPRIO + " base-time 1ms foo\n").statement(0));
    assertThat(binding.notices()).singleElement().satisfies(notice -> {
      assertThat(notice.diagnostic()).isEqualTo(Diagnostic.IGNORED_WORDS);
      assertThat(notice.word()).isEqualTo(7);
    });
  }

  @Test
  void seesWhatFitsIntoTheMessage() {
    var all = " num_tc 1 map 0 queues 1@0 base-time 5 clockid CLOCK_TAI";
    assertThat(firstLine(TAPRIO + all, 30)).isEmpty();
    assertThat(firstLine(TAPRIO + all, 31)).isEqualTo("addattr_l ERROR: message exceeded bound of 1024");
    assertThat(firstLine(TAPRIO, 34)).isEmpty();
    assertThat(firstLine(TAPRIO, 35)).isNotEmpty();
    assertThat(firstLine(TAPRIO + " fp E E E E max-sdu 1 2 3 4 5 6", 29)).isEmpty();
    assertThat(firstLine(TAPRIO + " fp E E E E max-sdu 1 2 3 4 5 6", 30)).isNotEmpty();
  }

  private static String firstLine(String command, int entries) {
    var text = command + " sched-entry S 01 300000".repeat(entries) + "\n";
    return new Binder(Target.NEWEST, Devices.ANY).bind(Document.parse(text).statement(0)).firstLine();
  }
}
