package org.qosworkbench.tc.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.value.Outcomes.check;
import static org.qosworkbench.tc.value.Outcomes.checkRoundTrip;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.value.MaskedNumber.Format;

class MaskedNumberTest {

  @Test
  void thirtyTwoBits() {
    check("""
        5 -> 5
        0x10/0xff -> 16/255
        5/0xffffffff -> 5
        5/0 -> 5/0
        5/ -> MISSING_PART[]
        /5 -> MISSING_PART[]
        5/x -> NOT_A_NUMBER[x]
        5/6/7 -> TRAILING_TEXT[/7]
        4294967296 -> TOO_LARGE[4294967296]
        5/4294967296 -> TOO_LARGE[4294967296]
        x -> NOT_A_NUMBER[x]
        "" -> EMPTY[]
        """, word -> MaskedNumber.parse(word, Format.U32));
  }

  @Test
  void otherForms() {
    check("""
        65535 -> 65535
        65536 -> TOO_LARGE[65536]
        """, word -> MaskedNumber.parse(word, Format.U16));
    check("""
        8/255 -> 8
        8/7 -> 8/7
        0x8 -> TRAILING_TEXT[x8]
        8/0x7 -> TRAILING_TEXT[x7]
        """, word -> MaskedNumber.parse(word, Format.U8_DECIMAL));
    check("""
        1/3 -> 1/3
        1/255 -> 1/255
        1 -> MISSING_PART[]
        x/y -> NOT_A_NUMBER[y]
        x/1 -> NOT_A_NUMBER[x]
        """, word -> MaskedNumber.parse(word, Format.U8_PAIR));
    check("""
        2 -> 0x2
        12/fff -> 0x12
        0x12/0x12 -> 0x12/0x12
        1000 -> TOO_LARGE[1000]
        2/1000 -> TOO_LARGE[1000]
        10000 -> TOO_LARGE[10000]
        g -> NOT_A_NUMBER[g]
        """, word -> MaskedNumber.parse(word, Format.TCP_FLAGS));
    check("""
        10 -> 10
        1f -> 31
        0x10 -> 16
        10/10 -> 10/0x10
        10/ff -> 10
        ff/fc -> 255/0xfc
        256 -> TOO_LARGE[256]
        100 -> 100
        zz -> NOT_A_NUMBER[zz]
        10/100 -> TOO_LARGE[100]
        """, word -> MaskedNumber.parse(word, Format.TOS_TTL));
    check("""
        request -> request
        reply -> reply
        1 -> request
        2/1 -> reply/1
        request/3 -> request/3
        0 -> 0
        3 -> TOO_LARGE[3]
        req -> NOT_A_NUMBER[req]
        reply/x -> NOT_A_NUMBER[x]
        """, word -> MaskedNumber.parse(word, Format.ARP_OPERATION));
  }

  @Test
  void decimalOrHexadecimal() {
    check("""
        10 -> 10
        1f -> 31
        0x1f -> 31
        255 -> 255
        256 -> TOO_LARGE[256]
        zz -> NOT_A_NUMBER[zz]
        """, UnsignedNumber::parseDecimalOrHexadecimal);
  }

  @Test
  void ports() {
    check("""
        80 -> 80
        0 -> 0
        0-5 -> 0-5
        10-20 -> 10-20
        20-10 -> EMPTY_RANGE[20-10]
        10-10 -> EMPTY_RANGE[10-10]
        5-0 -> EMPTY_RANGE[5-0]
        80/0xfff0 -> 80/0xfff0
        0x50/0xff -> 80/0xff
        0x50 -> TRAILING_TEXT[x50]
        80/ -> MISSING_PART[]
        80/x -> NOT_A_NUMBER[x]
        5/3-2 -> 5/0x3
        5-10/3 -> TRAILING_TEXT[/3]
        10- -> MISSING_PART[]
        -5 -> MISSING_PART[]
        " -5" -> NOT_A_NUMBER[ ]
        65536 -> TOO_LARGE[65536]
        "" -> EMPTY[]
        """, word -> Ports.parse(word, Dialect.DEFAULT));
    check("""
        80 -> 80
        0 -> TOO_SMALL[0]
        0-5 -> TOO_SMALL[0]
        5-0 -> 5
        0/0xff -> 0/0xff
        """, word -> Ports.parse(word, Dialect.IPROUTE2_6_1));
  }

  @Test
  void packetCounts() {
    check("""
        5p -> 5p
        5pkt -> 5p
        5packets -> 5p
        5 -> MISSING_PART[]
        5P -> UNKNOWN_UNIT[P]
        -1p -> NEGATIVE[-1]
        4294967296p -> TOO_LARGE[4294967296]
        p -> NOT_A_NUMBER[p]
        """, PacketCount::parse);
  }

  @Test
  void countsAndOffsets() {
    check("""
        2@0 -> 2@0
        @2@@3@4 -> 2@3
        2@x -> NOT_A_NUMBER[x]
        x@2 -> NOT_A_NUMBER[x]
        2@ -> MISSING_PART[]
        2 -> MISSING_PART[]
        map -> NOT_A_NUMBER[map]
        65536@0 -> TOO_LARGE[65536]
        "" -> EMPTY[]
        """, CountOffset::parse);
  }

