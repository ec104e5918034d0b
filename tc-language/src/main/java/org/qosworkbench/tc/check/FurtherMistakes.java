package org.qosworkbench.tc.check;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Refusal;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.syntax.Statement;

/**
 * Looks for mistakes behind the one that tc stops at: puts a word that would do in the place of the refused one and binds
 * again. Tells only of words that are wrong by themselves, never of what follows from the word that was put there.
 */
record FurtherMistakes(Binder binder) {
  private static final int MOST = 8;

  void find(Binding binding, Consumer<Problem> problems) {
    var words = new ArrayList<String>();
    var statement = binding.statement();
    for (int i = 0; i < statement.wordCount(); i++) words.add(statement.word(i));
    int shift = 0;
    var refusal = binding.refusal().orElseThrow();
    for (int i = 0; i < MOST; i++) {
      if (refusal.diagnostic() == Diagnostic.LEADING_TC) {
        words.remove(0);
        shift++;
      } else {
        var word = wordInstead(refusal);
        if (word.isEmpty() || refusal.firstWord() >= words.size() || refusal.lastWord() != refusal.firstWord()) return;
        words.set(refusal.firstWord(), word.get());
      }
      int mended = refusal.diagnostic() == Diagnostic.LEADING_TC ? -1 : refusal.firstWord();
      var next = binder.bind(Statement.of(words)).refusal();
      if (next.isEmpty() || next.get().firstWord() <= mended || !isAboutItsWord(next.get())
          || mayFollowFrom(next.get(), mended)) return;
      refusal = next.get();
      problems.accept(RefusalCheck.hidden(refusal, statement, shift));
    }
  }

  /** Whether the refusal would be the same whatever the words before say. */
  private static boolean isAboutItsWord(Refusal refusal) {
    return switch (refusal.diagnostic()) {
      case UNKNOWN_OBJECT, UNKNOWN_COMMAND, UNKNOWN_OPTION, UNKNOWN_KIND, UNKNOWN_ACTION, BAD_CONTROL, WORD_TOO_NEW, WORD_REMOVED,
          INCOMPLETE_COMMAND -> true;
      default -> instead(refusal.diagnostic()).isPresent();
    };
  }

  /** Where a value was missing, its keyword was mended and its successor stands alone: "match ip dport 22 flowid 1:20". */
  private static boolean mayFollowFrom(Refusal refusal, int mended) {
    return refusal.diagnostic() == Diagnostic.UNKNOWN_OPTION && refusal.firstWord() == mended + 1
        && refusal.replacement().isEmpty();
  }

  private static Optional<String> wordInstead(Refusal refusal) {
    return refusal.replacement().or(() -> instead(refusal.diagnostic()));
  }

  /** A word that most options of the type take. */
  private static Optional<String> instead(Diagnostic diagnostic) {
    return switch (diagnostic) {
      case BAD_RATE -> Optional.of("1mbit");
      case BAD_SIZE -> Optional.of("10k");
      case BAD_TIME -> Optional.of("1ms");
      case BAD_PERCENT -> Optional.of("1%");
      case BAD_NUMBER, OUT_OF_RANGE -> Optional.of("1");
      case BAD_HANDLE -> Optional.of("1:");
      case BAD_CLASSID -> Optional.of("1:1");
      case BAD_PROTOCOL -> Optional.of("ip");
      case BAD_ADDRESS -> Optional.of("10.0.0.1");
      default -> Optional.empty();
    };
  }
}
