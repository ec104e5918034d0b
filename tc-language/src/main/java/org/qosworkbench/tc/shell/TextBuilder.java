package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;

/** A value that grows at its end. */
final class TextBuilder {
  /** What stands behind the head; a list that can grow once there is something in it. */
  private List<Piece> pieces = List.of();
  private Value head = Text.EMPTY;

  void add(Value value) {
    if (head == Text.EMPTY) {
      head = value;
    } else if (value instanceof Text text) {
      if (pieces.isEmpty()) pieces = new ArrayList<>(4);
      pieces.addAll(text.pieces());
    } else {
      head = Value.concat(value(), value);
      pieces = List.of();
    }
  }

  Value value() {
    if (pieces.isEmpty()) return head;
    return Value.concat(head, Text.of(pieces));
  }

  void clear() {
    head = Text.EMPTY;
    pieces = List.of();
  }

  Text text() {
    return value().collapsed();
  }
}
