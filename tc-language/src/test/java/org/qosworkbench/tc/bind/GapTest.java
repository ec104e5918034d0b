package org.qosworkbench.tc.bind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;

/** In the commands of this test {@code ?} stands for any text and {@code %} for digits. */
class GapTest {
  private static Binding bind(String command) {
    var text = command.replace("?", Gap.ANYTHING.text()).replace("%", Gap.DIGITS.text());
    return new Binder(Target.NEWEST, Devices.ANY).bind(Document.parse(text + "\n").statement(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "class add dev ? parent 1:% classid 1:? htb rate ?kbit ceil ? burst ?",
    "class add dev eth0 parent ? classid ?:? htb rate % ceil %mbit",
    "qdisc add dev ? root handle ? htb default ?",
    "qdisc add dev eth0 root ?",
    "qdisc add dev eth0 root ? rate 1x",
    "qdisc ? dev eth0 root pfifo limit x",
    "? add dev eth0",
    "qdisc add dev eth0 root tbf rate ? burst ? latency ?",
    "qdisc add dev eth0 root netem delay ?ms ?ms loss ?%",
    "filter add dev eth0 parent 1: prio ? protocol ? u32 match ip dst ? flowid 1:?",
    "filter add dev eth0 parent 1: handle ? fw flowid ?",
    "filter add dev eth0 parent 1: u32 match ip dport ? 0xffff flowid 1:1",
    "filter add dev ? ingress matchall action police rate ? burst ? conform-exceed drop",
    "filter add dev eth0 ingress protocol ip flower dst_ip ? ip_proto ? action mirred egress redirect dev ?",
    "qdisc add dev eth0 root taprio num_tc ? map ? queues ?",
    "class add dev eth0 parent 1: classid 1:1 hfsc sc rate ? ul rate ?",
  })
  void takesAWordThatMayTurnOutRight(String command) {
    assertThat(bind(command).refusal()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "class add dev ? parent 1: classid 1:1 htb rate ?kbitt",
    "class add dev ? parent 1: classid 1:1 htb rate 1mbit ceill ?",
    "class add dev ? parent 1: classid 1:1 htb rate 1mbit ceil 2mbitt",
    "class add dev ? parent 1;? classid 1:1 htb rate 1mbit",
    "class add dev ? parent 1: classid 1:1 htb ceil ?",
    "qdisc add dev ? root handle 1: pfifo limit 5x",
    "qdisc add dev ? root handle 1: pfifo limit",
    "qdisc add dev ? root handle %: netem delay 10ms loss x",
    "qdisc add dev ? root parent 1: pfifo",
    "class add dev eth0 classid 1:1 handle ? htb rate 1mbit",
    "filter add dev ? parent 1: protocol ipp u32 match ip dst 10.0.0.1",
    "filter add dev eth0 parent 1: protocol ip u32 match ip dst ? flowid 1:1 action pss",
    "qdisc add dev eth0 root tbf rate ? burst %kib latency 1ms",
  })
  void refusesWhatIsWrongWhateverTheGapsAre(String command) {
    assertThat(bind(command).refusal()).isPresent();
  }
}
