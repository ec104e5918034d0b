package org.qosworkbench.tc.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IntMapTest {
  /** Few keys, so that runs of neighbors come and go. */
  private static final int KEYS = 64;

  @Test
  void doesWhatAHashMapDoes() {
    var random = new Random(7);
    var expected = new HashMap<Integer, String>();
    var map = new IntMap<String>();
    for (int i = 0; i < 20_000; i++) {
      int key = key(random);
      if (random.nextInt(3) == 0) {
        expected.remove(key);
        map.remove(key);
      } else {
        expected.put(key, "v" + i);
        map.put(key, "v" + i);
      }
      int asked = key(random);
      assertThat(map.get(asked)).isEqualTo(expected.get(asked));
      assertThat(map.size()).isEqualTo(expected.size());
    }
    var seen = new TreeSet<String>();
    map.forEach(seen::add);
    assertThat(seen).isEqualTo(new TreeSet<>(expected.values()));
  }

  private static int key(Random random) {
    return random.nextInt(KEYS) << 16 | random.nextInt(4);
  }

  @Test
  void ordersKeysAsUnsignedNumbers() {
    var map = new IntMap<String>();
    for (int key : new int[] {0xffff_0000, 1, 0x8000_0000, 0x7fff_ffff, 0}) map.put(key, "");
    assertThat(map.sortedKeys()).containsExactly(0, 1, 0x7fff_ffff, 0x8000_0000, 0xffff_0000);
  }

  @Test
  void copiesStandAlone() {
    var map = new IntMap<String>();
    map.put(1, "a");
    var copy = map.copy();
    var mapped = map.copy(it -> it + it);
    map.put(1, "b");
    map.put(2, "c");
    assertThat(copy.get(1)).isEqualTo("a");
    assertThat(copy.size()).isEqualTo(1);
    assertThat(mapped.get(1)).isEqualTo("aa");
  }
}
