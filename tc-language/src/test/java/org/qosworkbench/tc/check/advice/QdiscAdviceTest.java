package org.qosworkbench.tc.check.advice;

import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.Target;

/** Advice about qdiscs other than htb. */
class QdiscAdviceTest {
  private static Host linux(String kernel) {
    return Host.of(Target.parse("iproute2=7.1,kernel=" + kernel).orElseThrow());
  }

  @Test
  void tbf() {
    Advised.check("""
        qdisc add dev eth0 root tbf rate 1mbit burst 1500 latency 50ms
                                                     ^^^^ burst-below-packet
            : tbf drops every packet longer than its burst of 1500 bytes, and a full one has 1514
            + write 1600
        qdisc add dev eth0 root tbf rate 1mbit burst 1514 latency 50ms
        qdisc add dev eth0 root tbf rate 1gbit burst 32k latency 50ms
                                                     ^^^ burst-below-tick
            : at 1gbit a burst of 32768 bytes is over long before the next tick of the timer: rate/HZ is 500000
            : bytes with HZ 250, and 125000 with HZ 1000
            + write 489k
        qdisc add dev eth0 root tbf rate 1gbit burst 128k latency 50ms
        qdisc add dev eth0 root tbf rate 1mbit burst 10k limit 1500
                                                               ^^^^ tbf-limit-below-burst
            : a queue of 1500 bytes has no room for a packet of 1514: it is dropped
        qdisc add dev eth0 root tbf rate 1mbit burst 10k limit 5k
                                                               ^^ tbf-limit-below-burst
            : tc reckons limit as burst + rate * latency: with a burst of 10240 bytes, 5120 are a latency below 0
        qdisc add dev eth0 root tbf rate 1mbit burst 10k limit 10k
        """);
  }

  @Test
  void curves() {
    Advised.check("""
        class add dev eth0 classid 1:10 hfsc rt m1 8mbit m2 2mbit ls m1 1mbit d 0 m2 2mbit
                                                ^^^^^^^^ curve-without-time
            : m1 has no effect: without d the first slope lasts no time, and m2 holds from the start
                                                                     ^^^^^^^^ curve-without-time
            : m1 has no effect: without d the first slope lasts no time, and m2 holds from the start
        class add dev eth0 classid 1:10 hfsc sc m1 8mbit d 20ms m2 2mbit ul m1 0 m2 2mbit
        class add dev eth0 classid 1:10 hfsc sc m1 2mbit m2 2mbit
        class add dev eth0 classid 1:10 hfsc sc rate 2mbit
        """);
  }

  @Test
  void netem() {
    Advised.check("""
        qdisc add dev eth0 root netem delay 100ms rate 1gbit
                                            ^^^^^ netem-limit
            : 1gbit for 100ms are 8334 packets of 1500 bytes, and netem drops what goes beyond its limit of 1000
            + add limit 13000
        qdisc add dev eth0 root netem limit 500 rate 100mbit delay 50ms 10ms
                                            ^^^ netem-limit
            : 100mbit for 60ms are 500 packets of 1500 bytes, more of smaller ones; and netem drops what goes
            : beyond its limit of 500
            + write 750
        qdisc add dev eth0 root netem limit 800 rate 100mbit delay 80ms
                                            ^^^ netem-limit
            : 100mbit for 80ms are 667 packets of 1500 bytes, more of smaller ones; and netem drops what goes
            : beyond its limit of 800
            + write 1000
        qdisc add dev eth0 root netem limit 1200 rate 100mbit delay 80ms 10ms
        qdisc add dev eth0 root netem delay 100ms limit 10
        qdisc change dev eth0 root netem delay 100ms rate 1gbit
        qdisc add dev eth0 root netem delay 10ms 30ms
                                                 ^^^^ jitter-above-delay
            : a delay of 10ms cannot be 30ms shorter: many packets are not delayed at all, and the average is
            : longer than the delay
        qdisc add dev eth0 root netem delay 0ms 30ms
        qdisc add dev eth0 root netem delay 30ms 30ms
        """);
  }

  @Test
  void fairness() {
    Advised.check("""
        qdisc add dev eth0 root sfq perturb 2
                                            ^ frequent-perturb
            : every 2 s all flows change their queues, and packets that wait then are reordered
            + write 10
        qdisc add dev eth0 root sfq perturb 10
        qdisc add dev eth0 root sfq perturb 0
        qdisc add dev eth0 root codel target 100ms
                                             ^^^^^ codel-target
            : the delay that is fine, 100ms, is no shorter than the interval of 100ms in which CoDel reacts: it
            : drops too late, and then too much
        qdisc add dev eth0 root fq_codel interval 5ms
                                                  ^^^ codel-target
            : the delay that is fine, 5ms, is no shorter than the interval of 5ms in which CoDel reacts: it drops
            : too late, and then too much
        qdisc add dev eth0 root fq_codel target 15ms interval 150ms
        qdisc change dev eth0 root fq_codel target 200ms
        """);
  }

