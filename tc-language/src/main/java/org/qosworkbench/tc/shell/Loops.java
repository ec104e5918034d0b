package org.qosworkbench.tc.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.qosworkbench.tc.shell.syntax.Arithmetic;
import org.qosworkbench.tc.shell.syntax.Command;
import org.qosworkbench.tc.shell.syntax.CommandList;
import org.qosworkbench.tc.shell.syntax.Word;

/** Follows loops: round by round as long as it is known that there is a next one, then once for all other rounds. */
final class Loops {
  private final Evaluator evaluator;

  Loops(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  private Flow flow() {
    return evaluator.flow;
  }

  Status run(Command.For loop, Scene scene) {
    return over(loop.variable(), fields(loop.words(), scene), loop.body(), scene, scene.source().place(loop.range()));
  }

  Status run(Command.Select loop, Scene scene) {
    fields(loop.words(), scene);
    var place = scene.source().place(loop.variableRange());
    return over(loop.variable(), List.of(Field.anyNumber(place)), loop.body(), scene, place);
  }

  private List<Field> fields(Optional<List<Word>> words, Scene scene) {
    return words.isPresent() ? evaluator.words.fields(words.get(), scene) : evaluator.parameters.arguments();
  }

  private Status over(String variable, List<Field> values, CommandList body, Scene scene, Place place) {
    var frame = flow().enter(Flow.Kind.LOOP);
    Status status = Status.SUCCESS;
    int rounds = 0;
    for (var field : values) {
      if (!flow().isAlive()) break;
      evaluator.budget.step();
      if (rounds++ == Budget.ITERATIONS || evaluator.budget.isSpent()) {
        note(rounds > Budget.ITERATIONS, place);
        var rest = Variable.widened(looped(variable, values.get(0), place), looped(variable, field, place));
        status = anyTimes(body, scene, place, () -> assign(variable, rest), () -> Status.UNKNOWN);
        break;
      }
      if (field.extent() == Extent.ONE) {
        assign(variable, looped(variable, field, place));
        status = evaluator.list(body, scene);
        flow().nextRound(frame, place);
      } else {
        var value = field.extent() == Extent.ANY_NUMBER
            ? looped(variable, Field.one(Text.anything(field.place()), field.place()), place)
            : looped(variable, field, place);
        status = anyTimes(body, scene, place, () -> assign(variable, value), () -> Status.UNKNOWN);
      }
    }
    return flow().leave(frame, Flow.Keep.CHANGES, place, status);
  }

  private void note(boolean bound, Place place) {
    evaluator.journal.note(bound ? Note.Kind.LOOP_BOUND : Note.Kind.STEP_BOUND, "", place);
  }

  private static Variable looped(String variable, Field field, Place place) {
    var passage = new Passage(Passage.Kind.LOOPED, variable, field.place());
    return new Variable.Scalar(field.value().each(piece -> piece.through(passage)));
  }

  private void assign(String variable, Variable value) {
    flow().store().put(variable, value);
  }

  Status run(Command.Loop loop, Scene scene) {
    return rounds(
        () -> {
          var status = evaluator.list(loop.condition(), scene.testedAs(OnFailure.HANDLED));
          return switch (loop.until()) {
            case FAILURE -> status;
            case SUCCESS -> status.negated();
          };
        },
        loop.body(), () -> {}, scene, scene.source().place(loop.range()));
  }

  Status run(Command.ForArithmetic loop, Scene scene) {
    evaluator.calculator.evaluate(loop.start(), scene);
    return rounds(
        () -> loop.condition() instanceof Arithmetic.Nothing
            ? Status.SUCCESS : Status.of(evaluator.calculator.evaluate(loop.condition(), scene).truth()),
        loop.body(), () -> evaluator.calculator.evaluate(loop.step(), scene), scene,
        scene.source().place(loop.range()));
  }

  private Status rounds(Supplier<Status> condition, CommandList body, Runnable step, Scene scene, Place place) {
    var frame = flow().enter(Flow.Kind.LOOP);
    Status status = Status.SUCCESS;
    for (int round = 0; flow().isAlive(); round++) {
      var before = new HashMap<>(flow().store().changes());
      int progress = flow().progress();
      evaluator.budget.step();
      var next = condition.get();
      if (next == Status.FAILURE || !flow().isAlive()) break;
      if (next != Status.SUCCESS || round >= Budget.ITERATIONS || evaluator.budget.isSpent()) {
        if (next == Status.SUCCESS) note(round >= Budget.ITERATIONS, place);
        status = anyTimes(body, scene, place, () -> {}, () -> {
          step.run();
          return condition.get();
        });
        break;
      }
      status = evaluator.list(body, scene);
      flow().nextRound(frame, place);
      if (!flow().isAlive()) break;
      step.run();
      if (progress == flow().progress() && same(before, flow().store().changes())) {
        // nothing changes any more: it goes on like this until it is left, or for ever
        flow().stop();
      }
    }
    return flow().leave(frame, Flow.Keep.CHANGES, place, status);
  }

  private static boolean same(Map<String, Variable> before, Map<String, Variable> after) {
    if (before.size() != after.size()) return false;
    for (var entry : after.entrySet()) {
      var old = before.get(entry.getKey());
      if (old == null) return false;
      if (old.equals(entry.getValue())) continue;
      boolean alike = old instanceof Variable.Scalar a && entry.getValue() instanceof Variable.Scalar b
          && a.value().collapsed().string().equals(b.value().collapsed().string());
      if (!alike) return false;
    }
    return true;
  }

  /**
   * Follows a body once, with what its variables have in common in all rounds there may be, and none.
   *
   * @param start what comes before each round
   * @param end what comes after each
   */
  private Status anyTimes(CommandList body, Scene scene, Place place, Runnable start, Supplier<Status> end) {
    var journal = evaluator.journal;
    var inside = scene.under(Circumstance.LOOP);
    Supplier<Status> round = () -> {
      start.run();
      var frame = flow().enter(Flow.Kind.ROUND);
      var status = evaluator.list(body, inside);
      var ended = flow().leave(frame, Flow.Keep.CHANGES, place, status);
      if (flow().isAlive()) end.get();
      return ended;
    };
    scene.input().ifPresent(Input::lose);
    if (evaluator.budget.isSpent()) {
      evaluator.functions.lose(body, place);
    } else if (!journal.isMuted()) {
      widen(round, scene, false);
      widen(round, scene, true);
    }
    int at = journal.size();
    int serial = journal.serial();
    int history = flow().history();
    var status = flow().fork(scene, place, Set.of(), List.of(round, () -> Status.SUCCESS));
    if (journal.serial() != serial && flow().history() != history) {
      journal.insert(at, new Doubt(Doubt.Reason.LOOP, place));
      flow().changed();
    }
    return status;
  }

  /** Looks at what a round changes, and takes that for unknown. */
  private void widen(Supplier<Status> round, Scene scene, boolean again) {
    var journal = evaluator.journal;
    journal.mute();
    var trial = flow().tryOut(round);
    journal.unmute();
    var store = flow().store();
    trial.forEach((name, after) -> {
      // a file gets what is written to it when the round is followed in earnest
      if (after instanceof Variable.Content) return;
      var before = store.get(name);
      var wide = Variable.widened(before, after);
      boolean settled = wide == before
          || wide instanceof Variable.Scalar it && it.value() instanceof Text text && text.isAnything();
      store.put(name, again && !settled ? Variable.lost(before, after) : wide);
    });
  }
}
