package org.qosworkbench.tc.value;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.text.Nearest;

/**
 * A number that is mostly written as a name, such as a protocol.
 *
 * @param known the names to show
 * @param names the names that a mistyped one is compared with; some have too many to show
 */
record NamedNumber(String phrase, String example, String limits, List<String> known, List<String> names)
    implements Expectation {

  NamedNumber(String phrase, String example, String limits, List<String> names) {
    this(phrase, example, limits, names, names);
  }

  @Override
  public Optional<String> suggest(Fault fault) {
    return fault.kind() == Fault.Kind.UNKNOWN_WORD
        ? Nearest.GENEROUS.of(fault.word(), names)
        : Optional.empty();
  }
}
