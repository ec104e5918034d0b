package org.qosworkbench.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  private static String diff(String before, String after) throws IOException {
    var out = new StringWriter();
    new UnifiedDiff(out, Style.PLAIN).write("a.tc", before, after);
    return out.toString();
  }

  @Test
  void nothingForTheSame() throws Exception {
    assertThat(diff("", "")).isEmpty();
    assertThat(diff("a\nb", "a\nb")).isEmpty();
  }

  @Test
  void nearChangesShareAHunk() throws Exception {
    var lines = IntStream.rangeClosed(1, 20).mapToObj(Integer::toString).toList();
    var before = String.join("\n", lines) + "\n";
    assertThat(diff(before, before.replace("2\n3\n", "2\n").replace("\n9\n", "\nnine\n").replace("18\n", "18\n+\n")))
        .isEqualTo("""
            --- a.tc
            +++ a.tc
            @@ -1,12 +1,11 @@
             1
             2
            -3
             4
             5
             6
             7
             8
            -9
            +nine
             10
             11
             12
            @@ -16,5 +15,6 @@
             16
             17
             18
            ++
             19
             20
            """);
  }

  @Test
  void emptyTextsAndMissingLineEnds() throws Exception {
    assertThat(diff("", "a\n")).isEqualTo("--- a.tc\n+++ a.tc\n@@ -0,0 +1 @@\n+a\n");
    assertThat(diff("a\n", "")).isEqualTo("--- a.tc\n+++ a.tc\n@@ -1 +0,0 @@\n-a\n");
    assertThat(diff("a", "b\n")).isEqualTo("""
        --- a.tc
        +++ a.tc
        @@ -1 +1 @@
        -a
        \\ No newline at end of file
        +b
        """);
    assertThat(diff("a\nb", "c\nb")).endsWith("-a\n+c\n b\n\\ No newline at end of file\n");
  }

  @Test
  void whatStaysAndWhatChangesMakesTheNewText() {
    var random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      var before = lines(random, random.nextInt(30));
      var after = new ArrayList<>(before);
      for (int i = random.nextInt(6); i > 0; i--) {
        int at = random.nextInt(after.size() + 1);
        if (random.nextBoolean() && at < after.size()) after.remove(at);
        else after.add(at, Integer.toString(random.nextInt(12)));
      }
      var rebuilt = new ArrayList<String>();
      int done = 0;
      for (var change : LineDiff.of(before, after)) {
        assertThat(done == 0 && change.from() == 0 || change.from() > done || done == 0).isTrue();
        rebuilt.addAll(before.subList(done, change.from()));
        assertThat(rebuilt).hasSize(change.newFrom());
        rebuilt.addAll(after.subList(change.newFrom(), change.newTo()));
        done = change.to();
      }
      rebuilt.addAll(before.subList(done, before.size()));
      assertThat(rebuilt).isEqualTo(after);
    }
  }

  private static List<String> lines(Random random, int count) {
    return random.ints(count, 0, 12).mapToObj(Integer::toString).toList();
  }

  @Test
  void longTextsTakeNoTime() throws Exception {
    var before = IntStream.range(0, 300_000).mapToObj(it -> "line " + it % 150_000).toList();
    var after = new ArrayList<>(before);
    for (int i = 0; i < after.size(); i += 100) after.set(i, "changed " + i);
    assertThat(LineDiff.of(before, after)).hasSize(3_000);
    var same = IntStream.range(0, 50_000).mapToObj(it -> "same").toList();
    var other = new ArrayList<>(same);
    for (int i = 10; i < other.size(); i += 100) other.set(i, "other");
    assertThat(LineDiff.of(same, other)).isNotEmpty();
  }
}
