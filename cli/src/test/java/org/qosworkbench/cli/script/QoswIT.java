package org.qosworkbench.cli.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
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
    Script.Result result = qosw.run("check", "--format", "jsonl", "ä b.tc");
    assertThat(result.out()).hasLineCount(1).startsWith("""
        {"file":"ä b.tc","line":1,"column":37,"endLine":1,"endColumn":40,"severity":"error","origin":"tc","code":"TC2104",\
        "name":"bad-size","message":""").contains("\"exitCode\":");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void checksStandardInput() throws Exception {
    assertThat(qosw.start("qdisc show\n", "check", "-").result())
        .isEqualTo(new Script.Result(0, "", "1 file checked, nothing found\n"));
  }

  @Test
  void aMillionLinesFitIntoLittleMemory() throws Exception {
    try (Writer out = Files.newBufferedWriter(folder.resolve("million.tc"))) {
      for (int line = 0; line < 1_000_000; line++) {
        out.write("qdisc show\n");
      }
    }
    Script.Result result = qosw.with("JDK_JAVA_OPTIONS", "-Xmx64m").run("check", "million.tc");
    assertThat(result.status()).as(result.err()).isZero();
  }

  @Test
  void aVeryLongLineIsShownInPart() throws Exception {
    Files.writeString(folder.resolve("long.tc"), "qdisc " + "x".repeat(20_000_000));
    Script.Result result = qosw.with("JDK_JAVA_OPTIONS", "-Xmx512m").run("check", "long.tc");
    assertThat(result.status()).as(result.err()).isEqualTo(1);
    assertThat(result.out()).startsWith("long.tc:1:7: error[TC").hasSizeLessThan(2000);
  }

  @Test
  void noiseIsNoReasonForAStackTrace() throws Exception {
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    Files.write(folder.resolve("noise"), noise);
    assertThat(qosw.run("check", "noise")).isEqualTo(new Script.Result(
        2, "", "qosw: noise: is no text: a zero byte at offset " + zero(noise) + "\n1 file could not be checked\n"));
    for (int i = 0; i < noise.length; i++) {
      noise[i] = noise[i] == 0 ? (byte) 1 : noise[i];
    }
    Files.write(folder.resolve("noise"), noise);
    Script.Result result = qosw.run("check", "noise");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).doesNotContain("\u001b").doesNotContain("\tat ");
  }

  private static int zero(byte[] bytes) {
    int index = 0;
    while (bytes[index] != 0) {
      index++;
    }
    return index;
  }

  @Test
  void saysWhatIsWrongWithTheCommandLine() throws Exception {
    Script.Result result = qosw.run("chek");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("Did you mean: qosw check?").doesNotContain("\tat ");
  }
}
