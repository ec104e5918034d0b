package org.qosworkbench.tc.shell;

/** How a command ended. */
enum Status {
  /** With 0. */
  SUCCESS,
  /** With something else. */
  FAILURE,
  /** With 0 unless something goes wrong. */
  PRESUMED_SUCCESS,
  /** Either way. */
  UNKNOWN;

  static Status of(Truth truth) {
    return switch (truth) {
      case TRUE -> SUCCESS;
      case FALSE -> FAILURE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  Status negated() {
    return switch (this) {
      case SUCCESS -> FAILURE;
      case FAILURE -> SUCCESS;
      case PRESUMED_SUCCESS, UNKNOWN -> UNKNOWN;
    };
  }

  /** What is one of two. */
  Status or(Status other) {
    if (this == other) return this;
    boolean good = this != FAILURE && this != UNKNOWN && other != FAILURE && other != UNKNOWN;
    return good ? PRESUMED_SUCCESS : UNKNOWN;
  }

  boolean isSettled() {
    return this == SUCCESS || this == FAILURE;
  }
}
