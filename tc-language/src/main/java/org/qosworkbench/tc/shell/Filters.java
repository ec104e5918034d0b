package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Programs that read lines and write what they make of them: {@code cut} and {@code tr} as scripts mostly have them,
 * {@code head} and {@code tail}. Of whatever else they are told to do, nothing is known.
 */
final class Filters {
  private Filters() {}

  /** What a program makes of a text that is known, if that can be told. */
  static Optional<Text> output(String program, List<Field> words, Text input, Place place) {
    if (!input.isKnown() || !words.stream().allMatch(Field::isKnown)) return Optional.empty();
    return switch (program) {
      case "cut" -> cut(words, input);
      case "tr" -> translated(words, input, place);
      case "head" -> count(words).map(it -> input.slice(0, lineStart(input.string(), it)));
      case "tail" -> count(words).map(it -> {
        int lines = lines(input.string()).size();
        return input.slice(lineStart(input.string(), Math.max(0, lines - it)), input.length());
      });
      default -> Optional.empty();
    };
  }

  /** {@code cut -d X -f N}. */
  private static Optional<Text> cut(List<Field> words, Text input) {
    var delimiter = "\t";
    var number = Optional.<Long>empty();
    for (int i = 0; i < words.size(); i++) {
      var option = words.get(i).string();
      boolean takes = option.equals("-d") || option.equals("-f");
      if (takes && i + 1 == words.size()) return Optional.empty();
      var value = takes ? words.get(++i).string() : option.length() > 2 ? option.substring(2) : "";
      if (option.startsWith("-d")) {
        delimiter = value;
      } else if (option.startsWith("-f")) {
        number = Calculator.plain(value);
      } else {
        return Optional.empty();
      }
    }
    if (delimiter.length() != 1 || number.isEmpty() || number.get() < 1) return Optional.empty();
    var result = new TextBuilder();
    var string = input.string();
    for (int line : lines(string)) {
      int end = lineEnd(string, line);
      int start = line;
      int stop = string.indexOf(delimiter, start);
      boolean divided = stop >= 0 && stop < end;
      for (long field = 1; divided && field < number.get() && start <= end; field++) {
        start = stop < 0 || stop >= end ? end + 1 : stop + 1;
        stop = start > end ? -1 : string.indexOf(delimiter, start);
      }
      int close = divided && stop >= 0 && stop < end ? stop : end;
      if (start <= close) result.add(input.slice(start, close));
      if (end < string.length()) result.add(input.slice(end, end + 1));
    }
    return Optional.of(result.text());
  }

  /** {@code tr}, with single signs or classes of letters. */
  private static Optional<Text> translated(List<Field> words, Text input, Place place) {
    if (words.size() != 2) return Optional.empty();
    boolean deletes = words.get(0).is("-d");
    var from = signs(words.get(deletes ? 1 : 0).string());
    var to = deletes ? Optional.of("") : signs(words.get(1).string());
    if (from.isEmpty() || to.isEmpty() || !deletes && to.get().isEmpty()) return Optional.empty();
    var text = new StringBuilder();
    for (char c : input.string().toCharArray()) {
      int found = from.get().lastIndexOf(c);
      if (found < 0) {
        text.append(c);
      } else if (!deletes) {
        text.append(to.get().charAt(Math.min(found, to.get().length() - 1)));
      }
    }
    return Optional.of(Text.made(text.toString(), place));
  }

  /** The signs that a set of {@code tr} has; nothing where it is written in a way that is not understood. */
  private static Optional<String> signs(String set) {
    var signs = switch (set) {
      case "a-z", "[a-z]", "[:lower:]" -> "abcdefghijklmnopqrstuvwxyz";
      case "A-Z", "[A-Z]", "[:upper:]" -> "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
      case "\\n" -> "\n";
      case "\\t" -> "\t";
      default -> set;
    };
    boolean special = signs.indexOf('\\') >= 0 || signs.indexOf('[') >= 0 || signs.indexOf('-') > 0
        || signs.startsWith("-") && signs.length() > 1;
    return special ? Optional.empty() : Optional.of(signs);
  }

  /** How many lines {@code head} and {@code tail} are to write. */
  private static Optional<Integer> count(List<Field> words) {
    if (words.isEmpty()) return Optional.of(10);
    var first = words.get(0).string();
    var number = words.size() == 2 && first.equals("-n") ? words.get(1).string()
        : words.size() == 1 && first.startsWith("-n") ? first.substring(2)
        : words.size() == 1 && first.startsWith("-") ? first.substring(1) : "";
    boolean plain = !number.isEmpty() && number.length() < 8 && number.chars().allMatch(c -> c >= '0' && c <= '9');
    return plain ? Optional.of(Integer.parseInt(number)) : Optional.empty();
  }

  /** Where each line starts. */
  private static List<Integer> lines(String text) {
    var starts = new ArrayList<Integer>();
    for (int at = 0; at < text.length(); at = lineEnd(text, at) + 1) {
      starts.add(at);
    }
    return starts;
  }

  private static int lineStart(String text, int number) {
    var starts = lines(text);
    return number < starts.size() ? starts.get(number) : text.length();
  }

  private static int lineEnd(String text, int start) {
    int feed = text.indexOf('\n', start);
    return feed < 0 ? text.length() : feed;
  }
}
