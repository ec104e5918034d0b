package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/** Another number in an htb class is judged without running the commands behind it; nobody may notice. */
class NumberEditTest {
  private static final String TREE = """
      qdisc add dev eth0 root handle 1: htb default 30 r2q 5
      class add dev eth0 parent 1: classid 1:1 htb rate 90mbit ceil 90mbit
      class add dev eth0 parent 1:1 classid 1:10 htb rate 20mbit ceil 80mbit burst 15k
      class replace dev eth0 parent 1:1 classid 1:20 htb rate 30mbit ceil 90mbit prio 3
      class add dev eth0 parent 1:1 classid 1:30 htb rate 10mbit ceil 70mbit quantum 1500
      class change dev eth0 parent 1:1 classid 1:10 htb rate 25mbit ceil 85mbit
      qdisc add dev eth0 parent 1:10 handle 10: sfq perturb 10
      class add dev eth0 parent 1:20 classid 1:21 htb rate 15mbit
      filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dport 22 0xffff flowid 1:10
      class add dev eth0 parent 1:99 classid 1:40 htb rate 5mbit
      class del dev eth0 classid 1:40
      class add dev eth0 parent 1:1 classid 1:40 htb rate 6mbit ceil 66mbit
      qdisc add dev eth1 root handle 1: htb default 2
      class add dev eth1 parent 1: classid 1:2 htb rate 8mbit
      class add dev eth1 parent :2 classid :3 htb rate 7mbit
      qdisc del dev eth1 root
      """;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void findsTheSameAsFromScratch(int seed) {
    var random = new Random(seed);
    var document = Document.parse(TREE);
    var diagnosis = Diagnosis.of(analysis(document), Tc.NEVER);
    for (int i = 0; i < 200; i++) {
      var text = document.text();
      int place = random.nextInt(text.length());
      while (!Character.isDigit(text.charAt(place))) place = (place + 1) % text.length();
      var digit = random.nextInt(12) == 0 ? "x" : Integer.toString(random.nextInt(10));
      document = document.edit(new Edit(new Range(place, place + 1), digit));
      diagnosis = diagnosis.next(analysis(document), Tc.NEVER);
      var fresh = Diagnosis.of(analysis(Document.parse(document.text())), Tc.NEVER);
      assertThat(diagnosis.findings()).as(document.text()).isEqualTo(fresh.findings());
      assertThat(Tc.symbols(diagnosis, Tc.NEVER)).isEqualTo(Tc.symbols(fresh, Tc.NEVER));
      if (random.nextInt(8) == 0) {
        document = Document.parse(TREE);
        diagnosis = Diagnosis.of(analysis(document), Tc.NEVER);
      }
    }
  }

  private static Analysis analysis(Document document) {
    return new Analysis(document, Target.NEWEST, Settings.DEFAULT);
  }
}
