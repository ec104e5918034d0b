package org.qosworkbench.tc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/** Properties that hold for every text, tried on random ones made of the signs that matter. */
class RandomDocumentTest {
  private static final String[] PIECES = {
    "a", "bc", " ", " ", "\t", "\n", "\n", "\r\n", "\r", "\\\n", "\\\n", "\\\\\n", "\\", "#", "\"", "'", "\"x y\"",
    "''", "\0", "\ud83d\ude00", "\ud83d", "\ude00", "\u20ac", "qdisc add dev eth0 root", "\u000b", "\ufeff"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void wordsAreThoseOfTc(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      String text = randomText(random, 1 + random.nextInt(60));
      BatchModel model = new BatchModel(text);
      assertThat(commands(text)).as("commands of %s", quote(text)).isEqualTo(model.commands);
      assertThat(end(text)).as("end of %s", quote(text)).isEqualTo(model.end);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void longStatementsEndWhereThoseOfTcDo(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      String text = ("x" + randomBlanks(random)).repeat(490 + random.nextInt(15)) + randomText(random, 40);
      BatchModel model = new BatchModel(text);
      assertThat(commands(text)).isEqualTo(model.commands);
      assertThat(end(text)).isEqualTo(model.end);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8})
  void editedEqualsParsed(long seed) {
    Random random = new Random(seed);
    Document document = Document.parse("");
    String text = "";
    for (int round = 0; round < 2000; round++) {
      Edit edit = randomEdit(random, text.length());
      text = edit.applyTo(text);
      Document edited = document.edit(edit);
      assertSame(edited, Document.parse(text), text);
      assertKept(document, edited, edit);
      document = edited;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 10})
  void tokensTileTheText(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      for (Statement statement : Document.parse(randomText(random, 40)).statements()) {
        assertTiled(statement);
        assertPlaced(statement);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 1 << 16})
  void readerGivesTheStatementsOfTheDocument(int chunk) {
    Random random = new Random(chunk);
    for (int round = 0; round < 1000; round++) {
      String text = randomText(random, 50);
      Document document = Document.parse(text);
      assertRead(StatementReader.of(new StringReader(text), chunk), document, text);
      assertRead(StatementReader.of(text), document, text);
    }
  }

  private static void assertSame(Document actual, Document expected, String text) {
    assertThat(actual.text()).isEqualTo(text);
    assertThat(actual.length()).isEqualTo(text.length());
    assertThat(actual.statements()).as(quote(text)).hasSameSizeAs(expected.statements());
    for (int i = 0; i <= expected.statements().size(); i++) {
      assertThat(actual.offset(i)).isEqualTo(expected.offset(i));
      assertThat(actual.line(i)).isEqualTo(expected.line(i));
      assertThat(facts(actual.statement(i))).isEqualTo(facts(expected.statement(i)));
    }
    for (int offset = 0; offset <= text.length(); offset++) {
      assertThat(actual.statementAt(offset)).isEqualTo(expected.statementAt(offset));
    }
  }

  /**
   * Statements wholly before the edit are the same objects, but for one that was still open at the end of the text;
   * those behind it are, from the first place on at which a new statement starts where an old one did.
   */
  private static void assertKept(Document before, Document after, Edit edit) {
    int touched = before.statementAt(edit.range().start());
    for (int i = 0; i < touched; i++) {
      assertThat(after.statement(i)).isSameAs(before.statement(i));
    }
    Set<Statement> old = Collections.newSetFromMap(new IdentityHashMap<>());
    old.addAll(before.statements());
    int size = after.statements().size();
    for (int i = 0; i < size; i++) {
      int offset = after.offset(i) - edit.growth();
      boolean behind = after.offset(i) >= edit.range().start() + edit.replacement().length()
          && offset >= edit.range().end();
      if (behind && before.offset(before.statementAt(offset)) == offset) {
        assertThat(old).contains(after.statement(i));
        assertThat(after.statement(i)).isSameAs(before.statement(before.statementAt(offset)));
      }
    }
  }

  private static void assertTiled(Statement statement) {
    int end = 0;
    for (Token token : statement.tokens()) {
      assertThat(token.range().start()).as(quote(statement.text())).isEqualTo(end);
      assertThat(token.range().isEmpty()).isFalse();
      end = token.range().end();
    }
    assertThat(end).as(quote(statement.text())).isEqualTo(statement.text().length());
  }

  private static void assertPlaced(Statement statement) {
    Range text = new Range(0, statement.text().length());
    String code = statement.code();
    for (int word = 0; word < statement.wordCount(); word++) {
      Range range = statement.range(word);
      assertThat(text.covers(range)).isTrue();
      String joined = joined(statement, range);
      String bare = statement.word(word);
      assertThat(joined).as(quote(statement.text())).isIn(bare, "'" + bare + "'", '"' + bare + '"', "'" + bare,
          '"' + bare);
      assertThat(statement.quoted(word)).isEqualTo(joined.length() > bare.length());
      assertThat(statement.wordIs(word, bare)).isTrue();
    }
    assertThat(statement.problems()).allSatisfy(problem -> {
      assertThat(text.covers(problem.range())).isTrue();
      assertThat(problem.range().isEmpty()).isFalse();
    });
    for (int offset = 0; offset < code.length(); offset++) {
      int inText = statement.textRange(offset, offset).start();
      assertThat(statement.text().charAt(inText)).isEqualTo(code.charAt(offset));
      assertThat(statement.codeOffset(inText)).isEqualTo(offset);
    }
    assertThat(text.covers(statement.endOfCode())).isTrue();
  }

  /** The tokens of a range put together without the continuations between them. */
  private static String joined(Statement statement, Range range) {
    StringBuilder joined = new StringBuilder();
    for (Token token : statement.tokens()) {
      if (range.covers(token.range()) && token.kind() != Token.Kind.CONTINUATION) {
        assertThat(token.kind()).isIn(Token.Kind.WORD, Token.Kind.QUOTED);
        joined.append(token.range().in(statement.text()));
      }
    }
    return joined.toString();
  }

  private static void assertRead(StatementReader reader, Document document, String text) {
    int index = 0;
    while (reader.hasNext()) {
      assertThat(facts(reader.next())).as(quote(text)).isEqualTo(facts(document.statement(index)));
      assertThat(reader.offset()).isEqualTo(document.offset(index));
      assertThat(reader.line()).isEqualTo(document.line(index));
      index++;
    }
    assertThat(index).isEqualTo(document.statements().size());
  }

  private static List<Object> facts(Statement statement) {
    return List.of(statement.text(), statement.code(), words(statement), statement.problems(), statement.tokens(),
        statement.lineCount(), statement.comment(), statement.endOfCode());
  }

  private static List<BatchModel.Command> commands(String text) {
    List<BatchModel.Command> commands = new ArrayList<>();
    Document document = Document.parse(text);
    for (int i = 0; i < document.statements().size(); i++) {
      Statement statement = document.statement(i);
      if (statement.problems().stream().anyMatch(p -> p.kind().effect() != SyntaxProblem.Effect.NONE)) {
        return commands;
      }
      if (statement.wordCount() > 0) {
        commands.add(new BatchModel.Command(words(statement), document.line(i) + statement.lineCount()));
      }
    }
    return commands;
  }

  private static BatchModel.End end(String text) {
    return Document.parse(text).statements().stream()
        .flatMap(statement -> statement.problems().stream())
        .filter(problem -> problem.kind().effect() != SyntaxProblem.Effect.NONE)
        .findFirst()
        .map(problem -> BatchModel.End.valueOf(problem.kind().name()))
        .orElse(BatchModel.End.REACHED);
  }

  private static List<String> words(Statement statement) {
    return IntStream.range(0, statement.wordCount()).mapToObj(statement::word).toList();
  }

  private static Edit randomEdit(Random random, int length) {
    int start = random.nextInt(length + 1);
    int longest = random.nextInt(20) == 0 ? 30 : 4;
    int end = Math.min(length, start + random.nextInt(longest));
    int pieces = length > 250 ? random.nextInt(2) : random.nextInt(5);
    return new Edit(new Range(start, end), randomText(random, pieces));
  }

  private static String randomText(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static String randomBlanks(Random random) {
    return new String[] {" ", "\t ", "\r", " \\\n", "\\\n "}[random.nextInt(5)];
  }

  private static String quote(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\0", "\\0");
  }
}
