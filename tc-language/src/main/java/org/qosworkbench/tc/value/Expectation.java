package org.qosworkbench.tc.value;

import java.util.List;
import java.util.Optional;

/** What a word was read as, in words for people; the source of the sentences of a {@link Fault}. */
public interface Expectation {

  /** The type with its article, for example {@code a rate}. */
  String phrase();

  /** A correct word of this type; empty when the phrase says it all. */
  default String example() {
    return "";
  }

  /** The possible values, for example {@code 0 to 255}; empty when there is no limit worth naming. */
  default String limits() {
    return "";
  }

  /** The known units or words, in the order to show them; empty when there are none. */
  default List<String> known() {
    return List.of();
  }

  /** The word as it was probably meant, when that can be told. */
  default Optional<String> suggest(Fault fault) {
    return Optional.empty();
  }
}
