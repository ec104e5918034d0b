package org.qosworkbench.tc.value;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.text.Nearest;

/**
 * The words that an option can have.
 *
 * @param phrase what they are, with its article
 * @param words the words in the order in which tc tests them
 * @param matching how tc compares
 */
public record Vocabulary(String phrase, List<String> words, Matching matching) implements Expectation {

  /** How tc compares a word with those it knows. */
  public enum Matching {
    /** Only the word itself. */
    EXACT,
    /** Any beginning of the word; the first word in order that fits is meant. */
    PREFIX,
    /** Only the word itself, in any case. */
    IGNORE_CASE
  }

  public Vocabulary {
    words = List.copyOf(words);
  }

  @Override
  public List<String> known() {
    return words;
  }

  @Override
  public Optional<String> suggest(Fault fault) {
    return Nearest.GENEROUS.of(fault.culprit(), words)
        .map(word -> fault.word().substring(0, fault.start()) + word + fault.word().substring(fault.end()));
  }

  boolean matches(String typed, String word) {
    return switch (matching) {
      case EXACT -> typed.equals(word);
      case PREFIX -> !typed.isEmpty() && word.startsWith(typed);
      case IGNORE_CASE -> Ascii.equalsIgnoreCase(typed, 0, word);
    };
  }
}
