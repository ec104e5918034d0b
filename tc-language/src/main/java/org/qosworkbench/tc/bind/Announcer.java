package org.qosworkbench.tc.bind;

import java.util.function.Consumer;

/**
 * Hears what would be welcome at one word.
 *
 * @param word index of the word; -1 to hear of none
 */
record Announcer(int word, Consumer<Expected> expected) {
  /** For reading when nobody wants to know. */
  static final Announcer NONE = new Announcer(-1, it -> {});
}
