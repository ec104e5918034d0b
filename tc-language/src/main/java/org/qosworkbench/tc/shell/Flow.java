package org.qosworkbench.tc.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The path that is being followed: where paths part, end and meet. */
final class Flow {
  private final Journal journal;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private Store store = Store.empty();
  private boolean alive = true;
  /** Whether it is the script that was left, when the path goes nowhere. */
  private boolean exited;
  /** Tells paths apart on which different commands of tc ran. */
  private int history;
  private int ways;
  private int pending;
  private int progress;

  Flow(Journal journal) {
    this.journal = journal;
  }

  /** What something that can be left early is. */
  enum Kind {
    LOOP,
    /** The one round of a loop that stands for many; it stands in the loop. */
    ROUND,
    FUNCTION,
    FILE,
    SUBSHELL,
    /** What is looked at without being run: nothing in it leaves anything outside of it. */
    TRIAL
  }

  /** Whether what a subshell changed stays. */
  enum Keep {
    CHANGES,
    NOTHING
  }

  /** Something that is being run and can be left early. */
  static final class Frame {
    private final Kind kind;
    private final Store base;
    private Store layer;
    private final List<End> exits = new ArrayList<>();
    private final List<End> continues = new ArrayList<>();
    private final Map<String, Variable> locals = new HashMap<>();

    private Frame(Kind kind, Store base) {
      this.kind = kind;
      this.base = base;
      layer = base.branch();
    }
  }

  private record End(Map<String, Variable> changes, int history, Status status) {}

  Store store() {
    return store;
  }

  /** Whether the script goes on from here. */
  boolean isAlive() {
    return alive;
  }

  /** How many ways were taken of which others are open: in each of them only some of all paths are. */
  int ways() {
    return ways;
  }

  /** Whether other paths wait to meet this one. */
  boolean isPending() {
    return pending > 0;
  }

  /** Says that the devices were changed on this path. */
  void changed() {
    history = journal.serial();
  }

  /** A number that changes when something happened that no variable shows. */
  int progress() {
    return progress;
  }

  void proceed() {
    progress++;
  }

  /** Goes on, although the script would not. */
  void revive() {
    alive = true;
  }

  /** Goes on nowhere. */
  void stop() {
    alive = false;
  }

  /** Tells paths apart on which the devices were changed differently. */
  int history() {
    return history;
  }

  /** What something changes, without changing it. */
  Map<String, Variable> tryOut(Supplier<Status> what) {
    var base = store;
    int before = history;
    boolean living = alive;
    var frame = enter(Kind.TRIAL);
    what.get();
    frames.pop();
    pending -= frame.exits.size() + frame.continues.size();
    var ends = new ArrayList<>(frame.exits);
    ends.addAll(frame.continues);
    if (alive) ends.add(new End(store.changesSince(base), history, Status.UNKNOWN));
    var trial = base.branch();
    if (!ends.isEmpty()) trial.join(ends.stream().map(End::changes).toList(), Set.of());
    store = base;
    history = before;
    alive = living;
    return trial.changes();
  }

  Frame enter(Kind kind) {
    var frame = new Frame(kind, store);
    frames.push(frame);
    store = frame.layer;
    return frame;
  }

  /**
   * Ends what was entered last.
   *
   * @param last how its last command ended, on the path that leads here
   * @return how it ended itself
   */
  Status leave(Frame frame, Keep keep, Place place, Status last) {
    frames.pop();
    if (alive && frame.exits.isEmpty() && frame.continues.isEmpty()) {
      if (keep == Keep.CHANGES) frame.base.follow(store, frame.locals.keySet());
      store = frame.base;
      return last;
    }
    pending -= frame.exits.size() + frame.continues.size();
    var ends = new ArrayList<>(frame.exits);
    ends.addAll(frame.continues);
    if (alive) ends.add(new End(store.changesSince(frame.base), history, last));
    store = frame.base;
    if (keep == Keep.NOTHING) {
      ends.replaceAll(it -> new End(Map.of(), it.history(), it.status()));
      if (ends.isEmpty()) ends.add(new End(Map.of(), history, last));
    } else if (!frame.locals.isEmpty()) {
      ends.replaceAll(it -> without(it, frame.locals));
    }
    meet(ends, Set.of(), place);
    return ends.stream().map(End::status).reduce(Status::or).orElse(last);
  }

  private static End without(End end, Map<String, Variable> locals) {
    var changes = new HashMap<>(end.changes());
    changes.keySet().removeAll(locals.keySet());
    return new End(changes, end.history(), end.status());
  }

  /** Goes on where the rounds of a loop meet, behind its body. */
  void nextRound(Frame frame, Place place) {
    if (frame.continues.isEmpty()) return;
    var ends = new ArrayList<>(frame.continues);
    pending -= frame.continues.size();
    frame.continues.clear();
    if (alive) ends.add(new End(store.changesSince(frame.base), history, Status.SUCCESS));
    frame.layer = frame.base.branch();
    store = frame.layer;
    meet(ends, Set.of(), place);
  }

  /** Leaves loops: as many as said, if there are. */
  void breakLoops(int levels) {
    leaveLoop(levels, false);
  }

  /** Goes on with the next round of a loop, having left those inside of it. */
  void continueLoop(int levels) {
    leaveLoop(levels, true);
  }

