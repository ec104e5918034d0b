package org.qosworkbench.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.text.LineIndex;
import org.qosworkbench.tc.text.Range;

class ExcerptTest {
  /** The excerpt and, below it, its carets. The range is between the two {@code |} of the text. */
  private static void check(String marked, String expected) {
    int start = marked.indexOf('|');
    int end = marked.indexOf('|', start + 1) - 1;
    String text = marked.replace("|", "");
    LineIndex lines = LineIndex.of(text);
    Excerpt excerpt = Excerpt.of(text, lines.lineRange(lines.line(start)), new Range(start, end));
    String shown = excerpt.text() + "\n" + " ".repeat(excerpt.caret()) + "^".repeat(excerpt.width());
    assertThat(shown).isEqualTo(expected);
  }

  @Test
  void aWord() {
    check("one\ntwo |three| four\nfive\n", """
        two three four
            ^^^^^""");
  }

  @Test
  void aPlaceBehindTheLastWord() {
    check("one||\n", """
        one
           ^""");
    check("||", "\n^");
  }

  @Test
  void aRangeOverSeveralLinesIsMarkedToTheEndOfItsFirst() {
    check("add |dev \\\n  eth0| root\n", """
        add dev \\
            ^^^^^""");
  }

  @Test
  void tabsAreBlanksUpToTheNextStop() {
    check("a\t|b\tc|", """
        a       b       c
                ^^^^^^^^^""");
  }

  @Test
  void wideCharactersTakeTwoColumnsAndMarksNone() {
    check("漢字 |x|", """
        漢字 x
             ^""");
    check("e\u0301 |😀|", """
        e\u0301 😀
          ^^""");
  }

  @Test
  void nothingReachesTheTerminalThatItWouldObey() {
    check("\u001b[31m |\u0007x| \u009b \u202e \u007f \r\n", """
        ␛[31m ␇x � � ␡\s
              ^^""");
    check("a |\ud800| b", """
        a � b
          ^""");
  }

  @Test
  void ofALongLineTheNeighborhoodIsShown() {
    check("x".repeat(500) + " |bad| " + "y".repeat(500),
        "…" + "x".repeat(49) + " bad " + "y".repeat(86) + "…\n" + " ".repeat(51) + "^^^");
    check("|bad| " + "y".repeat(500), "bad " + "y".repeat(86) + "…\n^^^");
    check("x".repeat(500) + " |bad|", "…" + "x".repeat(49) + " bad\n" + " ".repeat(51) + "^^^");
  }

  @Test
  void aLongWordIsCut() {
    check("a |" + "x".repeat(500) + "| b", "a " + "x".repeat(90) + "…\n  " + "^".repeat(90));
  }

  @Test
  void theCutDoesNotSplitCharacters() {
    check("😀".repeat(100) + "x|y|" + "😀".repeat(100),
        "…" + "😀".repeat(25) + "xy" + "😀".repeat(44) + "…\n" + " ".repeat(52) + "^");
  }
}
