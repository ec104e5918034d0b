package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;

/** A value that grows at its end. */
final class TextBuilder {
  private final List<Piece> pieces = new ArrayList<>();
  private Value head = Text.EMPTY;

  void add(Value value) {
    if (head == Text.EMPTY) {
      head = value;
    } else if (value instanceof Text text) {
      pieces.addAll(text.pieces());
    } else {
      head = Value.concat(value(), value);
      pieces.clear();
    }
  }

  Value value() {
    if (pieces.isEmpty()) return head;
    return Value.concat(head, Text.of(pieces));
  }

  Text text() {
    return value().collapsed();
  }
}
