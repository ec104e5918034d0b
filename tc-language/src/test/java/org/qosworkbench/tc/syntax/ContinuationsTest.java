package org.qosworkbench.tc.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.syntax.Statements.kinds;
import static org.qosworkbench.tc.syntax.Statements.only;
import static org.qosworkbench.tc.syntax.Statements.tokens;
import static org.qosworkbench.tc.syntax.Statements.words;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.LITERAL_BACKSLASH;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.MISSING_CONTINUATION;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.text.Range;

/** Statements of several lines. The expected words are what tc 6.1.0 made of the same text with -batch. */
class ContinuationsTest {
  @Test
  void joinWithNothingBetween() {
    Statement statement = only("qdisc fo\\\no x\n");
    assertThat(statement.code()).isEqualTo("qdisc foo x\n");
    assertThat(words(statement)).containsExactly("qdisc", "foo", "x");
    assertThat(statement.range(1)).isEqualTo(new Range(6, 11));
    assertThat(statement.range(2)).isEqualTo(new Range(12, 13));
    assertThat(statement.range(0, 2)).isEqualTo(new Range(0, 13));
    assertThat(statement.endOfCode()).isEqualTo(Range.at(13));
    assertThat(statement.lineCount()).isEqualTo(2);
  }

  @Test
  void leaveAWordOfTheNextLineWhereItStands() {
    Statement statement = only("a \\\nb\n");
    assertThat(words(statement)).containsExactly("a", "b");
    assertThat(statement.range(0)).isEqualTo(new Range(0, 1));
    assertThat(statement.range(1)).isEqualTo(new Range(4, 5));
    assertThat(tokens(statement))
        .containsExactly("WORD|a", "SPACE| ", "CONTINUATION|\\\n", "WORD|b", "NEWLINE|\n");
  }

  @Test
  void translateOffsetsBothWays() {
    Statement statement = only("ab\\\ncd\\\n\\\nef # x\n");
    assertThat(statement.code()).isEqualTo("abcdef ");
    assertThat(statement.textRange(2, 4)).isEqualTo(new Range(4, 6));
    assertThat(statement.textRange(1, 5)).isEqualTo(new Range(1, 11));
    assertThat(statement.textRange(4, 4)).isEqualTo(Range.at(10));
    int[] expected = {0, 1, 2, 2, 2, 3, 4, 4, 4, 4, 4, 5, 6, 7, 7, 7, 7};
    assertThat(IntStream.rangeClosed(0, 16).map(statement::codeOffset).toArray()).isEqualTo(expected);
    assertThat(statement.lineCount()).isEqualTo(4);
  }

  @Test
  void needTheBackslashDirectlyBeforeTheLineFeed() {
    for (String end : List.of("\r\n", " \n", "\t\n", " \r\n")) {
      List<Statement> statements = Document.parse("qdisc foo\\" + end + "baz\n").statements();
      assertThat(statements).hasSize(2);
      assertThat(words(statements.getFirst())).containsExactly("qdisc", "foo\\");
      assertThat(statements.getFirst().problems())
          .containsExactly(new SyntaxProblem(LITERAL_BACKSLASH, new Range(9, 9 + end.length())));
    }
    assertThat(words(Document.parse("a \\ \nb").statement(0))).containsExactly("a", "\\");
  }

  @Test
  void areNoContinuationAtTheEndOfTheText() {
    Statement statement = only("qdisc a\\");
    assertThat(words(statement)).containsExactly("qdisc", "a\\");
    assertThat(statement.problems()).containsExactly(new SyntaxProblem(LITERAL_BACKSLASH, new Range(7, 8)));
  }

  @Test
  void leaveABackslashInTheMiddleAlone() {
    assertThat(only("a\\b \\c 'd\\'\n").problems()).isEmpty();
  }

  @Test
  void useUpOneBackslashPerLineAndLookAgain() {
    // two backslashes, an empty line: the first backslash meets the empty line's line feed
    List<Statement> statements = Document.parse("qdisc fo\\\\\n\n\nbar\n").statements();
    assertThat(statements).hasSize(2);
    Statement first = statements.getFirst();
    assertThat(first.code()).isEqualTo("qdisc fo\n");
    assertThat(first.lineCount()).isEqualTo(3);
    assertThat(tokens(first))
        .containsExactly("WORD|qdisc", "SPACE| ", "WORD|fo", "CONTINUATION|\\\\\n\n", "NEWLINE|\n");
    assertThat(words(only("qdisc fo\\\\\nx\n"))).containsExactly("qdisc", "fo\\x");
    assertThat(words(only("qdisc fo\\\\\n\\\nx\n"))).containsExactly("qdisc", "fo\\x");
  }

  @Test
  void mustBeFollowedByALine() {
    Statement statement = only("qdisc foo \\\n");
    assertThat(statement.problems()).containsExactly(new SyntaxProblem(MISSING_CONTINUATION, new Range(10, 12)));
    assertThat(MISSING_CONTINUATION.tcMessage()).contains("Missing continuation line");
    assertThat(MISSING_CONTINUATION.effect()).isEqualTo(SyntaxProblem.Effect.DROPS_STATEMENT);
    assertThat(statement.lineCount()).isEqualTo(1);
    assertThat(statement.endOfCode()).isEqualTo(Range.at(9));
    assertThat(only("a\\\\\n\n").problems())
        .containsExactly(new SyntaxProblem(MISSING_CONTINUATION, new Range(1, 5)));
    assertThat(only("\\\n").problems()).containsExactly(new SyntaxProblem(MISSING_CONTINUATION, new Range(0, 2)));
  }

  @Nested
  class DroppedStatements {
    @Test
    void haveNoProblemThatTcDoesNotGetTo() {
      Statement statement = only("a 'b \\\n");
      assertThat(kinds(statement)).containsExactly(MISSING_CONTINUATION);
      assertThat(words(statement)).containsExactly("a", "b ");
      Statement excess = only("x ".repeat(512) + "\\\n");
      assertThat(kinds(excess)).containsExactly(MISSING_CONTINUATION);
      assertThat(tokens(excess)).endsWith("SPACE| ", "UNREAD|x", "SPACE| ", "CONTINUATION|\\\n");
    }
  }
}
