package org.qosworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCommandTest {
  private static final String WARNING = """
      [    0.100000] probe: hello
      [    0.200000] Failed to open console 2, err = -2
      [    0.300000] ------------[ cut here ]------------
      [    0.300000] WARNING: CPU: 0 PID: 27 at probe.c:37 probe_init+0x6f/0x1000 [probe]
      [    0.300000] as you wish
      [    0.300000] Call Trace:
      [    0.300000]  [<6002a744>] do_one_initcall+0x8e/0x1e5
      [    0.300000] ---[ end trace 0000000000000000 ]---
      """;

  @TempDir Path folder;

  private Qosw.Result log(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "log";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Qosw.in(folder).run(all);
  }

  @Test
  void noiseIsLeftOutAndReportsAreFolded() throws Exception {
    Files.writeString(folder.resolve("a.log"), WARNING);
    Qosw.Result result = log("a.log");
    assertThat(result.out()).isEqualTo("""
        [    0.100000] probe: hello
        [    0.300000] the kernel warns: as you wish, at probe.c:37 (6 lines)
            do_one_initcall
        """);
    assertThat(result.err()).isEqualTo("1 line left out: 1 with Failed to open console\n");
    assertThat(result.status()).isEqualTo(1);
    assertThat(log("--all", "--raw", "a.log").out()).isEqualTo(WARNING);
    assertThat(log("--exclude", "egrep -v \"hello|WARNING\"", "--raw", "a.log").err()).isEqualTo(
        "3 lines left out: 1 with hello, 1 with Failed to open console, 1 with WARNING\n");
    assertThat(log("--format", "jsonl", "a.log").out().lines().toList().getLast()).isEqualTo(
        "{\"log\":\"a.log\",\"uptime\":0.3,\"kind\":\"warning\",\"text\":\"as you wish\",\"place\":\"probe.c:37\","
            + "\"trace\":[{\"function\":\"do_one_initcall\",\"module\":null,\"place\":null}]}");
  }

  @Test
  void severalLogsByTime() throws Exception {
    Files.writeString(folder.resolve("a"), "[    1.0] one\n[    3.0] three\nand more\n");
    Files.writeString(folder.resolve("b"), "[    2.0] two\n[    4.0] four");
    assertThat(log("a", "b").out()).isEqualTo("""
        a: [    1.000000] one
        b: [    2.000000] two
        a: [    3.000000] three
        a: and more
        b: [    4.000000] four
        """);
  }

  @Test
  void packedLogsAndLevels() throws Exception {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("k.gz")))) {
      out.write("<3>[    1.0] bad\n<6>[    1.0] well\n".getBytes());
    }
    assertThat(log("--level", "warn", "k.gz").out()).isEqualTo("[    1.000000] bad\n");
  }

  @Test
  void wrongUsage() throws Exception {
    Files.writeString(folder.resolve("a"), "");
    assertThat(log("nowhere").err()).isEqualTo("qosw: nowhere: no such file or guest\n");
    assertThat(log("--level", "loud", "a").err()).contains("no level is called 'loud'");
    assertThat(log("--exclude", "(", "a").err()).contains("--exclude: ");
  }
}
