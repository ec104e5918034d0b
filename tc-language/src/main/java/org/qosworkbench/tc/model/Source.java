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
    int last = of.wordCount() - 1;
    int keyword = binding.headerOption(option);
    return new Source(statement, keyword >= 0 && keyword < last ? of.range(keyword + 1) : of.range(0, last));
  }
}
