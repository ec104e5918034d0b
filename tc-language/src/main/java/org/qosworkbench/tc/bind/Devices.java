package org.qosworkbench.tc.bind;

import java.util.Set;

/** Which network devices there are, as far as it is known. */
public sealed interface Devices {
  /** Every device is taken to exist. */
  record Any() implements Devices {}

  /** These and no others. */
  record Listed(Set<String> names) implements Devices {
    public Listed {
      names = Set.copyOf(names);
    }
  }

  Devices ANY = new Any();

  default boolean exists(String name) {
    return switch (this) {
      case Any it -> true;
      case Listed it -> it.names.contains(name);
    };
  }
}
