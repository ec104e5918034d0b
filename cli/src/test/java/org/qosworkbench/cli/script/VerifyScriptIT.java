package org.qosworkbench.cli.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real start script with real guests, and what people do to them. */
class VerifyScriptIT {
  private static final String FOLDER = "uml_dir=";
  private static final String FIRST_COMMAND = "\u001eb0";
  /** A busy machine with few cores needs a while to get round to it; what is left stays left. */
  private static final long PATIENCE_SECONDS = 20;

  @TempDir Path folder;
  private Path qosw;

  @BeforeEach
  void buildWhenNeeded() throws Exception {
    qosw = Path.of("../qosw").toRealPath();
    assertThat(new Script(qosw, folder).in(folder).run("build").status()).isZero();
    Files.writeString(folder.resolve("good.tc"), "qdisc add dev eth0 root fq_codel\n");
    Files.writeString(folder.resolve("endless.tc"), "monitor\n");
  }

  private Process shell(String line) throws Exception {
    return new ProcessBuilder("sh", "-c", line, qosw.toString()).directory(folder.toFile())
        .redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile())
        .redirectInput(new File("/dev/null")).start();
  }

  /** Starts a run that does not end, waits until its guest runs the command, and does something to qosw. */
  private void whatIsLeftAfter(String signal) throws Exception {
    assertThat(shell("mkfifo console").waitFor()).isZero();
    Process running = shell("exec \"$0\" verify --timeout 100 --console console endless.tc");
    try {
      whatIsLeftAfter(signal, running);
    } finally {
      running.destroyForcibly();
    }
  }

  private void whatIsLeftAfter(String signal, Process running) throws Exception {
    Path launch = null;
    try (BufferedReader console = Files.newBufferedReader(folder.resolve("console"))) {
      for (String line = console.readLine(); !line.startsWith(FIRST_COMMAND); line = console.readLine()) {
        int start = line.indexOf(FOLDER);
        if (start >= 0) {
          launch = Path.of(line.substring(start + FOLDER.length()).split("/[ \"]")[0]);
        }
      }
    }
    String path = launch.toString();
    assertThat(launch).isDirectory();
    assertThat(namingIt(path)).as("guest, its helpers, supervisor, keeper").hasSizeGreaterThan(3);
    assertThat(shell("kill -" + signal + " " + running.pid()).waitFor()).isZero();
    assertThat(running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while ((Files.exists(launch) || !namingIt(path).isEmpty()) && System.nanoTime() < limit) {
      Thread.sleep(20);
    }
    assertThat(namingIt(path)).isEmpty();
    assertThat(launch).doesNotExist();
  }

  /**
   * The processes with the path on their command line. One that has ended has none, even where nobody collects it: in a
   * container the first process may leave orphans as they are.
   */
  private static List<ProcessHandle.Info> namingIt(String path) {
    return ProcessHandle.allProcesses().map(ProcessHandle::info)
        .filter(it -> it.commandLine().orElse("").contains(path)).toList();
  }

  @Test
  void nothingIsLeftWhenItIsKilled() throws Exception {
    whatIsLeftAfter("KILL");
  }

  @Test
  void nothingIsLeftWhenItIsTerminated() throws Exception {
    whatIsLeftAfter("TERM");
  }

  @Test
  void standardInputMayBeClosed() throws Exception {
    assertThat(shell("\"$0\" verify good.tc <&-").waitFor()).isZero();
    assertThat(folder.resolve("err")).content().contains("1 command run by tc ");
  }

  @Test
  void severalAtOnce() throws Exception {
    List<Script.Running> runs = new ArrayList<>();
    Script script = new Script(qosw, folder).in(folder);
    for (int i = 0; i < 2; i++) {
      runs.add(script.start("", "verify", "good.tc"));
    }
    for (Script.Running run : runs) {
      assertThat(run.result().status()).isZero();
    }
  }
}
