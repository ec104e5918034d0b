package org.qosworkbench.tc.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.spec.KernelRule.Weight;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;

/** Seen on Linux 6.12. */
class U32TablesTest {
  private static final Host HOST = Host.of(Target.parse("iproute2=7.1,kernel=6.12").orElseThrow());

  /** What the kernel says to a filter behind others of two priorities and a table; empty when it takes it. */
  private static String answer(String command) {
    var network = new Network(HOST);
    var answer = "";
    for (var line : List.of(
        "qdisc add dev eth0 clsact",
        "filter add dev eth0 ingress protocol ip prio 1 u32 match u32 0 0 action ok",
        "filter add dev eth0 ingress protocol ip prio 2 u32 match u32 0 0 action ok",
        "filter add dev eth0 ingress protocol ip prio 2 handle 5: u32 divisor 4",
        "filter add dev eth0 ingress protocol ip " + command)) {
      var binding = HOST.binder().bind(Document.parse(line + "\n").statement(0));
      assertThat(binding.refusal()).as(line).isEmpty();
      var decision = network.decide(Request.of(binding).orElseThrow(), 0);
      answer = decision.objections().stream().filter(it -> it.weight() == Weight.REFUSED)
          .map(it -> it.answer().error(HOST.target())).findFirst().orElse("");
      network.perform(decision.change());
    }
    return answer;
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      prio 1 u32 ht 800:: match u8 1 0xff at 0 | ''
      prio 2 u32 ht 800:: match u8 1 0xff at 0 | ''
      prio 2 u32 ht 801:: match u8 1 0xff at 0 | ''
      prio 2 u32 ht 802:: match u8 1 0xff at 0 | Error: cls_u32: Specified hash table not found.
      prio 1 u32 ht 800:1: match u8 1 0xff at 0 | Error: cls_u32: Specified hash table buckets exceed configured value.
      prio 2 u32 ht fff:1: match u8 1 0xff at 0 | ''
      prio 2 u32 ht 5:3: match u8 1 0xff at 0 | ''
      prio 1 u32 ht 5:3: match u8 1 0xff at 0 | ''
      prio 2 u32 ht 5:4: match u8 1 0xff at 0 | Error: cls_u32: Specified hash table buckets exceed configured value.
      prio 2 u32 match u8 1 0xff at 0 link 5: | ''
      prio 2 u32 match u8 1 0xff at 0 link 801: | Error: cls_u32: Not linking to root node.
      prio 2 u32 match u8 1 0xff at 0 link 6: | Error: cls_u32: Link hash table not found.
      prio 2 handle 6::1 u32 ht 5: match u8 1 0xff at 0 | Error: cls_u32: Handle specified hash table address mismatch.
      prio 2 handle 5::1 u32 ht 5: match u8 1 0xff at 0 | ''
      """)
  void tablesAreFoundByTheirHandles(String command, String expected) {
    assertThat(answer(command)).isEqualTo(expected);
  }
}
