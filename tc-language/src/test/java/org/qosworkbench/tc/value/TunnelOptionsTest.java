package org.qosworkbench.tc.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.value.Outcomes.check;
import static org.qosworkbench.tc.value.Outcomes.checkRoundTrip;
import static org.qosworkbench.tc.value.Outcomes.outcome;

import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.value.TunnelOptions.Kind;

class TunnelOptionsTest {

  @Test
  void geneveOptionsThatAreSet() {
    check("""
        0102:80:00880022 -> 102:80:00880022
        0102:80:00880022,1:2:aabb -> 102:80:00880022,1:2:aabb
        ,,1:2:AABB,, -> 1:2:aabb
        1::2:aabb -> 1:2:aabb
        1:2 -> 1:2:
        1 -> 1::
        1:2:abc -> 1:2:ab
        1:2:a -> 1:2:0
        : -> ::
        "" -> \n\
        1:2:zz -> BAD_DIGIT[z]
        10000:2:aa -> TOO_LARGE[10000]
        1:100:aa -> TOO_LARGE[100]
        g:2:aa -> NOT_A_NUMBER[g]
        1:2:aa:3 -> TOO_MANY_PARTS[3]
        1:2:aa/ff -> BAD_DIGIT[/]
        """, GeneveOptions::parse);
  }

  @Test
  void geneveOptionsThatAreMatched() {
    check("""
        0102:80:00880022 -> 102:80:00880022
        0102:80:0088/ffff:ff:ffff -> 102:80:0088
        0102:80:0088/ffff:ff:ff00 -> 102:80:0088/ffff:ff:ff00
        0102:80:0088/ff -> 102:80:0088/ff::
        0102:80:0088/ -> 102:80:0088/::
        1:2:aa,3:4:bb/1:2:3 -> 1:2:aa,3:4:bb/1:2:0
        1:2 -> MISSING_PART[]
        1::aa -> MISSING_PART[]
        "" -> MISSING_PART[]
        1:2:aa, -> MISSING_PART[]
        1:2:aa:3 -> TOO_MANY_PARTS[3]
        1:2:zz -> BAD_DIGIT[z]
        g:2:aa -> NOT_A_NUMBER[g]
        1:2:aa/1:2:3:4 -> TOO_MANY_PARTS[4]
        1:2:aa/1/2 -> TRAILING_TEXT[/2]
        1:2:aa/g,h:2:aa -> NOT_A_NUMBER[h]
        """, word -> GeneveMatch.parse(word, Dialect.DEFAULT));
  }

  @Test
  void lengthOfMatchedGeneveOptions() {
    String fits = "1:2:" + "a".repeat(4092);
    assertThat(GeneveMatch.parse(fits, Dialect.DEFAULT).accepted()).isTrue();
    assertThat(outcome(GeneveMatch.parse(fits + "a", Dialect.DEFAULT))).startsWith("TOO_LONG");
    assertThat(GeneveMatch.parse(fits + "a", Dialect.IPROUTE2_6_1).accepted()).isTrue();
    assertThat(outcome(GeneveMatch.parse(fits + "/" + "a".repeat(4097), Dialect.DEFAULT))).startsWith("TOO_LONG");
  }

  @Test
  void erspan() {
    check("""
        1:2:0:0 -> 1:2:0:0
        2::1:63 -> 2:1:63
        ::: -> \n\
        1:2:3:4:5 -> TOO_MANY_PARTS[5]
        256 -> TOO_LARGE[256]
        """, TunnelOptions::parseErspan);
    check("""
        1:2:0:0 -> 1:2:0:0
        2::1:63 -> 2::1:63
        1:2 -> 1:2
        1:2/1:0xffffffff:0xff:0xff -> 1:2
        1:2/ff -> NOT_A_NUMBER[ff]
        1:2/0xff -> 1:2/255
        1/1 -> 1/1
        1 -> MISSING_PART[]
        1:2:3:4:5 -> TOO_MANY_PARTS[5]
        1:4294967296 -> TOO_LARGE[4294967296]
        """, word -> TunnelMatch.parse(word, Kind.ERSPAN));
  }

  @Test
  void gtp() {
    check("""
        1:2 -> 0x1:0x2
        ff:/f0:f -> 0xff:/0xf0:0xf
        1:2:whatever -> 0x1:0x2
        1 -> MISSING_PART[]
        1:2/ff -> MISSING_PART[]
        100:2 -> TOO_LARGE[100]
        """, word -> TunnelMatch.parse(word, Kind.GTP));
  }

  @Test
  void pfcp() {
    check("""
        1:c0ffee -> 0x1:0xc0ffee
        1 -> 0x1
        :5 -> :0x5
        "" -> \n\
        1:ffffffffffffffff/ff:ffffffffffffffff -> 0x1:0xffffffffffffffff
        1:2/1:2 -> 0x1:0x2/0x1:0x2
        1:2:3 -> TOO_MANY_PARTS[3]
        1:10000000000000000 -> TOO_LARGE[10000000000000000]
        """, word -> TunnelMatch.parse(word, Kind.PFCP));
  }

