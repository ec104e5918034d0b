package org.qosworkbench.tc.shell;

import java.util.List;

/** What an expansion gives. */
sealed interface Expanded {
  /** One text. */
  record One(Value value) implements Expanded {}

  /** Words of their own, even within quotes: those of {@code $@} and of arrays. */
  record Many(List<Field> fields) implements Expanded {}

  /** Words that were divided already, as their quotes say. */
  record Divided(List<Field> fields) implements Expanded {}

  static Expanded of(Value value) {
    return new One(value);
  }
}
