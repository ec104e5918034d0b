package org.qosworkbench.tc.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Kinds;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

class FormatterTest {
  private static final Binder BINDER = new Binder(Target.NEWEST, Devices.ANY);

  private static void check(String before, String after) {
    assertThat(format(before)).isEqualTo(after);
    assertThat(format(after)).as("again").isEqualTo(after);
  }

  private static String format(String text) {
    var document = Document.parse(text);
    return apply(text, Formatter.format(document, Target.NEWEST, () -> false));
  }

  private static String apply(String text, List<Edit> edits) {
    return Edit.applyAll(text, edits);
  }

  @Test
  void setsOneBlankBetweenWords() {
    check("  qdisc   add\tdev eth0 root    pfifo  \n", "qdisc add dev eth0 root pfifo\n");
  }

  @Test
  void endsTheFileWithALineFeed() {
    check("qdisc show", "qdisc show\n");
    check("", "");
    check("\n \n\t\n", "");
  }

  @Test
  void keepsOneBlankLine() {
    check("\n\nqdisc show\n\n \n\nclass show\nfilter show\n\n\n", "qdisc show\n\nclass show\nfilter show\n");
  }

  @Test
  void keepsWhatStandsInQuotes() {
    check("qdisc  show  dev 'eth0  '\n", "qdisc show dev 'eth0  '\n");
    check("qdisc  show  dev ''\n", "qdisc show dev ''\n");
  }

  @Nested
  class Columns {
    @Test
    void holdLikeBelowLike() {
      check("""
          class add dev eth0 parent 1: classid 1:1 htb rate 10mbit
          class add dev eth0 parent 1:1 classid 1:10 htb rate 2500kbit ceil 10mbit prio 1
          class add dev eth0.30 parent 1:1 classid 1:20 htb rate 5mbit ceil 10mbit
          """, """
          class add dev eth0    parent 1:  classid 1:1  htb rate 10mbit
          class add dev eth0    parent 1:1 classid 1:10 htb rate 2500kbit ceil 10mbit prio 1
          class add dev eth0.30 parent 1:1 classid 1:20 htb rate 5mbit    ceil 10mbit
          """);
    }

    @Test
    void endWhereTheCommandsDiffer() {
      check("""
          class add dev eth0 parent 1: classid 1:1 htb prio 1 rate 1mbit
          class add dev eth0 parent 1: classid 1:10 htb rate 10mbit prio 1
          """, """
          class add dev eth0 parent 1: classid 1:1  htb prio 1 rate 1mbit
          class add dev eth0 parent 1: classid 1:10 htb rate 10mbit prio 1
          """);
    }

    @Test
    void endWhereTcRefusesTheCommand() {
      check("""
          class add dev eth0 parent 1: classid 1:1 htb rate 1mbit ceil 2mbit
          class add dev eth0 parent 1: classid 1:10 htb  raet 10mbit  ceil 20mbit
          class add dev eth0 parent 1: classid 1:10 htb rate 10mbitt ceil 20mbit
          """, """
          class add dev eth0 parent 1: classid 1:1  htb rate 1mbit ceil 2mbit
          class add dev eth0 parent 1: classid 1:10 htb raet 10mbit ceil 20mbit
          class add dev eth0 parent 1: classid 1:10 htb rate 10mbitt ceil 20mbit
          """);
    }

    @Test
    void shareAPlaceForRootAndParent() {
      check("""
          qdisc add dev eth0 root handle 1: pfifo limit 10
          qdisc add dev eth0 parent 1:1 handle 10: pfifo limit 5
          """, """
          qdisc add dev eth0 root       handle 1:  pfifo limit 10
          qdisc add dev eth0 parent 1:1 handle 10: pfifo limit 5
          """);
    }

    @Test
    void areOfNeighborsOnly() {
      var text = """
          class add dev eth0 parent 1: classid 1:1 htb rate 1mbit

          class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
          # comment
          class add dev eth0 parent 1: classid 1:100 htb rate 1mbit
          qdisc add dev eth0 parent 1:100 pfifo
          class change dev eth0 parent 1: classid 1:1 htb rate 1mbit
          """;
      check(text, text);
    }

    @Test
    void areGivenUpWhenOneCellIsVeryLong() {
      var text = """
          qdisc add dev %s root pfifo limit 10
          qdisc add dev eth0 root pfifo limit 10
          """.formatted("e".repeat(40));
      check(text, text);
    }
  }

  @Nested
  class Comments {
    @Test
    void standAtTheMargin() {
      check("   #  one  \n\t#two\n", "#  one\n#two\n");
    }

    @Test
    void standInOneColumn() {
      check("""
          qdisc show dev eth0 # one
          class show dev eth0 parent 1: # two

          class show#three
          filter show # four
          """, """
          qdisc show dev eth0            # one
          class show dev eth0 parent 1:  # two

          class show#three
          filter show  # four
          """);
    }

    @Test
    void areNotPushedFarAway() {
      var dev = "e".repeat(50);
      check("qdisc show # one\nqdisc show dev " + dev + " # two\n",
          "qdisc show  # one\nqdisc show dev " + dev + "  # two\n");
    }

    @Test
    void keepBlanksThatHideABackslash() {
      check("qdisc show # one \\ \n", "qdisc show  # one \\ \n");
    }
  }

