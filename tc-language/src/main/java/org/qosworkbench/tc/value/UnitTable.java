package org.qosworkbench.tc.value;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The units that can stand behind a number, found by their spelling in any case. */
final class UnitTable {

  private final List<String> spellings;
  private final long[] keys;
  private final double[] scales;

  private UnitTable(List<String> spellings, double[] scales) {
    this.spellings = spellings;
    this.keys = spellings.stream().mapToLong(spelling -> Ascii.key(spelling, 0)).toArray();
    this.scales = scales;
  }

  /**
   * A table of {@code units}, whose spellings have up to eight letters.
   *
   * @param scale how much of the base unit one unit is; not 0
   */
  static <U> UnitTable of(U[] units, Function<U, String> spelling, ToDoubleFunction<U> scale) {
    return new UnitTable(Stream.of(units).map(spelling).toList(), Stream.of(units).mapToDouble(scale).toArray());
  }

  /** The spellings of all units, in their order. */
  List<String> spellings() {
    return spellings;
  }

  /** The scale of the unit that is the rest of {@code text} from {@code from}; 0 when there is no such unit. */
  double scale(String text, int from) {
    long key = Ascii.key(text, from);
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == key) {
        return scales[i];
      }
    }
    return 0;
  }
}