  @Test
  void earlyDetection() {
    Advised.check("""
        qdisc add dev eth0 root red limit 10k min 9k max 27k avpkt 1k bandwidth 1mbit
                                                         ^^^ red-parameters
            : the queue is cut at its limit of 10240 bytes and never gets to max: what comes then is dropped at
            : its end, as without RED
        qdisc add dev eth0 root red limit 200k min 9k max 27k avpkt 1k bandwidth 1mbit probability 2
                                                                                                   ^ red-parameters
            : a probability is at most 1: what tc sends of 2 is cut to 32 bits and means something else
        qdisc add dev eth0 root red limit 200k min 9k max 27k avpkt 1k bandwidth 1mbit probability 1
        """);
  }

  @Test
  void prio() {
    Advised.check("""
        qdisc add dev eth0 root prio bands 5
                                           ^ unused-bands
            : the default priomap knows three bands, and without a handle no filter sends packets into the others
        qdisc add dev eth0 root handle 1: prio bands 5
        qdisc add dev eth0 root handle 1: prio bands 5 priomap 3 4 4 4 3 4 1 1 3 3 3 3 3 3 3 3
        qdisc add dev eth0 root handle 1: prio bands 3
        qdisc change dev eth0 root handle 1: prio bands 4
        """);
  }

  @Test
  void cake() {
    Advised.check("""
        qdisc add dev eth0 root cake bandwidth 50mbit pppoe-ptm overhead 8
                                                      ^^^^^^^^^ cake-overhead
            : "overhead" behind it replaces the overhead that "pppoe-ptm" has added
        qdisc add dev eth0 root cake bandwidth 50mbit overhead 8 pppoe-ptm ether-vlan
        qdisc add dev eth0 root cake bandwidth 50mbit docsis conservative
                                                      ^^^^^^ cake-overhead
            : "conservative" behind it replaces the overhead that "docsis" has added
        qdisc add dev eth0 root cake bandwidth 50mbit raw docsis
                                                      ^^^ cake-overhead
            : with raw the kernel leaves the Ethernet header in the size of a packet, and "docsis" is added on top
            : of it
            + remove raw
        qdisc add dev eth0 root cake bandwidth 50mbit docsis raw
                                                      ^^^^^^ cake-overhead
            : "raw" behind it replaces the overhead that "docsis" has added
        qdisc add dev eth0 root cake bandwidth 50mbit raw
        qdisc add dev eth0 root cake bandwidth 50mbit ptm overhead 22
        qdisc add dev ifb0 root cake autorate-ingress bandwidth 20mbit
                                     ^^^^^^^^^^^^^^^^ cake-autorate
            : "bandwidth" behind it turns autorate-ingress off again
        qdisc add dev ifb0 root cake autorate-ingress unlimited
                                     ^^^^^^^^^^^^^^^^ cake-autorate
            : "unlimited" behind it turns autorate-ingress off again
        qdisc add dev ifb0 root cake autorate-ingress besteffort
                                     ^^^^^^^^^^^^^^^^ cake-autorate
            : without a bandwidth cake does not shape until it has measured one
        qdisc change dev ifb0 root cake autorate-ingress
        qdisc add dev ifb0 root cake bandwidth 20mbit autorate-ingress
        qdisc add dev eth0 root cake bandwidth 20mbit ingress
                                                      ^^^^^^^ cake-ingress
            : ingress only changes how dropped packets are counted: this cake still shapes what eth0 sends
        qdisc add dev ifb4eth0 root cake bandwidth 20mbit ingress
        qdisc change dev eth0 root cake bandwidth 20mbit egress
        """);
  }

  @Test
  void creditBasedShaper() {
    Advised.check("""
        qdisc add dev eth0 parent 100:1 cbs idleslope 20000 sendslope 980000 hicredit 30 locredit 1470
                                                                      ^^^^^^ cbs-credit
            : sendslope is above 0: credit grows while packets are sent, so nothing is held back
                                                                                                  ^^^^ cbs-credit
            : locredit is above 0: packets wait until there is more credit than 0
        qdisc add dev eth0 parent 100:1 cbs sendslope -980000 hicredit 30 locredit -1470
                                        ^^^ cbs-credit
            : without an idleslope above 0 credit never grows, and after the first packets nothing gets through
        qdisc add dev eth0 parent 100:1 cbs idleslope 20000 sendslope -900000 hicredit 30 locredit -1470
        """);
  }

