package org.qosworkbench.tc.syntax;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.text.Range;

/** Lays the tokens of one statement over its text. */
final class Tokens {
  private final Statement statement;
  private final String code;
  private final Seams seams;
  private final List<Token> tokens = new ArrayList<>();
  /** How far the tokens reach, in the code and in the text. */
  private int codeEnd;
  private int textEnd;

  private Tokens(Statement statement) {
    this.statement = statement;
    this.code = statement.code();
    this.seams = statement.seams();
  }

  static List<Token> of(Statement statement) {
    Tokens tokens = new Tokens(statement);
    tokens.addCode();
    tokens.addTail();
    return List.copyOf(tokens.tokens);
  }

  private void addCode() {
    for (int word = 0; word < statement.wordCount(); word++) {
      addTo(statement.outerStart(word), Token.Kind.SPACE);
      addTo(statement.outerEnd(word), statement.quoted(word) ? Token.Kind.QUOTED : Token.Kind.WORD);
    }
    int trimmed = StatementLexer.trimmedEnd(code);
    if (codeEnd < trimmed && statement.wordCount() == Statement.MAX_WORDS) {
      int excess = codeEnd;
      while (StatementLexer.isBlank(code.charAt(excess))) {
        excess++;
      }
      addTo(excess, Token.Kind.SPACE);
      addTo(trimmed, Token.Kind.UNREAD);
    }
    int end = Statement.endOfLine(code);
    if (end + 2 == code.length() && seams.nextSeam(end) == end + 1) {
      end++; // a continuation stands between the carriage return and the line feed
    }
    addTo(end, Token.Kind.SPACE);
    addTo(code.length(), Token.Kind.NEWLINE);
    addContinuation();
  }

  private void addTail() {
    String text = statement.text();
    if (textEnd < text.length()) {
      int end = Statement.endOfLine(text);
      addText(end, text.charAt(textEnd) == '#' ? Token.Kind.COMMENT : Token.Kind.UNREAD);
      addText(text.length(), Token.Kind.NEWLINE);
    }
  }

  /** Adds code up to an offset, divided where lines were joined. */
  private void addTo(int codeOffset, Token.Kind kind) {
    while (codeEnd < codeOffset) {
      addContinuation();
      int stop = Math.min(codeOffset, seams.nextSeam(codeEnd));
      addText(textEnd + stop - codeEnd, kind);
      codeEnd = stop;
    }
  }

  private void addContinuation() {
    addText(seams.textOffset(codeEnd), Token.Kind.CONTINUATION);
  }

  private void addText(int end, Token.Kind kind) {
    if (textEnd < end) {
      tokens.add(new Token(kind, new Range(textEnd, end)));
      textEnd = end;
    }
  }
}
