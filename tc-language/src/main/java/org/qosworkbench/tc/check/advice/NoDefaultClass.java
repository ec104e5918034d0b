package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;

/** An htb tree that does not say where packets go that no filter takes. */
final class NoDefaultClass implements Tip {
  @Override
  public void look(Command command, Consumer<Problem> problems) {
    if (!command.creates() || command.has("default")) return;
    problems.accept(Advise.that(Diagnostic.NO_DEFAULT_CLASS, command.kindWord(),
        "packets that no filter takes leave without any shaping, before all others",
        "name the minor number of a leaf class for them: default 10; default 0 says that this is meant"));
  }
}
