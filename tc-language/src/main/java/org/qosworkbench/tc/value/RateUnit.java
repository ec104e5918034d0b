package org.qosworkbench.tc.value;

import java.util.List;

/**
 * The units of a rate, in the order in which tc tests them (iproute2 lib/utils_math.c, suffixes). The case of the
 * letters does not matter: {@code MBPS} is megabytes per second.
 */
public enum RateUnit {
  BIT("bit", 1),
  KIBIT("kibit", 1024),
  KBIT("kbit", 1000),
  MIBIT("mibit", 1024 * 1024),
  MBIT("mbit", 1e6),
  GIBIT("gibit", 1024. * 1024 * 1024),
  GBIT("gbit", 1e9),
  TIBIT("tibit", 1024. * 1024 * 1024 * 1024),
  TBIT("tbit", 1e12),
  BPS("bps", 8),
  KIBPS("kibps", 8 * 1024),
  KBPS("kbps", 8e3),
  MIBPS("mibps", 8. * 1024 * 1024),
  MBPS("mbps", 8e6),
  GIBPS("gibps", 8. * 1024 * 1024 * 1024),
  GBPS("gbps", 8e9),
  TIBPS("tibps", 8. * 1024 * 1024 * 1024 * 1024),
  TBPS("tbps", 8e12);

  private static final UnitTable TABLE = UnitTable.of(values(), RateUnit::spelling, RateUnit::bits);

  private final String spelling;
  private final double bits;

  RateUnit(String spelling, double bits) {
    this.spelling = spelling;
    this.bits = bits;
  }

  /** The unit as written behind a number. */
  public String spelling() {
    return spelling;
  }

  /** Bits per second of one unit. */
  public double bits() {
    return bits;
  }

  /** The spellings of all units. */
  public static List<String> spellings() {
    return TABLE.spellings();
  }

  /** Bits per second of the unit that is the rest of {@code text} from {@code from}; 0 when there is no such unit. */
  static double scale(String text, int from) {
    return TABLE.scale(text, from);
  }
}
