package org.qosworkbench.tc.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.COMMENT_IN_QUOTES;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.COMMENT_IN_WORD;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.CONTINUATION_IN_COMMENT;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.LITERAL_BACKSLASH;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.MISSING_CONTINUATION;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.NUL_CHARACTER;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.TOO_MANY_WORDS;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.UNTERMINATED_QUOTE;
import static org.qosworkbench.tc.syntax.SyntaxProblem.Kind.WORD_AFTER_QUOTE;

import java.util.List;
import java.util.stream.IntStream;
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
  class Quotes {
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

  @Nested
  class Comments {
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

  @Nested
  class Continuations {
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

  private static Statement only(String text) {
    List<Statement> statements = Document.parse(text).statements();
    assertThat(statements).hasSize(1);
    assertThat(statements.getFirst().text()).isEqualTo(text);
    return statements.getFirst();
  }

  private static List<String> words(Statement statement) {
    return IntStream.range(0, statement.wordCount()).mapToObj(statement::word).toList();
  }

  private static List<String> ranges(Statement statement) {
    return IntStream.range(0, statement.wordCount())
        .mapToObj(word -> statement.range(word).in(statement.text()))
        .toList();
  }

  private static List<SyntaxProblem.Kind> kinds(Statement statement) {
    return statement.problems().stream().map(SyntaxProblem::kind).toList();
  }

  private static List<String> tokens(Statement statement) {
    return statement.tokens().stream()
        .map(token -> token.kind() + "|" + token.range().in(statement.text()))
        .toList();
  }

  @Test
  void canBeMadeOfWords() {
    Statement statement = Statement.of(List.of("qdisc", "", "a b", "'c", "d\"", "e"));
    assertThat(words(statement)).containsExactly("qdisc", "", "a b", "'c", "d\"", "e");
    assertThat(Statement.of(List.of())).isSameAs(Statement.EMPTY);
  }
}