  @Test
  void u32Handles() {
    check("""
        800:1:2 -> 800:1:2
        800: -> 800:
        800:: -> 800:
        800::2 -> 800::2
        ::2 -> ::2
        : -> :
        :1 -> :1:
        0x80001002 -> 800:1:2
        800:1:2junk -> 800:1:2
        8x1:5 -> 8:1:5
        100000001: -> 1:
        1000: -> TOO_LARGE[1000]
        1:100: -> TOO_LARGE[100]
        1:1:1000 -> TOO_LARGE[1000]
        -1: -> TOO_LARGE[-1]
        g: -> NOT_A_NUMBER[g:]
        1:g -> NOT_A_NUMBER[g]
        1:1:g -> NOT_A_NUMBER[g]
        800 -> MISSING_PART[]
        0x -> TRAILING_TEXT[x]
        "" -> EMPTY[]
        """, FilterHandleU32::parse);
  }

  @Test
  void addends() {
    check("""
        5 -> 5
        -5 -> 4294967291
        0x10 -> 16
        10.0.0.1 -> 167772161
        -10.0.0.1 -> 4127195135
        ::1:2 -> 65538
        any -> NOT_A_NUMBER[any]
        x -> BAD_ADDRESS[x]
        """, word -> Addend.parse(word, Addend.Addresses.ALLOWED));
    check("""
        -0x10 -> 4294967280
        10.0.0.1 -> TRAILING_TEXT[.0.0.1]
        --5 -> NEGATIVE[-5]
        - -> MISSING_PART[]
        """, word -> Addend.parse(word, Addend.Addresses.REFUSED));
  }

  @Test
  void floats() {
    check("""
        0.02 -> 0.02
        0.02xyz -> 0.02
        1e -> 1
        " 5" -> 5
        inf -> inf
        infinityx -> inf
        infx -> inf
        infi -> NOT_A_NUMBER[infi]
        nan(x)y -> nan
        0x1.8 -> 1.5
        0x. -> 0
        0x -> NOT_A_NUMBER[0x]
        0xg -> NOT_A_NUMBER[0xg]
        -0x -> NOT_A_NUMBER[-0x]
        00x5 -> 0
        . -> NOT_A_NUMBER[.]
        "" -> EMPTY[]
        """, LooseFloat::parse);
    check("""
        0.5 -> 0.5
        1 -> 1
        0xg -> 0
        nan -> nan
        1.1x -> TOO_LARGE[1.1]
        -0.1 -> NEGATIVE[-0.1]
        x -> NOT_A_NUMBER[x]
        """, LooseFloat::parseProbability);
    check("""
        0.16 -> 0.16
        256 -> 256
        256.00001 -> 256.00001
        257 -> TOO_LARGE[257]
        -1 -> TOO_SMALL[-1]
        1x -> TRAILING_TEXT[x]
        x -> NOT_A_NUMBER[x]
        """, word -> LooseFloat.parseWhole(word, 0, 256));
  }

  @Test
  void looseNumbers() {
    check("""
        5 -> 5
        "" -> 0
        -5 -> -5
        4294967295 -> -1
        5x -> TRAILING_TEXT[x]
        x -> NOT_A_NUMBER[x]
        """, word -> LooseNumber.parseInt(word, Base.DECIMAL));
    check("""
        0x10 -> 16
        "" -> 0
        -1 -> -1
        x -> NOT_A_NUMBER[x]
        """, word -> LooseNumber.parseWholeUnsigned(word, Base.ANY));
    check("""
        0x10z -> 16
        -2 -> -2
        -1 -> TOO_LARGE[-1]
        99999999999999999999 -> TOO_LARGE[99999999999999999999]
        z -> NOT_A_NUMBER[z]
        "" -> EMPTY[]
        """, LooseNumber::parseEmatch);
  }

  @Test
  void roundTrip() {
    Random random = new Random(8);
    for (int i = 0; i < 5_000; i++) {
      for (Format format : Format.values()) {
        long largest = format == Format.ARP_OPERATION ? 2 : format.largest();
        long value = (random.nextLong() >>> 1) % (largest + 1);
        long mask = random.nextInt(4) == 0 ? format.largest() : (random.nextLong() >>> 1) % (format.largest() + 1);
        checkRoundTrip(new MaskedNumber(value, mask, format), word -> MaskedNumber.parse(word, format));
      }
      int first = random.nextInt(65535);
      Ports range = new Ports.PortRange(first, first + 1 + random.nextInt(65535 - first));
      checkRoundTrip(range, word -> Ports.parse(word, Dialect.DEFAULT));
      checkRoundTrip(new Ports.MaskedPort(first, random.nextInt(65536)), word ->
          Ports.parse(word, Dialect.DEFAULT).map(ports -> (Ports.MaskedPort) ports));
      checkRoundTrip(new FilterHandleU32(random.nextInt() & random.nextInt()), FilterHandleU32::parse);
      checkRoundTrip(new Addend(random.nextInt()), word -> Addend.parse(word, Addend.Addresses.REFUSED));
      checkRoundTrip(new PacketCount(random.nextInt() & 0xffffffffL), PacketCount::parse);
      checkRoundTrip(new CountOffset(first, random.nextInt(65536)), CountOffset::parse);
      LooseFloat real = new LooseFloat(Math.scalb(random.nextGaussian(), random.nextInt(200) - 100));
      checkRoundTrip(real, LooseFloat::parse);
      long can = random.nextInt() & 0xffffffffL;
      checkRoundTrip(CanId.parse(can % 2 == 0 ? Long.toHexString(can) : can + ":" + can).value().orElseThrow(),
          CanId::parse);
      checkRoundTrip(new LooseNumber(random.nextInt()), word -> LooseNumber.parseInt(word, Base.ANY));
    }
    assertThat(Format.TCP_FLAGS.largest()).isEqualTo(0xfff);
  }
}