  @Test
  void handles() {
    Advised.check("""
        qdisc add dev eth0 root handle ffff: fq_codel
                                       ^^^^^ reserved-handle
            : ffff: is the handle of ingress and clsact, of which the device can then have none
        qdisc add dev eth0 handle ffff: ingress
        qdisc replace dev eth0 handle ffff: clsact
        qdisc add dev eth0 root handle 8001: fq_codel
                                       ^^^^^ automatic-handle
            : the kernel gives handles from 8001: on to qdiscs that have none, and may have given away this one
        qdisc change dev eth0 root handle 8001: fq_codel
        qdisc add dev eth0 root handle 0: fq_codel
                                       ^^ automatic-handle
            : 0: stands for no handle: the kernel picks one from 8001: on, which nothing else in the file can name
        qdisc change dev eth0 root handle 0: fq_codel
        qdisc add dev eth0 root handle 1:10 fq_codel
                                       ^^^^ handle-minor
            : tc ignores the minor number: the handle is 1:
            ! write 1:
        qdisc add dev eth0 root handle 1:0 fq_codel
        qdisc add dev eth0 root handle 10 fq_codel
        """);
  }

  /** Seen on Linux 6.12, which has no offload_horizon; the others are not in the headers of 6.1. */
  @Test
  void optionsThatTheKernelDoesNotKnow() {
    Advised.check("""
        qdisc add dev eth0 root fq offload_horizon 10ms
                                   ^^^^^^^^^^^^^^^ ignored-by-kernel
            : Linux knows offload_horizon since 6.13; 6.12 passes over it without a word
        qdisc add dev eth0 root fq weights 589824 196608 65536
        qdisc add dev eth0 root netem loss 1% seed 7
        """, linux("6.12"));
    Advised.check("""
        qdisc add dev eth0 root netem loss 1% seed 7
                                              ^^^^ ignored-by-kernel
            : Linux knows seed since 6.6; 6.1 passes over it without a word
        filter add dev eth0 ingress prio 1 protocol ip flower l2_miss 1 action drop
                                                              ^^^^^^^ ignored-by-kernel
            : Linux knows l2_miss since 6.5; 6.1 passes over it without a word, and the filter takes packets that
            : it should not
        """, linux("6.1"));
  }

  @Test
  void abbreviations() {
    Advised.check("""
        qdisc a dev eth0 root pfifo limit 10
        qdisc add dev eth0 root netem l 10
                                      ^ ambiguous-abbreviation
            : "l" is limit only because tc tests that before latency and loss
            ! write limit
        actions add action csum i
                                ^ ambiguous-abbreviation
            : "i" is iph only because tc tests that before icmp and igmp
            ! write iph
        filter add dev eth0 parent 1: pr 1 matchall flowid 1:10
                                      ^^ ambiguous-abbreviation
            : "pr" is preference only because tc tests that before protocol
            ! write preference
        filter add dev eth0 parent 1: pref 1 proto ip matchall flowid 1:10
        class add dev eth0 classid 1:10 htb rate 10mbit p 1
        """);
  }

  @Test
  void knownFactsAboutTheDeviceCount() {
    var host = Host.of(Target.NEWEST).with(Devices.ANY
        .with(Device.named("eth0").withMtu(9000).withSpeed(1_000_000_000)).with(Device.named("wpan0").withMtu(127)));
    Advised.check("""
        qdisc add dev wpan0 root tbf rate 100kbit burst 512 latency 50ms
        class add dev wpan0 parent 1: classid 1:10 htb rate 100kbit burst 512 quantum 141
        qdisc add dev eth0 root tbf rate 10mbit burst 2k latency 50ms
        class add dev eth0 parent 1: classid 1:10 htb rate 100kbit quantum 1514
                                                                           ^^^^ small-quantum
            : a turn of 1514 bytes is too short for one packet of 9000 bytes
            + write 9014
        qdisc add dev eth0 parent 100:1 cbs idleslope 20000 sendslope -900000 hicredit 30 locredit -1470
                                                                      ^^^^^^^ cbs-credit
            : idleslope less sendslope is not the speed of the device, 1000000 kbit/s
            + write -980000
        qdisc add dev eth0 parent 100:1 cbs idleslope 20000 sendslope -980000 hicredit 30 locredit -1470
        """, host);
  }
}
