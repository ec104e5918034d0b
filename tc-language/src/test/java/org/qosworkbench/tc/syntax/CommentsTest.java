package org.qosworkbench.tc.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.syntax.Statements.only;
import static org.qosworkbench.tc.syntax.Statements.words;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.COMMENT_IN_QUOTES;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.COMMENT_IN_WORD;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.CONTINUATION_IN_COMMENT;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.UNTERMINATED_QUOTE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.text.Range;

/** Comments behind a statement. The expected words are what tc 6.1.0 made of the same text with -batch. */
class CommentsTest {
  @Test
  void startAnywhere() {
    Statement statement = only("qdisc show # all\r\n");
    assertThat(words(statement)).containsExactly("qdisc", "show");
    assertThat(statement.code()).isEqualTo("qdisc show ");
    assertThat(statement.comment()).contains(new Range(11, 16));
    assertThat(statement.problems()).isEmpty();
    assertThat(only("qdisc show\n").comment()).isEmpty();
  }

  @Test
  void startInsideOfWords() {
    Statement statement = only("class show dev eth0#1\n");
    assertThat(words(statement)).containsExactly("class", "show", "dev", "eth0");
    assertThat(statement.problems()).containsExactly(new SyntaxProblem(COMMENT_IN_WORD, new Range(19, 20)));
  }

  @Test
  void startInsideOfQuotes() {
    Statement statement = only("qdisc \"a # b\"\n");
    assertThat(words(statement)).containsExactly("qdisc", "a ");
    assertThat(statement.problems()).containsExactly(
        new SyntaxProblem(UNTERMINATED_QUOTE, new Range(6, 9)),
        new SyntaxProblem(COMMENT_IN_QUOTES, new Range(9, 10)));
  }

  @Test
  void mayFollowAClosingQuote() {
    Statement statement = only("'a'# b\n");
    assertThat(words(statement)).containsExactly("a");
    assertThat(statement.problems()).isEmpty();
  }

  @Test
  void takeTheContinuationAway() {
    List<Statement> statements = Document.parse("foo # bar \\\nbaz\n").statements();
    assertThat(statements).hasSize(2);
    assertThat(statements.getFirst().problems())
        .containsExactly(new SyntaxProblem(CONTINUATION_IN_COMMENT, new Range(10, 11)));
    assertThat(words(statements.getLast())).containsExactly("baz");
  }

  @Test
  void mayEndWithABackslashWhenTheyStandAlone() {
    List<Statement> statements = Document.parse("# bar \\\nbaz\n").statements();
    assertThat(statements).hasSize(2);
    assertThat(statements.getFirst().problems()).isEmpty();
  }

  @Test
  void endAtTheirPhysicalLine() {
    Statement statement = only("a \\\n# b\n");
    assertThat(words(statement)).containsExactly("a");
    assertThat(statement.code()).isEqualTo("a ");
    assertThat(statement.comment()).contains(new Range(4, 7));
  }
}
