package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;

/** One piece of advice. Stateless; quiet about a command that nothing speaks against. */
@FunctionalInterface
interface Tip {
  /** Tells what speaks against the command. */
  void look(Command command, Consumer<Problem> problems);
}
