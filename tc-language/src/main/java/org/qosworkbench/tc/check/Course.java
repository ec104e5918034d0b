package org.qosworkbench.tc.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.model.ClassRequest;
import org.qosworkbench.tc.model.Network;

/**
 * What happens when the commands of a document run one after the other. Immutable. The course of the next version runs
 * only what comes behind the edit, from the nearest kept moment on, and only commands for the devices that the edit
 * concerns.
 */
final class Course {
  /** How many moments of the first run are kept, spread evenly. */
  private static final int MOMENTS = 16;
  private static final int SHORTEST = 512;

  /**
   * What is there before a statement runs.
   *
   * @param network never changed; runs start from copies
   */
  private record Moment(int statement, Network network) {}

  private final Verdict[] verdicts;
  /** What each statement ran into; null for nothing, which is usual. */
  private final Problem[][] ranInto;
  private final List<LateProblem> late;
  private final List<Moment> moments;
  private final Network end;

  private Course(
      Verdict[] verdicts, Problem[][] ranInto, List<LateProblem> late, List<Moment> moments, Network end) {
    this.verdicts = verdicts;
    this.ranInto = ranInto;
    this.late = late;
    this.moments = moments;
    this.end = end;
  }

  /**
   * The course of a document.
   *
   * @param verdicts on its statements; not to be changed afterwards
   * @param awaited is told of each statement before the verdict on it is looked at
   * @throws CancellationException when {@code cancelled} says so
   */
  static Course of(Verdict[] verdicts, Host host, IntConsumer awaited, BooleanSupplier cancelled) {
    var run = new Run(verdicts, new Problem[verdicts.length][], new Replay(host), new ArrayList<>(), cancelled);
    run.moments.add(new Moment(0, run.replay.network().copy()));
    run.all(Math.max(SHORTEST, verdicts.length / MOMENTS), awaited);
    return run.course();
  }

  /**
   * The course of the next version of the document.
   *
   * @param next the verdicts on its statements
   * @param head how many statements at the start stayed the same
   * @param tail how many statements at the end stayed the same
   * @throws CancellationException when {@code cancelled} says so
   */
  Course next(Verdict[] next, int head, int tail, BooleanSupplier cancelled) {
    if (next.length == head && verdicts.length == head) return this;
    if (next.length == verdicts.length && head + tail == next.length - 1) {
      var same = withOtherNumbers(next, head, cancelled);
      if (same.isPresent()) return same.get();
    }
    var moment = momentBefore(head);
    var concerned = next.length == verdicts.length ? concerned(next, head, next.length - tail) : Concerned.ALL;
    var run = new Run(next, Arrays.copyOf(ranInto, next.length), new Replay(moment.network.copy()),
        new ArrayList<>(), cancelled);
    for (var kept : moments) if (kept.statement <= moment.statement) run.moments.add(kept);
    return run.again(moment.statement, head, this, concerned);
  }

  /**
   * The course when nothing is different but the options of one htb class: no other command depends on these, so what
   * they ran into stays as it is, and only the finished tree must be judged anew. Empty when more is different.
   */
  private Optional<Course> withOtherNumbers(Verdict[] next, int edited, BooleanSupplier cancelled) {
    if (!(verdicts[edited].request().orElse(null) instanceof ClassRequest was)
        || !(next[edited].request().orElse(null) instanceof ClassRequest is) || !is.differsInOptionsOnly(was)) {
      return Optional.empty();
    }
    var moment = momentBefore(edited);
    var replay = new Replay(follow(edited, edited, it -> { }, cancelled));
    var found = new Problems();
    var decision = replay.network().decide(is, edited);
    if (!decision.isAccepted()) return Optional.empty();
    replay.next(edited, is, found, it -> { });
    var network = end.copy();
    if (!network.resetClass(was, is, edited)) return Optional.empty();
    var run = new Run(next, ranInto.clone(), new Replay(network), new ArrayList<>(), cancelled);
    for (var kept : moments) if (kept.statement <= moment.statement) run.moments.add(kept);
    run.ranInto[edited] = found.isEmpty() ? null : found.inOrder().toArray(Problem[]::new);
    for (var problem : late) {
      if (problem.foundAt() != LateProblem.AT_END || !problem.device().equals(is.device())) run.late.add(problem);
    }
    run.replay.finish(is.device()::equals, run.late::add);
    return Optional.of(run.course());
  }

  /** What is there before a statement runs. */
  Network before(int statement) {
    return follow(statement, statement, it -> { }, () -> false);
  }

