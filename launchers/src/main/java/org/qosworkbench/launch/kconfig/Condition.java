package org.qosworkbench.launch.kconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An expression of Kconfig. Its value is one of no, module and yes: 0, 1 and 2. */
sealed interface Condition {
  /** Always. */
  Condition ALWAYS = new All(List.of());

  /** An option, or one of the constants y, m and n. */
  record Symbol(String name) implements Condition {}

  /** Comparison of two options or constants. */
  record Compare(String left, String operator, String right) implements Condition {}

  /** What the tree finds out by running programs, such as whether the compiler has an option: taken for yes. */
  record Unknown(String text) implements Condition {}

  /** The opposite. */
  record Not(Condition inner) implements Condition {}

  /** The least of several. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** The most of several. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** Both. */
  default Condition and(Condition other) {
    return new All(Stream.of(this, other).flatMap(it -> it instanceof All all ? all.parts().stream() : Stream.of(it))
        .toList());
  }

  /** What it amounts to under a configuration: 0, 1 or 2. */
  default int value(DotConfig config) {
    return switch (this) {
      case Symbol symbol -> level(resolve(symbol.name(), config));
      case Compare it -> compares(it, config) ? 2 : 0;
      case Unknown it -> 2;
      case Not it -> 2 - it.inner().value(config);
      case All it -> it.parts().stream().mapToInt(part -> part.value(config)).min().orElse(2);
      case Any it -> it.parts().stream().mapToInt(part -> part.value(config)).max().orElse(0);
    };
  }

  private static int level(String value) {
    return value.equals("y") ? 2 : value.equals("m") ? 1 : 0;
  }

  private static String resolve(String name, DotConfig config) {
    boolean constant = name.equals("y") || name.equals("m") || name.equals("n") || name.startsWith("\"");
    return constant ? name : config.value(name);
  }

  private static boolean compares(Compare it, DotConfig config) {
    String left = resolve(it.left(), config).replace("\"", "");
    String right = (it.right().chars().allMatch(Character::isDigit) ? it.right() : resolve(it.right(), config))
        .replace("\"", "");
    int order = left.chars().allMatch(Character::isDigit) && right.chars().allMatch(Character::isDigit)
        && !left.isEmpty() && !right.isEmpty() ? Long.compare(Long.parseLong(left), Long.parseLong(right))
        : left.compareTo(right);
    return switch (it.operator()) {
      case "=" -> order == 0;
      case "!=" -> order != 0;
      case "<" -> order < 0;
      case ">" -> order > 0;
      case "<=" -> order <= 0;
      default -> order >= 0;
    };
  }

  /** Those parts of a conjunction that keep it below a level. */
  default List<Condition> below(int level, DotConfig config) {
    if (this instanceof All all) {
      return all.parts().stream().flatMap(it -> it.below(level, config).stream()).toList();
    }
    return value(config) < level ? List.of(this) : List.of();
  }

  /** As Kconfig writes it. */
  default String text() {
    return switch (this) {
      case Symbol it -> it.name();
      case Compare it -> it.left() + it.operator() + it.right();
      case Unknown it -> it.text();
      case Not it -> "!" + (it.inner() instanceof All || it.inner() instanceof Any ? "(" + it.inner().text() + ")"
          : it.inner().text());
      case All it -> String.join(" && ", it.parts().stream().map(part ->
          part instanceof Any ? "(" + part.text() + ")" : part.text()).toList());
      case Any it -> String.join(" || ", it.parts().stream().map(Condition::text).toList());
    };
  }

  /** Reads an expression; what cannot be read is {@link Unknown}. */
  static Condition parse(String text) {
    Reader reader = new Reader(words(text));
    Condition whole = reader.any();
    return reader.failed || reader.at < reader.words.size() ? new Unknown(text.strip()) : whole;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (c == '#') {
        break;
      } else if (c == '"' || c == '\'') {
        end = text.indexOf(c, i + 1) < 0 ? text.length() : text.indexOf(c, i + 1) + 1;
      } else if (c == '$') {
        end = macroEnd(text, i);
      } else if ("&|!=<>".indexOf(c) >= 0) {
        end = end < text.length() && (text.charAt(end) == '=' || (c == '&' || c == '|') && text.charAt(end) == c)
            ? end + 1 : end;
      } else if (Character.isLetterOrDigit(c) || c == '_' || c == '-') {
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_'
            || text.charAt(end) == '-')) {
          end++;
        }
      }
      if (!Character.isWhitespace(c)) {
        words.add(text.substring(i, end));
      }
      i = end;
    }
    return words;
  }

  /** Behind {@code $(...)}, whatever brackets are in it. */
  private static int macroEnd(String text, int start) {
    int depth = 0;
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        depth++;
      } else if (text.charAt(i) == ')' && --depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  /** Reads by descent; Kconfig's operators bind as those of C do. */
  final class Reader {
    private final List<String> words;
    private int at;
    private boolean failed;

    private Reader(List<String> words) {
      this.words = words;
    }

    private String next() {
      return at < words.size() ? words.get(at) : "";
    }

    private boolean takes(String word) {
      boolean there = next().equals(word);
      at += there ? 1 : 0;
      return there;
    }

    private Condition any() {
      List<Condition> parts = new ArrayList<>(List.of(all()));
      while (takes("||")) {
        parts.add(all());
      }
      return parts.size() == 1 ? parts.getFirst() : new Any(parts);
    }

    private Condition all() {
      Condition first = not();
      while (takes("&&")) {
        first = first.and(not());
      }
      return first;
    }

    private Condition not() {
      if (takes("!")) {
        return new Not(not());
      }
      if (takes("(")) {
        Condition inner = any();
        failed |= !takes(")");
        return inner;
      }
      String word = next();
      at++;
      if (word.startsWith("$")) {
        return new Unknown(word);
      }
      failed |= word.isEmpty() || "&|!=<>()".indexOf(word.charAt(0)) >= 0;
      if (!next().isEmpty() && List.of("=", "!=", "<", ">", "<=", ">=").contains(next())) {
        String operator = next();
        String right = at + 1 < words.size() ? words.get(at + 1) : "";
        at += 2;
        return new Compare(word, operator, right);
      }
      return new Symbol(word);
    }
  }
}
