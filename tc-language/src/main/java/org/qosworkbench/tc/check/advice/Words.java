package org.qosworkbench.tc.check.advice;

import org.qosworkbench.tc.text.Range;

/** Places of words. */
final class Words {
  private Words() {}

  /** Some words, not the first of the line, with the blanks before them: what is to be removed with them. */
  static Range withBlanks(Command command, int first, int last) {
    return new Range(command.range(first - 1).end(), command.range(last).end());
  }
}
