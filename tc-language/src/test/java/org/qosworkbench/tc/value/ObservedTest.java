package org.qosworkbench.tc.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.value.Outcomes.outcome;

import org.junit.jupiter.api.Test;

/** What tc of iproute2 6.1 was seen to do on a running kernel; each test is named after what was seen. */
class ObservedTest {

  private static final Dialect SEEN = Dialect.IPROUTE2_6_1;

  @Test
  void tbfShows1500KbitForRate1500kbitAndRefuses10mb() {
    assertThat(Rate.parse("1500kbit", Limit.BITS_64, SEEN)).isEqualTo(Parsed.ok(new Rate(187_500)));
    assertThat(Rate.parse("10mb", Limit.BITS_64, SEEN).accepted()).isFalse();
  }

  @Test
  void tbfTakesRateMinus1mbitAndShows18446744Tbit() {
    Rate rate = Rate.parse("-1mbit", Limit.BITS_64, SEEN).value().orElseThrow();
    assertThat(Long.toUnsignedString(rate.bytesPerSecond())).isEqualTo("18446744073709426616");
  }

  @Test
  void tbfShows1MbitForRate1e6() {
    assertThat(outcome(Rate.parse("1e6", Limit.BITS_64, SEEN))).isEqualTo("1mbit");
  }

  @Test
  void tbfSaysThatTheRateIsMissingWhenItIsInfinite() {
    assertThat(Rate.parse("inf", Limit.BITS_64, SEEN)).isEqualTo(Parsed.ok(new Rate(0)));
  }

  @Test
  void tbfTakesARateThatIsNotANumber() {
    assertThat(Rate.parse("nan", Limit.BITS_64, SEEN)).isEqualTo(Parsed.ok(new Rate(Long.MIN_VALUE)));
  }

  @Test
  void tbfShows1536bForBurst1point5kAnd16bForLimit0x10() {
    assertThat(Size.parse("1.5k", Limit.BITS_32)).isEqualTo(Parsed.ok(new Size(1536)));
    assertThat(Size.parse("0x10", Limit.BITS_32)).isEqualTo(Parsed.ok(new Size(16)));
  }

  @Test
  void tbfRefusesBurst10kbyteAndACellOf3AndLimitMinus1() {
    assertThat(Size.parse("10kbyte", Limit.BITS_32).accepted()).isFalse();
    assertThat(SizeCell.parse("10k/3", Limit.BITS_32).accepted()).isFalse();
    assertThat(Size.parse("-1", Limit.BITS_32).accepted()).isFalse();
  }

  @Test
  void tbfTakesTheSmallestIntAsACell() {
    assertThat(SizeCell.parse("10k/-2147483648", Limit.BITS_32).accepted()).isTrue();
  }

  @Test
  void tbfShowsLatency705sForLatency5000sAndRefuses5min() {
    assertThat(Time.parse("5000s", SEEN)).isEqualTo(Parsed.ok(new Time(705_032_704)));
    assertThat(Time.parse("5min", SEEN).accepted()).isFalse();
  }

  @Test
  void netemSaysThat705032704And4294962296AreTooLargeForDelay5000sAndMinus5ms() {
    for (String word : new String[] {"5000s", "-5ms"}) {
      Time time = Time.parse(word, SEEN).value().orElseThrow();
      assertThat(time.microseconds()).isIn(705_032_704L, 4_294_962_296L);
      assertThat(Psched.tooLongForTicks(time)).isTrue();
    }
  }

  @Test
  void netemRefusesDelay500nsAndLoss200abc() {
    assertThat(Time.parse("500ns", SEEN).accepted()).isFalse();
    assertThat(Percent.parse("200abc").accepted()).isFalse();
  }

  @Test
  void redTakesProbabilityInfButNeitherInfiNor0xg() {
    assertThat(LooseFloat.parse("inf").accepted()).isTrue();
    assertThat(LooseFloat.parse("infi").accepted()).isFalse();
    assertThat(LooseFloat.parse("0xg").accepted()).isFalse();
  }

  @Test
  void sfbTakesIncrement0xg() {
    assertThat(LooseFloat.parseProbability("0xg")).isEqualTo(Parsed.ok(new LooseFloat(0)));
  }

  @Test
  void pfifoIsShownAs1And1fForHandle1colon5And0x1fAndHandle10000IsRefused() {
    assertThat(Handle.parse("1:5")).isEqualTo(Parsed.ok(new Handle(1)));
    assertThat(Handle.parse("0x1f:")).isEqualTo(Parsed.ok(new Handle(0x1f)));
    assertThat(Handle.parse("10000:").accepted()).isFalse();
  }

  @Test
  void theProtocols65536AndCfmAreRefused() {
    assertThat(Protocol.parse("65536", SEEN).accepted()).isFalse();
    assertThat(Protocol.parse("cfm", SEEN).accepted()).isFalse();
  }

  @Test
  void u32TakesShortAndOctalAddressesDottedMasksAndTheMaskAny() {
    assertThat(outcome(Prefix.parse("10.8/16", Family.INET))).isEqualTo("10.8.0.0/16");
    assertThat(outcome(Prefix.parse("0x0a.010.1/255.255.0.0", Family.INET))).isEqualTo("10.8.1.0/16");
    assertThat(outcome(Prefix.parse("10.0.0.1/any", Family.INET))).isEqualTo("10.0.0.1/0");
    assertThat(Prefix.parse("10.0.0.1/33", Family.INET).accepted()).isFalse();
  }

  @Test
  void u32TakesNineDigitClassIdsButNot1dot5() {
    assertThat(ClassId.parse("fffffffff")).isEqualTo(Parsed.ok(ClassId.ROOT));
    assertThat(ClassId.parse("1.5").accepted()).isFalse();
  }

  @Test
  void flowerNamesOnlyTheBadByteOfALinkAddress() {
    assertThat(MacMask.parse("1:2:3:4:5:zz").problem().orElseThrow().culprit()).isEqualTo("zz");
  }

  @Test
  void flowerTakesPorts5To0AndRefusesPort0() {
    assertThat(Ports.parse("5-0", SEEN)).isEqualTo(Parsed.ok(new Ports.Port(5)));
    assertThat(Ports.parse("0", SEEN).accepted()).isFalse();
  }

  @Test
  void flowerTakesContradictingStatesAndFlagsWithSlashesTooMany() {
    assertThat(outcome(CtState.parse("+trk-trk"))).isEqualTo("+trk");
    assertThat(outcome(FlagList.parse("//nofrag/", FlagList.Group.IP_FLAGS))).isEqualTo("nofrag");
  }

  @Test
  void flowerTakesGeneveDataWithAnOddDigitAndCrashesWithoutColonsInGtpAndErspanOptions() {
    assertThat(GeneveMatch.parse("1:2:abc", SEEN).accepted()).isTrue();
    assertThat(outcome(TunnelMatch.parse("1", TunnelOptions.Kind.GTP))).isEqualTo("MISSING_PART[]");
    assertThat(outcome(TunnelMatch.parse("1", TunnelOptions.Kind.ERSPAN))).isEqualTo("MISSING_PART[]");
  }
}
