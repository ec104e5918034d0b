package org.qosworkbench.tc.shell;

/** Why a command may not run, or may not matter, although the script gets to the place. */
public enum Circumstance {
  /** It depends on a condition that is not known. */
  CONDITION(Weight.UNCERTAIN),
  /** It stands in a loop of which it is not known how often it runs, if at all. */
  LOOP(Weight.UNCERTAIN),
  /** It runs when what stands before {@code &&} succeeds; that counts as expected where it is a command of tc. */
  AFTER_SUCCESS(Weight.EXPECTED),
  /** It runs when what stands before {@code ||} fails. */
  AFTER_FAILURE(Weight.UNCERTAIN),
  /** It is in a function that the script itself never calls. */
  NEVER_CALLED(Weight.UNCERTAIN),
  /** It runs when the script ends or is interrupted. */
  TRAP(Weight.UNCERTAIN),
  /** It runs beside the script, sooner or later. */
  BACKGROUND(Weight.EXPECTED),
  /** It is handed to something unknown that will presumably run it. */
  UNKNOWN_RUNNER(Weight.UNCERTAIN);

  private final Weight weight;

  Circumstance(Weight weight) {
    this.weight = weight;
  }

  /** Whether the command may well not run at all. */
  public boolean isUncertain() {
    return weight == Weight.UNCERTAIN;
  }

  private enum Weight {
    UNCERTAIN,
    EXPECTED
  }
}
