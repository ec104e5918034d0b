package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** Shapers of time-sensitive networks, as tc was seen to read them. */
class TimeSensitiveTest {
  @Test
  void readCbs() {
    check("7.1", "qdisc add dev eth0 parent 100:1 cbs", """
        idleslope 98688 sendslope -901312 hicredit 153 locredit -1389 offload 1
        i 1 s -1 h 1 l -1 o 0
        idleslope 1 idleslope 2 => 1 cbs: duplicate "idleslope" specification
        idleslope 0 idleslope 2
        idleslope 1 idleslope => 255 Command line is not complete. Try option "help"
        offload 1 off 1 => 1 cbs: duplicate "offload" specification
        offload 256 => 1 cbs: illegal value for "offload": "256"
        offload 0x1
        offload -1 => 1 cbs: illegal value for "offload": "-1"
        hicredit 2147483648 => 1 cbs: illegal value for "hicredit": "2147483648"
        locredit -2147483648
        locredit x => 1 cbs: illegal value for "locredit": "x"
        sendslope 20mbit => 1 cbs: illegal value for "sendslope": "20mbit"
        sendslope => 255 Command line is not complete. Try option "help"
        help => 1 Usage: ... cbs hicredit BYTES locredit BYTES sendslope BPS idleslope BPS
        h => 255 Command line is not complete. Try option "help"
        what => 1 cbs: unknown parameter "what"
        """);
  }

  @Test
  void readEtf() {
    check("7.1", "qdisc add dev eth0 root etf", """
        delta 300000 clockid CLOCK_TAI offload deadline_mode skip_sock_check
        d c TAI
        de 5 clockid tai => 1 etf: unknown parameter "5"
        clockid clock_realtime
        clockid BOOTTIME
        clockid CLOCK_MONOTONIC
        clockid CLOCK_TAII => 1 etf: illegal value for "clockid": "CLOCK_TAII".
        clockid TAI_CLOCK => 1 etf: illegal value for "clockid": "TAI_CLOCK".
        clockid CLOCK_ => 1 etf: illegal value for "clockid": "CLOCK_".
        clockid '' => 1 etf: illegal value for "clockid": "".
        clockid 11 => 1 etf: illegal value for "clockid": "11".
        clockid TAI clockid x => 1 etf: duplicate "clockid" specification
        clockid => 255 Command line is not complete. Try option "help"
        delta 300us => 1 etf: illegal value for "delta": "300us"
        delta -5
        delta 0 delta 5
        delta 5 delta 6 => 1 etf: duplicate "delta" specification
        delta 2147483648 => 1 etf: illegal value for "delta": "2147483648"
        offload off => 1 etf: duplicate "offload" specification
        deadline_mode dead => 1 etf: duplicate "deadline_mode" specification
        skip_sock_check skip_sock_check => 1 etf: duplicate "skip_sock_check" specification
        skip => 1 etf: unknown parameter "skip"
        help => 1 Usage: ... etf delta NANOS clockid CLOCKID [offload] [deadline_mode]
        h => 1 etf: unknown parameter "h"
        """);
    check("6.1", "qdisc add dev eth0 root etf", """
        clockid CLOCK_TAII => 1 etf: illegal value for "clockid": "CLOCK_TAII".
        clockid clock_tai delta 5 delta => 255 Command line is not complete. Try option "help"
        """);
  }
}
