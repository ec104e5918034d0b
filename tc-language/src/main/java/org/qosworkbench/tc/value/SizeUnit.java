package org.qosworkbench.tc.value;

import java.util.List;

/**
 * The units of a size (iproute2 lib/utils_math.c, get_size64): always powers of two, and {@code kbit} is 1024 bits. The
 * case of the letters does not matter.
 */
public enum SizeUnit {
  B("b", 1),
  K("k", 1024),
  KB("kb", 1024),
  M("m", 1024 * 1024),
  MB("mb", 1024 * 1024),
  G("g", 1024 * 1024 * 1024),
  GB("gb", 1024 * 1024 * 1024),
  KBIT("kbit", 1024 / 8),
  MBIT("mbit", 1024 * 1024 / 8),
  GBIT("gbit", 1024 * 1024 * 1024 / 8);

  private static final UnitTable TABLE = UnitTable.of(values(), SizeUnit::spelling, SizeUnit::bytes);

  private final String spelling;
  private final int bytes;

  SizeUnit(String spelling, int bytes) {
    this.spelling = spelling;
    this.bytes = bytes;
  }

  /** The unit as written behind a number. */
  public String spelling() {
    return spelling;
  }

  /** Bytes of one unit. */
  public int bytes() {
    return bytes;
  }

  /** The spellings of all units. */
  public static List<String> spellings() {
    return TABLE.spellings();
  }

  /** Bytes of the unit that is the rest of {@code text} from {@code from}; 0 when there is no such unit. */
  static double scale(String text, int from) {
    return TABLE.scale(text, from);
  }
}
