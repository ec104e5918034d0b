package org.qosworkbench.tc.check;

import java.util.function.Consumer;
import org.qosworkbench.tc.model.Change;
import org.qosworkbench.tc.model.Decision;
import org.qosworkbench.tc.model.Network;
import org.qosworkbench.tc.model.Request;

/** Judges a command by what is there when it runs. Implementations are stateless. */
@FunctionalInterface
public interface StepCheck {
  /**
   * A command on its way.
   *
   * @param before what is there before it is carried out; not to be changed
   * @param decision what the kernel makes of it
   * @param statement number of its statement
   */
  record Step(Network before, Request request, Decision decision, int statement) {
    /** What it changes. */
    public Change change() {
      return decision.change();
    }
  }

  /** Tells what is wrong with the command; must be quick and quiet when nothing is. */
  void check(Step step, Consumer<Problem> problems);
}
