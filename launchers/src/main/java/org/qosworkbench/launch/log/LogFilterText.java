package org.qosworkbench.launch.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads filters as people have them in their shells. */
final class LogFilterText {
  /** {@code egrep -v "a|b"}, also at the end of a pipe, with single quotes, double quotes or none. */
  private static final Pattern GREP = Pattern.compile("(?:egrep|grep)((?:\\s+-\\S+)*)\\s+(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|(\\S+))");

  private LogFilterText() {}

  /** The expressions of a pasted command line, or the text itself when it is none. */
  static List<String> patterns(String text) {
    List<String> patterns = new ArrayList<>();
    Matcher matcher = GREP.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1).matches(".*-\\w*v.*")) {
        String quoted = matcher.group(2) != null ? matcher.group(2).replace("\\\"", "\"")
            : matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
        patterns.addAll(alternatives(quoted));
      }
    }
    return patterns.isEmpty() ? List.of(text) : patterns;
  }

  /** Split at the bars that are not in brackets, so that each can be told of on its own. */
  private static List<String> alternatives(String pattern) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (c == '|' && depth == 0) {
        parts.add(pattern.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(pattern.substring(start));
    return parts.stream().filter(it -> !it.isEmpty()).toList();
  }
}
