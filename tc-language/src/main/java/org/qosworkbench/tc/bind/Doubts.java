package org.qosworkbench.tc.bind;

import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.spec.Diagnostic;

/** Ends reading where a gap leaves open what tc makes of the words: from there on nothing can be said. */
final class Doubts {
  private final Trace trace;

  Doubts(Trace trace) {
    this.trace = trace;
  }

  /** Reading goes on only if the current word is known: how it goes on depends on the word. */
  void needWord() {
    if (trace.isGap()) throw new Undecided();
  }

  /** Reading goes on only if nothing was worked out of values that are not known. */
  void needValues() {
    if (trace.watch().hasSeen()) throw new Undecided();
  }

  /** Reading goes on only if word {@code word} is refused whatever the gaps turn out to be. */
  void needGrounds(Diagnostic diagnostic, int word) {
    boolean doubtful = trace.isDoubtful() && !isAboutKeyword(diagnostic);
    if (doubtful || trace.isGap(word)) throw new Undecided();
  }

  /** What a grammar works out may follow from a value that it read; a word that is wrong by itself does not. */
  private static boolean isAboutKeyword(Diagnostic diagnostic) {
    return switch (diagnostic) {
      case UNKNOWN_OBJECT, UNKNOWN_COMMAND, UNKNOWN_OPTION, UNKNOWN_KIND, UNKNOWN_ACTION, BAD_CONTROL, WORD_TOO_NEW,
          WORD_REMOVED, INCOMPLETE_COMMAND -> true;
      default -> false;
    };
  }

  /** Whether something is true whatever the gaps turn out to be. */
  boolean isCertain(BooleanSupplier test) {
    return trace.watch().isCertain(test);
  }
}
