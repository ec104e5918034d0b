package org.qosworkbench.tc.shell.syntax;

/**
 * Looks ahead for the place where something ends, over quotes and substitutions, without reading what is in them. Used
 * where the shell's grammar cannot be read from left to right. Gives up when a script makes it look too far too often.
 */
final class Balance {
  /** There is no such end. */
  static final int NONE = -1;
  private static final int END_OF_STACK = 0;

  private final Reader in;
  private final Log log;
  private final StringBuilder open = new StringBuilder();

  Balance(Reader in, Log log) {
    this.in = in;
    this.log = log;
  }

  /**
   * Where the {@code ))} stands that closes an arithmetic expression; none if what starts so are two subshells.
   *
   * @param start behind the {@code ((}
   */
  int arithmeticEnd(int start) {
    open.setLength(0);
    for (int at = start; at < in.limit() && log.scan(); at = skip(at)) {
      if (open.isEmpty() && in.at(at) == ')') {
        return in.at(at + 1) == ')' ? at : NONE;
      }
    }
    return NONE;
  }

  /**
   * Where the {@code ]} stands that closes a subscript, on the same line.
   *
   * @param start behind the {@code [}
   */
  int subscriptEnd(int start) {
    open.setLength(0);
    int nested = 0;
    for (int at = start; at < in.limit() && in.at(at) != '\n' && log.scan(); at = skip(at)) {
      if (open.isEmpty() && in.at(at) == '[') {
        nested++;
      } else if (open.isEmpty() && in.at(at) == ']' && nested-- == 0) {
        return at;
      }
    }
    return NONE;
  }

  /**
   * Where the line feed stands behind which the here-documents follow that are asked for at a place; the end if there
   * is none.
   */
  int commandLineEnd(int start) {
    open.setLength(0);
    int at = start;
    while (at < in.limit() && log.scan()) {
      int c = in.at(at);
      if (c == '\n' && open.isEmpty()) {
        return at;
      }
      if (c == '#' && open.isEmpty() && startsComment(at)) {
        at = Math.max(at + 1, in.lineEnd(at));
      } else {
        at = skip(at);
      }
    }
    return in.limit();
  }

  private boolean startsComment(int at) {
    return at > 0 && " \t;&|()".indexOf(in.text().charAt(at - 1)) >= 0;
  }

  /**
   * Where the brace stands that closes a brace expansion; none if the word has no such thing at a place.
   *
   * @param start behind the opening brace
   */
  int braceEnd(int start) {
    open.setLength(0);
    int nested = 0;
    boolean expands = false;
    for (int at = start; at < in.limit() && log.scan(); at = skip(at)) {
      int c = in.at(at);
      if (!open.isEmpty()) {
        continue;
      }
      if (isBreak(c)) {
        return NONE;
      } else if (c == '{') {
        nested++;
      } else if (c == ',' && nested == 0 || c == '.' && in.at(at + 1) == '.' && nested == 0) {
        expands = true;
      } else if (c == '}' && nested-- == 0) {
        return expands ? at : NONE;
      }
    }
    return NONE;
  }

  private static boolean isBreak(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ';' || c == '&' || c == '|' || c == '<' || c == '>'
        || c == '(' || c == ')';
  }

  /** The place behind what starts at a place, which for a construct is the place behind its opening sign. */
  private int skip(int at) {
    int top = open.isEmpty() ? END_OF_STACK : open.charAt(open.length() - 1);
    int c = in.at(at);
    switch (c) {
      case '\\' -> {
        return at + 2;
      }
      case '\'' -> {
        if (top != '"') {
          return behind('\'', at + 1);
        }
      }
      case '`' -> {
        return behindBackquote(at + 1);
      }
      case '"' -> toggleQuote(top);
      case '$' -> {
        int next = in.at(at + 1);
        if (next == '(' || next == '{') {
          open.append(next == '(' ? ')' : '}');
          return at + 2;
        }
      }
      case '(' -> {
        if (top != '"') {
          open.append(')');
        }
      }
      case ')', '}' -> {
        if (c == top) {
          open.setLength(open.length() - 1);
        }
      }
      default -> { }
    }
    return at + 1;
  }

  private void toggleQuote(int top) {
    if (top == '"') {
      open.setLength(open.length() - 1);
    } else {
      open.append('"');
    }
  }

  private int behind(char sign, int from) {
    int at = from;
    while (at < in.limit() && in.at(at) != sign && log.scan()) {
      at++;
    }
    return at + 1;
  }

  private int behindBackquote(int from) {
    int at = from;
    while (at < in.limit() && in.at(at) != '`' && log.scan()) {
      at += in.at(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }
}
