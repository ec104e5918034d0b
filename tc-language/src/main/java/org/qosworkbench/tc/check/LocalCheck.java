package org.qosworkbench.tc.check;

import java.util.function.Consumer;
import org.qosworkbench.tc.bind.Binding;

/**
 * Judges one statement by itself. Implementations are stateless and look only at what they are given, because their
 * answers are kept for as long as the statement stays the same.
 */
@FunctionalInterface
public interface LocalCheck {
  /** Tells what is wrong with the statement; must be quick and quiet for one that nothing is wrong with. */
  void check(Binding binding, Consumer<Problem> problems);
}
