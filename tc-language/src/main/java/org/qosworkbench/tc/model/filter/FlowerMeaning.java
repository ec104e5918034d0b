package org.qosworkbench.tc.model.filter;

import java.util.Optional;
import org.qosworkbench.tc.spec.Given;

/**
 * What a flower filter compares. Two filters of one priority with equal patterns exclude each other, whatever their
 * handles are.
 */
public record FlowerMeaning(Pattern pattern) implements Matching {
  /** @param protocol what tc sends as the protocol of the filter, 3 for all, 0 when none is given for a change */
  static FlowerMeaning of(Given given, int protocol) {
    return new FlowerMeaning(new FlowerFields(given).pattern(protocol));
  }

  /** Apart from the protocol, which the filter's priority has anyway. */
  @Override
  public boolean matchesEverything() {
    return pattern.fields().keySet().stream().allMatch(it -> it.equals(FlowerFields.PROTOCOL));
  }

  /** The field, when it counts. */
  public Optional<Masked> field(String name) {
    return Optional.ofNullable(pattern.fields().get(name));
  }
}
