package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qosworkbench.tc.shell.Surroundings;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.text.Range;

/** Scripts that could cost whoever looks at them more than they should, in every question that may be asked. */
@Timeout(120)
class HostileScriptsTest {
  static Arguments[] scripts() {
    var random = new Random(1);
    var junk = new byte[50_000];
    random.nextBytes(junk);
    return new Arguments[] {
      Arguments.of("many devices, and as many conditions", repeated(1500, "tc qdisc add dev e%1$d root handle 1: htb\n"
          + "if x%1$d; then tc class add dev e%1$d parent 1: classid 1:1 htb rate 1mbit; fi\n")),
      Arguments.of("conditions in conditions", "if x; then\ntc qdisc add dev eth0 root htb\n".repeat(60)
          + "tc qdisc del dev eth0 root\n" + "fi\n".repeat(60)),
      Arguments.of("loops in loops", "while x; do tc qdisc add dev eth0 root htb; ".repeat(60) + "done;".repeat(60)),
      Arguments.of("rounds", "for i in {1..10000}; do tc class add dev eth0 classid 1:$i htb rate ${i}kbits; done\n"),
      Arguments.of("one class again and again", repeated(4000,
           "tc class add dev $D parent 1: classid 1:1 htb rate %dkbit\n")),
      Arguments.of("a function that calls itself", "f() { tc qdisc add dev $1 root fq; f $1x; f $1y; }\nf a\n"),
      Arguments.of("a word without end", "tc qdisc add dev eth0 root " + "x$Y".repeat(30_000) + "\n"),
      Arguments.of("a line without end",
          "tc filter add dev eth0 parent 1: u32 " + "match ip src $A ".repeat(10_000) + "\n"),
      Arguments.of("a batch without end",
          "tc -b - <<E\n" + repeated(5000, "class add dev $D classid 1:%x htb rate $R\n") + "E\n"),
      Arguments.of("junk", "tc qdisc add " + new String(junk, StandardCharsets.ISO_8859_1)),
      Arguments.of("gaps as text", "tc qdisc add dev \uFDD0\uFDD1 root \uFDD0\uFDD2 \uFDD0\n")};
  }

  private static String repeated(int times, String line) {
    return IntStream.range(1, times + 1).mapToObj(line::formatted).collect(Collectors.joining());
  }

  private static ScriptAnalysis analysis(String text) {
    return ScriptAnalysis.of(text, Surroundings.NONE, Target.NEWEST, Settings.DEFAULT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void everyAnswerComes(String name, String text) {
    var diagnosis = ScriptDiagnosis.of(analysis(text), Tc.NEVER);
    var whole = new Range(0, text.length());
    assertThat(diagnosis.findings()).allSatisfy(it -> assertThat(whole.covers(it.range())).isTrue());
    assertThat(diagnosis.expansion().commands()).allSatisfy(it -> assertThat(whole.covers(it.range())).isTrue());
    assertThat(Scripts.symbols(diagnosis, Tc.NEVER)).allSatisfy(it -> assertThat(whole.covers(it.range())).isTrue());
    assertThat(Scripts.tree(diagnosis, Tc.NEVER)).isNotNull();
    assertThat(Scripts.semanticTokens(diagnosis, whole, Tc.NEVER)).isSortedAccordingTo(
        (a, b) -> Integer.compare(a.range().start(), b.range().start()));
    assertThat(Scripts.inlays(diagnosis, whole, Tc.NEVER))
        .allSatisfy(it -> assertThat(whole.touches(it.offset())).isTrue());
    for (int offset : new int[] {0, 3, text.length() / 2, text.indexOf("dev") + 5, text.length()}) {
      Scripts.hover(diagnosis, offset, Tc.NEVER);
      Scripts.complete(diagnosis, offset, Tc.NEVER);
      Scripts.usages(diagnosis, offset, Tc.NEVER);
      Scripts.rename(diagnosis, offset, "1:77", Tc.NEVER);
    }
  }

  @Test
  void canBeCalledOff() {
    var text = repeated(100, "tc qdisc add dev e%d root fq\n");
    assertThatThrownBy(() -> ScriptDiagnosis.of(analysis(text), () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
