package org.qosworkbench.tc.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.value.Outcomes.check;
import static org.qosworkbench.tc.value.Outcomes.checkRoundTrip;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LinkAddressTest {

  @Test
  void linkAddresses() {
    check("""
        00:1a:2b:3c:4d:5e -> 00:1a:2b:3c:4d:5e
        0:1A:2:3:4:5 -> 00:1a:02:03:04:05
        aa -> aa:00:00:00:00:00
        aa:bb -> aa:bb:00:00:00:00
        1:2:3:4:5:6:7:8 -> 01:02:03:04:05:06
        1:2:3:4:5:6garbage -> 01:02:03:04:05:06
        1:2 3:4:5:6:7 -> 01:02:04:05:06:07
        0x1:+2: 3:4:5:6 -> 01:02:03:04:05:06
        0x:2:3:4:5:6 -> 00:02:03:04:05:06
        100000005:2:3:4:5:6 -> 05:02:03:04:05:06
        -ffffffff -> 01:00:00:00:00:00
        10.0.0.1 -> 0a:00:00:01:00:00
        10. -> BAD_ADDRESS[10.]
        aa:zz -> NOT_A_NUMBER[zz]
        aa:bbb -> TOO_LARGE[bbb]
        aa:-1 -> NEGATIVE[-1]
        aa:ffffffff -> TOO_LARGE[ffffffff]
        aa::bb -> MISSING_PART[]
        aa: -> MISSING_PART[]
        "" -> MISSING_PART[]
        00-1a-2b-3c-4d-5e -> 00:00:00:00:00:00
        """, LinkAddress::parse);
  }

  @Test
  void sixBytes() {
    check("""
        00:1a:2b:3c:4d:5e -> 00:1a:2b:3c:4d:5e
        1:2:3:4:5:6 -> 01:02:03:04:05:06
        1:2:3:4:5:6garbage -> 01:02:03:04:05:06
        1ff:2:3:4:5:6 -> ff:02:03:04:05:06
        1: 2:+3:-4:0x5:6 -> 01:02:03:fc:05:06
        0x:5:6:7:8:9 -> 00:05:06:07:08:09
        1:2:3:4:5 -> MISSING_PART[]
        1:2:3:4:5: -> MISSING_PART[]
        1:2:3:4:5:g -> NOT_A_NUMBER[g]
        1 :2:3:4:5:6 -> BAD_CHARACTER[ :2:3:4:5:6]
        00x5:2:3:4:5:6 -> BAD_CHARACTER[x5:2:3:4:5:6]
        00-1a-2b-3c-4d-5e -> BAD_CHARACTER[-1a-2b-3c-4d-5e]
        x -> NOT_A_NUMBER[x]
        "" -> EMPTY[]
        """, Mac::parse);
    assertThat(Mac.parse("00-1a-2b-3c-4d-5e").problem().flatMap(Fault::suggestion)).contains("00:1a:2b:3c:4d:5e");
  }

  @Test
  void masks() {
    check("""
        1:2:3:4:5:6 -> 01:02:03:04:05:06
        1:2:3:4:5:6/24 -> 01:02:03:04:05:06/24
        1:2:3:4:5:6/48 -> 01:02:03:04:05:06
        1:2:3:4:5:6/ff:ff:ff:00:00:00 -> 01:02:03:04:05:06/24
        1:2:3:4:5:6/0:0:0:0:0:f -> 01:02:03:04:05:06/00:00:00:00:00:0f
        1:2:3:4:5:6/0:0:0:0:0:0 -> 01:02:03:04:05:06/00:00:00:00:00:00
        1:2:3:4:5:6/ff:ff -> 01:02:03:04:05:06/ff:ff:03:04:05:06
        1:2:3:4:5:6/ff -> 01:02:03:04:05:06/ff:02:03:04:05:06
        1:2:3:4:5:6/0 -> 01:02:03:04:05:06/00:00:ff:ff:ff:ff
        1:2:3:4:5:6/64 -> 01:02:03:04:05:06/00:00:ff:ff:ff:ff
        1:2:3:4:5:6/65 -> 01:02:03:04:05:06/1
        1:2:3:4:5:6/56 -> 01:02:03:04:05:06/00:ff:ff:ff:ff:ff
        1:2:3:4:5:6/ -> MISSING_PART[]
        1:2:3:4:5:6/24x -> 01:02:03:04:05:06/24:02:03:04:05:06
        1:2:3:4:5:6/100 -> 01:02:03:04:05:06/36
        1:2:3:4:5:6/x -> NOT_A_NUMBER[x]
        x/24 -> NOT_A_NUMBER[x]
        """, MacMask::parse);
  }

  @Test
  void roundTrip() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      long address = random.nextLong() >>> 16;
      long mask = random.nextBoolean() ? random.nextLong() >>> 16 : -1L << random.nextInt(49) & 0xffffffffffffL;
      checkRoundTrip(new LinkAddress(address), LinkAddress::parse);
      checkRoundTrip(new Mac(address), Mac::parse);
      checkRoundTrip(new MacMask(address, mask), MacMask::parse);
    }
  }
}
