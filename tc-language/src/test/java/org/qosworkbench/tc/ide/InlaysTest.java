package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

class InlaysTest {
  private static List<Inlay> inlays(String text) {
    var analysis = Analysis.of(text, Target.NEWEST, Settings.DEFAULT);
    return Tc.inlays(Diagnosis.of(analysis, Tc.NEVER), new Range(0, text.length()), Tc.NEVER);
  }

  /** The text with its inlays of some kinds between angle brackets. */
  private static String shown(String text, Inlay.Kind... kinds) {
    var wanted = EnumSet.copyOf(Set.of(kinds));
    return Edit.applyAll(text, inlays(text).stream().filter(it -> wanted.contains(it.kind()))
        .map(it -> new Edit(Range.at(it.offset()), "<" + it.text() + ">")).toList());
  }

  @Test
  void showTheQuantumThatTheKernelComputes() {
    assertThat(shown("""
        qdisc add dev eth0 root handle 1: htb r2q 100
        class add dev eth0 parent 1: classid 1:1 htb rate 8mbit
        class add dev eth0 parent 1: classid 1:2 htb rate 8mbit quantum 3000
        class add dev eth0 parent 1: classid 1:3 htb rate 8kbit # slow
        class add dev eth0 parent 1: classid 1:4 htb rate 1gbit quantum 0
        """, Inlay.Kind.QUANTUM)).isEqualTo("""
        qdisc add dev eth0 root handle 1: htb r2q 100
        class add dev eth0 parent 1: classid 1:1 htb rate 8mbit<quantum 10000>
        class add dev eth0 parent 1: classid 1:2 htb rate 8mbit quantum 3000
        class add dev eth0 parent 1: classid 1:3 htb rate 8kbit<quantum 1000 (not 10)> # slow
        class add dev eth0 parent 1: classid 1:4 htb rate 1gbit quantum 0<quantum 200000 (not 1250000)>
        """);
  }

  @Test
  void leaveOutTheQuantumOfInnerClasses() {
    assertThat(shown("""
        qdisc add dev eth0 root handle 1: htb
        class add dev eth0 parent 1: classid 1:1 htb rate 1mbit
        class add dev eth0 parent 1:1 classid 1:2 htb rate 1mbit
        class change dev eth0 classid 1:1 htb rate 2mbit
        """, Inlay.Kind.QUANTUM)).isEqualTo("""
        qdisc add dev eth0 root handle 1: htb
        class add dev eth0 parent 1: classid 1:1 htb rate 1mbit<quantum 12500>
        class add dev eth0 parent 1:1 classid 1:2 htb rate 1mbit<quantum 12500>
        class change dev eth0 classid 1:1 htb rate 2mbit
        """);
  }

  @Test
  void showTheBurstsThatTcComputes() {
    assertThat(shown("""
        qdisc add dev eth0 root handle 1: htb
        class add dev eth0 parent 1: classid 1:1 htb rate 1mbit
        class add dev eth0 parent 1: classid 1:2 htb rate 8gbit ceil 16gbit mtu 9000
        class add dev eth0 parent 1: classid 1:3 htb rate 1mbit burst 15k
        """, Inlay.Kind.BURST)).isEqualTo("""
        qdisc add dev eth0 root handle 1: htb
        class add dev eth0 parent 1: classid 1:1 htb rate 1mbit<burst 1600b><cburst 1600b>
        class add dev eth0 parent 1: classid 1:2 htb rate 8gbit ceil 16gbit mtu 9000<burst 9001b><cburst 9002b>
        class add dev eth0 parent 1: classid 1:3 htb rate 1mbit burst 15k<cburst 1600b>
        """);
  }

  @Test
  void showRatesInTheOtherUnit() {
    assertThat(shown("""
        # qosw: device eth0 speed 1000mbit
        qdisc add dev eth0 root handle 1: htb
        class add dev eth0 parent 1: classid 1:1 htb rate 10mbit ceil 50%
        class add dev eth0 parent 1: classid 1:2 htb rate 1Mbps ceil 300
        qdisc add dev eth1 root tbf rate 50% burst 10k latency 50ms
        """, Inlay.Kind.RATE)).isEqualTo("""
        # qosw: device eth0 speed 1000mbit
        qdisc add dev eth0 root handle 1: htb
        class add dev eth0 parent 1: classid 1:1 htb rate 10mbit<= 1.25 MB/s> ceil 50%<= 500mbit>
        class add dev eth0 parent 1: classid 1:2 htb rate 1Mbps<= 8mbit> ceil 300<= 37 B/s>
        qdisc add dev eth1 root tbf rate 50% burst 10k latency 50ms
        """);
  }

  @Test
  void showSharesOfTheRateAbove() {
    assertThat(shown("""
        # qosw: device eth0 speed 1000mbit
        qdisc add dev eth0 root handle 1: htb
        class add dev eth0 parent 1: classid 1:1 htb rate 100mbit
        class add dev eth0 parent 1:1 classid 1:10 htb rate 33mbit
        class add dev eth0 parent 1:1 classid 1:11 htb rate 150mbit
        class add dev eth0 parent 1:9 classid 1:12 htb rate 1mbit
        qdisc add dev eth1 root handle 1: htb
        class add dev eth1 parent 1: classid 1:1 htb rate 100mbit
        """, Inlay.Kind.SHARE)).isEqualTo("""
        # qosw: device eth0 speed 1000mbit
        qdisc add dev eth0 root handle 1: htb
        class add dev eth0 parent 1: classid 1:1 htb rate 100mbit<10 % of the device>
        class add dev eth0 parent 1:1 classid 1:10 htb rate 33mbit<33 % of 1:1>
        class add dev eth0 parent 1:1 classid 1:11 htb rate 150mbit<150 % of 1:1>
        class add dev eth0 parent 1:9 classid 1:12 htb rate 1mbit<0.1 % of the device>
        qdisc add dev eth1 root handle 1: htb
        class add dev eth1 parent 1: classid 1:1 htb rate 100mbit
        """);
  }

