package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qosworkbench.tc.shell.syntax.Arithmetic;
import org.qosworkbench.tc.shell.syntax.Command;
import org.qosworkbench.tc.shell.syntax.CommandList;
import org.qosworkbench.tc.shell.syntax.Dialect;
import org.qosworkbench.tc.shell.syntax.Script;
import org.qosworkbench.tc.shell.syntax.ShellProblem;
import org.qosworkbench.tc.text.Range;

/** Follows a script. Holds together those who know the single things that can stand in one. */
final class Evaluator {
  final Budget budget = new Budget();
  final Journal journal = new Journal();
  final Flow flow = new Flow(journal);
  final Surroundings surroundings;
  final Dialect dialect;
  final Attributes attributes = new Attributes(this);
  final Words words = new Words(this);
  final Parameters parameters = new Parameters(this);
  final Calculator calculator = new Calculator(this);
  final Conditions conditions = new Conditions(this);
  final Simple simple = new Simple(this);
  final Loops loops = new Loops(this);
  final Functions functions = new Functions(this);
  final Redirects redirects = new Redirects(this);
  final Inner inner = new Inner(this);
  final TcRuns tcRuns = new TcRuns(this);

  private final Script script;
  private Status last = Status.SUCCESS;

  Evaluator(Script script, Surroundings surroundings) {
    this.script = script;
    this.surroundings = surroundings;
    dialect = script.dialect();
  }

  Course course() {
    var scene = Scene.of(Source.file(""));
    var place = scene.source().place(script.body().range());
    flow.store().put(Store.ARGUMENTS, new Variable.Arguments(arguments()));
    surroundings.variables().forEach((name, value) ->
        flow.store().put(name, new Variable.Scalar(Text.made(value, new Place("", Range.at(0))))));
    for (var problem : script.problems()) {
      unread(problem, scene);
    }
    functions.declare(script.body(), scene.source());
    list(script.body(), scene);
    functions.rest(scene, place);
    return journal.course();
  }

  private List<Field> arguments() {
    var nowhere = new Place("", Range.at(0));
    var given = new ArrayList<Field>();
    for (int i = 1; surroundings.variables().containsKey(Integer.toString(i)); i++) {
      given.add(Field.one(Text.made(surroundings.variables().get(Integer.toString(i)), nowhere), nowhere));
    }
    return given.isEmpty() ? List.of(Field.anyNumber(nowhere)) : given;
  }

  /** Notes where the text of a script was not read to its end. */
  void unread(ShellProblem problem, Scene scene) {
    var place = scene.source().place(problem.range());
    switch (problem.kind()) {
      case TOO_DEEP -> journal.note(Note.Kind.DEPTH_BOUND, "", place);
      case TOO_LONG -> journal.note(Note.Kind.TEXT_BOUND, "", place);
      case UNTERMINATED, MISSING_WORD, UNEXPECTED, BAD_SUBSTITUTION, BAD_EXPRESSION, UNTERMINATED_HERE_DOCUMENT -> {}
    }
  }

  /** How the last command ended. */
  Status last() {
    return last;
  }

  Status list(CommandList list, Scene scene) {
    Status status = Status.SUCCESS;
    for (var item : list.items()) {
      if (!flow.isAlive()) return status;
      status = switch (item.ending()) {
        case SEQUENTIAL -> command(item.command(), scene);
        case BACKGROUND -> {
          subshell(item.command(), scene.under(Circumstance.BACKGROUND));
          yield Status.SUCCESS;
        }
      };
    }
    return status;
  }

  /** Runs a command in a shell of its own. */
  Status subshell(Command command, Scene scene) {
    var frame = flow.enter(Flow.Kind.SUBSHELL);
    var status = command(command, scene);
    return flow.leave(frame, Flow.Keep.NOTHING, scene.source().place(command.range()), status);
  }

  Status subshell(CommandList list, Scene scene) {
    var frame = flow.enter(Flow.Kind.SUBSHELL);
    var status = list(list, scene);
    return flow.leave(frame, Flow.Keep.NOTHING, scene.source().place(list.range()), status);
  }

  Status command(Command command, Scene scene) {
    if (!flow.isAlive()) return Status.UNKNOWN;
    if (!budget.enter()) return tooDeep("", scene.source().place(command.range()));
    try {
      last = run(command, scene);
      return last;
    } finally {
      budget.leave();
    }
  }

  /** Goes no deeper. */
  Status tooDeep(String name, Place place) {
    journal.note(Note.Kind.DEPTH_BOUND, name, place);
    flow.doubt(Doubt.Reason.BOUND, place);
    return Status.UNKNOWN;
  }

  private Status run(Command command, Scene scene) {
    var source = scene.source();
    return switch (command) {
      case Command.Simple it -> ending(simple.run(it, scene), scene);
      case Command.Declaring it -> ending(simple.declare(it, scene), scene);
      case Command.Pipeline it -> pipeline(it, scene);
      case Command.AndOr it -> andOr(it, scene);
      case Command.Redirected it -> redirects.around(it.redirections(), scene, inside -> command(it.command(), inside));
      case Command.Group it -> list(it.body(), scene);
      case Command.Subshell it -> ending(subshell(it.body(), scene), scene);
      case Command.If it -> branch(it, 0, scene);
      case Command.Loop it -> loops.run(it, scene);
      case Command.For it -> loops.run(it, scene);
      case Command.ForArithmetic it -> loops.run(it, scene);
      case Command.Select it -> loops.run(it, scene);
      case Command.Case it -> conditions.run(it, scene);
      case Command.FunctionDefinition it -> functions.define(it, source);
      case Command.Evaluation it -> ending(truth(it.expression(), scene), scene);
      case Command.Conditional it -> ending(Status.of(conditions.holds(it.condition(), scene)), scene);
      case Command.Timed it -> it.command().map(inside -> command(inside, scene)).orElse(Status.SUCCESS);
      case Command.Coprocess it -> {
        subshell(it.command(), scene.under(Circumstance.BACKGROUND));
        yield Status.SUCCESS;
      }
    };
  }

