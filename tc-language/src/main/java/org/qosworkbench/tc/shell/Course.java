package org.qosworkbench.tc.shell;

import java.util.List;
import org.qosworkbench.tc.shell.syntax.Script;

/**
 * What a script does with tc, in the order in which it does it.
 *
 * @param events commands, and where ways part and knowledge ends
 * @param notes what was left out or taken for granted, each once
 */
public record Course(List<Event> events, List<Note> notes) {
  /** Keeps copies of the lists. */
  public Course {
    events = List.copyOf(events);
    notes = List.copyOf(notes);
  }

  /**
   * That of a script. Takes bounded time, whatever the script.
   *
   * @param surroundings what is known beside the script's text
   */
  public static Course of(Script script, Surroundings surroundings) {
    return new Evaluator(script, surroundings).course();
  }

  /** The commands alone. */
  public List<ShellCommand> commands() {
    return events.stream().filter(ShellCommand.class::isInstance).map(ShellCommand.class::cast).toList();
  }
}
