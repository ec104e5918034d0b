package org.qosworkbench.tc.check.advice;

import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.spec.Target;

/** Advice about values that any option may have. */
class ValueAdviceTest {
  @Test
  void ratesInBytes() {
    Advised.check("""
        class add dev eth0 classid 1:10 htb rate 100kbps ceil 1.5MBps
                                                 ^^^^^^^ bytes-per-second
            : "kbps" counts bytes: this is 800kbit, eight times 100kbit
            + write 100kbit
            + write 800kbit
                                                              ^^^^^^^ bytes-per-second
            : "MBps" counts bytes: this is 12mbit, eight times 1.5mbit
            + write 1.5mbit
            + write 12mbit
        qdisc add dev eth0 root tbf rate 125000bps burst 32k latency 50ms
                                         ^^^^^^^^^ bytes-per-second
            : "bps" counts bytes: this is 1mbit, eight times 125000bit
            + write 125000bit
            + write 1mbit
        qdisc add dev eth0 root tbf rate 1mbit burst 32k latency 50ms
        class add dev eth0 classid 1:10 htb rate 50%
        qdisc add dev eth0 root cake bandwidth 2kibps
                                               ^^^^^^ bytes-per-second
            : "kibps" counts bytes: this is 16384bit, eight times 2kibit
            + write 2kibit
            + write 16384bit
        class del dev eth0 classid 1:10
        """);
  }

  @Test
  void tinyRatesWithoutUnit() {
    Advised.check("""
        class add dev eth0 classid 1:10 htb rate 100
                                                 ^^^ tiny-bare-rate
            : a number without a unit is bits per second: one packet of 1500 bytes takes 125 s at this rate
            + write 100mbit
            + write 100kbit
            + write 100bit
        class add dev eth0 classid 1:10 htb rate 100bit ceil 100mbit
        class add dev eth0 classid 1:10 htb rate 8000
        class add dev eth0 classid 1:10 hfsc sc m1 0 d 10ms m2 1mbit
        """);
  }

  @Test
  void timesWithoutUnit() {
    Advised.check("""
        qdisc add dev eth0 root netem delay 100 10 25%
                                            ^^^ bare-time
            : without a unit this is 100 nanoseconds; before iproute2 6.9 it was microseconds
            + write 100ms
            + write 100us
            + write 100ns
                                                ^^ bare-time
            : without a unit this is 10 nanoseconds; before iproute2 6.9 it was microseconds
            + write 10ms
            + write 10us
            + write 10ns
        qdisc add dev eth0 root netem delay 0
        qdisc add dev eth0 root netem slot 800000 10000000
        qdisc add dev eth0 root fq_codel target 5 interval 100ms
                                                ^ bare-time
            : without a unit this is 5 microseconds
            + write 5ms
            + write 5us
        qdisc add dev eth0 root fq_codel target 5000 ce_threshold 100
        qdisc add dev eth0 root tbf rate 1mbit burst 32k latency 50
                                                                 ^^ bare-time
            : without a unit this is 50 microseconds
            + write 50ms
            + write 50us
        class add dev eth0 classid 1:10 hfsc sc umax 1500 dmax 20 rate 1mbit
                                                               ^^ bare-time
            : without a unit this is 20 microseconds
            + write 20ms
            + write 20us
        """);
  }

  @Test
  void percentagesBelowOne() {
    Advised.check("""
        qdisc add dev eth0 root netem loss 0.1 25 corrupt .05
                                           ^^^ percent-as-fraction
            : this is 0.1 percent; as a fraction it would be 10%
            ! write 0.1%
                                                          ^^^ percent-as-fraction
            : this is .05 percent; as a fraction it would be 5%
            ! write .05%
        qdisc add dev eth0 root netem loss 0.1% 25% duplicate 0
        qdisc add dev eth0 root netem loss 1
        """);
  }

  @Test
  void whatABareDelayMeansDependsOnTheRelease() {
    Advised.check("""
        qdisc add dev eth0 root netem delay 100
                                            ^^^ bare-time
            : without a unit this is 100 microseconds; from iproute2 6.9 on it is nanoseconds
            + write 100ms
            + write 100us
        """, Host.of(Target.parse("iproute2=6.1").orElseThrow()));
  }
}