  private Status truth(Arithmetic expression, Scene scene) {
    return Status.of(calculator.evaluate(expression, scene).truth());
  }

  /** Ends the script where {@code set -e} does. */
  private Status ending(Status status, Scene scene) {
    boolean ends = status == Status.FAILURE && scene.tested() == OnFailure.GOES_ON && flow.isAlive()
        && flow.store().get(Store.ERREXIT) instanceof Variable.Scalar scalar && scalar.value().is("on");
    if (ends) flow.exit(status);
    return status;
  }

  private Status pipeline(Command.Pipeline pipeline, Scene scene) {
    var inside = switch (pipeline.polarity()) {
      case PLAIN -> scene;
      case NEGATED -> scene.testedAs(OnFailure.HANDLED);
    };
    Status status = Status.SUCCESS;
    var commands = pipeline.commands();
    if (commands.size() == 1) {
      status = command(commands.get(0), inside);
    } else {
      var input = scene.input();
      for (int i = 0; i < commands.size(); i++) {
        boolean isLast = i == commands.size() - 1;
        var sink = new Sink();
        var here = inside.reading(input);
        status = subshell(commands.get(i), isLast ? here : here.writingTo(Optional.of(sink)));
        input = Optional.of(new Input(sink.text(), sink.isCertain(), flow.ways()));
      }
    }
    return switch (pipeline.polarity()) {
      case PLAIN -> status;
      case NEGATED -> status.negated();
    };
  }

  private Status andOr(Command.AndOr command, Scene scene) {
    var left = command.first();
    var status = command(left, before(command, 0, scene));
    for (int i = 0; i < command.rest().size() && flow.isAlive(); i++) {
      var link = command.rest().get(i);
      var place = scene.source().place(link.command().range());
      var here = i + 1 < command.rest().size() ? before(command, i + 1, scene) : scene;
      var known = status;
      var presumed = i == 0 ? conditions.presumedEmpty(left) : Set.<String>of();
      status = switch (link.connector()) {
        case AND -> switch (known) {
          case SUCCESS -> command(link.command(), here);
          case FAILURE -> known;
          case PRESUMED_SUCCESS -> flow.presume(
              scene, place, () -> command(link.command(), here.under(Circumstance.AFTER_SUCCESS)));
          case UNKNOWN -> flow.fork(scene, place, presumed, List.of(
              () -> command(link.command(), here.under(Circumstance.CONDITION)), () -> Status.FAILURE));
        };
        case OR -> switch (known) {
          case SUCCESS -> known;
          case FAILURE -> command(link.command(), here);
          case PRESUMED_SUCCESS, UNKNOWN -> flow.fork(scene, place, presumed, List.of(
              () -> command(link.command(), here.under(Circumstance.AFTER_FAILURE)),
              () -> known == Status.UNKNOWN ? Status.SUCCESS : known));
        };
      };
    }
    return status;
  }

  /** The scene of what stands before a connector. */
  private static Scene before(Command.AndOr command, int next, Scene scene) {
    var link = command.rest().get(next);
    boolean forgiven = link.connector() == Command.Connector.OR && link.command() instanceof Command.Simple it
        && it.words().size() == 1 && it.words().get(0).literal().filter(Evaluator::doesNothing).isPresent();
    return scene.testedAs(forgiven ? OnFailure.EXPECTED : OnFailure.HANDLED);
  }

  private static boolean doesNothing(String name) {
    return name.equals("true") || name.equals(":");
  }

  private Status branch(Command.If command, int first, Scene scene) {
    for (int i = first; i < command.branches().size(); i++) {
      var branch = command.branches().get(i);
      var status = list(branch.condition(), scene.testedAs(OnFailure.HANDLED));
      if (!flow.isAlive()) return status;
      switch (status) {
        case SUCCESS -> {
          return list(branch.body(), scene);
        }
        case FAILURE -> {}
        case PRESUMED_SUCCESS, UNKNOWN -> {
          return either(command, i, scene);
        }
      }
    }
    return command.otherwise().map(it -> list(it, scene)).orElse(Status.SUCCESS);
  }

  /** A branch of which it is not known whether it is taken, and those behind it. */
  private Status either(Command.If command, int index, Scene scene) {
    var branch = command.branches().get(index);
    var place = scene.source().place(branch.range());
    var items = branch.condition().items();
    var presumed = items.size() == 1 ? conditions.presumedEmpty(items.get(0).command()) : Set.<String>of();
    var inside = scene.under(Circumstance.CONDITION);
    if (!budget.enter()) return tooDeep("", place);
    try {
      return flow.fork(scene, place, presumed, List.of(
          () -> list(branch.body(), inside), () -> branch(command, index + 1, inside)));
    } finally {
      budget.leave();
    }
  }
}
