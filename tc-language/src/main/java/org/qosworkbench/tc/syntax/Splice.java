package org.qosworkbench.tc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.text.Edit;

/**
 * What an edit does to a list of statements: from the first touched one on, new statements take the place of old ones,
 * up to the first old statement that still starts where a new one ends. How a statement is read depends on nothing
 * before it, so all from there on stay.
 *
 * @param fresh the new statements
 * @param kept the number of the first old statement behind them
 */
record Splice(List<Statement> fresh, int kept) {
  /** The splice for an edit of which {@code first} is the first statement it touches. */
  static Splice of(Document document, int first, Edit edit) {
    int size = document.statements().size();
    int start = document.offset(first);
    int untouched = first;
    while (document.offset(untouched) < edit.range().end()) {
      untouched++;
    }
    StringBuilder text = new StringBuilder();
    append(text, document, first, untouched);
    text.replace(edit.range().start() - start, edit.range().end() - start, edit.replacement());
    int editedLength = text.length();
    int end = untouched;
    int more = 1;
    Optional<Splice> splice = match(document, text.toString(), editedLength, untouched);
    while (splice.isEmpty()) {
      // each time twice as many, so that a statement that swallows very many others is not read once for each
      int next = Math.min(size, end + more);
      append(text, document, end, next);
      end = next;
      more *= 2;
      splice = match(document, text.toString(), editedLength, untouched);
    }
    return splice.get();
  }

  /**
   * Reads the text until a statement ends where an old one starts; empty if the text is too short for that.
   *
   * @param text the edited text with some of the old statements behind it
   * @param editedLength where the old statements start in it
   * @param untouched the number of the first of them
   */
  private static Optional<Splice> match(Document document, String text, int editedLength, int untouched) {
    List<Statement> fresh = new ArrayList<>();
    StatementLexer lexer = new StatementLexer(text);
    int kept = untouched;
    int boundary = editedLength;
    while (boundary > lexer.position()) {
      Statement statement = lexer.next();
      fresh.add(statement);
      while (boundary < lexer.position()) {
        boundary += document.statement(kept).text().length();
        kept++;
      }
      boolean open = !statement.isComplete() && kept < document.statements().size();
      if (open && boundary == lexer.position()) {
        return Optional.empty();
      }
    }
    return Optional.of(new Splice(List.copyOf(fresh), kept));
  }

  private static void append(StringBuilder text, Document document, int from, int to) {
    for (int i = from; i < to; i++) {
      text.append(document.statement(i).text());
    }
  }
}
