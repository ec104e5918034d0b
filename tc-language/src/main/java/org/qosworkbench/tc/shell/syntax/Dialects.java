package org.qosworkbench.tc.shell.syntax;

import java.util.StringTokenizer;

/** Finds out which shell a script asks for. */
final class Dialects {
  private static final String DIRECTIVE = "shellcheck";
  private static final String SHELL = "shell=";

  private Dialects() {}

  /** The shell that the first line names as the interpreter, or else a directive in the comments at the start. */
  static Dialect of(String text) {
    int start = text.startsWith("\ufeff") ? 1 : 0;
    int end = lineEnd(text, start);
    if (text.startsWith("#!", start)) {
      Dialect named = interpreter(text.substring(start + 2, end));
      if (named != Dialect.UNKNOWN) {
        return named;
      }
    }
    while (start < text.length() && isCommentOrEmpty(text, start)) {
      end = lineEnd(text, start);
      Dialect named = directive(text.substring(start, end));
      if (named != Dialect.UNKNOWN) {
        return named;
      }
      start = end + 1;
    }
    return Dialect.UNKNOWN;
  }

  private static int lineEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private static boolean isCommentOrEmpty(String text, int start) {
    char c = text.charAt(start);
    return c == '#' || c == '\n' || c == '\r';
  }

  private static Dialect interpreter(String line) {
    StringTokenizer words = new StringTokenizer(line, " \t\r");
    Dialect found = Dialect.UNKNOWN;
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      String name = word.substring(word.lastIndexOf('/') + 1);
      if (name.equals("rc.common")) {
        return Dialect.ASH;
      }
      boolean goesOn = name.equals("env") || name.equals("busybox") || name.startsWith("-") || name.contains("=");
      if (!goesOn && found == Dialect.UNKNOWN) {
        found = named(name);
      }
    }
    return found;
  }

  private static Dialect directive(String line) {
    int directive = line.indexOf(DIRECTIVE);
    int shell = directive < 0 ? -1 : line.indexOf(SHELL, directive);
    if (shell < 0) {
      return Dialect.UNKNOWN;
    }
    StringTokenizer words = new StringTokenizer(line.substring(shell + SHELL.length()), " \t\r");
    return words.hasMoreTokens() ? named(words.nextToken()) : Dialect.UNKNOWN;
  }

  private static Dialect named(String name) {
    return switch (name) {
      case "sh", "openrc-run", "runscript" -> Dialect.SH;
      case "dash" -> Dialect.DASH;
      case "bash" -> Dialect.BASH;
      case "ash" -> Dialect.ASH;
      default -> Dialect.UNKNOWN;
    };
  }
}
