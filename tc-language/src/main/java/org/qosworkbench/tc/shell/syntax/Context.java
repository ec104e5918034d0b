package org.qosworkbench.tc.shell.syntax;

/** Where a word stands, which decides what ends it and which signs mean something in it. */
enum Context {
  /** A word of a command. */
  WORD(" \t\n;&|<>()", "\\'\"$`*?[{~+@!\r"),
  /** What is assigned. */
  VALUE(" \t\n;&|<>()", "\\'\"$`~:\r"),
  /** A pattern of {@code case}. */
  PATTERN(" \t\n;&|<>()", "\\'\"$`*?[~+@!\r"),
  /** An operand of a conditional. */
  OPERAND(" \t\n;&|<>()", "\\'\"$`~\r"),
  /** A regular expression of a conditional. */
  REGEX(" \t\n()", "\\'\"$`\r"),
  /** An alternative of a brace expansion. */
  BRACE(" \t\n;&|<>(),}", "\\'\"$`*?[{+@!\r"),
  /** An alternative of an extended glob. */
  GLOB_ALTERNATIVE("|)", "\\'\"$`*?[+@!"),
  /** The word of an expansion outside of quotes. */
  EXPANSION("}", "\\'\"$`*?[~+@!"),
  /** The word of an expansion within double quotes. */
  QUOTED_EXPANSION("}", "\\\"$`"),
  /** The pattern that an expansion removes. */
  TRIM_PATTERN("}", "\\'\"$`*?[~+@!"),
  /** The pattern that an expansion replaces. */
  REPLACE_PATTERN("/}", "\\'\"$`*?[~+@!"),
  /** The offset or length of a substring. */
  OFFSET(":}", "\\'\"$`()?"),
  /** Within brackets. */
  SUBSCRIPT("]", "\\'\"$`["),
  /** An arithmetic expression, to the limit. */
  ARITHMETIC("", "\\\"$`"),
  /** An expression between the semicolons of a {@code for}. */
  FOR_EXPRESSION(";", "\\\"$`"),
  /** Within double quotes. */
  DOUBLE_QUOTES("\"", "\\$`"),
  /** The body of a here-document, to the limit. */
  HERE_DOCUMENT("", "\\$`"),
  /** What ends a here-document. */
  DELIMITER(" \t\n;&|<>()", "\\'\"\r");

  private static final byte PLAIN = 0;
  private static final byte SPECIAL = 1;
  private static final byte ENDING = 2;

  private final byte[] roles = new byte[128];

  Context(String ending, String special) {
    special.chars().forEach(c -> roles[c] = SPECIAL);
    ending.chars().forEach(c -> roles[c] = ENDING);
    roles['\\'] = SPECIAL;
  }

  /** Whether a unit has no meaning here but itself. */
  boolean isPlain(int c) {
    return c >= 128 || roles[c] == PLAIN;
  }

  /** Whether a unit ends the word, unless it is nested in something. */
  boolean ends(int c) {
    return c < 128 && roles[c] == ENDING;
  }

  /** Whether a unit may mean something here. */
  boolean isSpecial(int c) {
    return c < 128 && roles[c] == SPECIAL;
  }

  /** Whether a backslash quotes a unit here; otherwise it stands for itself. */
  boolean escapes(int c) {
    return switch (this) {
      case DOUBLE_QUOTES, ARITHMETIC, FOR_EXPRESSION -> c == '$' || c == '`' || c == '"' || c == '\\';
      case QUOTED_EXPANSION -> c == '$' || c == '`' || c == '"' || c == '\\' || c == '}';
      case HERE_DOCUMENT -> c == '$' || c == '`' || c == '\\';
      case WORD, VALUE, PATTERN, OPERAND, REGEX, BRACE, GLOB_ALTERNATIVE, EXPANSION, TRIM_PATTERN, REPLACE_PATTERN,
          OFFSET, SUBSCRIPT, DELIMITER -> true;
    };
  }

  /** Whether everything here counts as quoted, so that the words of expansions within do too. */
  boolean isQuoted() {
    return switch (this) {
      case DOUBLE_QUOTES, QUOTED_EXPANSION, HERE_DOCUMENT, ARITHMETIC, FOR_EXPRESSION -> true;
      case WORD, VALUE, PATTERN, OPERAND, REGEX, BRACE, GLOB_ALTERNATIVE, EXPANSION, TRIM_PATTERN, REPLACE_PATTERN,
          OFFSET, SUBSCRIPT, DELIMITER -> false;
    };
  }
}
