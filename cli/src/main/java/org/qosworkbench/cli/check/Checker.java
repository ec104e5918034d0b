package org.qosworkbench.cli.check;

import java.util.function.Consumer;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Finding;

/** Finds what is wrong with one source; the seam between this front and the language core. */
@FunctionalInterface
public interface Checker {
  /** Hands the findings over in the order of the text, as early as it can. Several threads may call at once. */
  void check(Source source, Policy policy, Consumer<Finding> findings);
}
