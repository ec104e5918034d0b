package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Verb;

/** A filter that is to replace another one and does not say which. */
final class ReplaceWithoutPrio implements Tip {
  @Override
  public void look(Command command, Consumer<Problem> problems) {
    if (command.effect() != Verb.Effect.REPLACE) return;
    var header = command.header();
    if (header.number("preference") != 0) return;
    problems.accept(Advise.that(Diagnostic.REPLACE_WITHOUT_PRIO, command.range(1),
        "without prio this replaces nothing: the kernel adds a filter with a new prio each time",
        "give the prio of the filter that is to be replaced, and for most kinds its handle"));
  }
}
