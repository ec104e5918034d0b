package org.qosworkbench.tc.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.shell.Course;
import org.qosworkbench.tc.shell.ShellCommand;
import org.qosworkbench.tc.shell.syntax.Script;
import org.qosworkbench.tc.spec.Diagnostic;

/** What is known of the commands of a script. Immutable. */
public final class ScriptVerdicts {
  private final ScriptDirectives directives;
  private final List<ScriptStatement> statements;
  private final Verdict[] verdicts;
  /** What the commands ran into, by their numbers. */
  private final List<List<Problem>> ranInto;
  private final List<LateProblem> late;

  private ScriptVerdicts(
      ScriptDirectives directives, List<ScriptStatement> statements, Verdict[] verdicts, List<List<Problem>> ranInto,
      List<LateProblem> late) {
    this.directives = directives;
    this.statements = statements;
    this.verdicts = verdicts;
    this.ranInto = ranInto;
    this.late = late;
  }

  /** Hears problems of commands. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A problem.
     *
     * @param problem its range is one of the statement's text
     * @param command number of the command that it is about, in the order in which they run
     */
    void found(Problem problem, int command);
  }

  /**
   * The verdicts on the commands of a script.
   *
   * @param course what the script does
   * @param asked the machine it runs on, where the script does not say otherwise
   * @param cancelled asked at every command
   * @throws CancellationException when {@code cancelled} says so
   */
  public static ScriptVerdicts of(Script script, Course course, Host asked, BooleanSupplier cancelled) {
    return of(script, course, ScriptDirectives.of(script, course, asked), Optional.empty(), cancelled);
  }

  /**
   * The verdicts on a later version of the script, or of the same for another machine.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public ScriptVerdicts next(Script script, Course course, Host asked, BooleanSupplier cancelled) {
    var later = ScriptDirectives.of(script, course, asked);
    var before = later.host().equals(directives.host()) ? Optional.of(this) : Optional.<ScriptVerdicts>empty();
    return of(script, course, later, before, cancelled);
  }

  private static ScriptVerdicts of(
      Script script, Course course, ScriptDirectives directives, Optional<ScriptVerdicts> before,
      BooleanSupplier cancelled) {
    var commands = course.commands();
    var statements = new ArrayList<ScriptStatement>(commands.size());
    var verdicts = new Verdict[commands.size()];
    var checker = new Checker(directives.host());
    // loops make the same words again and again
    var known = new HashMap<String, Verdict>();
    for (int i = 0; i < verdicts.length; i++) {
      if (cancelled.getAsBoolean()) throw new CancellationException();
      var command = commands.get(i);
      int same = before.isPresent() ? before.get().same(command, i, verdicts.length) : -1;
      if (same >= 0) {
        statements.add(new ScriptStatement(command, before.get().statements.get(same).statement()));
        verdicts[i] = before.get().verdicts[same];
      } else {
        var statement = ScriptStatement.of(command);
        statements.add(statement);
        verdicts[i] = known.computeIfAbsent(statement.statement().text(), it -> checker.judge(statement.statement()));
      }
    }
    var replay = new ScriptReplay(statements, verdicts, new DeviceSymbols(script), directives.host(), cancelled);
    replay.run(course.events());
    return new ScriptVerdicts(directives, statements, verdicts, replay.ranInto(), replay.late());
  }

  /**
   * The number of a command with the same words, near the place of a command of a later version; -1 when there is none.
   *
   * @param count how many commands the later version has
   */
  private int same(ShellCommand command, int index, int count) {
    int fromEnd = index - count + statements.size();
    if (index < statements.size() && statements.get(index).isStatementOf(command)) return index;
    return fromEnd >= 0 && fromEnd < statements.size() && statements.get(fromEnd).isStatementOf(command) ? fromEnd : -1;
  }

  /** The machine that was checked for. */
  public Host host() {
    return directives.host();
  }

  /** The commands in the order in which they run; one that runs several times is there as often. */
  public List<ScriptStatement> statements() {
    return statements;
  }

  /**
   * Tells all problems that no comment allows, in the order in which the commands run.
   *
   * @param ofComments hears what is wrong with comments, with ranges of the script's text
   */
  public void report(Listener listener, Consumer<Problem> ofComments) {
    directives.report(ofComments);
    for (int i = 0; i < verdicts.length; i++) {
      for (var problem : verdicts[i].problems()) tell(problem, i, listener);
      for (var problem : ranInto.get(i)) tell(problem, i, listener);
    }
    late.stream().sorted(LateProblem.IN_ORDER).forEach(it -> tell(it.problem(), it.statement(), listener));
  }

  private void tell(Problem problem, int command, Listener listener) {
    var place = statements.get(command).place();
    boolean allowed = place.file().isEmpty() && directives.allows(problem.diagnostic(), place.range());
    // whoever has a script ask for help wants to see it
    if (!allowed && problem.diagnostic() != Diagnostic.HELP_WORD) listener.found(problem, command);
  }
}
