package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/** However a document came about, the answers about it are the same. */
class IncrementalTest {
  private static final List<String> LINES = List.of(
      "qdisc add dev DEV root handle MAJOR: htb default MINOR",
      "qdisc replace dev DEV root handle MAJOR: hfsc default MINOR",
      "qdisc add dev DEV parent MAJOR:MINOR handle 9: netem delay 10ms",
      "qdisc add dev DEV parent MAJOR:MINOR fq_codel",
      "qdisc del dev DEV root",
      "qdisc add dev DEV clsact",
      "qdisc del dev DEV clsact",
      "class add dev DEV parent MAJOR: classid MAJOR:MINOR htb rate 1mbit",
      "class add dev DEV parent MAJOR:MINOR classid MAJOR:MINOR htb rate 1mbit ceil 2mbit",
      "class change dev DEV parent MAJOR: classid MAJOR:MINOR htb rate 3mbit",
      "class del dev DEV classid MAJOR:MINOR",
      "filter add dev DEV parent MAJOR: prio 1 protocol ip u32 match u32 0 0 flowid MAJOR:MINOR",
      "filter add dev DEV parent MAJOR: protocol ip matchall classid MAJOR:MINOR",
      "filter add dev DEV ingress prio 2 chain MAJOR matchall action goto chain MINOR",
      "filter del dev DEV parent MAJOR: prio 1",
      "actions add action gact drop index MINOR",
      "actions del action gact index MINOR",
      "filter add dev DEV parent MAJOR: prio 3 matchall action gact index MINOR",
      "class show dev DEV parent MAJOR:MINOR",
      "# qosw: allow TC3002",
      "# qosw: device eth0 speed 1000mbit",
      "qdisc add dev DEV root htb foo",
      "");

  private static String line(Random random) {
    return LINES.get(random.nextInt(LINES.size()))
        .replace("DEV", random.nextInt(3) == 0 ? "eth1" : "eth0")
        .replace("MAJOR", Integer.toString(1 + random.nextInt(2)))
        .replace("MINOR", Integer.toString(1 + random.nextInt(4))) + "\n";
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 150", "2, 20, 150", "3, 60, 100", "4, 2000, 15"})
  void answersAreThoseOfAFreshStart(int seed, int size, int rounds) {
    var random = new Random(seed);
    var text = new StringBuilder();
    for (int i = 0; i < size; i++) text.append(line(random));
    var document = Document.parse(text.toString());
    var diagnosis = Diagnosis.of(new Analysis(document, Target.NEWEST, Settings.DEFAULT), Tc.NEVER);
    for (int round = 0; round < rounds; round++) {
      document = document.edit(edit(document, random));
      diagnosis = diagnosis.next(new Analysis(document, Target.NEWEST, Settings.DEFAULT), Tc.NEVER);
      var fresh = Diagnosis.of(Analysis.of(document.text(), Target.NEWEST, Settings.DEFAULT), Tc.NEVER);
      assertSame(diagnosis, fresh, random);
    }
  }

  /** A line comes, goes or becomes another. */
  private static Edit edit(Document document, Random random) {
    int count = document.statements().size();
    int at = random.nextInt(count + 1);
    int start = document.offset(at);
    int end = at < count && random.nextInt(3) > 0 ? document.offset(at + 1) : start;
    return new Edit(new Range(start, end), random.nextInt(4) == 0 ? "" : line(random));
  }

  private static void assertSame(Diagnosis diagnosis, Diagnosis fresh, Random random) {
    int length = fresh.analysis().document().length();
    assertThat(diagnosis.findings()).isEqualTo(fresh.findings());
    assertThat(Tc.symbols(diagnosis, Tc.NEVER)).isEqualTo(Tc.symbols(fresh, Tc.NEVER));
    var all = Tc.inlays(fresh, new Range(0, length), Tc.NEVER);
    assertThat(Tc.inlays(diagnosis, new Range(0, length), Tc.NEVER)).isEqualTo(all);
    int offset = random.nextInt(length + 1);
    assertThat(Tc.inlays(diagnosis, new Range(offset, length), Tc.NEVER)).as("those behind %d", offset)
        .isEqualTo(all.subList(all.size() - Tc.inlays(fresh, new Range(offset, length), Tc.NEVER).size(), all.size()));
    assertThat(Tc.usages(diagnosis, offset, Tc.NEVER)).isEqualTo(Tc.usages(fresh, offset, Tc.NEVER));
    assertThat(Tc.hover(diagnosis, offset, Tc.NEVER)).isEqualTo(Tc.hover(fresh, offset, Tc.NEVER));
    assertThat(Tc.complete(diagnosis, offset, Tc.NEVER)).isEqualTo(Tc.complete(fresh, offset, Tc.NEVER));
    assertThat(Tc.treeAfter(diagnosis, offset)).isEqualTo(Tc.treeAfter(fresh, offset));
    assertThat(Tc.tree(diagnosis)).isEqualTo(Tc.tree(fresh));
  }

  /** Names are only names: with another one the same commands do the same. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void renamingChangesNothingElse(int seed) {
    var random = new Random(seed);
    int renamed = 0;
    for (int round = 0; round < 200; round++) {
      var lines = new StringBuilder();
      for (int i = 0; i < 12; i++) lines.append(line(random));
      var text = lines.toString();
      var diagnosis = Diagnosis.of(Analysis.of(text, Target.NEWEST, Settings.DEFAULT), Tc.NEVER);
      int offset = random.nextInt(text.length() + 1);
      if (!(Tc.renaming(diagnosis, offset, Tc.NEVER) instanceof Renaming.Possible possible)) continue;
      var name = possible.name().endsWith(":") ? "77:" : possible.name().contains(":") ? ":77" : "77";
      if (!(Tc.rename(diagnosis, offset, name, Tc.NEVER) instanceof Renaming.Done done)) continue;
      var other = Edit.applyAll(text, done.edits());
      var after = Diagnosis.of(Analysis.of(other, Target.NEWEST, Settings.DEFAULT), Tc.NEVER);
      assertThat(other).as(text).isNotEqualTo(text);
      assertThat(codes(after)).as("%s, renamed to %s:%n%s", possible, name, other).isEqualTo(codes(diagnosis));
      int place = possible.range().start() + done.edits().stream()
          .filter(it -> it.range().end() <= possible.range().start()).mapToInt(Edit::growth).sum();
      assertThat(Tc.usages(after, place, Tc.NEVER)).as(other)
          .hasSameSizeAs(Tc.usages(diagnosis, offset, Tc.NEVER));
      renamed++;
    }
    assertThat(renamed).isGreaterThan(10);
  }

  private static List<String> codes(Diagnosis diagnosis) {
    var document = diagnosis.analysis().document();
    return diagnosis.findings().stream()
        .map(it -> document.line(document.statementAt(it.range().start())) + " " + it.code()).sorted().toList();
  }
}
