package org.qosworkbench.tc.value;

import static org.qosworkbench.tc.value.Outcomes.check;
import static org.qosworkbench.tc.value.Outcomes.checkRoundTrip;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AddressTest {

  @Test
  void anyFamily() {
    check("""
        10.0.0.1 -> 10.0.0.1
        10.8 -> 10.8.0.0
        10 -> 10.0.0.0
        0x0a.010.1 -> 10.8.1.0
        +1.2 -> 1.2.0.0
        1. 2 -> 1.2.0.0
        default -> default
        any -> any
        all -> any
        ::1 -> ::1
        :: -> ::
        2001:DB8::1 -> 2001:db8::1
        1:2:3:4:5:6:7:8 -> 1:2:3:4:5:6:7:8
        1:2:3:4:5:6:7:: -> 1:2:3:4:5:6:7:0
        1:0:0:4:0:0:0:8 -> 1:0:0:4::8
        ::ffff:1.2.3.4 -> ::ffff:1.2.3.4
        ::1.2.3.4 -> ::1.2.3.4
        64:ff9b::1.2.3.4 -> 64:ff9b::102:304
        1:2:3:4:5:6:1.2.3.4 -> 1:2:3:4:5:6:102:304
        "" -> EMPTY[]
        10.0.0.256 -> BAD_ADDRESS[10.0.0.256]
        10.0.0. -> BAD_ADDRESS[10.0.0.]
        10.0.0.1. -> BAD_ADDRESS[10.0.0.1.]
        10.0.0.0.1 -> BAD_ADDRESS[10.0.0.0.1]
        -1.2.3.4 -> BAD_ADDRESS[-1.2.3.4]
        foo -> BAD_ADDRESS[foo]
        : -> BAD_ADDRESS[:]
        :1 -> BAD_ADDRESS[:1]
        1: -> BAD_ADDRESS[1:]
        ::1:: -> BAD_ADDRESS[::1::]
        ::: -> BAD_ADDRESS[:::]
        1:2:3:4:5:6:7:8:9 -> BAD_ADDRESS[1:2:3:4:5:6:7:8:9]
        1:2:3:4:5:6:7 -> BAD_ADDRESS[1:2:3:4:5:6:7]
        1::2:3:4:5:6:7:8 -> BAD_ADDRESS[1::2:3:4:5:6:7:8]
        12345:: -> BAD_ADDRESS[12345::]
        ::01.2.3.4 -> BAD_ADDRESS[::01.2.3.4]
        ::1.2.3 -> BAD_ADDRESS[::1.2.3]
        " ::1" -> BAD_ADDRESS[ ::1]
        """, word -> Address.parse(word, Family.UNSPEC));
  }

  @Test
  void oneFamily() {
    check("""
        10.0.0.1 -> 10.0.0.1
        ::1 -> WRONG_FAMILY[::1]
        default -> default
        """, word -> Address.parse(word, Family.INET));
    check("""
        10.0.0.1 -> WRONG_FAMILY[10.0.0.1]
        ::1 -> ::1
        any -> any
        """, word -> Address.parse(word, Family.INET6));
  }

  @Test
  void prefixes() {
    check("""
        10.0.0.0/8 -> 10.0.0.0/8
        10/8 -> 10.0.0.0/8
        10.0.0.1 -> 10.0.0.1
        10.0.0.1/32 -> 10.0.0.1
        10.0.0.1/0 -> 10.0.0.1/0
        10.0.0.1/0x10 -> 10.0.0.1/16
        10.0.0.1/255.255.0.0 -> 10.0.0.1/16
        10.0.0.1/255.255 -> 10.0.0.1/16
        10.0.0.1/any -> 10.0.0.1/0
        ::1/64 -> ::1/64
        ::1/255.0.0.0 -> ::1/8
        any -> any
        default -> default
        10.0.0.1/33 -> TOO_LARGE[33]
        ::1/129 -> TOO_LARGE[129]
        10.0.0.1/255 -> TOO_LARGE[255]
        10.0.0.1/255.0.255.0 -> BAD_PREFIX[255.0.255.0]
        10.0.0.1/x -> BAD_PREFIX[x]
        10.0.0.1/-1 -> BAD_PREFIX[-1]
        10.0.0.1/ -> MISSING_PART[]
        any/0 -> BAD_PREFIX[/0]
        /8 -> EMPTY[]
        foo/8 -> BAD_ADDRESS[foo]
        """, word -> Prefix.parse(word, Family.UNSPEC));
  }

  @Test
  void roundTrip() {
    Random random = new Random(6);
    for (int i = 0; i < 20_000; i++) {
      Address inet = Address.inet(random.nextInt());
      long high = random.nextLong() & zeroGroups(random);
      long low = random.nextLong() & zeroGroups(random);
      Address inet6 = Address.inet6(high, low);
      checkRoundTrip(inet, word -> Address.parse(word, Family.UNSPEC));
      checkRoundTrip(inet6, word -> Address.parse(word, Family.UNSPEC));
      checkRoundTrip(new Prefix(inet, random.nextInt(33)), word -> Prefix.parse(word, Family.UNSPEC));
      checkRoundTrip(new Prefix(inet6, random.nextInt(129)), word -> Prefix.parse(word, Family.UNSPEC));
    }
  }

  private static long zeroGroups(Random random) {
    long mask = 0;
    for (int i = 0; i < 4; i++) {
      mask = mask << 16 | (random.nextInt(3) == 0 ? 0xffff : 0);
    }
    return mask;
  }
}