  @Nested
  class Continuations {
    @Test
    void stayWhereTheyAre() {
      check("""
          qdisc add dev eth0\\
           root  \\
          \t\tpfifo limit   5 # end
          """, """
          qdisc add dev eth0 \\
              root \\
              pfifo limit 5  # end
          """);
    }

    @Test
    void goWhenTheyHoldNothing() {
      check("\\\nqdisc \\\n \\\nshow \\\n\n", "qdisc \\\n    show\n");
    }

    @Test
    void mayLeadToAComment() {
      check("qdisc show \\\n # all\n", "qdisc show \\\n    # all\n");
    }

    @Test
    void inAWordAreLeftAlone() {
      check("qdi\\\nsc   show\n", "qdi\\\nsc   show\n");
    }
  }

  @Test
  void keepsTheLineEndsOfTheFile() {
    check("\n# x\r\nqdisc  show\n\n\nqdisc \\\nshow\n", "# x\r\nqdisc show\r\n\r\nqdisc \\\n    show\r\n");
  }

  @Test
  void leavesStatementsWithProblemsAlone() {
    for (var text : List.of(
        "qdisc  show 'x\n", "qdisc  show 'a''b'\n", "qdisc  show eth0\\ \n", "qdisc  show\0 x\n",
        "qdisc  show \\\n")) {
      check(text, text);
    }
    assertThat(format("qdisc  show\\")).as("a line feed would continue the line").isEqualTo("qdisc  show\\");
  }

  @Test
  void touchesOnlyTheRange() {
    var text = "qdisc  show\nclass  show\nfilter  show\n";
    var document = Document.parse(text);
    assertThat(apply(text, Formatter.format(document, new Range(12, 14), Target.NEWEST, () -> false)))
        .isEqualTo("qdisc  show\nclass show\nfilter  show\n");
    assertThat(apply(text, Formatter.format(document, new Range(0, 12), Target.NEWEST, () -> false)))
        .isEqualTo("qdisc show\nclass  show\nfilter  show\n");
    assertThat(apply(text, Formatter.format(document, Range.at(30), Target.NEWEST, () -> false)))
        .isEqualTo("qdisc  show\nclass  show\nfilter show\n");
  }

  @Test
  void hasNothingToSayAboutWhatIsFormatted() {
    assertThat(Formatter.format(Document.parse("# a\n\nqdisc show\n"), Target.NEWEST, () -> false)).isEmpty();
  }

  @Test
  void stopsWhenNobodyWaitsAnymore() {
    assertThatThrownBy(() -> Formatter.format(Document.parse("qdisc show\n"), Target.NEWEST, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  static Stream<Kind> kinds() {
    return Kinds.all();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void keepsTheMeaningOfExamples(Kind kind) {
    var scattered = new StringBuilder();
    for (var example : kind.examples()) scattered.append("  ").append(example.replace(" ", "  ")).append(" # it\n");
    assertKept(scattered.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void keepsTheMeaningOfRandomDocuments(int seed) {
    var random = new Random(seed);
    var examples = Kinds.all().flatMap(it -> it.examples().stream()).toList();
    for (int i = 0; i < 150; i++) assertKept(random(random, examples));
  }

  private static String random(Random random, List<String> examples) {
    var glue = List.of(" ", "  ", "\t", " \\\n", "\\\n", "\r", " \\ \n", "\n", " # c", "#", "'", "\"", "\\", "\r\n",
        "\n\n", "\0", "# \\\n");
    var text = new StringBuilder();
    int lines = random.nextInt(12);
    for (int i = 0; i < lines; i++) {
      for (var word : examples.get(random.nextInt(examples.size())).split(" ")) {
        text.append(word).append(random.nextInt(8) == 0 ? glue.get(random.nextInt(glue.size())) : " ");
      }
      if (random.nextInt(3) == 0) text.append("# why");
      text.append(random.nextInt(10) == 0 ? glue.get(random.nextInt(glue.size())) : "\n");
      if (random.nextInt(4) == 0) text.append(" \n".repeat(random.nextInt(3)));
    }
    return text.toString();
  }

  private static void assertKept(String text) {
    var formatted = format(text);
    assertThat(format(formatted)).as("again: %s", text).isEqualTo(formatted);
    var before = commands(text);
    var after = commands(formatted);
    assertThat(after).as(text).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) assertSameMeaning(before.get(i), after.get(i));
  }

  private static List<Statement> commands(String text) {
    var found = new ArrayList<Statement>();
    for (var statement : Document.parse(text).statements()) if (statement.wordCount() > 0) found.add(statement);
    return found;
  }

  private static void assertSameMeaning(Statement before, Statement after) {
    assertThat(after.wordCount()).isEqualTo(before.wordCount());
    var boundBefore = BINDER.bind(before);
    var boundAfter = BINDER.bind(after);
    for (int i = 0; i < before.wordCount(); i++) {
      assertThat(after.word(i)).isEqualTo(before.word(i));
      assertThat(after.quoted(i)).isEqualTo(before.quoted(i));
      assertThat(boundAfter.element(i)).isEqualTo(boundBefore.element(i));
      assertThat(boundAfter.value(i)).isEqualTo(boundBefore.value(i));
    }
    assertThat(boundAfter.refusal()).isEqualTo(boundBefore.refusal());
    assertThat(after.comment().map(it -> it.in(after.text()).stripTrailing()))
        .isEqualTo(before.comment().map(it -> it.in(before.text()).stripTrailing()));
  }
}
