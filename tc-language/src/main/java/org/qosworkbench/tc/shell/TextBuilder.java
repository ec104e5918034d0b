package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;

/** A value that grows at its end. */
final class TextBuilder {
  private final List<Piece> pieces = new ArrayList<>(4);
  private Value head = Text.EMPTY;

  void add(Value value) {
    if (value instanceof Text text) {
      pieces.addAll(text.pieces());
    } else {
      head = Value.concat(value(), value);
      pieces.clear();
    }
  }

  Value value() {
    if (pieces.isEmpty()) return head;
    var tail = Text.of(pieces);
    return head == Text.EMPTY ? tail : Value.concat(head, tail);
  }

  Text text() {
    return value().collapsed();
  }
}
