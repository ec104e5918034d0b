package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.Objects;
import org.qosworkbench.tc.text.Range;

/**
 * Something that packets come from or go to.
 *
 * @param symbol a qdisc, a class, a filter or a device
 * @param places the words that say that packets go there
 */
public record Sender(Symbol symbol, List<Range> places) {
  /** Copies the list. */
  public Sender {
    Objects.requireNonNull(symbol);
    places = List.copyOf(places);
  }
}
