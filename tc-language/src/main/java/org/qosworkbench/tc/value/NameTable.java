package org.qosworkbench.tc.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names of 16-bit numbers, searched in order without regard to case (iproute2 lib/utils.c, proto_a2n). The usual
 * spelling is found without a walk through the table.
 */
final class NameTable {

  /** A name and its number. */
  record Name(String name, int number) {}

  /** What a search finds when there is no such name. */
  static final int NONE = -1;

  private final List<Name> names;
  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<Integer, String> firstName = new HashMap<>();

  NameTable(Name... names) {
    this.names = List.of(names);
    for (Name name : names) {
      exact.putIfAbsent(name.name, name.number);
      firstName.putIfAbsent(name.number, name.name);
    }
  }

  /** The number of a name in any case, or {@link #NONE}. */
  int number(String word) {
    Integer number = exact.get(word);
    return number != null ? number : numberIgnoringCase(word);
  }

  /** The number of a name in its exact spelling, or {@link #NONE}. */
  int exactNumber(String word) {
    return exact.getOrDefault(word, NONE);
  }

  /** The first name of a number. */
  Optional<String> name(int number) {
    return Optional.ofNullable(firstName.get(number));
  }

  List<String> names() {
    return names.stream().map(Name::name).toList();
  }

  private int numberIgnoringCase(String word) {
    for (Name name : names) {
      if (Ascii.equalsIgnoreCase(word, 0, name.name)) {
        return name.number;
      }
    }
    return NONE;
  }
}
