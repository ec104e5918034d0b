package org.qosworkbench.tc.check.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qosworkbench.tc.model.FilterNode;
import org.qosworkbench.tc.model.filter.Bits;
import org.qosworkbench.tc.model.filter.Pattern;

/**
 * The filters of one protocol that packets have met already. Filters that look at the same bits form a shape; within a
 * shape, what a later filter wants of these bits leads straight to the one that takes its packets. So a long list costs
 * no more for each filter than there are shapes.
 */
final class Earlier {
  /** Real lists have few shapes; beyond this many, further ones are left out. */
  private static final int MOST_SHAPES = 32;

  private record Entry(FilterNode node, Pattern pattern) {}

  private record Shape(List<String> names, List<Bits> masks, Map<Long, Entry> entries) {
    static Shape of(Pattern pattern) {
      var masks = pattern.fields().values().stream().map(it -> it.mask()).toList();
      return new Shape(List.copyOf(pattern.fields().keySet()), masks, new HashMap<>());
    }

    boolean fits(Pattern pattern) {
      if (pattern.fields().size() != names.size()) return false;
      int i = 0;
      for (var field : pattern.fields().entrySet()) {
        if (!field.getKey().equals(names.get(i)) || !field.getValue().mask().equals(masks.get(i++))) return false;
      }
      return true;
    }

    /** What the pattern wants of the bits of this shape; empty when it leaves one of them open. */
    Optional<Long> key(Pattern pattern) {
      long key = 17;
      for (int i = 0; i < names.size(); i++) {
        var field = pattern.fields().get(names.get(i));
        if (field == null || !field.mask().contains(masks.get(i))) return Optional.empty();
        var bits = field.value().and(masks.get(i));
        key = (key * 0x9e37_79b9_7f4a_7c15L + bits.low()) * 0x9e37_79b9_7f4a_7c15L + bits.high();
      }
      return Optional.of(key);
    }
  }

  private final List<Shape> shapes = new ArrayList<>();

  /** One of them that takes all packets of a pattern. */
  Optional<FilterNode> covering(Pattern pattern) {
    for (int i = 0; i < shapes.size(); i++) {
      var entry = shapes.get(i).key(pattern).map(shapes.get(i).entries::get);
      if (entry.isPresent() && entry.get().pattern.covers(pattern)) return Optional.of(entry.get().node);
    }
    return Optional.empty();
  }

  void add(FilterNode node, Pattern pattern) {
    for (var shape : shapes) {
      if (shape.fits(pattern)) {
        shape.entries.putIfAbsent(shape.key(pattern).orElseThrow(), new Entry(node, pattern));
        return;
      }
    }
    if (shapes.size() == MOST_SHAPES) return;
    var shape = Shape.of(pattern);
    shape.entries.put(shape.key(pattern).orElseThrow(), new Entry(node, pattern));
    shapes.add(shape);
  }
}
