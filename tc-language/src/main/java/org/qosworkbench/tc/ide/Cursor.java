package org.qosworkbench.tc.ide;

import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.syntax.Statement;

/** Where in a document somebody stands or points. */
sealed interface Cursor {
  /**
   * On a word or at one of its edges.
   *
   * @param base where the statement starts in the document
   * @param word which word
   * @param offset how far from the word's start, quote included
   */
  record OnWord(Statement statement, int base, int word, int offset) implements Cursor {}

  /**
   * Between words, before the first or behind the last.
   *
   * @param next the number that a word there would have
   * @param at the place in the document
   */
  record BetweenWords(Statement statement, int base, int next, int at) implements Cursor {}

  /**
   * In a comment.
   *
   * @param offset how far behind the {@code #}
   */
  record InComment(Statement statement, int base, String comment, int offset) implements Cursor {}

  static Cursor at(Document document, int offset) {
    int place = Math.max(0, Math.min(offset, document.length()));
    int index = document.statementAt(place);
    var statement = document.statement(index);
    int base = document.offset(index);
    int inStatement = place - base;
    var comment = statement.comment();
    if (comment.isPresent() && inStatement > comment.get().start()) {
      return new InComment(statement, base, comment.get().in(statement.text()), inStatement - comment.get().start());
    }
    for (int word = 0; word < statement.wordCount(); word++) {
      var range = statement.range(word);
      if (inStatement < range.start()) return new BetweenWords(statement, base, word, place);
      boolean inNext = word + 1 < statement.wordCount() && statement.range(word + 1).start() == inStatement;
      if (range.touches(inStatement) && !inNext) return new OnWord(statement, base, word, inStatement - range.start());
    }
    return new BetweenWords(statement, base, statement.wordCount(), place);
  }
}
