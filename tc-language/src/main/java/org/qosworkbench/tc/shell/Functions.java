package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.qosworkbench.tc.shell.syntax.Command;
import org.qosworkbench.tc.shell.syntax.CommandList;

/** Calls functions. */
final class Functions {
  /** How many functions are kept that the script may never call. */
  private static final int MOST = 20_000;

  private final Evaluator evaluator;
  /** By name what a function may be: where it is defined on some paths only, more than one. */
  private final Map<String, List<Definition>> defined = new HashMap<>();
  /** All that stand in the files, whether the script gets to them or not. */
  private final List<Definition> declared = new ArrayList<>();
  private final Set<Command> known = identities();
  private final Set<Command> followed = identities();
  private final Set<Command> seenWhenSpent = identities();
  private final Map<Command, Survey> surveys = new IdentityHashMap<>();
  private final List<Trap> traps = new ArrayList<>();

  Functions(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  private static Set<Command> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private record Definition(Command.FunctionDefinition command, Source source) {}

  private record Trap(Text text, Place place) {}

  /** Takes down all functions that stand in a file. */
  void declare(CommandList body, Source source) {
    for (var definition : Survey.of(body).functions()) {
      if (declared.size() < MOST && known.add(definition)) declared.add(new Definition(definition, source));
    }
  }

  Status define(Command.FunctionDefinition command, Source source) {
    var definition = new Definition(command, source);
    var before = evaluator.flow.ways() == 0 ? null : defined.get(command.name());
    var all = new ArrayList<Definition>();
    if (before != null) all.addAll(before);
    all.removeIf(it -> it.command() == command);
    if (all.size() == Value.MOST) all.remove(0);
    all.add(definition);
    defined.put(command.name(), all);
    if (declared.size() < MOST && known.add(command)) declared.add(definition);
    return Status.SUCCESS;
  }

  boolean isDefined(String name) {
    return defined.containsKey(name);
  }

  void undefine(String name) {
    defined.remove(name);
  }

  /** Keeps commands for the end. */
  void trap(Text commands, Place place) {
    traps.add(new Trap(commands, place));
  }

  Status call(String name, List<Field> arguments, Scene scene, Place place) {
    var candidates = defined.get(name);
    if (candidates.size() == 1) return call(name, candidates.get(0), arguments, scene, place);
    var inside = scene.under(Circumstance.CONDITION);
    var ways = new ArrayList<Supplier<Status>>();
    for (var candidate : List.copyOf(candidates)) {
      ways.add(() -> call(name, candidate, arguments, inside, place));
    }
    return evaluator.flow.fork(scene, place, Set.of(), ways);
  }

  private Status call(String name, Definition definition, List<Field> arguments, Scene scene, Place place) {
    var body = definition.command().body();
    boolean again = evaluator.budget.isSpent() && !seenWhenSpent.add(body);
    if (again || scene.calls().size() >= Budget.CALLS || !evaluator.budget.enter()) {
      evaluator.journal.note(again ? Note.Kind.STEP_BOUND : Note.Kind.DEPTH_BOUND, name, place);
      evaluator.flow.doubt(Doubt.Reason.BOUND, place);
      lose(List.of(definition));
      return Status.UNKNOWN;
    }
    try {
      var passed = new ArrayList<Field>(arguments.size());
      for (int i = 0; i < arguments.size(); i++) {
        var field = arguments.get(i);
        var passage = new Passage(Passage.Kind.PASSED, Integer.toString(i + 1), field.place());
        passed.add(field.each(piece -> piece.through(passage)));
      }
      return run(definition, passed, scene.calling(new Call(name, place)), place);
    } finally {
      evaluator.budget.leave();
    }
  }

  private Status run(Definition definition, List<Field> arguments, Scene scene, Place place) {
    var body = definition.command().body();
    followed.add(definition.command());
    var flow = evaluator.flow;
    var frame = flow.enter(Flow.Kind.FUNCTION);
    flow.local(Store.ARGUMENTS);
    flow.store().put(Store.ARGUMENTS, new Variable.Arguments(arguments));
    var status = evaluator.command(body, scene.from(definition.source()));
    return flow.leave(frame, Flow.Keep.CHANGES, place, status);
  }

  /** Forgets what functions may change. */
  private void lose(List<Definition> definitions) {
    for (var definition : definitions) {
      lose(survey(definition));
    }
  }

  /** Forgets what commands may change, without following them. */
  void lose(CommandList body, Place place) {
    var survey = Survey.of(body);
    lose(survey);
    boolean calls = survey.mentioned().stream()
        .anyMatch(it -> isDefined(it) || it.equals("eval") || it.equals("source") || it.equals("."));
    if (calls) evaluator.inner.loseEverything(place);
  }

  private void lose(Survey survey) {
    var store = evaluator.flow.store();
    for (var name : survey.assigned()) {
      store.put(name, Variable.lost(store.get(name), Variable.UNSET));
    }
  }

  private Survey survey(Definition definition) {
    return surveys.computeIfAbsent(definition.command(), it -> Survey.of(definition.command().body()));
  }

  /** Follows what the script never gets to: traps, and functions that others may call. */
  void rest(Scene scene, Place place) {
    for (int i = 0; i < traps.size() && i < Budget.ITERATIONS; i++) {
      var trap = traps.get(i);
      atSomeTime(trap.place(), () -> evaluator.inner.text(trap.text(), scene.under(Circumstance.TRAP), trap.place()));
    }
    var left = new ArrayList<Definition>();
    for (var definition : declared) {
      if (!followed.contains(definition.command())) left.add(definition);
    }
    if (left.isEmpty()) return;
    evaluator.flow.revive();
    lose(left);
    for (var definition : left) {
      defined.putIfAbsent(definition.command().name(), List.of(definition));
    }
    var called = new HashSet<String>();
    for (var definition : left) {
      for (var name : survey(definition).mentioned()) {
        if (!name.equals(definition.command().name())) called.add(name);
      }
    }
    left.stream().filter(it -> !called.contains(it.command().name())).forEach(it -> alone(it, scene));
    left.forEach(it -> alone(it, scene));
  }

  private void alone(Definition definition, Scene scene) {
    if (followed.contains(definition.command())) return;
    var place = definition.source().place(definition.command().nameRange());
    atSomeTime(place, () -> run(
        definition, List.of(Field.anyNumber(place)),
        scene.under(Circumstance.NEVER_CALLED).calling(new Call(definition.command().name(), place)), place));
  }

  private void atSomeTime(Place place, Supplier<Status> what) {
    var journal = evaluator.journal;
    int at = journal.size();
    int serial = journal.serial();
    evaluator.flow.revive();
    var frame = evaluator.flow.enter(Flow.Kind.SUBSHELL);
    var status = what.get();
    evaluator.flow.leave(frame, Flow.Keep.NOTHING, place, status);
    if (journal.serial() != serial) journal.insert(at, new Doubt(Doubt.Reason.OTHER_TIME, place));
  }
}
