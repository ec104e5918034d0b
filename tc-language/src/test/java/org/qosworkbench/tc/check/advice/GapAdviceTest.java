package org.qosworkbench.tc.check.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.spec.Target;

/** Advice about commands of a script, in which {@code ?} stands for any text and {@code %} for digits. */
class GapAdviceTest {
  private static List<String> advice(String command) {
    var text = command.replace("?", Gap.ANYTHING.text()).replace("%", Gap.DIGITS.text());
    return Advised.advice(text, Host.of(Target.NEWEST)).stream().map(it -> it.diagnostic().title()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "qdisc add dev ? root handle 1: htb ?",
    "qdisc add dev ? root handle 1: htb default %",
    "class add dev ? parent 1: classid 1:? htb rate ?kbit ceil 8kbit burst ? quantum %",
    "class add dev ? parent 1: classid 1:10 hfsc sc m1 8mbit d ? m2 2mbit",
    "qdisc add dev ? root netem delay % limit 10 rate 100mbit",
    "filter add dev ? parent 1: prio 1 protocol ip u32 match ip dst 10.0.0.0/8 ?",
    "filter add dev ? parent 1: prio 1 protocol ? u32 match ip6 dst 2001:db8::/32 flowid 1:%",
    "filter add dev ? ingress prio 1 matchall action pedit munge ip ttl set % ? action csum iph",
    "filter add dev ? ingress prio 1 matchall action police rate ? burst ? conform-exceed drop/? action ok",
    "filter replace dev ? parent 1: ? matchall flowid 1:10",
  })
  void isLeftOutWhereAGapMayMakeItWrong(String command) {
    assertThat(advice(command)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "qdisc add dev ? root handle ?: htb, no-default-class",
    "class add dev ? parent 1: classid 1:? htb rate ?kbps, bytes-per-second",
    "class add dev ? parent 1: classid 1:? htb rate 12mbit ceil 8mbit burst ?, ceil-below-rate",
    "class add dev ? parent 1:? classid 1:? htb rate ?mbit prio 9, prio-above-seven",
    "qdisc add dev ? root tbf rate ?mbit burst 1k latency ?ms, burst-below-packet",
    "qdisc add dev ? root netem delay ?ms loss 0.1, percent-as-fraction",
    "filter add dev ? parent 1: prio ? protocol ip u32 match ip dst 10.0.0.5/8 flowid 1:?, host-bits",
    "filter add dev ? ingress prio ? matchall action mirred egress redirect dev ? drop, unreached-action",
  })
  void isGivenWhereItHoldsWhateverTheGapsAre(String command, String title) {
    assertThat(advice(command)).containsExactly(title);
  }

  @Test
  void aListThatIsTooLongIsToldFromItsThirtyThirdActionOn() {
    var list = " action skbedit mark 1".repeat(32);
    assertThat(advice("filter add dev eth0 ingress prio 1 matchall" + list)).isEmpty();
    assertThat(advice("filter add dev eth0 ingress prio 1 matchall" + list + " action ok"))
        .containsExactly("too-many-actions");
  }
}
