package org.qosworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be told without a guest. */
class VerifyCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws Exception {
    Files.writeString(folder.resolve("a.tc"), "qdisc show\n");
  }

  private String trouble(String... arguments) {
    Qosw.Result result = Qosw.in(folder).with("PATH", "/nowhere").run(arguments);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    return result.err();
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(trouble("verify", "a.tc")).isEqualTo(
        "qosw: no User-Mode Linux kernel is installed: sudo apt-get install -y user-mode-linux\n");
    assertThat(trouble("verify", "b.tc")).isEqualTo("qosw: b.tc: no such file or folder\n");
    assertThat(trouble("verify", "--kernel", "linux", "a.tc")).startsWith("qosw: no such kernel: ");
    assertThat(trouble("verify", "--kernel", "a.tc", "a.tc")).startsWith("qosw: the kernel cannot be executed: ");
  }

  @Test
  void aProgramThatIsNoKernel() {
    Qosw.Result result =
        Qosw.in(folder).with("PATH", System.getenv("PATH")).run("verify", "--kernel", "/bin/true", "a.tc");
    assertThat(result.err()).isEqualTo("qosw: /bin/true is no User-Mode Linux kernel: '/bin/true --showconfig' prints "
        + "no configuration\n");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void wrongUsage() {
    assertThat(trouble("verify")).contains("FILE");
    assertThat(trouble("verify", "--expect", "much", "a.tc")).contains("--expect");
  }
}
