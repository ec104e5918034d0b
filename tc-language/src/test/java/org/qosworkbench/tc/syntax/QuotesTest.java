package org.qosworkbench.tc.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.syntax.Statements.kinds;
import static org.qosworkbench.tc.syntax.Statements.only;
import static org.qosworkbench.tc.syntax.Statements.ranges;
import static org.qosworkbench.tc.syntax.Statements.tokens;
import static org.qosworkbench.tc.syntax.Statements.words;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.UNTERMINATED_QUOTE;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.WORD_AFTER_QUOTE;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.text.Range;

/** Quotes in a statement. The expected words are what tc 6.1.0 made of the same text with -batch. */
class QuotesTest {
  @Test
  void countAtTheStartOfAWord() {
    Statement statement = only("a 'b \"c' \"d 'e\" f\n");
    assertThat(words(statement)).containsExactly("a", "b \"c", "d 'e", "f");
    assertThat(IntStream.range(0, 4).mapToObj(statement::quoted)).containsExactly(false, true, true, false);
    assertThat(ranges(statement)).containsExactly("a", "'b \"c'", "\"d 'e\"", "f");
  }

  @Test
  void areOrdinaryInsideOfAWord() {
    assertThat(words(only("fo\"o bar\" it's\n"))).containsExactly("fo\"o", "bar\"", "it's");
  }

  @Test
  void knowNoEscapes() {
    assertThat(words(only("'a\\' b\n"))).containsExactly("a\\", "b");
  }

  @Test
  void mayEncloseNothing() {
    Statement statement = only("\"\" a ''\n");
    assertThat(words(statement)).containsExactly("", "a", "");
    assertThat(statement.quoted(0)).isTrue();
    assertThat(statement.quoted(2)).isTrue();
    assertThat(ranges(statement)).containsExactly("\"\"", "a", "''");
  }

  @Test
  void areEndedByTheirCounterpartWhateverFollows() {
    Statement statement = only("\"htb\"x 'a''b'\"\"c\n");
    assertThat(words(statement)).containsExactly("htb", "x", "a", "b", "", "c");
    assertThat(IntStream.range(0, 6).mapToObj(statement::quoted))
        .containsExactly(true, false, true, true, true, false);
    assertThat(ranges(statement)).containsExactly("\"htb\"", "x", "'a'", "'b'", "\"\"", "c");
    assertThat(kinds(statement)).containsExactly(
        WORD_AFTER_QUOTE, WORD_AFTER_QUOTE, WORD_AFTER_QUOTE, WORD_AFTER_QUOTE);
    assertThat(statement.problems().getFirst().range()).isEqualTo(new Range(4, 5));
  }

  @Test
  void mustBeClosedOnTheirLine() {
    Statement statement = only("a \"b c \r\n");
    assertThat(words(statement)).containsExactly("a", "b c ");
    assertThat(statement.quoted(1)).isTrue();
    assertThat(statement.problems()).containsExactly(new SyntaxProblem(UNTERMINATED_QUOTE, new Range(2, 7)));
    assertThat(UNTERMINATED_QUOTE.tcMessage()).contains("Unterminated quoted string");
    assertThat(UNTERMINATED_QUOTE.effect()).isEqualTo(SyntaxProblem.Effect.ENDS_BATCH);
    assertThat(statement.range(1)).isEqualTo(new Range(2, 7));
  }

  @Test
  void mayBeTheLastCharacter() {
    Statement statement = only("a '\n");
    assertThat(words(statement)).containsExactly("a", "");
    assertThat(statement.range(1)).isEqualTo(new Range(2, 3));
    assertThat(statement.endOfCode()).isEqualTo(Range.at(3));
    assertThat(tokens(statement)).containsExactly("WORD|a", "SPACE| ", "QUOTED|'", "NEWLINE|\n");
  }

  @Test
  void mayEncloseACarriageReturnAndAContinuation() {
    Statement statement = only("'a\rb\\\n c'\n");
    assertThat(words(statement)).containsExactly("a\rb c");
    assertThat(tokens(statement)).containsExactly("QUOTED|'a\rb", "CONTINUATION|\\\n", "QUOTED| c'", "NEWLINE|\n");
  }
}
