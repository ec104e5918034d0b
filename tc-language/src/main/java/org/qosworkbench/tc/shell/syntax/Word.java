package org.qosworkbench.tc.shell.syntax;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.text.Range;

/**
 * A word before it is expanded.
 *
 * @param parts in their order; none for an empty word, such as the value of {@code a=}
 * @param range from the first to the last of them; where there are none, the place
 */
public record Word(List<Part> parts, Range range) implements Declaration, Assignment.Value {
  /** Keeps a copy of the list. */
  public Word {
    parts = List.copyOf(parts);
  }

  /** The text of this word if it has neither quotes nor escapes nor anything that is expanded. */
  public Optional<String> literal() {
    if (parts.size() == 1) {
      return parts.get(0) instanceof Part.Literal only ? Optional.of(only.text()) : Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (!(part instanceof Part.Literal literal)) {
        return Optional.empty();
      }
      text.append(literal.text());
    }
    return Optional.of(text.toString());
  }
}
