package org.qosworkbench.tc.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * A second, slow and simple account of how tc reads a batch, against which the real one is tested: it works on whole
 * strings, one physical line after the other, and knows nothing of offsets.
 */
final class BatchModel {
  /** One command as tc runs it: its words, and the number of its last physical line, the first one being 1. */
  record Command(List<String> words, int line) {}

  /** What ends a batch before its end. */
  enum End { REACHED, MISSING_CONTINUATION, UNTERMINATED_QUOTE, TOO_MANY_WORDS }

  private static final String BLANKS = " \t\r\n";

  final List<Command> commands = new ArrayList<>();
  End end = End.REACHED;
  private final List<String> lines = new ArrayList<>();
  private int read;

  BatchModel(String text) {
    for (int start = 0; start < text.length(); ) {
      int feed = text.indexOf('\n', start);
      int next = feed < 0 ? text.length() : feed + 1;
      lines.add(text.substring(start, next));
      start = next;
    }
    while (end == End.REACHED && read < lines.size()) {
      String logical = visible(lines.get(read++));
      while (logical.contains("\\\n") && end == End.REACHED) {
        if (read == lines.size()) {
          end = End.MISSING_CONTINUATION;
        } else {
          logical = logical.substring(0, logical.indexOf("\\\n")) + visible(lines.get(read++));
        }
      }
      if (end == End.REACHED) {
        run(logical);
      }
    }
  }

  private static String visible(String line) {
    String beforeNul = line.contains("\0") ? line.substring(0, line.indexOf('\0')) : line;
    return beforeNul.contains("#") ? beforeNul.substring(0, beforeNul.indexOf('#')) : beforeNul;
  }

  private void run(String logical) {
    List<String> words = new ArrayList<>();
    String rest = withoutLeadingBlanks(logical);
    while (!rest.isEmpty()) {
      if (words.size() == 511) {
        end = End.TOO_MANY_WORDS;
        return;
      }
      char first = rest.charAt(0);
      int stop;
      if (first == '"' || first == '\'') {
        rest = rest.substring(1);
        stop = rest.indexOf(first);
        if (stop < 0) {
          end = End.UNTERMINATED_QUOTE;
          return;
        }
      } else {
        stop = 0;
        while (stop < rest.length() && BLANKS.indexOf(rest.charAt(stop)) < 0) {
          stop++;
        }
      }
      words.add(rest.substring(0, stop));
      rest = withoutLeadingBlanks(rest.substring(Math.min(rest.length(), stop + 1)));
    }
    if (!words.isEmpty()) {
      commands.add(new Command(words, read));
    }
  }

  private static String withoutLeadingBlanks(String text) {
    int start = 0;
    while (start < text.length() && BLANKS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return text.substring(start);
  }
}
