package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;

/** What commands write to a pipe, a file or a substitution. */
final class Sink {
  private final List<Piece> pieces = new ArrayList<>();
  private int length;
  private boolean certain = true;

  void write(Value value) {
    if (length > Budget.TEXT) {
      certain = false;
      return;
    }
    var text = value.collapsed();
    pieces.addAll(text.pieces());
    length += text.length();
  }

  /** Says that some of what was written, or comes next, is written on some paths only. */
  void doubt() {
    certain = false;
  }

  /** How much was written. */
  int length() {
    return length;
  }

  /** Whether this is what is written on each path. */
  boolean isCertain() {
    return certain;
  }

  Text text() {
    return Text.of(pieces);
  }
}
