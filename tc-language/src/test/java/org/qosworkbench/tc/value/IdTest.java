package org.qosworkbench.tc.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.value.Outcomes.check;
import static org.qosworkbench.tc.value.Outcomes.checkRoundTrip;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IdTest {

  @Test
  void handles() {
    check("""
        1: -> 1:
        1 -> 1:
        1:5 -> 1:
        1:whatever -> 1:
        ffff: -> ffff:
        0xA -> a:
        none -> none
        0: -> none
        10000: -> TOO_LARGE[10000]
        -1 -> NEGATIVE[-1]
        root -> NOT_A_NUMBER[root]
        "" -> EMPTY[]
        : -> NOT_A_NUMBER[:]
        1x -> TRAILING_TEXT[x]
        99999999999999999999 -> TOO_LARGE[99999999999999999999]
        """, Handle::parse);
  }

  @Test
  void classIds() {
    check("""
        1:10 -> 1:10
        1: -> 1:
        :10 -> :10
        : -> none
        0:0 -> none
        root -> root
        none -> none
        ffff:ffff -> root
        ffff:fff1 -> ffff:fff1
        10 -> :10
        10001 -> 1:1
        fffffffff -> root
        100000001 -> :1
        -1 -> root
        "" -> EMPTY[]
        x -> NOT_A_NUMBER[x]
        -:1 -> NOT_A_NUMBER[-:1]
        1.10 -> TRAILING_TEXT[.10]
        1:x -> NOT_A_NUMBER[x]
        1:1x -> TRAILING_TEXT[x]
        1:1:1 -> TRAILING_TEXT[:1]
        10000:1 -> TOO_LARGE[10000]
        1:10000 -> TOO_LARGE[10000]
        1:-1 -> NEGATIVE[-1]
        -1:1 -> NEGATIVE[-1]
        """, ClassId::parse);
    assertThat(ClassId.parse("1.10").problem().flatMap(Fault::suggestion)).contains("1:10");
  }

  @Test
  void roundTrip() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      int id = random.nextInt() & random.nextInt() & (random.nextBoolean() ? 0xffff : -1);
      checkRoundTrip(new ClassId(id), ClassId::parse);
      checkRoundTrip(new Handle(id >>> 16), Handle::parse);
    }
  }

  @Test
  void protocols() {
    check("""
        ip -> ip
        ipv4 -> ip
        IPv6 -> ipv6
        802.1q -> 802.1Q
        802.1ad -> 802.1ad
        802_3 -> 802_3
        all -> all
        lldp -> LLDP
        0x0800 -> ip
        0x1234 -> 0x1234
        3 -> all
        cfm -> cfm
        65536 -> TOO_LARGE[65536]
        -1 -> NEGATIVE[-1]
        ipx6 -> UNKNOWN_WORD[ipx6]
        8021q -> UNKNOWN_WORD[8021q]
        "" -> EMPTY[]
        """, word -> Protocol.parse(word, Dialect.DEFAULT));
    assertThat(Protocol.parse("8021q", Dialect.DEFAULT).problem().flatMap(Fault::suggestion)).contains("802.1Q");
  }

  @Test
  void theNameCfmCameWithRelease65() {
    check("""
        cfm -> UNKNOWN_WORD[cfm]
        0x8902 -> cfm
        """, word -> Protocol.parse(word, Dialect.of(6, 4)));
    assertThat(Protocol.names(Dialect.of(6, 4))).doesNotContain("cfm");
    assertThat(Protocol.names(Dialect.of(6, 5))).contains("cfm");
  }

  @Test
  void pppProtocols() {
    check("""
        ip -> ip
        IPCP -> ipcp
        mplscp -> ccp
        0xc021 -> lcp
        0x1 -> 0x0001
        foo -> UNKNOWN_WORD[foo]
        """, PppProtocol::parse);
  }

  @Test
  void protocolRoundTrip() {
    for (int number = 0; number < 0x10000; number++) {
      checkRoundTrip(new Protocol(number), word -> Protocol.parse(word, Dialect.DEFAULT));
      checkRoundTrip(new PppProtocol(number), PppProtocol::parse);
    }
  }

  @Test
  void dialects() {
    assertThat(Dialect.of(5, 10)).isEqualTo(Dialect.IPROUTE2_6_1);
    assertThat(Dialect.of(6, 1)).isEqualTo(Dialect.IPROUTE2_6_1);
    assertThat(Dialect.of(6, 19)).isEqualTo(Dialect.IPROUTE2_6_18);
    assertThat(Dialect.of(6, 12)).isEqualTo(Dialect.IPROUTE2_6_9);
    assertThat(Dialect.of(6, 8)).isEqualTo(Dialect.IPROUTE2_6_6);
    assertThat(Dialect.of(7, 2)).isEqualTo(Dialect.IPROUTE2_7_2);
    assertThat(Dialect.of(8, 0)).isEqualTo(Dialect.IPROUTE2_7_2);
  }
}
