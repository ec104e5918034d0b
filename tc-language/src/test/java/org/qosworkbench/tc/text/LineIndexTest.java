package org.qosworkbench.tc.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qosworkbench.tc.text.PositionEncoding.UTF_16;
import static org.qosworkbench.tc.text.PositionEncoding.UTF_32;
import static org.qosworkbench.tc.text.PositionEncoding.UTF_8;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineIndexTest {
  @Test
  void countsLineFeedsAsTcDoes() {
    LineIndex index = LineIndex.of("a\nb\rc\r\n\n");
    assertThat(index.lineCount()).isEqualTo(4);
    assertThat(index.lineRange(0)).isEqualTo(new Range(0, 1));
    assertThat(index.lineRange(1)).as("a lone carriage return ends no line").isEqualTo(new Range(2, 5));
    assertThat(index.lineRange(2)).isEqualTo(Range.at(7));
    assertThat(index.lineRange(3)).isEqualTo(Range.at(8));
    assertThatThrownBy(() -> index.lineRange(4)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void anEmptyTextHasOneLine() {
    LineIndex index = LineIndex.of("");
    assertThat(index.lineCount()).isEqualTo(1);
    assertThat(index.lineRange(0)).isEqualTo(Range.at(0));
    assertThat(index.position(0, UTF_16)).isEqualTo(new Position(0, 0));
    assertThat(index.offset(new Position(7, 7), UTF_8)).isZero();
  }

  @Test
  void aCarriageReturnAtTheStartOfALineBelongsToItsEnd() {
    LineIndex index = LineIndex.of("\r\nx");
    assertThat(index.lineRange(0)).isEqualTo(Range.at(0));
    assertThat(index.offset(new Position(0, 5), UTF_16)).isZero();
    assertThat(index.position(1, UTF_16)).isEqualTo(new Position(0, 0));
  }

  @Test
  void findsTheLineOfAnOffset() {
    LineIndex index = LineIndex.of("ab\ncd");
    assertThat(index.line(-3)).isZero();
    assertThat(index.line(2)).isZero();
    assertThat(index.line(3)).isEqualTo(1);
    assertThat(index.line(99)).isEqualTo(1);
  }

  @Test
  void columnsCountWhatTheEncodingSays() {
    // one, two, three and four bytes in UTF-8
    LineIndex index = LineIndex.of("x\na\u00e4\u20ac\ud83d\ude00z");
    int z = index.text().indexOf('z');
    assertThat(index.position(z, UTF_8)).isEqualTo(new Position(1, 10));
    assertThat(index.position(z, UTF_16)).isEqualTo(new Position(1, 5));
    assertThat(index.position(z, UTF_32)).isEqualTo(new Position(1, 4));
    assertThat(index.offset(new Position(1, 10), UTF_8)).isEqualTo(z);
    assertThat(index.offset(new Position(1, 5), UTF_16)).isEqualTo(z);
    assertThat(index.offset(new Position(1, 4), UTF_32)).isEqualTo(z);
  }

  @Test
  void neverPointsIntoACharacter() {
    LineIndex index = LineIndex.of("a\ud83d\ude00b");
    for (PositionEncoding encoding : PositionEncoding.values()) {
      assertThat(index.position(2, encoding)).isEqualTo(index.position(1, encoding));
    }
    assertThat(index.offset(new Position(0, 2), UTF_16)).isEqualTo(1);
    for (int column = 1; column < 5; column++) {
      assertThat(index.offset(new Position(0, column), UTF_8)).isEqualTo(1);
    }
    assertThat(index.offset(new Position(0, 5), UTF_8)).isEqualTo(3);
  }

  @Test
  void clampsPositionsOutsideOfTheText() {
    LineIndex index = LineIndex.of("abc\r\nde");
    for (PositionEncoding encoding : PositionEncoding.values()) {
      assertThat(index.offset(new Position(-1, 5), encoding)).isZero();
      assertThat(index.offset(new Position(0, -5), encoding)).isZero();
      assertThat(index.offset(new Position(0, Integer.MAX_VALUE), encoding)).isEqualTo(3);
      assertThat(index.offset(new Position(1, 3), encoding)).isEqualTo(7);
      assertThat(index.offset(new Position(2, 0), encoding)).isEqualTo(7);
      assertThat(index.offset(new Position(Integer.MAX_VALUE, 0), encoding)).isEqualTo(7);
      assertThat(index.position(4, encoding)).as("inside of the line's end").isEqualTo(new Position(0, 3));
      assertThat(index.position(Integer.MIN_VALUE, encoding)).isEqualTo(new Position(0, 0));
      assertThat(index.position(Integer.MAX_VALUE, encoding)).isEqualTo(new Position(1, 2));
    }
  }

  @Test
  void unpairedSurrogatesCountAsOneCharacterOfThreeBytes() {
    LineIndex index = LineIndex.of("\ude00\ud83dx");
    assertThat(index.position(2, UTF_16).character()).isEqualTo(2);
    assertThat(index.position(2, UTF_32).character()).isEqualTo(2);
    assertThat(index.position(2, UTF_8).character()).isEqualTo(6);
  }

  @Test
  void randomTextsAgreeWithThePlainDefinition() {
    Random random = new Random(4);
    for (int round = 0; round < 400; round++) {
      String text = randomText(random, 30);
      LineIndex index = LineIndex.of(text);
      for (int offset = 0; offset <= text.length(); offset++) {
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        assertThat(index.line(offset)).isEqualTo(line);
        Range range = index.lineRange(line);
        boolean inPair = offset > 0 && offset < text.length()
            && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        if (!inPair && offset <= range.end()) {
          String inLine = text.substring(range.start(), offset);
          assertThat(index.position(offset, UTF_16)).isEqualTo(new Position(line, inLine.length()));
          assertThat(index.position(offset, UTF_32))
              .isEqualTo(new Position(line, (int) inLine.codePoints().count()));
          // the JDK's encoder writes one byte for an unpaired surrogate, so replace those by a character of three
          byte[] bytes = inLine.codePoints().map(c -> c >= 0xd800 && c < 0xe000 ? 0x20ac : c)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
              .getBytes(StandardCharsets.UTF_8);
          assertThat(index.position(offset, UTF_8)).isEqualTo(new Position(line, bytes.length));
          for (PositionEncoding encoding : PositionEncoding.values()) {
            assertThat(index.offset(index.position(offset, encoding), encoding)).isEqualTo(offset);
          }
        }
      }
    }
  }

  @Test
  void anEditedIndexEqualsAFreshOne() {
    Random random = new Random(5);
    LineIndex index = LineIndex.of("");
    for (int round = 0; round < 3000; round++) {
      int length = index.text().length();
      int start = random.nextInt(length + 1);
      int end = start + random.nextInt(Math.min(6, length - start) + 1);
      Edit edit = new Edit(new Range(start, end), randomText(random, length > 60 ? 2 : 6));
      String expected = edit.applyTo(index.text());
      index = index.edit(edit);
      LineIndex fresh = LineIndex.of(expected);
      assertThat(index.text()).isEqualTo(expected);
      assertThat(index.lineCount()).isEqualTo(fresh.lineCount());
      for (int line = 0; line < fresh.lineCount(); line++) {
        assertThat(index.lineRange(line)).isEqualTo(fresh.lineRange(line));
      }
    }
  }

  private static String randomText(Random random, int maximum) {
    String signs = "aa\n\n\r\u00e4\u20ac\ud83d\ude00";
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(maximum + 1); length > 0; length--) {
      if (random.nextInt(6) == 0) {
        text.append("\ud83d\ude00");
      } else {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
    }
    return text.toString();
  }
}
