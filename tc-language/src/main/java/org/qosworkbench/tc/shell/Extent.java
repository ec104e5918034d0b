package org.qosworkbench.tc.shell;

/** How many words a word of a command may turn out to be. */
public enum Extent {
  /** Exactly this one. */
  ONE,
  /** One when things are as they seem: a variable without quotes whose value is not known. */
  SUPPOSEDLY_ONE,
  /** Any number, even none: the arguments of a script, the words of an unknown list. */
  ANY_NUMBER;

  Extent or(Extent other) {
    return compareTo(other) < 0 ? other : this;
  }
}
