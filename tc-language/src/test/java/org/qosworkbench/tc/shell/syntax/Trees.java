package org.qosworkbench.tc.shell.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Walks syntax trees. */
final class Trees {
  private Trees() {}

  /** Shows a node and all below it. */
  static void each(Object node, Consumer<Record> visitor) {
    switch (node) {
      case Optional<?> it -> it.ifPresent(inner -> each(inner, visitor));
      case List<?> list -> list.forEach(inner -> each(inner, visitor));
      case Record it -> {
        visitor.accept(it);
        Tree.parts(it).forEach(part -> each(part, visitor));
      }
      default -> { }
    }
  }
}
