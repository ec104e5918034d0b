package org.qosworkbench.tc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

/** Looks into statements for tests. */
final class Statements {
  private Statements() {}

  /** The only statement of a text. */
  static Statement only(String text) {
    List<Statement> statements = Document.parse(text).statements();
    assertThat(statements).hasSize(1);
    assertThat(statements.getFirst().text()).isEqualTo(text);
    return statements.getFirst();
  }

  /** Its words as tc reads them. */
  static List<String> words(Statement statement) {
    return IntStream.range(0, statement.wordCount()).mapToObj(statement::word).toList();
  }

  /** Its words as they are written. */
  static List<String> ranges(Statement statement) {
    return IntStream.range(0, statement.wordCount())
        .mapToObj(word -> statement.range(word).in(statement.text()))
        .toList();
  }

  /** What is wrong with it, in order. */
  static List<SyntaxProblem.Kind> kinds(Statement statement) {
    return statement.problems().stream().map(SyntaxProblem::kind).toList();
  }

  /** What its text is made of: kind and text of each piece. */
  static List<String> tokens(Statement statement) {
    return statement.tokens().stream()
        .map(token -> token.kind() + "|" + token.range().in(statement.text()))
        .toList();
  }
}
