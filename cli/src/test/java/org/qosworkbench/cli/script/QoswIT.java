package org.qosworkbench.cli.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real start script and the real program behind it, as a user starts them. */
class QoswIT {
  @TempDir Path folder;
  private Script qosw;

  @BeforeEach
  void buildWhenNeeded() throws Exception {
    qosw = new Script(Path.of("../qosw").toRealPath(), folder).in(folder);
    assertThat(qosw.run("build").status()).isZero();
  }

  @Test
  void checksAFile() throws Exception {
    Files.writeString(folder.resolve("ä b.tc"), "qdisc add dev eth0 root pfifo limit 10x\n");
    assertThat(qosw.run("check", "--format", "jsonl", "ä b.tc")).isEqualTo(new Script.Result(1, """
        {"file":"ä b.tc","line":1,"column":37,"endLine":1,"endColumn":40,"severity":"error","origin":"tc",\
        "code":"TC2104","name":"bad-size","message":"\\"10x\\" is not a size",\
        "tcMessage":"Illegal \\"limit\\"","exitCode":1}
        """, ""));
  }

  @Test
  void checksStandardInput() throws Exception {
    assertThat(qosw.start("qdisc show\n", "check", "-").result())
        .isEqualTo(new Script.Result(0, "", "1 file checked, nothing found\n"));
  }

  @Test
  void saysWhatIsWrongWithTheCommandLine() throws Exception {
    Script.Result result = qosw.run("chek");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("Did you mean: qosw check?").doesNotContain("\tat ");
  }
}
