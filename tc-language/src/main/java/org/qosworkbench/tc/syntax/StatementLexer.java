package org.qosworkbench.tc.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qosworkbench.tc.text.Range;

/**
 * Cuts a text into statements and statements into words, as getcmdline() and makeargs() of iproute2 lib/utils.c do.
 * One pass, no objects but the statements.
 */
final class StatementLexer {
  private static final int NOT_SEARCHED = -1;

  private final String source;
  private int position;
  /** The first comment sign and the first NUL at or behind the position, searched when passed, so once per sign. */
  private int nextHash = NOT_SEARCHED;
  private int nextNul = NOT_SEARCHED;
  /** Start and end of each word found so far; as large as the longest statement needed. */
  private int[] words = new int[64];
  private List<SyntaxProblem> problems = List.of();

  StatementLexer(String source) {
    this.source = source;
  }

  /** Where the next statement starts; the length of the source when there is none. */
  int position() {
    return position;
  }

  boolean hasNext() {
    return position < source.length();
  }

  /** The next statement. Call only if there is one. */
  Statement next() {
    int start = position;
    int feed = source.indexOf('\n', start);
    int end = feed < 0 ? source.length() : feed + 1;
    int cut = cut(start, end);
    if (feed > start && cut == end && source.charAt(feed - 1) == '\\') {
      return nextJoined();
    }
    position = end;
    String text = source.substring(start, end);
    return statement(text, cut == end ? text : text.substring(0, cut - start), Seams.NONE);
  }

  private Statement nextJoined() {
    int start = position;
    StringBuilder code = new StringBuilder();
    Seams.Builder seams = new Seams.Builder();
    boolean continues = true;
    while (continues && position < source.length()) {
      int feed = source.indexOf('\n', position);
      int end = feed < 0 ? source.length() : feed + 1;
      int cut = cut(position, end);
      code.append(source, position, cut);
      position = end;
      int backslash = code.length() - 2;
      // looks at the joined code: the backslash may be left over from the line before
      continues = feed >= 0 && cut == end && backslash >= 0 && code.charAt(backslash) == '\\';
      if (continues) {
        code.setLength(backslash);
        seams.add(backslash, end - start);
      }
    }
    return statement(source.substring(start, position), code.toString(), seams.build());
  }

  /** The end of what tc sees of a physical line: its first comment sign or NUL, or the line's end. */
  private int cut(int start, int end) {
    if (nextHash < start) {
      nextHash = find('#', start);
    }
    if (nextNul < start) {
      nextNul = find('\0', start);
    }
    return Math.min(end, Math.min(nextHash, nextNul));
  }

  private int find(char sign, int start) {
    int found = source.indexOf(sign, start);
    return found < 0 ? Integer.MAX_VALUE : found;
  }

  private Statement statement(String text, String code, Seams seams) {
    problems = List.of();
    int used = split(code, seams);
    boolean plain = code.length() == text.length() && problems.isEmpty()
        && (used == 0 || code.charAt(words[used - 1] - 1) != '\\');
    if (!plain) {
      checkEnd(text, code, seams, used);
    }
    return new Statement(text, code, Arrays.copyOf(words, used), seams, problems);
  }

  /** Fills {@link #words} and answers how much of it is used. */
  private int split(String code, Seams seams) {
    int used = 0;
    int limit = code.length();
    int offset = 0;
    while (true) {
      while (offset < limit && isBlank(code.charAt(offset))) {
        offset++;
      }
      if (offset == limit) {
        return used;
      }
      if (used == 2 * Statement.MAX_WORDS) {
        report(SyntaxProblem.Kind.TOO_MANY_WORDS, seams, offset, trimmedEnd(code));
        return used;
      }
      if (used == words.length) {
        words = Arrays.copyOf(words, 2 * used);
      }
      char first = code.charAt(offset);
      if (first == '"' || first == '\'') {
        int close = code.indexOf(first, offset + 1);
        words[used++] = offset + 1;
        if (close < 0) {
          int end = Math.max(offset + 1, Statement.endOfLine(code));
          words[used++] = end;
          report(SyntaxProblem.Kind.UNTERMINATED_QUOTE, seams, offset, end);
          return used;
        }
        words[used++] = close;
        offset = close + 1;
        if (offset < limit && !isBlank(code.charAt(offset))) {
          report(SyntaxProblem.Kind.WORD_AFTER_QUOTE, seams, close, offset);
        }
      } else {
        words[used++] = offset;
        do {
          offset++;
        } while (offset < limit && !isBlank(code.charAt(offset)));
        words[used++] = offset;
      }
    }
  }

  /** Finds what is odd about the end of a statement's code. */
  private void checkEnd(String text, String code, Seams seams, int used) {
    int last = used == 0 ? 0 : words[used - 1];
    boolean inQuotes = reported(SyntaxProblem.Kind.UNTERMINATED_QUOTE);
    boolean complete = !inQuotes && !reported(SyntaxProblem.Kind.TOO_MANY_WORDS);
    boolean inWord = complete && used > 0 && last == code.length();
    int cut = seams.textOffset(code.length());
    if (seams.lastTextOffset() == text.length()) {
      // tc drops the statement before it looks for words, so what is wrong with them does not happen
      problems = problems.stream().filter(p -> p.kind().effect() == SyntaxProblem.Effect.NONE).toList();
      int start = code.isEmpty() ? 0 : seams.textOffset(code.length() - 1) + 1;
      reportText(SyntaxProblem.Kind.MISSING_CONTINUATION, start, text.length());
    } else if (cut == text.length()) {
      boolean bare = last == code.length() || last > 0 && isBlank(code.charAt(last));
      if (complete && bare && last > 0 && code.charAt(last - 1) == '\\') {
        report(SyntaxProblem.Kind.LITERAL_BACKSLASH, seams, last - 1, endOfBlanks(code, last));
      }
    } else if (text.charAt(cut) == '\0') {
      reportText(SyntaxProblem.Kind.NUL_CHARACTER, cut, Statement.endOfLine(text));
    } else {
      if (inQuotes) {
        reportText(SyntaxProblem.Kind.COMMENT_IN_QUOTES, cut, cut + 1);
      } else if (inWord) {
        reportText(SyntaxProblem.Kind.COMMENT_IN_WORD, cut, cut + 1);
      }
      int backslash = Statement.endOfLine(text) - 1;
      if (used > 0 && text.charAt(backslash) == '\\' && text.charAt(text.length() - 1) == '\n') {
        reportText(SyntaxProblem.Kind.CONTINUATION_IN_COMMENT, backslash, backslash + 1);
      }
    }
  }

  private boolean reported(SyntaxProblem.Kind kind) {
    for (SyntaxProblem problem : problems) {
      if (problem.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  private void report(SyntaxProblem.Kind kind, Seams seams, int codeStart, int codeEnd) {
    reportText(kind, seams.textOffset(codeStart), seams.textOffset(codeEnd - 1) + 1);
  }

  private void reportText(SyntaxProblem.Kind kind, int start, int end) {
    List<SyntaxProblem> more = new ArrayList<>(problems);
    more.add(new SyntaxProblem(kind, new Range(start, end)));
    problems = List.copyOf(more);
  }

  /** The end of the code without the blanks there. */
  static int trimmedEnd(String code) {
    int end = code.length();
    while (end > 0 && isBlank(code.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static int endOfBlanks(String code, int from) {
    int end = from;
    while (end < code.length() && code.charAt(end) != '\n' && isBlank(code.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The blanks of makeargs(); vertical tab and form feed are not among them. */
  static boolean isBlank(char c) {
    return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r');
  }
}
