package org.qosworkbench.tc.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.LineIndex;
import org.qosworkbench.tc.text.Position;
import org.qosworkbench.tc.text.PositionEncoding;
import org.qosworkbench.tc.text.Range;

class DocumentTest {
  @Test
  void givesAnyTextBack() {
    List<String> texts = List.of("", "\n", "a", "a\r\nb\rc\n\n", "a\\\n", "\\", "a\0b\n\0",
        "\ud800\n\udc00\ud83d\ude00", "'", "#", "\ufeffa\n", "\\\\\n\n");
    assertThat(texts).allSatisfy(text -> assertThat(Document.parse(text).text()).isEqualTo(text));
  }

  @Test
  void knowsWhereItsStatementsStand() {
    Document document = Document.parse("a\nb \\\n c\n\nd");
    assertThat(document.statements()).extracting(Statement::text).containsExactly("a\n", "b \\\n c\n", "\n", "d");
    assertThat(new int[] {document.offset(0), document.offset(1), document.offset(2), document.offset(3)})
        .containsExactly(0, 2, 9, 10);
    assertThat(new int[] {document.line(0), document.line(1), document.line(2), document.line(3)})
        .containsExactly(0, 1, 3, 4);
    assertThat(document.statementAt(1)).isZero();
    assertThat(document.statementAt(2)).isEqualTo(1);
    assertThat(document.statementAt(8)).isEqualTo(1);
    assertThat(document.statementAt(9)).isEqualTo(2);
    assertThat(document.statementAt(-1)).isZero();
    assertThat(document.length()).isEqualTo(11);
  }

  @Test
  void hasAPlaceBehindItsLastLineFeed() {
    Document document = Document.parse("a\nb\n");
    assertThat(document.statementAt(4)).isEqualTo(2);
    assertThat(document.statement(2)).isSameAs(Statement.EMPTY);
    assertThat(document.offset(2)).isEqualTo(4);
    assertThat(document.line(2)).isEqualTo(2);
    assertThatThrownBy(() -> document.statement(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(Document.parse("").statementAt(0)).isZero();
    assertThat(Document.parse("").statement(0)).isSameAs(Statement.EMPTY);
  }

  @Test
  void typingAtTheEndBelongsToAStatementThatIsStillOpen() {
    assertThat(Document.parse("a\nb").statementAt(3)).isEqualTo(1);
    assertThat(Document.parse("a\nb\\\n").statementAt(5)).isEqualTo(1);
    assertThat(Document.parse("a\nb\\\n").edit(insert(5, "c")).statements())
        .extracting(Statement::code).containsExactly("a\n", "bc");
  }

  @Test
  void statementsCannotBeChanged() {
    List<Statement> statements = Document.parse("a\n").statements();
    assertThatThrownBy(() -> statements.set(0, Statement.EMPTY)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anEditKeepsWhatItDoesNotTouch() {
    Document before = Document.parse("a\nb\nc\nd\n");
    Document after = before.edit(new Edit(new Range(2, 3), "bb"));
    assertThat(after.text()).isEqualTo("a\nbb\nc\nd\n");
    assertThat(after.statement(0)).isSameAs(before.statement(0));
    assertThat(after.statement(2)).isSameAs(before.statement(2));
    assertThat(after.statement(3)).isSameAs(before.statement(3));
    assertThat(before.text()).isEqualTo("a\nb\nc\nd\n");
  }

  @Test
  void aWholeLineComesAndGoesAlone() {
    Document before = Document.parse("a\nb\nc\n");
    Document more = before.edit(insert(2, "x\n"));
    assertThat(more.statements()).extracting(Statement::text).containsExactly("a\n", "x\n", "b\n", "c\n");
    assertThat(more.statement(2)).isSameAs(before.statement(1));
    Document less = more.edit(new Edit(new Range(2, 4), ""));
    assertThat(less.statements()).containsExactlyElementsOf(before.statements());
    assertThat(before.edit(insert(6, "x\n")).statements().subList(0, 3))
        .containsExactlyElementsOf(before.statements());
  }

  @Test
  void aBackslashTakesTheNextLineIn() {
    Document before = Document.parse("a\nb\nc\n");
    Document joined = before.edit(insert(1, "\\"));
    assertThat(joined.statements()).extracting(Statement::code).containsExactly("ab\n", "c\n");
    assertThat(joined.statement(1)).isSameAs(before.statement(2));
    assertThat(joined.line(1)).isEqualTo(2);
    Document parted = joined.edit(insert(1, "#"));
    assertThat(parted.statements()).extracting(Statement::code).containsExactly("a", "b\n", "c\n");
    assertThat(parted.statement(2)).isSameAs(before.statement(2));
  }

  @Test
  void backslashesMaySwallowManyLines() {
    int count = 20_000;
    Document before = Document.parse("a\n" + "\n".repeat(count) + "z\n");
    Document after = before.edit(insert(1, "\\".repeat(count)));
    assertThat(after.statements()).extracting(Statement::code).containsExactly("a\n", "z\n");
    assertThat(after.statement(1)).isSameAs(before.statement(count + 1));
    assertThat(after.edit(new Edit(new Range(1, 1 + count), "")).statements()).hasSize(count + 2);
  }

  @Test
  void refusesEditsBehindItsEnd() {
    Document document = Document.parse("a\n");
    assertThatThrownBy(() -> document.edit(insert(3, "x"))).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void positionsAreThoseOfTheWholeText() {
    String text = "\u00e4\r\nb \\\n \ud83d\ude00c\r\n\n\u20acd";
    for (String end : List.of("", "\n", "\\\n")) {
      Document document = Document.parse(text + end);
      LineIndex index = LineIndex.of(text + end);
      for (PositionEncoding encoding : PositionEncoding.values()) {
        for (int offset = -1; offset <= document.length() + 1; offset++) {
          assertThat(document.position(offset, encoding)).isEqualTo(index.position(offset, encoding));
        }
        for (int line = -1; line < index.lineCount() + 2; line++) {
          for (int character = -1; character < 9; character++) {
            Position position = new Position(line, character);
            assertThat(document.offset(position, encoding)).isEqualTo(index.offset(position, encoding));
          }
        }
      }
    }
  }

  private static Edit insert(int offset, String text) {
    return new Edit(Range.at(offset), text);
  }
}
