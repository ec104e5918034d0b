package org.qosworkbench.tc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where words and their parts come from. */
class OriginTest {
  private static String in(String script, Place place) {
    return place.range().in(script);
  }

  private static ShellWord word(String script, int command, int word) {
    return Courses.of(script).commands().get(command).words().get(word);
  }

  @Test
  void pointsAtTheUseAndKnowsTheAssignment() {
    var script = "RATE=10\ntc class rate ${RATE}mbit";
    var word = word(script, 0, 2);
    assertThat(word.text()).isEqualTo("10mbit");
    assertThat(in(script, word.place())).isEqualTo("${RATE}mbit");
    assertThat(word.parts()).extracting(it -> in(script, it.use())).containsExactly("${RATE}", "mbit");
    assertThat(word.parts()).extracting(it -> in(script, it.origin().place())).containsExactly("10", "mbit");
    assertThat(word.parts()).allMatch(it -> it.origin().form() == Origin.Form.WRITTEN);
    var passage = word.parts().get(0).origin().passages().get(0);
    assertThat(passage.kind()).isEqualTo(Passage.Kind.ASSIGNED);
    assertThat(passage.name()).isEqualTo("RATE");
    assertThat(in(script, passage.place())).isEqualTo("RATE=10");
  }

  @Test
  void knowsTheArgumentOfTheCall() {
    var script = "add() { local id=$1; tc class 1:$id; }\nadd 1x0";
    var course = Courses.of(script);
    var word = course.commands().get(0).words().get(1);
    assertThat(word.parts()).extracting(it -> in(script, it.use())).containsExactly("1:", "$id");
    var origin = word.parts().get(1).origin();
    assertThat(in(script, origin.place())).isEqualTo("1x0");
    assertThat(origin.passages()).extracting(Passage::kind)
        .containsExactly(Passage.Kind.PASSED, Passage.Kind.ASSIGNED);
    assertThat(origin.passages()).extracting(Passage::name).containsExactly("1", "id");
    var call = course.commands().get(0).calls().get(0);
    assertThat(call.function()).isEqualTo("add");
    assertThat(in(script, call.place())).isEqualTo("add 1x0");
  }

  @Test
  void knowsTheWordOfTheLoop() {
    var script = "for d in eth0 eth1; do tc qdisc $d; done";
    var origin = word(script, 1, 1).parts().get(0).origin();
    assertThat(in(script, origin.place())).isEqualTo("eth1");
    assertThat(origin.passages()).extracting(Passage::kind).containsExactly(Passage.Kind.LOOPED);
  }

  @Test
  void pointsIntoTheStringThatIsRun() {
    var script = "run() { eval \"$1\"; }\nrun \"tc qdisc add dev $DEV root\"";
    var words = Courses.of(script).commands().get(0).words();
    assertThat(words).extracting(it -> in(script, it.place()))
        .containsExactly("qdisc", "add", "dev", "$DEV", "root");
  }

  @Test
  void pointsIntoHereDocuments() {
    var script = "R=5\ntc -b - <<EOF\nclass add \\\n  rate ${R}kbit\nEOF\n";
    var command = Courses.of(script).commands().get(0);
    assertThat(command.words()).extracting(it -> in(script, it.place()))
        .containsExactly("class", "add", "rate", "${R}kbit");
    assertThat(command.form()).isEqualTo(ShellCommand.Form.BATCH);
    assertThat(in(script, command.place())).isEqualTo("class add \\\n  rate ${R}kbit");
  }

  @Test
  void pointsAtWordsThatContinueOnTheNextLine() {
    var script = "tc qdisc add \\\n  dev 'eth0'";
    var command = Courses.of(script).commands().get(0);
    assertThat(in(script, command.place())).isEqualTo(script);
    assertThat(in(script, command.words().get(3).place())).isEqualTo("'eth0'");
    assertThat(in(script, command.words().get(3).parts().get(0).origin().place())).isEqualTo("eth0");
  }

  @Test
  void saysWhatIsCalculated() {
    var script = "tc class 1:$((5 * 2))";
    var part = word(script, 0, 1).parts().get(1);
    assertThat(part.origin().form()).isEqualTo(Origin.Form.MADE);
    assertThat(in(script, part.origin().place())).isEqualTo("$((5 * 2))");
  }

  @Test
  void keepsTheFewTextsThatAWordMayBe() {
    var script = "if a; then D=eth0; else D=eth1; fi\ntc qdisc \"$D\" \"$E\" x";
    var words = Courses.of(script).commands().get(0).words();
    assertThat(words.get(1).alternatives()).containsExactly("eth0", "eth1");
    assertThat(words.get(2).alternatives()).isEmpty();
    assertThat(words.get(3).alternatives()).isEqualTo(List.of("x"));
  }
}
