package org.qosworkbench.tc.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.value.Outcomes.check;
import static org.qosworkbench.tc.value.Outcomes.checkRoundTrip;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameTest {

  @Test
  void checkedDeviceNames() {
    check("""
        eth0 -> eth0
        123456789012345 -> 123456789012345
        1234567890123456 -> TOO_LONG[1234567890123456]
        \u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4 -> \u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4
        \u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4 -> TOO_LONG[\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4]
        a/b -> BAD_CHARACTER[/]
        "a b" -> BAD_CHARACTER[ ]
        a:b -> a:b
        . -> UNKNOWN_WORD[.]
        .. -> UNKNOWN_WORD[..]
        ... -> ...
        "" -> EMPTY[]
        """, word -> DeviceName.parse(word, Dialect.DEFAULT));
    assertThat(DeviceName.parse(".", Dialect.IPROUTE2_6_1)).isEqualTo(Parsed.ok(new DeviceName(".")));
  }

  @Test
  void cutDeviceNames() {
    assertThat(DeviceName.cut("12345678901234567")).isEqualTo(new DeviceName("123456789012345"));
    assertThat(DeviceName.cutTo16("12345678901234567")).isEqualTo(new DeviceName("1234567890123456"));
    assertThat(DeviceName.cut("\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac")).isEqualTo(new DeviceName("\u20ac".repeat(5)));
    assertThat(DeviceName.cut("\ud83d\ude00".repeat(4))).isEqualTo(new DeviceName("\ud83d\ude00".repeat(3)));
    assertThat(DeviceName.cut("")).isEqualTo(new DeviceName(""));
  }

  @Test
  void linkLayers() {
    check("""
        ethernet -> ethernet
        e -> ethernet
        atm -> atm
        a -> atm
        ad -> atm
        adsl -> atm
        ETHERNET -> UNKNOWN_WORD[ETHERNET]
        ethernett -> UNKNOWN_WORD[ethernett]
        "" -> EMPTY[]
        """, LinkLayer::parse);
  }

  @Test
  void clocks() {
    check("""
        TAI -> TAI
        clock_tai -> TAI
        CLOCK_MONOTONIC -> MONOTONIC
        realtime -> REALTIME
        boottime -> BOOTTIME
        CLOCK_CLOCK_TAI -> UNKNOWN_WORD[CLOCK_CLOCK_TAI]
        TAIX -> UNKNOWN_WORD[TAIX]
        11 -> UNKNOWN_WORD[11]
        """, ClockId::parse);
    assertThat(ClockId.parse("monotnic").problem().flatMap(Fault::suggestion)).contains("MONOTONIC");
  }

  @Test
  void realms() {
    check("""
        cosmos -> 0
        0x10 -> 16
        255 -> 255
        256 -> TOO_LARGE[256]
        -1 -> NEGATIVE[-1]
        internet -> NOT_A_NUMBER[internet]
        "" -> EMPTY[]
        """, Realm::parse);
  }

  @Test
  void words() {
    Vocabulary exact = new Vocabulary("a mode", List.of("dcb", "channel"), Vocabulary.Matching.EXACT);
    check("""
        dcb -> dcb
        dc -> UNKNOWN_WORD[dc]
        DCB -> UNKNOWN_WORD[DCB]
        """, word -> Word.parse(word, exact));
    Vocabulary prefix = new Vocabulary("a mode", List.of("skbmod", "skip"), Vocabulary.Matching.PREFIX);
    check("""
        s -> skbmod
        ski -> skip
        skipp -> UNKNOWN_WORD[skipp]
        "" -> EMPTY[]
        """, word -> Word.parse(word, prefix));
    Vocabulary anyCase = new Vocabulary("a state", List.of("open", "close"), Vocabulary.Matching.IGNORE_CASE);
    check("""
        OPEN -> open
        o -> UNKNOWN_WORD[o]
        """, word -> Word.parse(word, anyCase));
    Fault fault = Word.parse("chanel", exact).problem().orElseThrow();
    assertThat(fault.explain()).isEqualTo("\"chanel\" is not a mode");
    assertThat(Word.parse("xyz", exact).problem().orElseThrow().explain())
        .isEqualTo("\"xyz\" is not a mode; known: dcb, channel");
    assertThat(fault.suggestion()).contains("channel");
  }

  @Test
  void wordLists() {
    Vocabulary keys = new Vocabulary("a flow key", List.of("src", "dst", "proto", "proto-src"),
        Vocabulary.Matching.PREFIX);
    check("""
        src -> src
        s,d,proto-s -> src,dst,proto-src
        src,,dst -> EMPTY[]
        src,dts -> UNKNOWN_WORD[dts]
        "" -> EMPTY[]
        """, word -> WordList.parse(word, keys));
    assertThat(WordList.parse("src,dts", keys).problem().flatMap(Fault::suggestion)).contains("src,dst");
  }

  @Test
  void hexStrings() {
    check("""
        c0FFee -> c0ffee
        "" -> \n\
        0123456789abcdef0123456789abcdef -> 0123456789abcdef0123456789abcdef
        0123456789abcdef0123456789abcdef0 -> TOO_LONG[0123456789abcdef0123456789abcdef0]
        abc -> ODD_DIGITS[abc]
        0x12 -> BAD_DIGIT[x]
        12\u00e4 -> BAD_DIGIT[\u00e4]
        """, HexString::parse);
  }

  @Test
  void labels() {
    check("""
        0102 -> 0102
        0102/ffff -> 0102/ffff
        012 -> 01
        01z -> 01
        0102/ffffffffffffffffffffffffffffffff -> 0102
        0102/ -> 0102/
        zz/ff -> BAD_DIGIT[z]
        00/zz -> BAD_DIGIT[z]
        00/0123456789abcdef0123456789abcdef0 -> TOO_LONG[0123456789abcdef0123456789abcdef0]
        01\u00e4 -> BAD_DIGIT[\u00e4]
        """, HexMask::parse);
  }

  @Test
  void canIds() {
    check("""
        123 -> 0x123
        0x123:0x7FF -> 0x123:0x7ff
        123:g -> 0x123
        123: -> 0x123
        123: 5 -> 0x123:0x5
        123:0x -> 0x123:0x0
        0x -> 0x0
        1ffffffff -> 0xffffffff
        -1 -> 0xffffffff
        x -> NOT_A_NUMBER[x]
        "" -> EMPTY[]
        """, CanId::parse);
  }

  @Test
  void roundTrip() {
    for (ClockId clock : ClockId.values()) {
      checkRoundTrip(clock, ClockId::parse);
    }
    for (LinkLayer linkLayer : LinkLayer.values()) {
      checkRoundTrip(linkLayer, LinkLayer::parse);
    }
    for (int i = 0; i < 256; i++) {
      checkRoundTrip(new Realm(i), Realm::parse);
    }
  }
}
