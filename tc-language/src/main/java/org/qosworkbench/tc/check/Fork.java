package org.qosworkbench.tc.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A place of a script where ways part, until they meet. */
final class Fork {
  private final ScriptSituation start;
  /** Where the ways are that lead on. */
  private final List<ScriptSituation> ends = new ArrayList<>();
  private final Map<Side, List<LateProblem>> pending = new HashMap<>();
  /** What was done on the present way and on some way, with what of it is still known where the ways meet. */
  private final Map<Side, Insight> touchedHere = new HashMap<>();
  private final Map<Side, Insight> touched = new HashMap<>();
  private boolean touchedAll;

  Fork(ScriptSituation start) {
    this.start = start;
  }

  /** Where each way starts. */
  ScriptSituation start() {
    return start;
  }

  /** Something was done to a side on the present way. */
  void touch(Side side, Insight kept) {
    touchedHere.merge(side, kept, Insight::and);
    touched.merge(side, kept, Insight::and);
  }

  /** Something was done to nobody knows what. */
  void touchAll() {
    touchedAll = true;
  }

  boolean isTouchedHere(Side side) {
    return touchedHere.containsKey(side);
  }

  /** What was done something to on the present way. */
  List<Side> touchedHere() {
    return List.copyOf(touchedHere.keySet());
  }

  /** The present way is over. */
  void endWay() {
    touchedHere.clear();
  }

  /** The way that ends leads on. */
  void goesOn(ScriptSituation end) {
    ends.add(end);
    await(end.pending());
  }

  /** What turned out on a way holds as long as nobody touches what it is about. */
  void await(Map<Side, List<LateProblem>> problems) {
    problems.forEach((side, found) -> pending.computeIfAbsent(side, it -> new ArrayList<>()).addAll(found));
  }

  /** What is known where the ways meet. */
  ScriptSituation meet() {
    var before = start.pending();
    if (touchedAll) before.clear();
    touched.keySet().forEach(before::remove);
    if (ends.isEmpty()) {
      start.touchAll();
      start.forgetAll();
      start.await(pending);
      return start;
    }
    var met = ends.get(0);
    if (ends.size() == 1) {
      met.await(before);
      return met;
    }
    met.touchAll();
    met.await(before);
    met.await(pending);
    for (var end : ends) {
      for (var side : met.known()) {
        met.lower(side, end.insight(side));
        if (!end.isClear(side)) met.blur(side);
      }
    }
    touched.forEach(met::lower);
    return met;
  }

  /** Has a fork around this one know what was done here. */
  void tell(Fork around) {
    around.touchedAll |= touchedAll;
    touched.forEach(around::touch);
  }
}
