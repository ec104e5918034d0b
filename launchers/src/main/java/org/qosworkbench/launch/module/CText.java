package org.qosworkbench.launch.module;

/** As much of C as it takes to find a call and the end of its statement. */
final class CText {
  private CText() {}

  /** The same length with comments and what is in quotes blanked out. */
  static String code(String text) {
    StringBuilder code = new StringBuilder(text);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (text.startsWith("//", i)) {
        end = text.indexOf('\n', i) < 0 ? text.length() : text.indexOf('\n', i);
        blank(code, i, end);
      } else if (text.startsWith("/*", i)) {
        end = text.indexOf("*/", i + 2) < 0 ? text.length() : text.indexOf("*/", i + 2) + 2;
        blank(code, i, end);
      } else if (c == '"' || c == '\'') {
        while (end < text.length() && text.charAt(end) != c && text.charAt(end) != '\n') {
          end += text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end + 1, text.length());
        blank(code, i + 1, end - 1);
      }
      i = end;
    }
    return code.toString();
  }

  private static void blank(StringBuilder code, int from, int to) {
    for (int i = from; i < to; i++) {
      if (code.charAt(i) != '\n') {
        code.setCharAt(i, ' ');
      }
    }
  }

  /** Where the bracket closes that opens at an offset; -1 when it does not. */
  static int close(String code, int open) {
    int depth = 0;
    for (int i = open; i < code.length(); i++) {
      depth += code.charAt(i) == '(' ? 1 : code.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  static int skipBlanks(String code, int from) {
    int i = from;
    while (i < code.length() && Character.isWhitespace(code.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether what is at an offset is the first of a statement in a block: conditions without braces are left alone. */
  static boolean startsStatement(String code, int offset) {
    int i = offset - 1;
    while (i >= 0 && Character.isWhitespace(code.charAt(i))) {
      i--;
    }
    return i >= 0 && "{};".indexOf(code.charAt(i)) >= 0;
  }

  /** The blanks that the line of an offset starts with. */
  static String indent(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int end = start;
    while (end < offset && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }
}