  private void leaveLoop(int levels, boolean goOn) {
    if (!alive) return;
    Frame target = null;
    int left = levels;
    for (var frame : frames) {
      if (frame.kind == Kind.FUNCTION || frame.kind == Kind.SUBSHELL || left == 0) break;
      if (frame.kind == Kind.TRIAL) {
        target = frame;
        break;
      }
      if (frame.kind == Kind.ROUND && left == 1) {
        target = frame;
        break;
      }
      if (frame.kind == Kind.LOOP) {
        target = frame;
        left--;
      }
    }
    if (target == null) return;
    (goOn ? target.continues : target.exits).add(new End(store.changesSince(target.base), history, Status.SUCCESS));
    pending++;
    alive = false;
  }

  /** Leaves a function or a file that is sourced; outside of them the script. */
  void returnFrom(Status status) {
    for (var frame : frames) {
      if (frame.kind == Kind.SUBSHELL) break;
      if (frame.kind == Kind.FUNCTION || frame.kind == Kind.FILE || frame.kind == Kind.TRIAL) {
        end(frame, status);
        return;
      }
    }
    exit(status);
  }

  /** Leaves the script, or the subshell. */
  void exit(Status status) {
    for (var frame : frames) {
      if (frame.kind == Kind.SUBSHELL || frame.kind == Kind.TRIAL) {
        end(frame, status);
        return;
      }
    }
    alive = false;
    exited = true;
  }

  private void end(Frame frame, Status status) {
    if (!alive) return;
    frame.exits.add(new End(store.changesSince(frame.base), history, status));
    pending++;
    alive = false;
  }

  /** Makes a variable one of the function that is running; false outside of functions. */
  boolean local(String name) {
    for (var frame : frames) {
      if (frame.kind == Kind.FUNCTION) {
        frame.locals.putIfAbsent(name, frame.base.get(name));
        return true;
      }
    }
    return false;
  }

  /**
   * Follows several ways from here to where they meet.
   *
   * @param presumed variables that are not inherited on the ways that do not assign them
   */
  Status fork(Scene scene, Place place, Set<String> presumed, List<Supplier<Status>> all) {
    int start = journal.size();
    int serial = journal.serial();
    int written = scene.output().map(Sink::length).orElse(0);
    var base = store;
    int before = history;
    var ends = new ArrayList<End>();
    var seams = new ArrayList<Turn.Before>();
    var sizes = new ArrayList<Integer>();
    Status status = null;
    ways++;
    for (var way : all) {
      store = base.branch();
      alive = true;
      exited = false;
      history = before;
      var end = way.get();
      if (alive) {
        ends.add(new End(store.changesSince(base), history, end));
        status = status == null ? end : status.or(end);
      }
      seams.add(alive ? Turn.Before.GOES_ON : exited ? Turn.Before.EXITS : Turn.Before.LEAVES);
      sizes.add(journal.size());
    }
    ways--;
    store = base;
    if (scene.output().map(Sink::length).orElse(0) != written) scene.output().ifPresent(Sink::doubt);
    if (journal.serial() != serial && !unite(scene, start, sizes, ends)) turns(place, start, sizes, seams);
    meet(ends, presumed, place);
    for (var name : presumed) {
      if (store.get(name) != Variable.INHERITED) journal.note(Note.Kind.DEFAULT_TAKEN, name, place);
    }
    return status == null ? Status.UNKNOWN : status;
  }

  /** Makes one of several ways that do the same to the devices; false if they do not. */
  private boolean unite(Scene scene, int start, List<Integer> sizes, List<End> ends) {
    if (ends.size() < 2 || ends.size() != sizes.size()) return false;
    if (!journal.unite(start, sizes, scene.circumstances())) return false;
    int same = journal.serial();
    ends.replaceAll(it -> new End(it.changes(), same, it.status()));
    return true;
  }

  private void turns(Place place, int start, List<Integer> sizes, List<Turn.Before> seams) {
    int last = sizes.size() - 1;
    journal.add(new Turn(Turn.Kind.CLOSE, seams.get(last), place));
    for (int i = last - 1; i >= 0; i--) {
      journal.insert(sizes.get(i), new Turn(Turn.Kind.NEXT, seams.get(i), place));
    }
    journal.insert(start, new Turn(Turn.Kind.OPEN, Turn.Before.GOES_ON, place));
  }

  /** Follows what comes after a success that is taken for granted: without it, variables stay as they were. */
  Status presume(Scene scene, Place place, Supplier<Status> next) {
    var base = store;
    int before = history;
    store = base.branch();
    var status = next.get();
    var ends = new ArrayList<End>();
    ends.add(new End(Map.of(), alive ? history : before, status));
    if (alive) ends.add(new End(store.changesSince(base), history, status));
    store = base;
    meet(ends, Set.of(), place);
    return status == Status.SUCCESS ? Status.PRESUMED_SUCCESS : status.or(Status.PRESUMED_SUCCESS);
  }

  private void meet(List<End> ends, Set<String> presumed, Place place) {
    alive = !ends.isEmpty();
    if (!alive) return;
    store.join(ends.stream().map(End::changes).toList(), presumed);
    history = ends.get(0).history();
    for (var end : ends) {
      if (end.history() != history) {
        doubt(Doubt.Reason.PATHS_MEET, place);
        return;
      }
    }
  }

  void doubt(Doubt.Reason reason, Place place) {
    journal.add(new Doubt(reason, place));
    changed();
  }
}
