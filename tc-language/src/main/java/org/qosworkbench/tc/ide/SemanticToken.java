package org.qosworkbench.tc.ide;

import java.util.Set;
import org.qosworkbench.tc.text.Range;

/**
 * A piece of text with its meaning, for colors.
 *
 * @param range where it stands in the document; within one line
 * @param modifiers what else is to be said of it
 */
public record SemanticToken(Range range, TokenType type, Set<Modifier> modifiers) {
  /** What is to be said of a piece of text besides its type. */
  public enum Modifier {
    /** It names what the command creates. */
    DEFINITION,
    /** tc or the kernel no longer have it in some release. */
    DEPRECATED
  }

  /** Copies the set. */
  public SemanticToken {
    modifiers = Set.copyOf(modifiers);
  }
}
