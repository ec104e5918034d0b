package org.qosworkbench.tc.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qosworkbench.tc.syntax.Statements.kinds;
import static org.qosworkbench.tc.syntax.Statements.only;
import static org.qosworkbench.tc.syntax.Statements.tokens;
import static org.qosworkbench.tc.syntax.Statements.words;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.NUL_CHARACTER;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.TOO_MANY_WORDS;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.UNTERMINATED_QUOTE;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.text.Range;

/** The expected words are what tc 6.1.0 made of the same text with -batch. */
class StatementTest {
  @Nested
  class Words {
    @Test
    void standBetweenBlanks() {
      Statement statement = only("\t qdisc  add\tdev\rlo \r\n");
      assertThat(words(statement)).containsExactly("qdisc", "add", "dev", "lo");
      assertThat(statement.wordStart(1)).isEqualTo(9);
      assertThat(statement.wordEnd(1)).isEqualTo(12);
      assertThat(statement.problems()).isEmpty();
    }

    @Test
    void mayContainVerticalTabAndFormFeed() {
      assertThat(words(only("a\u000bb\fc\u00a0d"))).containsExactly("a\u000bb\fc\u00a0d");
    }

    @Test
    void mayStartWithAByteOrderMark() {
      assertThat(words(only("\ufeffqdisc show\n"))).containsExactly("\ufeffqdisc", "show");
    }

    @Test
    void areComparedWithoutMakingStrings() {
      Statement statement = only("qd 'add' \"\"");
      assertThat(statement.wordIs(0, "qd")).isTrue();
      assertThat(statement.wordIs(0, "q")).isFalse();
      assertThat(statement.wordIs(0, "qdisc")).isFalse();
      assertThat(statement.wordAbbreviates(0, "qdisc")).isTrue();
      assertThat(statement.wordAbbreviates(0, "q")).isFalse();
      assertThat(statement.wordIs(1, "add")).isTrue();
      assertThat(statement.wordIs(2, "")).isTrue();
      assertThat(statement.wordAbbreviates(2, "qdisc")).as("the empty word abbreviates nothing").isFalse();
    }

    @Test
    void sharesItsTextWithItsCode() {
      Statement statement = only("qdisc show\n");
      assertThat(statement.code()).isSameAs(statement.text());
    }

    @Test
    void blankAndCommentLinesHaveNone() {
      assertThat(only(" \t\r\n").wordCount()).isZero();
      assertThat(only("# qdisc add\n").wordCount()).isZero();
      assertThat(only("  \\\n  # x\n").wordCount()).isZero();
      assertThat(only("  \n").endOfCode()).isEqualTo(Range.at(0));
    }

    @Test
    void knowTheirNumber() {
      Statement statement = only("a b");
      assertThatThrownBy(() -> statement.word(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Nested
  class Limit {
    @Test
    void takes511Words() {
      Statement statement = only("x ".repeat(511) + "\n");
      assertThat(statement.wordCount()).isEqualTo(511);
      assertThat(statement.problems()).isEmpty();
    }

    @Test
    void refusesTheNextWord() {
      Statement statement = only("x ".repeat(511) + "yy zz  \n");
      assertThat(statement.wordCount()).isEqualTo(511);
      assertThat(statement.problems()).containsExactly(new SyntaxProblem(TOO_MANY_WORDS, new Range(1022, 1027)));
      assertThat(TOO_MANY_WORDS.tcMessage()).contains("Too many arguments to command");
      assertThat(TOO_MANY_WORDS.effect()).isEqualTo(SyntaxProblem.Effect.ENDS_BATCH);
      assertThat(tokens(statement)).endsWith("SPACE| ", "UNREAD|yy zz", "SPACE|  ", "NEWLINE|\n");
    }

    @Test
    void isFoundBeforeAnUnterminatedQuoteBehindIt() {
      assertThat(kinds(only("x ".repeat(511) + "'yy"))).containsExactly(TOO_MANY_WORDS);
      assertThat(kinds(only("'x " + "x ".repeat(600)))).containsExactly(UNTERMINATED_QUOTE);
    }

    @Test
    void countsWordsOfContinuationLines() {
      Statement statement = only("x ".repeat(300) + "\\\n" + "x ".repeat(212) + "# y\n");
      assertThat(statement.problems()).containsExactly(new SyntaxProblem(TOO_MANY_WORDS, new Range(1024, 1025)));
      assertThat(tokens(statement)).endsWith("SPACE| ", "UNREAD|x", "SPACE| ", "COMMENT|# y", "NEWLINE|\n");
    }
  }

  @Nested
  class Nul {
    @Test
    void endsTheLine() {
      List<Statement> statements = Document.parse("foo\0 bar # \\\nbaz\n").statements();
      assertThat(statements).hasSize(2);
      Statement first = statements.getFirst();
      assertThat(words(first)).containsExactly("foo");
      assertThat(first.problems()).containsExactly(new SyntaxProblem(NUL_CHARACTER, new Range(3, 12)));
      assertThat(first.comment()).isEmpty();
      assertThat(tokens(first)).containsExactly("WORD|foo", "UNREAD|\0 bar # \\", "NEWLINE|\n");
    }

    @Test
    void takesTheContinuationAway() {
      assertThat(Document.parse("qdisc foo\0\\\nbaz\n").statements()).hasSize(2);
      assertThat(only("a \\\nb\0c\n").code()).isEqualTo("a b");
    }

    @Test
    void isNothingInsideOfAComment() {
      Statement statement = only("foo # \0 x\n");
      assertThat(statement.problems()).isEmpty();
      assertThat(statement.comment()).contains(new Range(4, 9));
    }

    @Test
    void leavesAQuoteOpen() {
      assertThat(kinds(only("'a\0'\n"))).containsExactly(UNTERMINATED_QUOTE, NUL_CHARACTER);
    }
  }

  @Nested
  class Pieces {
    @Test
    void keepLineEnds() {
      assertThat(tokens(only(" a  b # c \r\n")))
          .containsExactly("SPACE| ", "WORD|a", "SPACE|  ", "WORD|b", "SPACE| ", "COMMENT|# c ", "NEWLINE|\r\n");
      assertThat(tokens(only("a\r\n"))).containsExactly("WORD|a", "NEWLINE|\r\n");
      assertThat(tokens(only("a\r"))).containsExactly("WORD|a", "SPACE|\r");
      assertThat(tokens(only("\r\n"))).containsExactly("NEWLINE|\r\n");
    }

    @Test
    void keepAContinuationInsideOfALineEnd() {
      assertThat(tokens(only("a\r\\\n\n")))
          .containsExactly("WORD|a", "SPACE|\r", "CONTINUATION|\\\n", "NEWLINE|\n");
    }

    @Test
    void ofNothingAreNone() {
      assertThat(Statement.EMPTY.tokens()).isEmpty();
      assertThat(Statement.EMPTY.lineCount()).isZero();
      assertThat(Statement.EMPTY.comment()).isEmpty();
      assertThat(Statement.EMPTY.endOfCode()).isEqualTo(Range.at(0));
    }
  }

  @Test
  void canBeMadeOfWords() {
    Statement statement = Statement.of(List.of("qdisc", "", "a b", "'c", "d\"", "e"));
    assertThat(words(statement)).containsExactly("qdisc", "", "a b", "'c", "d\"", "e");
    assertThat(Statement.of(List.of()).wordCount()).isZero();
    assertThat(words(Statement.of(
        List.of("a#b", "#", "x\\", "c\"'d e")))).containsExactly("a#b", "#", "x\\", "c\"'d e");
  }
}
