package org.qosworkbench.tc.spec.qdisc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;

class NetemTest {
  private static final String NETEM = "qdisc add dev eth0 root netem";

  @Test
  void readsAbbreviationsInTestOrder() {
    check("7.1", NETEM, """
        l 5 la 5 lo 5 du 5 c 5 ra 5
        d 5 dr 5 e se 5
        d 5 5 di normal
        r 5 => 1 reordering not possible without specifying some delay
        s 5
        s x => 1 Illegal "seed"
        h => 1 What is "h"?
        help => 1 Usage: ... netem [ limit PACKETS ]
        """);
    check("6.1", NETEM, """
        s x => 1 Unknown slot parameter: x
        seed 5 => 1 What is "seed"?
        """);
  }

  @Test
  void seesOptionalValuesByTheirFirstCharacter() {
    check("7.1", NETEM, """
        delay 100ms 10ms 25%
        delay 5 5 5 5 => 1 What is "5"?
        delay 5 x => 1 What is "x"?
        delay 5 5x => 1 Illegal "latency"
        delay 5 5 5x => 1 Illegal "latency"
        rate 5kbit 20 100 -5
        rate 5kbit 20 -5
        rate 5kbit -20 -100
        rate 5kbit 20 -100 5 => 1 What is "5"?
        rate 5kbit 2 2 -x => 1 Illegal "rate"
        corrupt 5 5x => 1 Illegal "corrupt"
        delay => 255 Command line is not complete. Try option "help"
        """);
  }

  @Test
  void boundsDelaysInTicks() {
    check("6.1", NETEM, """
        delay 274877906us
        delay 274877907us => 1 Illegal 274877907 time (too large)
        delay 300s 5x => 1 Illegal 300000000 time (too large)
        delay 5s 300s => 1 Illegal 300000000 time (too large)
        delay -5 => 1 Illegal 4294967291 time (too large)
        delay 5x => 1 Illegal "latency"
        """);
    check("7.1", NETEM, """
        delay 300s 300s
        delay -5 => 1 Illegal "latency"
        """);
  }

  @Test
  void readsLossModels() {
    check("7.1", NETEM, """
        loss 5 5%
        loss random 5 25%
        loss state 1 2 3 4 5
        loss state 1 2 3 4 5 6 => 1 What is "6"?
        loss gemodel 1 2 3 4
        loss 5x => 1 Illegal "loss percent"
        loss random 101 => 1 Illegal "loss percent"
        loss 5 5x => 1 Illegal "loss correlation"
        loss state x => 1 Illegal "loss p13"
        loss state 1 2 3x => 1 Illegal "loss p32"
        loss gemodel 1 2 3 4x => 1 Illegal "loss gemodel k"
        loss rand 5 => 1 Unknown loss parameter: rand
        loss -5 => 1 Unknown loss parameter: -5
        loss random => 255 Command line is not complete. Try option "help"
        """);
  }

  @Test
  void takesOneLossThatIsNotZero() {
    check("7.1", NETEM, """
        loss 1 loss 2 => 1 Illegal "duplicate loss argument
        loss state 0 drop => 1 Illegal "duplicate loss argument
        loss 0 loss random 0% drop 1
        loss 0 loss => 255 Command line is not complete. Try option "help"
        loss 1 ecn
        loss 0 ecn => 1 ecn requested without loss model
        loss 0.00000001 ecn => 1 ecn requested without loss model
        loss 0.00000002 ecn
        """);
  }

  @Test
  void readsSlots() {
    check("7.1", NETEM, """
        slot 800us 10ms packets 20 bytes 8kb
        slot 5 3 => 1 Illegal "slot max_delay"
        slot 5x => 1 Illegal "slot min_delay"
        slot -5 => 1 Unknown slot parameter: -5
        slot 5 p 5 b 5k
        slot 5 bytes 5k packets 5 => 1 What is "packets"?
        slot 5 packets => 1 Illegal "slot packets"
        slot 5 bytes x => 1 Illegal "slot bytes"
        slot distribution normal 5 1 packets -3
        slot distribution normal 5 0 => 1 Non-positive jitter
        slot distribution normal x => 1 Illegal "slot delay"
        slot distribution normal 5 => 255 Command line is not complete. Try option "help"
        slot => 255 Command line is not complete. Try option "help"
        """);
  }

  @Test
  void wantsWhatOptionsDependOn() {
    check("7.1", NETEM, """
        delay 1 reorder 5 50% gap 3
        delay 0 reorder 5 => 1 reordering not possible without specifying some delay
        reorder 5 => 1 reordering not possible without specifying some delay
        gap 3 => 1 gap specified without reorder probability
        delay 1 reorder 5 reorder 0 gap 3 => 1 gap specified without reorder probability
        gap 0
        distribution normal => 1 distribution specified but no latency and jitter values
        delay 10ms distribution normal => 1 distribution specified but no latency and jitter values
        delay 10ms 5ms delay 5ms distribution normal
        delay 10ms 5ms delay 5ms 0 distribution normal => 1 distribution specified but no latency and jitter values
        """);
  }

  @Test
  void knowsTheTablesThatComeWithIproute2() {
    check("7.1", NETEM + " delay 10ms 5ms distribution", """
        paretonormal
        experimental
        uniform => 1 No distribution data for uniform (/usr/lib/tc//uniform.dist: No such file or directory)
        """);
    var binding = new Binder(Target.NEWEST, Devices.ANY)
        .bind(Document.parse(NETEM + " delay 10ms 5ms distribution norml\n").statement(0));
    assertThat(binding.refusal().orElseThrow().replacement()).contains("normal");
  }
}
