package org.qosworkbench.tc.model;

import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.text.Range;

/**
 * Where in a file something came to be as it is.
 *
 * @param statement number of the statement, the first of the file being 0
 * @param range the words that name it, in the statement's text
 */
public record Source(int statement, Range range) {
  /** The value of an option of the header, or the whole command when it was not given. */
  public static Source of(Binding binding, int statement, String option) {
    var of = binding.statement();
    for (int word = 1; word + 1 < of.wordCount(); word++) {
      if (binding.groupOf(word) == 0 && binding.element(word).filter(it -> it.name().equals(option)).isPresent()) {
        return new Source(statement, of.range(word + 1));
      }
    }
    return new Source(statement, of.range(0, of.wordCount() - 1));
  }
}
