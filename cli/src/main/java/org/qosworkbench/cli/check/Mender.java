package org.qosworkbench.cli.check;

import org.qosworkbench.cli.input.Source;

/** Changes a text so that less is wrong with it; the seam between this front and the language core. */
@FunctionalInterface
public interface Mender {
  /**
   * What becomes of a text.
   *
   * @param text the text after all changes
   * @param count number of changes
   */
  record Mended(String text, int count) {}

  /** Makes the changes. Several threads may call at once. */
  Mended mend(Source source, Policy policy);
}
