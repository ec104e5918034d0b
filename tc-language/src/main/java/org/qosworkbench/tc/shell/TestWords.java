package org.qosworkbench.tc.shell;

import java.util.List;

/** The words of one {@code test}, which are read from left to right. */
final class TestWords {
  private final List<Field> words;
  private final Conditions conditions;
  private final Scene scene;
  private int at;

  TestWords(List<Field> words, Conditions conditions, Scene scene) {
    this.words = words;
    this.conditions = conditions;
    this.scene = scene;
  }

  /** Whether what they ask holds. */
  Truth holds() {
    var truth = and();
    while (is(at, "-o")) {
      at++;
      truth = truth.or(and());
    }
    return at < words.size() ? Truth.UNKNOWN : truth;
  }

  private Truth and() {
    var truth = not();
    while (is(at, "-a")) {
      at++;
      truth = truth.and(not());
    }
    return truth;
  }

  private Truth not() {
    int negations = 0;
    while (is(at, "!") && words.size() - at > 1 && !isBinary(at + 1)) {
      negations++;
      at++;
    }
    var truth = primary();
    return negations % 2 == 0 ? truth : truth.not();
  }

  private Truth primary() {
    int left = words.size() - at;
    if (left <= 0) return Truth.FALSE;
    if (left >= 3 && isBinary(at + 1)) {
      var operator = words.get(at + 1).string();
      var truth = conditions.compared(operator, words.get(at).value(), words.get(at + 2).value(), scene);
      at += 3;
      return truth;
    }
    if (is(at, "(")) return parenthesized();
    var first = words.get(at).string();
    if (left >= 2 && first.length() == 2 && first.charAt(0) == '-' && !isJoint(at)) {
      var truth = conditions.unary(first, words.get(at + 1).value());
      at += 2;
      return truth;
    }
    return Conditions.isEmpty(words.get(at++).value()).not();
  }

  private Truth parenthesized() {
    int depth = 0;
    int end = at;
    while (end < words.size()) {
      if (is(end, "(")) depth++;
      if (is(end, ")") && --depth == 0) break;
      end++;
    }
    var inside = new TestWords(words.subList(at + 1, Math.min(end, words.size())), conditions, scene);
    at = Math.min(words.size(), end + 1);
    return inside.holds();
  }

  private boolean isJoint(int index) {
    return is(index, "-a") || is(index, "-o");
  }

  private boolean is(int index, String word) {
    return index < words.size() && words.get(index).is(word);
  }

  private boolean isBinary(int index) {
    if (index >= words.size()) return false;
    return switch (words.get(index).string()) {
      case "=", "==", "!=", "<", ">", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot", "-ef" -> true;
      default -> false;
    };
  }
}
