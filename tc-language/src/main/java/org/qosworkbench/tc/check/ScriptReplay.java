package org.qosworkbench.tc.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.model.FilterRequest;
import org.qosworkbench.tc.model.QdiscRequest;
import org.qosworkbench.tc.model.Request;
import org.qosworkbench.tc.shell.Doubt;
import org.qosworkbench.tc.shell.Event;
import org.qosworkbench.tc.shell.OnFailure;
import org.qosworkbench.tc.shell.Place;
import org.qosworkbench.tc.shell.ShellCommand;
import org.qosworkbench.tc.shell.Turn;
import org.qosworkbench.tc.spec.Verb.Effect;

/**
 * Carries out what a script does, path by path, on models of the machines. What is on a device is known from where the
 * script itself sets it up or clears it; from then on until paths meet that did different things to it, or something
 * happens that cannot be followed. Where it is not known nothing is said of it. For one thread, for one script.
 */
final class ScriptReplay {
  private final List<ScriptStatement> statements;
  private final Verdict[] verdicts;
  private final DeviceSymbols symbols;
  private final Imagined imagined;
  private final BooleanSupplier cancelled;
  private final List<List<Problem>> ranInto;
  /** What nothing that comes later can change. */
  private final List<LateProblem> late = new ArrayList<>();
  private final Deque<Fork> forks = new ArrayDeque<>();
  private ScriptSituation now;
  /** Whether a path left something other than the script, and so meets this one at some place without a turn. */
  private boolean someLeft;
  /** Whether this is a part of the script that may be one of several that make a whole. */
  private boolean isFragment;

  ScriptReplay(
      List<ScriptStatement> statements, Verdict[] verdicts, DeviceSymbols symbols, Host host,
      BooleanSupplier cancelled) {
    this.statements = statements;
    this.verdicts = verdicts;
    this.symbols = symbols;
    this.cancelled = cancelled;
    imagined = new Imagined(host);
    ranInto = new ArrayList<>(statements.size());
    now = new ScriptSituation(host);
  }

  /** Follows all events; once. */
  void run(List<Event> events) {
    for (int i = 0; i < events.size(); i++) {
      if (cancelled.getAsBoolean()) throw new CancellationException();
      switch (events.get(i)) {
        case ShellCommand it -> ranInto.add(command(it, ranInto.size()));
        case Turn it -> turn(it);
        case Doubt it -> doubt(it, events, i);
      }
    }
    finish();
  }

  /** What the commands ran into, by their numbers. */
  List<List<Problem>> ranInto() {
    return ranInto;
  }

  /** What turned out about commands after they had run. */
  List<LateProblem> late() {
    return late;
  }

  private List<Problem> command(ShellCommand command, int index) {
    var statement = statements.get(index);
    if (verdicts[index].request().isEmpty()) {
      if (statement.isUnclear()) forgetAll();
      return List.of();
    }
    var request = verdicts[index].request().get();
    if (!command.site().isKnown()) return List.of();
    var realm = symbols.realm(command.site(), statement, request);
    var side = realm.flatMap(it -> Side.of(request, it));
    var expected = command.onFailure() == OnFailure.EXPECTED;
    if (side.isEmpty() || now.insight(side.get()) == Insight.NOTHING && !Stateful.establishes(request)) {
      if (realm.isEmpty()) forgetAnyOf(statement, command, request);
      else if (side.isPresent()) forgetNamesakes(side.get(), it -> true);
      return expected ? List.of() : imagined.problems(request, index);
    }
    var found = perform(request, index, side.get());
    return expected ? List.of() : found;
  }

  /** Carries a request out on a side of which enough is known for it. */
  private List<Problem> perform(Request request, int index, Side side) {
    var known = now.insight(side);
    var network = now.network(side.realm());
    if (known == Insight.NOTHING) {
      forgetNamesakes(side, request.effect() == Effect.ADD ? this::isBare : it -> true);
      switch (side.end()) {
        case ROOT -> network.resetRoot(request.device());
        case HOOK -> network.resetHook(request.device());
      }
    }
    boolean isTreeOfThisWay = forks.isEmpty() || forks.element().isTouchedHere(side);
    touch(side, request instanceof FilterRequest ? Insight.CLASSES : Insight.NOTHING);
    var found = new Problems();
    var decision = new Replay(network).next(index, request,
        problem -> {
          if (Stateful.mayTell(problem, known, request) && isClear(problem, index, side)) found.accept(problem);
        },
        problem -> {
          if (isTreeOfThisWay && mayTell(problem, known, side)) late.add(problem);
        });
    if (Stateful.establishes(request)) now.clear(side);
    if (request instanceof QdiscRequest && Stateful.hasUnknownOptions(request)) now.blur(side);
    now.learn(side, Stateful.after(request, decision, known));
    return found.inOrder();
  }

  private boolean mayTell(LateProblem problem, Insight known, Side side) {
    return Stateful.mayTellLate(problem.problem(), known) && isClear(problem.problem(), problem.statement(), side)
        && !(isFragment && Stateful.isOfIncompleteTree(problem.problem()));
  }