  /**
   * Runs the commands of some statements once more, for somebody who wants to see what is there in between.
   *
   * @param from the first statement
   * @param to one behind the last
   * @param steps gets each command before it is carried out
   * @return what is there afterwards; a network of its own
   * @throws CancellationException when {@code cancelled} says so
   */
  Network follow(int from, int to, Consumer<StepCheck.Step> steps, BooleanSupplier cancelled) {
    var moment = momentBefore(from);
    var network = moment.network.copy();
    for (int i = moment.statement; i < to; i++) {
      if (verdicts[i].request().isEmpty()) continue;
      if (cancelled.getAsBoolean()) throw new CancellationException();
      var request = verdicts[i].request().get();
      var decision = network.decide(request, i);
      if (i >= from) steps.accept(new StepCheck.Step(network, request, decision, i));
      network.perform(decision.change());
    }
    return network;
  }

  /** What is there when all has run; not to be changed. */
  Network end() {
    return end;
  }

  List<Problem> ranInto(int statement) {
    return ranInto[statement] == null ? List.of() : Arrays.asList(ranInto[statement]);
  }

  List<LateProblem> late() {
    return late;
  }

  private Moment momentBefore(int statement) {
    int last = 0;
    while (last + 1 < moments.size() && moments.get(last + 1).statement <= statement) last++;
    return moments.get(last);
  }

  /** Which devices an edit concerns; all of them as soon as devices share anything. */
  private Concerned concerned(Verdict[] next, int from, int to) {
    var devices = new HashSet<String>();
    boolean shared = end.sharesAnything();
    for (int i = from; i < to && !shared; i++) {
      for (var verdict : new Verdict[] {verdicts[i], next[i]}) {
        if (verdict.request().isEmpty()) continue;
        var request = verdict.request().get();
        shared |= request.sharesAnything();
        devices.add(request.device());
      }
    }
    return shared ? Concerned.ALL : new Concerned(false, devices);
  }

  private record Concerned(boolean all, Set<String> devices) {
    static final Concerned ALL = new Concerned(true, Set.of());

    boolean contains(String device) {
      return all || devices.contains(device);
    }
  }

  /** A course in the making. */
  private static final class Run {
    final Verdict[] verdicts;
    final Problem[][] ranInto;
    final Replay replay;
    final List<Moment> moments;
    final List<LateProblem> late = new ArrayList<>();
    final BooleanSupplier cancelled;

    Run(Verdict[] verdicts, Problem[][] ranInto, Replay replay, List<Moment> moments, BooleanSupplier cancelled) {
      this.verdicts = verdicts;
      this.ranInto = ranInto;
      this.replay = replay;
      this.moments = moments;
      this.cancelled = cancelled;
    }

    /** Runs everything and keeps a moment each so many statements. */
    void all(int distance, IntConsumer awaited) {
      for (int i = 0; i < verdicts.length; i++) {
        awaited.accept(i);
        if (i > 0 && i % distance == 0) keep(i);
        step(i, late::add);
      }
      replay.finish(device -> true, late::add);
    }

    /** Runs what an edit concerns, from a kept moment before it on, and takes over the rest. */
    Course again(int first, int edited, Course old, Concerned concerned) {
      for (var problem : old.late) {
        if (problem.foundAt() < first || !concerned.contains(problem.device())) late.add(problem);
      }
      for (int i = first; i < verdicts.length; i++) {
        if (i == edited && i > moments.get(moments.size() - 1).statement + SHORTEST) keep(i);
        if (verdicts[i].request().isEmpty()) {
          ranInto[i] = null;
        } else if (i < edited || concerned.contains(verdicts[i].request().get().device())) {
          step(i, problem -> {
            if (concerned.contains(problem.device())) late.add(problem);
          });
        }
      }
      replay.finish(concerned::contains, late::add);
      if (!concerned.all) replay.network().adopt(old.end, concerned.devices);
      return course();
    }

    private void keep(int statement) {
      moments.add(new Moment(statement, replay.network().copy()));
    }

    private void step(int statement, Consumer<LateProblem> lateProblems) {
      ranInto[statement] = null;
      var request = verdicts[statement].request();
      if (request.isEmpty()) return;
      if (cancelled.getAsBoolean()) throw new CancellationException();
      var found = new Problems();
      replay.next(statement, request.get(), found, lateProblems);
      if (!found.isEmpty()) ranInto[statement] = found.inOrder().toArray(Problem[]::new);
    }

    Course course() {
      return new Course(verdicts, ranInto, List.copyOf(late), List.copyOf(moments), replay.network());
    }
  }
}
