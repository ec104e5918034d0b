package org.qosworkbench.tc.spec.qdisc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.spec.KernelRuns;

/** Our own words for what the kernel refuses tell the numbers given and the limit. */
class KernelWordsTest {
  @Test
  void tellNumbersAndLimits() {
    assertThat(words("qdisc add dev eth0 root tbf rate 2mbit burst 3000 limit 10kb peakrate 1mbit mtu 1600"))
        .containsExactly("peakrate 1mbit: peakrate 1mbit must be above rate 2mbit");
    assertThat(words("qdisc add dev eth0 root prio bands 1"))
        .containsExactly("bands 1: bands 1 is out of the range that the kernel takes: from 2 to 16");
    assertThat(words("qdisc add dev eth0 root prio bands 2"))
        .containsExactly("bands 2: priority 1 goes to band 2, and there are 2 bands, numbered from 0; without a map of "
            + "its own, or behind its end, prio uses the bands 0 to 2");
    assertThat(words("qdisc add dev wide0 root mqprio num_tc 2 map 0 1 queues 2@0 3@2 hw 0"))
        .containsExactly("queues 2@0 3@2: traffic class 1 is given 3@2, and the device has 4 transmit queues");
    assertThat(words("qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 1@1 sched-entry S 1 100 clockid TAI"))
        .containsExactly("sched-entry S 1 100: each step of the schedule must be long enough for a frame of 60 bytes: "
            + "48000 ns");
  }

  @Test
  void sayWhatToDoAboutAQuantum() {
    assertThat(words("""
        qdisc add dev eth0 root handle 1: htb
        class add dev eth0 parent 1: classid 1:10 htb rate 64kbit"""))
        .containsExactly("rate 64kbit: the quantum is rate / r2q, 8000 bytes/s / 10 = 800 bytes, which is raised to "
            + "1000; give quantum, or an r2q of 8 or less to the qdisc");
    assertThat(words("""
        qdisc add dev eth0 root handle 1: htb
        class add dev eth0 parent 1: classid 1:10 htb rate 1gbit"""))
        .containsExactly("rate 1gbit: the quantum is rate / r2q, 125000000 bytes/s / 10 = 12500000 bytes, which is cut "
            + "to 200000; give quantum, or an r2q of 625 or more to the qdisc");
    assertThat(words("""
        qdisc add dev eth0 root handle 1: htb
        class add dev eth0 parent 1: classid 1:10 htb rate 100"""))
        .containsExactly("rate 100: the quantum is rate / r2q, 12 bytes/s / 10 = 1 bytes, which is raised to 1000; "
            + "give quantum");
  }

  private static List<String> words(String run) {
    return KernelRuns.explanations("6.12", run);
  }
}
