package org.qosworkbench.tc.value;

/** A rate as tc options take it: absolute, or a share of the speed of the device. */
public sealed interface RateValue extends Value permits Rate, RatePercent {

  /**
   * Reads a word as options do that know percentages: with a percent sign anywhere in it as a share of the device
   * speed, otherwise as a rate (for example iproute2 tc/q_htb.c, {@code strchr(*argv, '%')}).
   */
  static Parsed<RateValue> parse(String word, Limit limit, Dialect dialect) {
    return word.indexOf('%') >= 0
        ? switch (RatePercent.parse(word)) {
          case Parsed.Ok<RatePercent> ok -> Parsed.ok(ok.get());
          case Parsed.Bad<RatePercent> bad -> Parsed.bad(bad.fault());
        }
        : switch (Rate.parse(word, limit, dialect)) {
          case Parsed.Ok<Rate> ok -> Parsed.ok(ok.get());
          case Parsed.Bad<Rate> bad -> Parsed.bad(bad.fault());
        };
  }
}
