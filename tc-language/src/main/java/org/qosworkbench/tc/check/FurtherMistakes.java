package org.qosworkbench.tc.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Refusal;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.syntax.Statement;

/**
 * Looks for mistakes behind the one that tc stops at: puts a word that would do in the place of the refused one and
 * binds again. Tells only of words that are wrong by themselves, never of what follows from the word that was put
 * there.
 */
record FurtherMistakes(Binder binder) {
  private static final int MOST = 8;

  /** Tells of what would be refused next, and after that, and so on. */
  void find(Binding binding, Consumer<Problem> problems) {
    var statement = binding.statement();
    var words = new ArrayList<String>();
    for (int i = 0; i < statement.wordCount(); i++) words.add(statement.word(i));
    var refusal = binding.refusal();
    for (int i = 0; i < MOST && refusal.isPresent() && mend(words, refusal.get()); i++) {
      int mended = refusal.get().diagnostic() == Diagnostic.LEADING_TC ? -1 : refusal.get().firstWord();
      refusal = binder.bind(Statement.of(words)).refusal().filter(it -> isBehind(it, mended));
      int removed = statement.wordCount() - words.size();
      refusal.ifPresent(it -> problems.accept(RefusalCheck.hidden(it, statement, removed)));
    }
  }

  /** Puts a word that would do in the place of the refused one; false when none is known. */
  private static boolean mend(List<String> words, Refusal refusal) {
    if (refusal.diagnostic() == Diagnostic.LEADING_TC) {
      words.remove(0);
      return true;
    }
    int word = refusal.firstWord();
    var instead = refusal.replacement().or(() -> instead(refusal.diagnostic()));
    if (instead.isEmpty() || word >= words.size() || refusal.lastWord() != word) return false;
    words.set(word, instead.get());
    return true;
  }

  private static boolean isBehind(Refusal refusal, int mended) {
    return refusal.firstWord() > mended && refusal.diagnostic().isAboutOneWord() && !mayFollowFrom(refusal, mended);
  }

  /**
   * Where a value was missing, its keyword was mended and its successor stands alone: "match ip dport 22 flowid 1:20".
   */
  private static boolean mayFollowFrom(Refusal refusal, int mended) {
    return refusal.diagnostic() == Diagnostic.UNKNOWN_OPTION && refusal.firstWord() == mended + 1
        && refusal.replacement().isEmpty();
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
