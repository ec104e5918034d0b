package org.qosworkbench.tc.shell;

/**
 * What variables are declared to be beside their values: names of others ({@code declare -n}), numbers ({@code declare
 * -i}). That is kept with the variables, under names that no variable can have, and ends with them.
 */
final class Attributes {
  private static final String REFERENCE = "&";
  private static final String INTEGER = "%";
  private static final int MOST_STEPS = 8;

  private final Evaluator evaluator;
  /** Whether there is any at all, which is rare. */
  private boolean used;

  Attributes(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** The variable that a name stands for in the end. */
  String target(String name) {
    if (!used) return name;
    var target = name;
    for (int i = 0; i < MOST_STEPS; i++) {
      if (!(evaluator.flow.store().get(REFERENCE + target) instanceof Variable.Scalar it)) break;
      target = it.value().collapsed().string();
    }
    return target;
  }

  /** Whether nobody knows which variable gets what is assigned to a name. */
  boolean isLost(String name) {
    return used && evaluator.flow.store().get(REFERENCE + target(name)) instanceof Variable.Lost;
  }

  /** Whether what is assigned to a variable is calculated. */
  boolean isInteger(String name) {
    return used && evaluator.flow.store().get(INTEGER + name) instanceof Variable.Scalar;
  }

  /** Says that there are attributes from here on. */
  void use() {
    used = true;
  }

  /** Makes a variable stand for the one that a value names. */
  void refer(String name, Value target, Place place) {
    boolean known = target.isKnown() && !target.is(name);
    evaluator.flow.store().put(REFERENCE + name, known ? new Variable.Scalar(target) : new Variable.Lost(place));
    if (!known) evaluator.flow.store().put(name, new Variable.Lost(place));
  }

  void makeInteger(String name, Place place) {
    evaluator.flow.store().put(INTEGER + name, new Variable.Scalar(Text.made("on", place)));
  }

  /**
   * Makes a variable one of the function that is running, without the attributes of the one outside; false outside of
   * functions.
   */
  boolean local(String name) {
    boolean inFunction = evaluator.flow.local(name);
    if (used && inFunction) {
      evaluator.flow.local(REFERENCE + name);
      evaluator.flow.local(INTEGER + name);
      evaluator.flow.store().put(REFERENCE + name, Variable.UNSET);
      evaluator.flow.store().put(INTEGER + name, Variable.UNSET);
    }
    return inFunction;
  }
}
