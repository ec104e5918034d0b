package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** Classes of htb, as tc was seen to read them. */
class HtbTest {
  @Test
  void readsTheQdisc() {
    check("7.1", "qdisc add dev eth0 root htb", """
        default 20 r2q 100 direct_qlen 500 offload
        def 0x20 r 1 d 5
        default 1g => 1 Illegal "default"
        default ffffffff
        default 100000000 => 1 Illegal "default"
        r2q x => 1 Illegal "r2q"
        debug 0123
        direct x => 1 Illegal "direct_qlen"
        o
        help => 1 What is "help"?
        rate 1mbit => 1 What is "rate"?
        default => 255 Command line is not complete. Try option "help"
        """);
  }

  @Test
  void readsClasses() {
    check("7.1", "class add dev eth0 parent 1: classid 1:1 htb", """
        rate 20mbit ceil 100mbit prio 2 burst 15k cburst 1600 quantum 3000 mtu 1500 mpu 64 overhead 14 linklayer atm
        rate 1mbit rate 2mbit => 1 Double "rate" spec
        rate 0 rate 2mbit
        rate 1mbit ceil 0 ceil 2mbit
        rate 1mbit ceil 1mbit ceil 2mbit => 1 Double "ceil" spec
        ceil 1mbit => 1 "rate" is required.
        rate 0 => 1 "rate" is required.
        rate 7 => 1 "rate" is required.
        rate 8 => 1 htb: burst out of range
        rate x => 1 Illegal "rate"
        rate => 255 Command line is not complete. Try option "help"
        rat 1mbit => 1 What is "rat"?
        rate 1mbit quantum 1k => 1 Illegal "quantum"
        rate 1mbit buffer 15k
        rate 1mbit maxburst x => 1 Illegal "maxburst"
        rate 1mbit buff 15k => 1 What is "buff"?
        rate 1mbit b 15k/8
        rate 1mbit burst 15k/7 => 1 Illegal "burst"
        rate 1mbit cbuffer x => 1 Illegal "cbuffer"
        rate 1mbit cmaxburst 4gb => 1 Illegal "cmaxburst"
        rate 1mbit mpu 65536 => 1 Illegal "mpu"
        rate 1mbit linklayer wifi => 1 Illegal "linklayer"
        rate 1mbit l ads
        rate -1mbit => 1 Illegal "rate"
        rate 1mbit help => 1 Usage: ... qdisc add ... htb [default N] [r2q N]
        rate 1mbit x => 1 What is "x"?
        help => 1 Usage: ... qdisc add ... htb [default N] [r2q N]
        """);
    check("7.1", "class add dev eth0 parent 1: classid 1:1", """
        htb => 1 "rate" is required.
        """);
  }

  @Test
  void measuresBursts() {
    check("7.1", "class add dev eth0 parent 1: classid 1:1 htb", """
        rate 1mbit burst 34359738
        rate 1mbit burst 34359739 => 1 htb: burst out of range
        rate 1mbit burst 5gb => 1 htb: burst out of range
        rate 40gbit burst 5gb
        rate 1mbit mtu 34359738
        rate 1mbit mtu 34359739 => 1 htb: burst out of range
        rate 8 burst 270
        rate 8 burst 280 => 1 htb: burst out of range
        rate 1mbit burst 5gb burst 0
        rate 1mbit cburst 3gb
        rate 1mbit burst 5gb/8 => 1 htb: burst out of range
        """);
    check("6.1", "class add dev eth0 parent 1: classid 1:1 htb", """
        rate 1mbit burst 34359739
        rate 1mbit burst 5gb => 1 Illegal "burst"
        rate 1mbit burst 5gb/8 => 1 Illegal "burst"
        rate -1mbit
        """);
  }

  @Test
  void takesSharesOfTheLink() {
    check("7.1", "class add dev eth0 parent 1: classid 1:1 htb", """
        rate 50%
        rate 50%x ceil 1.5%
        rate 150% => 1 Invalid rate specified; should be between [0,100]% but is 150%
        rate 100.1% => 1 Invalid rate specified; should be between [0,100]% but is 100.1%
        rate 101%x => 1 Invalid rate specified; should be between [0,100]% but is 101%x
        rate x% => 1 Specified rate value could not be read or is malformed
        rate 1%% => 1 Specified rate value could not be read or is malformed
        rate -1% => 1 Specified rate value could not be read or is malformed
        rate 1.2.3% => 1 Specified rate value could not be read or is malformed
        rate 0% => 1 "rate" is required.
        rate % => 1 "rate" is required.
        rate 1mbit ceil 10% prio x => 1 Illegal "prio"
        rate 10% rate 20% => 1 Double "rate" spec
        """);
    check("7.1", "class add parent 1: classid 1:1 htb", """
        rate 10% => 1 No device specified; specify device to rate limit by percentage
        rate 1mbit ceil 50% => 1 No device specified; specify device to rate limit by percentage
        rate x% => 1 No device specified; specify device to rate limit by percentage
        """);
  }
}
