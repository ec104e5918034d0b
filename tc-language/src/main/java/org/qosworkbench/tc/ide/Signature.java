package org.qosworkbench.tc.ide;

import java.util.List;
import org.qosworkbench.tc.text.Range;

/**
 * How the option or the kind under the cursor is written.
 *
 * @param label the keyword and its values
 * @param documentation what it does, in Markdown
 * @param parameters its values; of a kind its options
 * @param active which of them stands at the cursor; their number when none does
 */
public record Signature(String label, String documentation, List<Parameter> parameters, int active) {
  /**
   * A value.
   *
   * @param range where it stands in the label
   * @param documentation what it is
   */
  public record Parameter(Range range, String documentation) {}

  /** Copies the list. */
  public Signature {
    parameters = List.copyOf(parameters);
  }
}
