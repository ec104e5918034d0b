package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.shell.syntax.Command;
import org.qosworkbench.tc.shell.syntax.CommandList;
import org.qosworkbench.tc.shell.syntax.Script;
import org.qosworkbench.tc.text.Range;

/**
 * What a script may run more than once: functions and the bodies of loops. What is evaluated anywhere else has one
 * value in all of the script, even if nobody knows which.
 */
public final class Repeated {
  private final List<Range> ranges = new ArrayList<>();

  private Repeated() {}

  /** What a script may run more than once. */
  public static Repeated of(Script script) {
    var repeated = new Repeated();
    repeated.list(script.body());
    return repeated;
  }

  /** Whether a place may be evaluated more than once, as one in another file may. */
  public boolean contains(Place place) {
    return !place.file().isEmpty() || ranges.stream().anyMatch(it -> it.covers(place.range()));
  }

  private void list(CommandList list) {
    for (var item : list.items()) command(item.command());
  }

  private void command(Command command) {
    switch (command) {
      case Command.Simple it -> { }
      case Command.Declaring it -> { }
      case Command.Pipeline it -> it.commands().forEach(this::command);
      case Command.AndOr it -> {
        command(it.first());
        it.rest().forEach(link -> command(link.command()));
      }
      case Command.Redirected it -> command(it.command());
      case Command.Group it -> list(it.body());
      case Command.Subshell it -> list(it.body());
      case Command.If it -> {
        it.branches().forEach(branch -> {
          list(branch.condition());
          list(branch.body());
        });
        it.otherwise().ifPresent(this::list);
      }
      case Command.Loop it -> ranges.add(it.range());
      case Command.For it -> ranges.add(it.range());
      case Command.ForArithmetic it -> ranges.add(it.range());
      case Command.Select it -> ranges.add(it.range());
      case Command.Case it -> it.clauses().forEach(clause -> list(clause.body()));
      case Command.FunctionDefinition it -> ranges.add(it.range());
      case Command.Evaluation it -> { }
      case Command.Conditional it -> { }
      case Command.Timed it -> it.command().ifPresent(this::command);
      case Command.Coprocess it -> command(it.command());
    }
  }
}
