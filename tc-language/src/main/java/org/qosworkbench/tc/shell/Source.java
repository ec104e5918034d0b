package org.qosworkbench.tc.shell;

import java.util.Optional;
import org.qosworkbench.tc.text.Range;

/**
 * The text that a syntax tree was read from.
 *
 * @param file its name; empty for the script itself
 * @param made the text, if it is no file but was made by the script, for {@code eval} and its kind
 * @param otherwise the place of what runs a made text
 */
record Source(String file, Optional<Text> made, Place otherwise) {
  static Source file(String name) {
    return new Source(name, Optional.empty(), new Place(name, Range.at(0)));
  }

  static Source made(String file, Text text, Place runner) {
    return new Source(file, Optional.of(text), runner);
  }

  /** The place of a range of the text. */
  Place place(Range range) {
    return made.isEmpty() ? new Place(file, range) : made.get().place(range.start(), range.end(), otherwise);
  }

  /** The text of a node that stands for itself. */
  Text written(String text, Range range) {
    if (made.isEmpty()) return Text.written(text, new Place(file, range));
    return made.get().slice(range.start(), range.end());
  }
}