  @Test
  void sayWhichClassIsMeant() {
    assertThat(shown("""
        qdisc add dev eth0 root handle 1: htb default 0x10
        class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
        qdisc add dev eth1 root handle 2: htb default 20
        class add dev eth1 parent 2: classid 2:14 htb rate 1mbit
        qdisc add dev eth2 root handle 3: hfsc default 1
        class add dev eth2 parent 3: classid 3:1 hfsc ls m2 1mbit
        class add dev eth2 parent 3:1 classid 3:2 hfsc ls m2 1mbit
        qdisc add dev eth3 root htb default 20
        qdisc add dev eth4 root handle 1: htb default 5
        qdisc del dev eth4 root
        """, Inlay.Kind.CLASS, Inlay.Kind.MINOR)).isEqualTo("""
        qdisc add dev eth0 root handle 1: htb default 0x10<class 1:10>
        class add dev eth0 parent 1: classid 1:10<= 16> htb rate 1mbit
        qdisc add dev eth1 root handle 2: htb default 20<class 2:20, not there>
        class add dev eth1 parent 2: classid 2:14<= 20> htb rate 1mbit
        qdisc add dev eth2 root handle 3: hfsc default 1<class 3:1, not a leaf>
        class add dev eth2 parent 3: classid 3:1 hfsc ls m2 1mbit
        class add dev eth2 parent 3:1 classid 3:2 hfsc ls m2 1mbit
        qdisc add dev eth3 root htb default 20
        qdisc add dev eth4 root handle 1: htb default 5<class 1:5>
        qdisc del dev eth4 root
        """);
  }

  @Test
  void turnLimitsIntoTimes() {
    assertThat(shown("""
        qdisc add dev eth0 root tbf rate 8mbit burst 10kb latency 50ms
        qdisc add dev eth1 root tbf rate 8mbit burst 10000 limit 60000
        qdisc add dev eth2 root tbf rate 8mbit burst 10000 latency 50ms peakrate 9mbit mtu 2000
        qdisc add dev eth3 root netem delay 100ms
        qdisc add dev eth4 root netem delay 100ms limit 5000
        qdisc add dev eth5 root netem rate 12mbit limit 100 delay 1ms
        qdisc add dev eth6 root netem loss 1%
        """, Inlay.Kind.LIMIT)).isEqualTo("""
        qdisc add dev eth0 root tbf rate 8mbit burst 10kb latency 50ms<limit 60240b>
        qdisc add dev eth1 root tbf rate 8mbit burst 10000 limit 60000<latency 50 ms>
        qdisc add dev eth2 root tbf rate 8mbit burst 10000 latency 50ms<limit 58250b> peakrate 9mbit mtu 2000
        qdisc add dev eth3 root netem delay 100ms<limit 1000 = up to 120mbit of 1500-byte packets>
        qdisc add dev eth4 root netem delay 100ms limit 5000<up to 600mbit of 1500-byte packets>
        qdisc add dev eth5 root netem rate 12mbit limit 100<100 ms of 1500-byte packets> delay 1ms
        qdisc add dev eth6 root netem loss 1%
        """);
  }

  @Test
  void showThePriorityThatTheKernelPicks() {
    assertThat(shown("""
        qdisc add dev eth0 root handle 1: prio
        filter add dev eth0 parent 1: protocol ip matchall classid 1:1
        filter add dev eth0 parent 1: protocol ip prio 5 matchall classid 1:2
        filter add dev eth0 parent 1: protocol ip u32 match u32 0 0 classid 1:3
        """, Inlay.Kind.PRIORITY)).isEqualTo("""
        qdisc add dev eth0 root handle 1: prio
        filter add dev eth0 parent 1: protocol ip matchall classid 1:1<prio 49152>
        filter add dev eth0 parent 1: protocol ip prio 5 matchall classid 1:2
        filter add dev eth0 parent 1: protocol ip u32 match u32 0 0 classid 1:3<prio 49151>
        """);
  }

  @Test
  void showNothingOfRefusedCommands() {
    assertThat(inlays("class add dev eth0 parent 1: classid 1:1 htb rate 1mbit\nqdisc add dev eth0 root htb foo\n"))
        .isEmpty();
  }

  @Test
  void canBeAskedForInPart() {
    var text = "qdisc add dev eth0 root handle 1: htb\n"
        + "class add dev eth0 parent 1: classid 1:1 htb rate 1mbit\n".repeat(3);
    var diagnosis = Diagnosis.of(Analysis.of(text, Target.NEWEST, Settings.DEFAULT), Tc.NEVER);
    assertThat(Tc.inlays(diagnosis, Range.at(50), Tc.NEVER)).isNotEmpty()
        .allMatch(it -> it.offset() > 38 && it.offset() < 96);
    assertThat(Tc.inlays(diagnosis, Range.at(text.length()), Tc.NEVER)).isEmpty();
  }
}
