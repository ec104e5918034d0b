package org.qosworkbench.tc.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;

/** Short forms for the tables of the value tests. */
final class Outcomes {

  private Outcomes() {}

  /** The canonical form of an accepted word, or the kind of the fault and the offending text in brackets. */
  static String outcome(Parsed<? extends Value> parsed) {
    return switch (parsed) {
      case Parsed.Ok<? extends Value> ok -> ok.get().print();
      case Parsed.Bad<? extends Value> bad -> bad.fault().kind() + "[" + bad.fault().culprit() + "]";
    };
  }

  /** A table of one case per line, word and outcome separated by {@code ->}; quotes around a word keep its blanks. */
  static void check(String table, Function<String, ? extends Parsed<? extends Value>> parser) {
    StringBuilder actual = new StringBuilder();
    for (String line : table.lines().toList()) {
      String word = line.substring(0, line.lastIndexOf("->")).strip();
      boolean quoted = word.length() > 1 && word.startsWith("\"") && word.endsWith("\"");
      String bare = quoted ? word.substring(1, word.length() - 1) : word;
      actual.append(line, 0, line.lastIndexOf("->")).append("-> ").append(outcome(parser.apply(bare))).append('\n');
    }
    assertThat(actual.toString()).isEqualTo(table);
  }

  /** The canonical form of the value reads as the same value, and prints the same. */
  static <V extends Value> void checkRoundTrip(V value, Function<String, Parsed<V>> parser) {
    assertThat(parser.apply(value.print())).as(value.print()).isEqualTo(Parsed.ok(value));
  }
}
