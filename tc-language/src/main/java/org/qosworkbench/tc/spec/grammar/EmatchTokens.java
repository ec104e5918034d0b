package org.qosworkbench.tc.spec.grammar;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The parts of an ematch expression (iproute2 tc/emp_ematch.l). Looks at the words from the current one on without
 * taking them, no further than it is asked for, because tc goes on behind what was read.
 */
final class EmatchTokens {
  private static final int END_OF_WORDS = -1;
  private static final int LONG_WORD = -2;
  private static final int LARGEST_BYTE = 0xff;
  /** Bytes of a word that the buffer of the generated lexer has no room for. */
  private static final int TOO_LONG = 8191;

  /** What a token is. */
  enum Kind { AND, OR, NOT, OPEN, CLOSE, TEXT, QUOTED, BROKEN, END }

  /**
   * One token.
   *
   * @param text its text, without quotation marks and escapes; what tc prints for a BROKEN one
   * @param word which word it begins in, counted from the current one; the number of words for END
   * @param leads whether it stands at the beginning of its word
   */
  record Token(Kind kind, String text, int word, boolean leads) {
    boolean isText() {
      return kind == Kind.TEXT || kind == Kind.QUOTED;
    }
  }

  private final IntFunction<Optional<String>> words;
  private String word = "";
  private int at = 1;
  private int wordsRead;
  private boolean unterminated;

  /** @param words the words by how many stand before them; empty behind the last one */
  EmatchTokens(IntFunction<Optional<String>> words) {
    this.words = words;
  }

  /** How many words were looked at; empty ones count. */
  int wordsRead() {
    return wordsRead;
  }

  /** Whether the words ended within quotation marks. */
  boolean unterminated() {
    return unterminated;
  }

  Token next() {
    int c = read();
    while (isBlank(c)) c = read();
    int own = wordsRead - 1;
    boolean leads = at == 1;
    return switch (c) {
      case END_OF_WORDS -> new Token(Kind.END, "", wordsRead, false);
      case LONG_WORD -> tooLong();
      case '(' -> new Token(Kind.OPEN, "(", own, leads);
      case ')' -> new Token(Kind.CLOSE, ")", own, leads);
      case '"' -> quoted(own, leads);
      default -> text(own, leads);
    };
  }

  /** The next character; a blank behind each word. */
  private int read() {
    while (at > word.length()) {
      var next = words.apply(wordsRead);
      if (next.isEmpty()) return END_OF_WORDS;
      if (isTooLong(next.get())) return LONG_WORD;
      wordsRead++;
      word = next.get();
      at = word.isEmpty() ? 1 : 0;
    }
    return at < word.length() ? word.charAt(at++) : blankBehind();
  }

  private static boolean isTooLong(String word) {
    return word.length() * 3 >= TOO_LONG && word.getBytes(StandardCharsets.UTF_8).length >= TOO_LONG;
  }

  private int blankBehind() {
    at++;
    return ' ';
  }

  /** The next character of this word without taking it; a blank behind the word. */
  private char peek() {
    return at < word.length() ? word.charAt(at) : ' ';
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private Token tooLong() {
    return new Token(Kind.BROKEN, "match argument too long.", wordsRead, true);
  }

  private Token text(int own, boolean leads) {
    int start = at - 1;
    while (!isBlank(peek()) && peek() != '(' && peek() != ')') at++;
    var text = word.substring(start, at);
    return new Token(kind(text), text, own, leads);
  }

  private static Kind kind(String text) {
    if (text.equalsIgnoreCase("and")) return Kind.AND;
    if (text.equalsIgnoreCase("or")) return Kind.OR;
    return text.equalsIgnoreCase("not") ? Kind.NOT : Kind.TEXT;
  }

  private Token quoted(int own, boolean leads) {
    var text = new StringBuilder();
    while (true) {
      int c = read();
      switch (c) {
        case END_OF_WORDS -> {
          unterminated = true;
          return new Token(Kind.END, "", wordsRead, false);
        }
        case LONG_WORD -> {
          return tooLong();
        }
        case '"' -> {
          return new Token(Kind.QUOTED, text.toString(), own, leads);
        }
        case '\\' -> {
          var broken = escape(text);
          if (!broken.isEmpty()) return new Token(Kind.BROKEN, broken, own, leads);
        }
        default -> text.append((char) c);
      }
    }
  }

  /** Reads what stands behind a backslash; what tc prints when it is wrong. */
  private String escape(StringBuilder text) {
    char c = peek();
    if (c >= '0' && c <= '9') return octal(text);
    read();
    switch (c) {
      case 'x' -> hexadecimal(text);
      case 'n' -> text.append('\n');
      case 'r' -> text.append('\r');
      case 't' -> text.append('\t');
      case 'v' -> text.append('\u000b');
      case 'b' -> text.append('\b');
      case 'f' -> text.append('\f');
      case 'a' -> text.append('\u0007');
      default -> text.append(c);
    }
    return "";
  }

  private String octal(StringBuilder text) {
    int start = at;
    while (peek() >= '0' && peek() <= '9') at++;
    var digits = word.substring(start, at);
    if (digits.length() > 3 || digits.indexOf('8') >= 0 || digits.indexOf('9') >= 0) {
      return "error: invalid octale escape sequence";
    }
    int value = Integer.parseInt(digits, 8);
    if (value > LARGEST_BYTE) return "error: octal escape sequence out of range";
    text.append((char) value);
    return "";
  }

  private void hexadecimal(StringBuilder text) {
    int start = at;
    while (at - start < 2 && Character.digit(peek(), 16) >= 0 && peek() < 0x80) at++;
    text.append(at == start ? 'x' : (char) Integer.parseInt(word.substring(start, at), 16));
  }
}
