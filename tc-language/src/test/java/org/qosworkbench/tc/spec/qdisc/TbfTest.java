package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

class TbfTest {
  private static final String TBF = "qdisc add dev eth0 root tbf";

  @Test
  void needsRateBurstAndLimit() {
    check("7.1", TBF, """
        rate 1mbit burst 10kb latency 50ms
        rate 1mbit burst 10kb limit 0 latency 5ms
        rate 1mbit => 1 tbf: the "burst" parameter is mandatory.
        rate 0 burst 10k => 1 tbf: the "rate" parameter is mandatory.
        rate 1mbit burst 0 latency 5ms => 1 tbf: the "burst" parameter is mandatory.
        rate 1mbit burst 10kb limit 0 => 1 tbf: either "limit" or "latency" is required.
        rate 1mbit burst 2k limit 1k peakrate 2mbit => 1 tbf: when "peakrate" is specified, "mtu" must also be specified.
        rate 1mbit burst 2k limit 1k peakrate 2mbit mtu 1500/8
        """);
  }

  @Test
  void refusesWhatIsSaidTwice() {
    check("7.1", TBF, """
        limit 1 limit 2 => 1 tbf: duplicate "limit" specification
        latency 1 lat 2 => 1 tbf: duplicate "latency" specification
        limit 1 latency 1 => 1 tbf: specifying both "limit" and "/latency" is not allowed
        latency 1 limit 1 => 1 tbf: specifying both "latency" and "limit" is not allowed
        latency 1 limit => 255 Command line is not complete. Try option "help"
        burst 1 buffer 2 => 1 tbf: duplicate "buffer/burst/maxburst" specification
        mtu 1 minburst 2 => 1 tbf: duplicate "mtu/minburst" specification
        rate 0 rate 2mbi => 1 tbf: illegal value for "rate": "2mbi"
        overhead 1 over 1 => 1 tbf: duplicate "overhead" specification
        linklayer atm linklayer ethernet => 1 tbf: the "rate" parameter is mandatory.
        """);
  }

  @Test
  void repeatsTheTypedNameOfTheBucketsOnly() {
    check("7.1", TBF, """
        b 1k/7 => 1 tbf: illegal value for "b": "1k/7"
        b x/8 => 1 tbf: illegal value for "b": "x"
        maxburst x => 1 tbf: illegal value for "maxburst": "x"
        minburst x => 1 tbf: illegal value for "minburst": "x"
        l x => 1 tbf: illegal value for "limit": "x"
        p x => 1 tbf: illegal value for "peakrate": "x"
        buffe 1k => 1 tbf: unknown parameter "buffe"
        rat 1 => 1 tbf: unknown parameter "rat"
        help => 1 Usage: ... tbf limit BYTES burst BYTES[/BYTES] rate KBPS [ mtu BYTES[/BYTES] ]
        """);
  }

  @Test
  void boundsTheBurst() {
    check("7.1", TBF + " latency 1ms", """
        rate 1mbit burst 34359738
        rate 1mbit burst 34359739 => 1 tbf: burst out of range
        rate 100gbit burst 30gb/8
        rate 100gbit burst 3000gb => 1 tbf: burst out of range
        """);
    check("6.1", TBF + " latency 1ms", """
        rate 1mbit burst 34359739
        rate 100gbit burst 30gb => 1 tbf: illegal value for "burst": "30gb"
        """);
  }
}
