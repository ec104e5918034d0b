package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;

/** A filter that says which packets are meant, and not what becomes of them. */
final class FilterWithoutEffect implements Tip {
  private static final String[] EFFECTS = {"classid", "action", "police", "link", "divisor", "hw_tc"};

  @Override
  public void look(Command command, Consumer<Problem> problems) {
    var bounds = command.binding().groups().get(command.group());
    if (!command.creates() || bounds.firstWord() == bounds.endWord() || command.hasAny(EFFECTS)) return;
    boolean passesOver = command.kind().orElseThrow().name().equals("u32");
    problems.accept(Advise.that(Diagnostic.FILTER_WITHOUT_EFFECT, command.kindWord(),
        passesOver ? "u32 passes over a filter with neither class nor action: its matches are for nothing"
            : "packets that fit are sent nowhere, and no later filter gets to see them",
        "give a classid, or an action"));
  }
}