  @Test
  void flags() {
    check("""
        frag -> frag
        nofrag/firstfrag -> nofrag/firstfrag
        frag/nofrag -> nofrag
        //frag// -> frag
        "" -> \n\
        no -> UNKNOWN_WORD[no]
        frag/tundf -> UNKNOWN_WORD[tundf]
        """, word -> FlagList.parse(word, FlagList.Group.IP_FLAGS));
    check("""
        tuncsum/notundf/tunoam/notuncrit -> tuncsum/notundf/tunoam/notuncrit
        frag -> UNKNOWN_WORD[frag]
        """, word -> FlagList.parse(word, FlagList.Group.ENC_FLAGS));
    assertThat(FlagList.parse("nofragg", FlagList.Group.IP_FLAGS).problem().flatMap(Fault::suggestion))
        .contains("nofrag");
  }

  @Test
  void connectionStates() {
    check("""
        +trk -> +trk
        +trk+new-est -> +trk+new-est
        -new+trk -> +trk-new
        +trk-trk -> +trk
        "" -> \n\
        trk -> UNKNOWN_WORD[trk]
        +tr -> UNKNOWN_WORD[+tr]
        +trkk -> UNKNOWN_WORD[k]
        +trk,+new -> UNKNOWN_WORD[,+ne]
        """, CtState::parse);
    assertThat(CtState.parse("trk").problem().flatMap(Fault::suggestion)).contains("+trk");
  }

  @Test
  void helpers() {
    check("""
        ipv4-tcp-ftp -> ipv4-tcp-ftp
        ipv6-17-tftp-x -> ipv6-udp-tftp
        ipv4-300-ftp -> UNKNOWN_WORD[300]
        ipv4-TCP-ftp -> ipv4-tcp-ftp
        ipv4-Tcp-ftp -> UNKNOWN_WORD[Tcp]
        ipv5-tcp-ftp -> UNKNOWN_WORD[ipv5]
        ipv4-tcp -> MISSING_PART[]
        ipv4--ftp -> MISSING_PART[]
        ipv4-tcp-ftpftpftpftpftpftpftpft -> TOO_LONG[ipv4-tcp-ftpftpftpftpftpftpftpft]
        """, CtHelper::parse);
  }

  @Test
  void ipProtocols() {
    Protocol ipv4 = new Protocol(0x0800);
    Protocol ipv6 = new Protocol(0x86dd);
    check("""
        tcp -> tcp
        t -> tcp
        icm -> icmp
        icmpv6 -> WRONG_FAMILY[icmpv6]
        17 -> 0x17
        11 -> udp
        l2tp -> 0x73
        esp -> 0x32
        ah -> 0x33
        a -> 0xa
        TCP -> UNKNOWN_WORD[TCP]
        100 -> TOO_LARGE[100]
        "" -> EMPTY[]
        """, word -> IpProto.parse(word, ipv4, Dialect.DEFAULT));
    check("""
        icmp -> WRONG_FAMILY[icmp]
        icmpv -> icmpv6
        """, word -> IpProto.parse(word, ipv6, Dialect.DEFAULT));
    check("""
        l2tp -> UNKNOWN_WORD[l2tp]
        esp -> UNKNOWN_WORD[esp]
        ah -> UNKNOWN_WORD[ah]
        """, word -> IpProto.parse(word, ipv4, Dialect.IPROUTE2_6_1));
    assertThat(outcome(IpProto.parse("tcp", new Protocol(0x0806), Dialect.DEFAULT))).isEqualTo("WRONG_FAMILY[tcp]");
    assertThat(outcome(InetProtocol.parse("tpc"))).isEqualTo("UNKNOWN_WORD[tpc]");
    assertThat(InetProtocol.parse("tpc").problem().flatMap(Fault::suggestion)).contains("tcp");
    for (int number = 0; number < 256; number++) {
      Protocol ethernet = number == 58 ? ipv6 : ipv4;
      checkRoundTrip(new IpProto(number), word -> IpProto.parse(word, ethernet, Dialect.DEFAULT));
      checkRoundTrip(new InetProtocol(number), InetProtocol::parse);
    }
  }

  @Test
  void roundTripOfRandomWords() {
    Random random = new Random(9);
    String letters = "0123fF:::/,-+x";
    int accepted = 0;
    for (int i = 0; i < 300_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int length = random.nextInt(14); length > 0; length--) {
        word.append(letters.charAt(random.nextInt(letters.length())));
      }
      accepted += again(word.toString(), GeneveOptions::parse);
      accepted += again(word.toString(), text -> GeneveMatch.parse(text, Dialect.DEFAULT));
      accepted += again(word.toString(), TunnelOptions::parseErspan);
      for (Kind kind : Kind.values()) {
        accepted += again(word.toString(), text -> TunnelMatch.parse(text, kind));
      }
    }
    assertThat(accepted).isGreaterThan(50_000);
    for (int bits = 0; bits < 4096; bits++) {
      int mask = bits & 63;
      checkRoundTrip(new CtState(bits >> 6 & mask, mask), CtState::parse);
      FlagList.Group group = FlagList.Group.ENC_FLAGS;
      checkRoundTrip(new FlagList(group, bits >> 4 & mask & 15, mask & 15), text -> FlagList.parse(text, group));
    }
  }

  private static <V extends Value> int again(String word, Function<String, Parsed<V>> parser) {
    return switch (parser.apply(word)) {
      case Parsed.Ok<V> ok -> {
        checkRoundTrip(ok.get(), parser);
        yield 1;
      }
      case Parsed.Bad<V> bad -> 0;
    };
  }
}
