package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/** What is kept of a diagnosis from one edit to the next. */
class DiagnosisTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void findsTheSameAfterRandomEditsAsFromScratch(int seed) {
    var random = new Random(seed);
    var pieces = List.of("foo\n", "class add dev eth0 parent 1: htb rate 1mbit\n", "rate", "\n",
        "# qosw: allow TC1001\n", "# qosw: allow-file TC2103\n", "# qosw: target iproute2=3.0\n", "\\\n",
        "qdisc add dev eth0 root htb direct_qlen 5\n", " 'x", "# why\n",
        "class add dev eth0 parent 1: htb rate x # qosw: allow bad-rate\n");
    var document = Document.parse("");
    var diagnosis = Diagnosis.of(new Analysis(document, Target.NEWEST, Settings.DEFAULT), Tc.NEVER);
    for (int i = 0; i < 100; i++) {
      int start = random.nextInt(document.length() + 1);
      int end = Math.min(document.length(), start + (random.nextInt(4) == 0 ? random.nextInt(60) : 0));
      document = document.edit(new Edit(new Range(start, end), pieces.get(random.nextInt(pieces.size()))));
      var analysis = new Analysis(document, Target.NEWEST, Settings.DEFAULT);
      diagnosis = diagnosis.next(analysis, Tc.NEVER);
      var text = document.text();
      var fresh = Tc.diagnose(new Analysis(Document.parse(text), Target.NEWEST, Settings.DEFAULT));
      assertThat(diagnosis.findings()).isEqualTo(fresh);
      var streamed = new ArrayList<Finding>();
      Tc.diagnose(text, Target.NEWEST, Settings.DEFAULT, streamed::add);
      assertThat(streamed).isEqualTo(fresh);
    }
  }

  @Test
  void judgesOnlyWhatChanged() {
    var line = "class show dev eth0 root\n";
    var document = Document.parse(line.repeat(1000));
    var asked = new AtomicInteger();
    var diagnosis =
        Diagnosis.of(new Analysis(document, Target.NEWEST, Settings.DEFAULT), () -> asked.incrementAndGet() < 0);
    assertThat(asked).hasValue(1000);
    asked.set(0);
    var edited = document.edit(new Edit(Range.at(500 * line.length()), "foo "));
    diagnosis =
        diagnosis.next(new Analysis(edited, Target.NEWEST, Settings.DEFAULT), () -> asked.incrementAndGet() < 0);
    assertThat(asked).hasValue(1);
    assertThat(diagnosis.findings()).extracting(Finding::range)
        .containsExactly(new Range(500 * line.length(), 500 * line.length() + 3));
  }
}
