package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.ide.Diagnosed.applied;
import static org.qosworkbench.tc.ide.Diagnosed.only;

import org.junit.jupiter.api.Test;

/** What findings suggest to change. */
class SuggestionsTest {
  private static void check(String before, String after) {
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
