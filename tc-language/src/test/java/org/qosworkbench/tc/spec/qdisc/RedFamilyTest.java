package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** Choke and gred, as tc was seen to read them. */
class RedFamilyTest {
  @Test
  void readChoke() {
    check("7.1", "qdisc add dev eth0 root choke", """
        limit 1000 bandwidth 10mbit
        limit 1000 bandwidth 10mbit min 83 max 250 burst 139 avpkt 1000 probability 0.1 ecn
        limit 1000 => 1 Required parameter (bandwidth, limit) is missing
        bandwidth 10mbit => 1 Required parameter (bandwidth, limit) is missing
        limit 0 bandwidth 10mbit => 1 Required parameter (bandwidth, limit) is missing
        limit 1000 bandwidth 0 => 1 Required parameter (bandwidth, limit) is missing
        limit 1k bandwidth 10mbit => 1 Illegal "limit"
        limit 1000 bandwidth x => 1 Illegal "bandwidth"
        limit 1000 bandwidth 10mbit max 1001 => 1 "max" is larger than "limit"
        limit 1000 bandwidth 10mbit min 250 => 1 "min" is not smaller than "max"
        limit 1000 bandwidth 10mbit min 300 max 200 => 1 "min" is not smaller than "max"
        limit 3 bandwidth 10mbit => 1 "min" is not smaller than "max"
        limit 4 bandwidth 10mbit => 1 CHOKE: failed to calculate EWMA constant.
        limit 1000 bandwidth 10mbit burst 5 => 1 tc_red_eval_ewma() burst 5 is too small ? Try burst 84
        limit 1000 bandwidth 10mbit burst 4000 => 0 CHOKE: WARNING. Burst 4000 seems to be too large.
        limit 1000 bandwidth 10mbit burst 400000 => 0 CHOKE: WARNING. Burst 400000 seems to be too large.
        limit 1000 bandwidth 10mbit burst 4000000000 => 1 CHOKE: failed to calculate EWMA constant.
        limit 1000 bandwidth 10mbit avpkt 0 => 1 CHOKE: failed to calculate EWMA constant.
        limit 1000 bandwidth 10mbit avpkt 4294967295 => 1 CHOKE: failed to calculate EWMA constant.
        limit 1000 bandwidth 10mbit probability 0 => 1 CHOKE: failed to calculate probability.
        limit 1000 bandwidth 10mbit probability -1 => 1 CHOKE: failed to calculate probability.
        limit 1000 bandwidth 10mbit probability 0.000000001 => 1 CHOKE: failed to calculate probability.
        limit 1000 bandwidth 10mbit probability 5
        limit 1000 bandwidth 10mbit probability nan => 1 CHOKE: failed to calculate probability.
        limit 1000 bandwidth 10mbit probability x => 1 Illegal "probability"
        limit 4294967295 bandwidth 10mbit => 1 CHOKE: failed to calculate EWMA constant.
        limit 1000 bandwidth 8
        help => 1 Usage: ... choke limit PACKETS bandwidth KBPS [ecn]
        probability => 255 Command line is not complete. Try option "help"
        """);
  }

  @Test
  void setUpGred() {
    check("7.1", "qdisc add dev eth0 root gred", """
        setup vqs 4 default 0 grio limit 200kb ecn harddrop
        setup DPs 4 default 3
        setup vqs 16 default 15
        setup vqs 17 default 0 => 1 GRED: only 16 VQs are currently supported
        setup vqs 4 default 4 => 1 "default" must be less than "vqs"
        setup vqs 4 default 3 vqs 2
        setup vqs 4 default 16 => 1 "default" must be less than "vqs"
        setup default 0 vqs 4 => 1 "default" must be defined after "vqs"
        setup vqs 0 default 0 => 1 "default" must be defined after "vqs"
        setup vqs 4 => 1 Illegal gred setup parameters
        setup vqs 0 => 1 Illegal gred setup parameters
        setup => 1 Illegal gred setup parameters
        setup vqs x => 1 Illegal "vqs"
        setup vqs 4 default x => 1 Illegal "default"
        setup vqs 4 default => 255 Command line is not complete. Try option "help"
        setup vqs 4 limit x => 1 Illegal "limit"
        setup vqs 4 default 0 min 5 => 1 What is "min"?
        setup help => 1 Usage: tc qdisc { add | replace | change } ... gred setup vqs NUMBER
        ecn setup vqs 4 default 0
        limit 1000 setup vqs 4 default 0 => 1 Illegal "setup"
        prio 1 setup => 1 Illegal "setup"
        setup setup => 1 What is "setup"?
        """);
  }

