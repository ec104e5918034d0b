package org.qosworkbench.tc.value;

/**
 * One word of a {@link Vocabulary}.
 *
 * @param text the word as the vocabulary spells it
 */
public record Word(String text) implements Value {

  /** Finds the word that tc takes the typed one for. */
  public static Parsed<Word> parse(String word, Vocabulary vocabulary) {
    for (String known : vocabulary.words()) {
      if (vocabulary.matches(word, known)) {
        return Parsed.ok(new Word(known));
      }
    }
    Fault.Kind kind = word.isEmpty() ? Fault.Kind.EMPTY : Fault.Kind.UNKNOWN_WORD;
    return Parsed.bad(new Fault(kind, vocabulary, word, 0, word.length()));
  }

  @Override
  public String print() {
    return text;
  }
}
