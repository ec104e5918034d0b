package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.spec.Target;

class CommandsTest {
  private static Analysis analysis(String text) {
    return Analysis.of(text, Target.NEWEST, Settings.DEFAULT);
  }

  @Test
  void areWhatStandsBesidesBlankLinesAndComments() {
    String text = """
        # a comment

        qdisc add dev eth0 \\
            root pfifo   # why
          qdisc show dev "eth1"
        """;
    assertThat(Tc.commands(analysis(text))).extracting(it -> it.range().in(text))
        .containsExactly("qdisc add dev eth0 \\\n    root pfifo", "qdisc show dev \"eth1\"");
    assertThat(Tc.commands(analysis(text))).extracting(Command::words).containsExactly(
        List.of("qdisc", "add", "dev", "eth0", "root", "pfifo"), List.of("qdisc", "show", "dev", "eth1"));
    assertThat(Tc.commands(analysis(text)).getFirst().text())
        .isEqualTo("qdisc add dev eth0 \\\n    root pfifo   # why\n");
  }

  @Test
  void mayBeUnfinished() {
    assertThat(Tc.commands(analysis("qdisc show \\\n"))).extracting(Command::text).containsExactly("qdisc show \\\n");
    assertThat(Tc.commands(analysis("\"qdisc"))).hasSize(1);
    assertThat(Tc.commands(analysis(""))).isEmpty();
  }

  @Test
  void nameDevices() {
    String text = """
        qdisc del dev eth7 root
        qdisc add dev eth0 ingress
        filter add dev eth0 parent ffff: matchall action mirred egress redirect dev ifb0
        qdisc show
        qdisc add dev eth0 root pfifo
        """;
    assertThat(Tc.deviceNames(Diagnosis.of(analysis(text), Tc.NEVER), Tc.NEVER))
        .containsExactly("eth7", "eth0", "ifb0");
  }
}