  @Test
  void describeQueuesOfGred() {
    check("7.1", "qdisc change dev eth0 root gred", """
        vq 1 prio 2 limit 60kb min 15kb max 45kb burst 25 avpkt 1000 bandwidth 10mbit probability 0.05 ecn
        DP 1 limit 60kb min 15kb max 45kb burst 25 avpkt 1000 bandwidth 10mbit
        vq 1 limit 60kb min 15kb max 45kb burst 25 avpkt 1000 => 0 GRED: set bandwidth to 10Mbit
        vq 1 limit 60kb min 15kb max 45kb avpkt 1000 bandwidth 10mbit => 0 GRED: set burst to 25
        vq 1 limit 60kb min 15kb max 45kb avpkt 1000 => 0 GRED: set burst to 25
        vq 1 limit 60kb min 15kb max 45kb avpkt 1000 probability 0 => 1 GRED: set burst to 25
        vq 1 limit 60kb min 15kb max 45kb burst 2 avpkt 1000 => 1 GRED: set bandwidth to 10Mbit
        vq 1 limit 60kb min 15kb max 45kb burst 2 avpkt 1000 bandwidth 10mbit => 1 tc_red_eval_ewma() burst 2 is \
        too small ? Try burst 16
        vq 1 limit 60kb min 15kb max 45kb burst 4000 avpkt 1000 bandwidth 10mbit => 0 GRED: WARNING. Burst 4000 \
        seems to be too large.
        vq 1 limit 60kb min 15kb max 10kb burst 25 avpkt 1000 bandwidth 10mbit => 1 GRED: failed to calculate \
        probability.
        vq 1 limit 60kb min 15kb max 15kb burst 25 avpkt 1000 bandwidth 10mbit
        vq 1 limit 60kb min 15kb max 45kb burst 25 avpkt 1000 bandwidth 10mbit probability 0 => 1 GRED: failed to \
        calculate probability.
        vq 1 limit 60kb min 15kb max 45kb burst 25 => 1 Required parameter (vq, limit, min, max, avpkt) is missing
        vq 1 limit 60kb min 15kb max 45kb burst 25 avpkt 0 => 1 Required parameter (vq, limit, min, max, avpkt) \
        is missing
        limit 60kb min 15kb max 45kb burst 25 avpkt 1000 => 1 Required parameter (vq, limit, min, max, avpkt) is \
        missing
        vq 16 => 1 GRED: only 16 VQs are currently supported
        vq x => 1 Illegal "vq"
        vq 1 prio x => 1 Required parameter (vq, limit, min, max, avpkt) is missing
        prio => 255 Command line is not complete. Try option "help"
        ecn => 1 Usage: tc qdisc { add | replace | change } ... gred setup vqs NUMBER
        harddrop ecn => 1 Usage: tc qdisc { add | replace | change } ... gred setup vqs NUMBER
        bandwidth x => 1 Illegal "bandwidth"
        burst 1k => 1 Illegal "burst"
        probability x => 1 Illegal "probability"
        help => 1 Usage: tc qdisc { add | replace | change } ... gred setup vqs NUMBER
        what => 1 What is "what"?
        """);
  }
}
