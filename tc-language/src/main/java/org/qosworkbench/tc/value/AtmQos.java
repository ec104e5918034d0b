package org.qosworkbench.tc.value;

/** Traffic parameters of an ATM circuit (text2qos of the ATM library, which iproute2 tc/q_atm.c used until 6.5). */
public final class AtmQos {

  private static final Expectation EXPECTED = new Expected();
  private static final String[] TRAFFIC_CLASSES = {"ubr", "cbr", "abr"};
  private static final String[] LAYERS = {"aal0", "aal5"};
  private static final long BITS_32 = 0xffff_ffffL;
  private static final int CELL_BITS = 8 * 48;
  private static final int MOST_DECIMALS = 9;

  private AtmQos() {}

  /**
   * Reads {@code CLASS[,AAL][:PARAMETER,...][,tx:PARAMETER,...][,rx:PARAMETER,...]}, in any case but for the units of
   * rates, for example {@code aal5,cbr:max_pcr=353000cps,max_sdu=9180,rx:none}.
   */
  public static Parsed<Word> parse(String word) {
    var text = new AtmText(word);
    return text.result(fits(text), EXPECTED);
  }

  private static boolean fits(AtmText text) {
    boolean hasClass = false;
    do {
      if (text.skipAny(TRAFFIC_CLASSES)) {
        hasClass = true;
      } else if (!text.skipAny(LAYERS)) {
        return false;
      }
    } while (text.skip(','));
    if (!hasClass) {
      return false;
    }
    return !text.more() || parameters(text) && (!text.more() || directions(text));
  }

  /** What is said of one direction. Something said of both may stand before it, or nothing but the colon. */
  private static boolean directions(AtmText text) {
    if (text.skipAny("tx")) {
      if (text.skipAny(":none")) {
        text.skip(',');
      } else if (!parameters(text)) {
        return false;
      }
      if (!text.more()) {
        return true;
      }
    }
    return text.skipAny("rx") && (text.skipAny(":none") || parameters(text)) && !text.more();
  }

  /** Parameters behind a colon, up to a word that is none of them. */
  private static boolean parameters(AtmText text) {
    if (!text.skip(':')) {
      return false;
    }
    do {
      if (!text.more()) {
        return false;
      }
      if (text.skipAny("max_pcr=", "pcr=")) {
        if (!text.skipExactly("max") && !rate(text, 0)) {
          return false;
        }
      } else if (text.skipAny("min_pcr=")) {
        if (!rate(text, CELL_BITS - 1)) {
          return false;
        }
      } else if (text.skipAny("max_sdu=", "sdu=")) {
        if (text.signedInt() < 0) {
          return false;
        }
      } else {
        return true;
      }
    } while (text.skip(','));
    return !text.more();
  }

  /**
   * A rate in cells, or in bits when bps follows; k, m and g multiply and need one of the units. All is reckoned in 32
   * bits; the result must fit into 31.
   *
   * @param roundUp added before bits are divided into cells
   */
  private static boolean rate(AtmText text, int roundUp) {
    long rate = text.unsignedInt();
    String decimals = text.skip('.') ? text.digits(MOST_DECIMALS) : "";
    if (decimals.length() == MOST_DECIMALS) {
      text.stepBack(); // the last one counts, and is still looked at as what follows
    }
    int thousands = text.skipAny("k") ? 1 : text.skipAny("m") ? 2 : text.skipAny("g") ? 3 : 0;
    for (int i = 0; i < thousands; i++) {
      if (rate > BITS_32 / 1000) {
        return false;
      }
      rate *= 1000;
    }
    rate = rate + scale(decimals, 3 * thousands) & BITS_32;
    if (text.skipExactly("bps")) {
      rate = (rate + roundUp & BITS_32) / CELL_BITS;
    } else if (!text.skipExactly("cps") && thousands > 0) {
      return false;
    }
    return rate <= Integer.MAX_VALUE;
  }

  /** The decimals times ten to the {@code power}, without what remains behind the point. */
  private static long scale(String decimals, int power) {
    long scaled = decimals.isEmpty() ? 0 : Long.parseLong(decimals);
    for (int i = decimals.length(); i > power; i--) {
      scaled /= 10;
    }
    for (int i = decimals.length(); i < power; i++) {
      scaled = scaled * 10 & BITS_32;
    }
    return scaled;
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "traffic parameters of an ATM circuit";
    }

    @Override
    public String example() {
      return "aal5,ubr:sdu=9180,rx:none";
    }
  }
}
