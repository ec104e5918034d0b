package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.Optional;

/** What a script wrote into a file, up to some point; adding to it leaves this as it is. */
final class Written {
  private static final int MOST = 4_000_000;

  static final Written NOTHING = new Written(Optional.empty(), Text.EMPTY, 0, true);

  /** What was written earlier, if anything. */
  private final Optional<Written> before;
  private final Text added;
  /** Of all of it, at most {@value #MOST}: what would be more is left out, and not certain. */
  private final int length;
  private final boolean certain;

  private Written(Optional<Written> before, Text added, int length, boolean certain) {
    this.before = before;
    this.added = added;
    this.length = length;
    this.certain = certain;
  }

  /** Whether the file holds this on each path, not only on some. */
  boolean certain() {
    return certain;
  }

  Written and(Text text, boolean onEachPath) {
    if (length + text.length() > MOST) return new Written(before, added, length, false);
    return new Written(Optional.of(this), text, length + text.length(), certain && onEachPath);
  }

  private Written onSomePaths() {
    return new Written(before, added, length, false);
  }

  Text text() {
    var parts = new ArrayList<Text>();
    for (var at = this; ; at = at.before.get()) {
      parts.add(at.added);
      if (at.before.isEmpty()) break;
    }
    var pieces = new ArrayList<Piece>();
    for (int i = parts.size() - 1; i >= 0; i--) {
      pieces.addAll(parts.get(i).pieces());
    }
    return Text.of(pieces);
  }

  /** What is in the file when it was written on two paths: all that is, if one of them only wrote more. */
  static Optional<Written> either(Written first, Written second) {
    if (first == second) return Optional.of(first);
    if (first.startsWith(second)) return Optional.of(first.onSomePaths());
    return second.startsWith(first) ? Optional.of(second.onSomePaths()) : Optional.empty();
  }

  private boolean startsWith(Written start) {
    var at = this;
    while (at != start && at.before.isPresent()) {
      at = at.before.get();
    }
    return at == start;
  }
}
