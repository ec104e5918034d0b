package org.qosworkbench.tc.shell;

/** Whether something holds. */
enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  Truth and(Truth other) {
    if (this == FALSE || other == FALSE) return FALSE;
    return this == TRUE ? other : this;
  }

  Truth or(Truth other) {
    return not().and(other.not()).not();
  }

  /** What is one of two. */
  Truth either(Truth other) {
    return this == other ? this : UNKNOWN;
  }
}
