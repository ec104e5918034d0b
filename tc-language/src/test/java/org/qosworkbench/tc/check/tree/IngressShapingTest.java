package org.qosworkbench.tc.check.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.check.Outcome;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.check.Verdicts;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Edit;

/** The kernel refuses to shape arriving packets; what is offered instead runs. */
class IngressShapingTest {
  /** Lines before, the refused one, and what it is changed to. */
  private static void check(String before, String refused, String instead) {
    var problem = only(before + refused);
    assertThat(problem.outcome()).isInstanceOf(Outcome.RefusedByKernel.class);
    assertThat(problem.help().orElseThrow()).contains("ip link add ifb0 type ifb; ip link set ifb0 up");
    assertThat(problem.fixes()).singleElement().satisfies(fix -> {
      assertThat(fix.title()).isEqualTo("shape on ifb0");
      assertThat(Edit.applyAll(refused, fix.edits())).isEqualTo(instead);
    });
    assertThat(refusals(before + instead)).isEmpty();
  }

  private static Problem only(String text) {
    var found = refusals(text);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<Problem> refusals(String text) {
    var found = new ArrayList<Problem>();
    Verdicts.of(Document.parse(text), Host.of(Target.NEWEST), () -> false).report((problem, statement, offsets) -> {
      if (!(problem.outcome() instanceof Outcome.Accepted)) found.add(problem);
    });
    return found;
  }

  @Test
  void aQdiscBelowIngress() {
    check("qdisc add dev eth0 ingress\n", "qdisc add dev eth0 parent ffff: cake bandwidth 50mbit\n", """
        filter add dev eth0 ingress protocol all prio 1 matchall action mirred egress redirect dev ifb0
        qdisc add dev ifb0 root cake bandwidth 50mbit
        """);
  }

  @Test
  void aQdiscInThePlaceOfIngress() {
    check("", "qdisc add dev eth0 parent ffff:fff1 handle 1: tbf rate 1mbit burst 10k limit 10k\n", """
        qdisc add dev eth0 ingress
        filter add dev eth0 ingress protocol all prio 1 matchall action mirred egress redirect dev ifb0
        qdisc add dev ifb0 root handle 1: tbf rate 1mbit burst 10k limit 10k
        """);
  }

  @Test
  void aClassBelowIngress() {
    check("qdisc add dev eth0 handle ffff: ingress\n",
        "class add dev eth0 parent ffff: classid ffff:10 htb rate 1mbit\n", """
        filter add dev eth0 ingress protocol all prio 1 matchall action mirred egress redirect dev ifb0
        qdisc add dev ifb0 root handle 1: htb default 10
        class add dev ifb0 parent 1: classid 1:10 htb rate 1mbit
        """);
  }

  @Test
  void anotherClassOnTheSameIfb() {
    check("""
        qdisc add dev eth0 ingress
        filter add dev eth0 ingress protocol all prio 1 matchall action mirred egress redirect dev ifb0
        qdisc add dev ifb0 root handle 5: htb default 10
        class add dev ifb0 parent 5: classid 5:10 htb rate 1mbit
        """, "class add dev eth0 parent ffff: classid ffff:20 htb rate 2mbit\n",
        "class add dev ifb0 parent 5: classid 5:20 htb rate 2mbit\n");
  }

  @Test
  void otherRefusalsKeepTheirOwnAdvice() {
    assertThat(only("qdisc add dev eth0 clsact\nqdisc add dev eth0 parent ffff:fff3 cake\n").fixes()).isEmpty();
    assertThat(only("class add dev eth0 parent 1: classid 1:1 htb rate 1mbit\n").help()).isEmpty();
  }
}