  /** Whether what a problem is about does not depend on words that are not known. */
  private boolean isClear(Problem problem, int statement, Side side) {
    var diagnostic = problem.diagnostic();
    if (Stateful.isOfQdiscOptions(diagnostic) && !now.isClear(side)) return false;
    if (!Stateful.isOfNumbers(diagnostic)) return true;
    if (hasUnknownOptions(statement)) return false;
    for (var related : problem.related()) if (hasUnknownOptions(related.statement())) return false;
    return true;
  }

  private boolean hasUnknownOptions(int statement) {
    return verdicts[statement].request().filter(Stateful::hasUnknownOptions).isPresent();
  }

  private void touch(Side side, Insight kept) {
    now.touch(side);
    if (!forks.isEmpty()) forks.element().touch(side, kept);
  }

  /** Something was done to a device that may be called by another name elsewhere. */
  private void forgetNamesakes(Side side, Predicate<Side> which) {
    var realm = side.realm();
    forget(it -> it.end() == side.end() && it.realm().site().equals(realm.site())
        && (realm.isNamed() ? !it.realm().isNamed() : !it.realm().equals(realm)) && which.test(it));
  }

  /** Whether nothing hangs on a side; only then can a qdisc be added there. */
  private boolean isBare(Side side) {
    var device = now.network(side.realm()).device(side.device());
    return switch (side.end()) {
      case ROOT -> device.root().isEmpty();
      case HOOK -> device.hook().isEmpty();
    };
  }

  /** Something was done to one of several devices. */
  private void forgetAnyOf(ScriptStatement statement, ShellCommand command, Request request) {
    var names = symbols.candidates(statement, request);
    forget(it -> it.realm().site().equals(command.site())
        && (names.isEmpty() || !it.realm().isNamed() || names.contains(it.device())));
  }

  private void forget(Predicate<Side> which) {
    for (var side : now.known()) {
      if (!which.test(side)) continue;
      touch(side, Insight.NOTHING);
      now.learn(side, Insight.NOTHING);
    }
  }

  private void forgetAll() {
    now.forgetAll();
    now.touchAll();
    if (!forks.isEmpty()) forks.element().touchAll();
  }

  private void finish() {
    judge(now.known());
    now.pending().values().forEach(late::addAll);
    now.touchAll();
    now.forgetAll();
  }

  /** Judges trees that may be complete. */
  private void judge(Iterable<Side> sides) {
    for (var side : sides) {
      var insight = now.insight(side);
      if (insight == Insight.NOTHING) continue;
      var found = now.pending().computeIfAbsent(side, it -> new ArrayList<>());
      new Replay(now.network(side.realm())).finish(side, problem -> {
        if (mayTell(problem, insight, side)) found.add(problem);
      });
    }
  }

  private void turn(Turn turn) {
    switch (turn.kind()) {
      case OPEN -> {
        forks.push(new Fork(now));
        now = now.branch();
      }
      case NEXT -> {
        endWay(turn.before());
        now = forks.element().start().branch();
      }
      case CLOSE -> {
        endWay(turn.before());
        meet(forks.pop());
      }
    }
  }

  private void endWay(Turn.Before before) {
    var fork = forks.element();
    judge(fork.touchedHere());
    fork.endWay();
    switch (before) {
      case GOES_ON -> fork.goesOn(now);
      case LEAVES -> {
        someLeft = true;
        fork.await(now.pending());
      }
      case EXITS -> now.pending().values().forEach(late::addAll);
    }
  }

  private void meet(Fork fork) {
    now = fork.meet();
    if (!forks.isEmpty()) fork.tell(forks.element());
  }

  private void doubt(Doubt doubt, List<Event> events, int index) {
    switch (doubt.reason()) {
      case PATHS_MEET -> {
        boolean behindTurn = index > 0 && events.get(index - 1) instanceof Turn;
        if (!behindTurn || someLeft) now.forgetAll();
      }
      case LOOP -> loop(doubt.place(), events, index);
      case OTHER_TIME -> {
        if (forks.isEmpty()) finish();
        now.forgetAll();
        isFragment = true;
      }
      case UNKNOWN_COMMANDS, UNKNOWN_FILE, BOUND -> forgetAll();
    }
  }

  /** A loop may do again what it does: whatever that concerns is not known. */
  private void loop(Place loop, List<Event> events, int index) {
    int next = ranInto.size();
    for (int i = index + 1; i < events.size(); i++) {
      if (!(events.get(i) instanceof ShellCommand it)) continue;
      if (!isIn(loop, it)) return;
      forgetWhat(it, next++);
    }
  }

  private static boolean isIn(Place loop, ShellCommand command) {
    return loop.covers(command.place()) || command.calls().stream().anyMatch(it -> loop.covers(it.place()));
  }

  private void forgetWhat(ShellCommand command, int index) {
    var statement = statements.get(index);
    if (statement.isUnclear()) forgetAll();
    var request = verdicts[index].request();
    if (request.isEmpty() || !command.site().isKnown() || request.get().effect() == Effect.SHOW) return;
    var realm = symbols.realm(command.site(), statement, request.get());
    if (realm.isEmpty()) {
      forgetAnyOf(statement, command, request.get());
      return;
    }
    Optional<Side> side = Side.of(request.get(), realm.get());
    side.ifPresent(here -> forget(here::equals));
  }
}
