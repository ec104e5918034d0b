package org.qosworkbench.launch.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogLineTest {
  @Test
  void allForms() {
    LogLine raw = LogLine.read("<4>[    1.300000] probe: hello");
    assertThat(raw.level()).contains(LogLine.Level.WARN);
    assertThat(raw.text()).isEqualTo("probe: hello");
    assertThat(LogLine.read("<30>x").level()).contains(LogLine.Level.INFO);
    LogLine decoded = LogLine.read("kern  :err   : [    2.000000] x");
    assertThat(decoded.level()).contains(LogLine.Level.ERR);
    assertThat(decoded.uptime().orElseThrow()).hasSeconds(2);
    LogLine syslog = LogLine.read("Nov  4 03:45:15 host kernel: [   12.345678] eth0: link up");
    assertThat(syslog.wall().orElseThrow().toLocalTime()).hasToString("03:45:15");
    assertThat(syslog.wall().orElseThrow().getDayOfMonth()).isEqualTo(4);
    assertThat(syslog.text()).isEqualTo("eth0: link up");
    LogLine iso = LogLine.read("2026-11-24T03:45:15.123456+00:00 host kernel: eth0: link up");
    assertThat(iso.wall()).contains(LocalDateTime.parse("2026-11-24T03:45:15.123456"));
    LogLine human = LogLine.read("[Tue Nov 24 03:45:15 2026] eth0: link up");
    assertThat(human.wall()).contains(LocalDateTime.parse("2026-11-24T03:45:15"));
    assertThat(human.text()).isEqualTo("eth0: link up");
    assertThat(LogLine.read("plain").text()).isEqualTo("plain");
    assertThat(LogLine.read("Foo 99 99:99:99 host kernel: x").wall()).isEmpty();
  }

  @Test
  void levels() {
    assertThat(LogLine.Level.of("warn")).contains(LogLine.Level.WARN);
    assertThat(LogLine.Level.of("loud")).isEmpty();
  }

  @Test
  void filtersFromShells() {
    String pasted = "tail -f /var/log/kern.log | egrep -v \"IRQ 10/winch|Failed to open console|getmaster - no usable host pty\"";
    assertThat(LogFilter.pasted(pasted).excluded()).extracting(Pattern::pattern)
        .containsExactlyElementsOf(LogFilter.USUAL.excluded().stream().map(Pattern::pattern).toList());
    assertThat(LogFilter.pasted("grep -iv 'a(b|c)|d' x").excluded()).extracting(Pattern::pattern)
        .containsExactly("a(b|c)", "d");
    assertThat(LogFilter.pasted("grep -v eth0").excluded()).extracting(Pattern::pattern).containsExactly("eth0");
    assertThat(LogFilter.pasted("a|b").excluded()).extracting(Pattern::pattern).containsExactly("a|b");
  }

  @Test
  void filesThatGrowAndAreReplaced(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("kern.log"), "one\ntw");
    List<String> lines = new ArrayList<>();
    try (LogSource source = LogSource.open(file)) {
      assertThat(source.poll(lines::add)).isTrue();
      assertThat(source.poll(lines::add)).isFalse();
      Files.writeString(file, "o\r\nthree", StandardOpenOption.APPEND);
      source.poll(lines::add);
      assertThat(lines).containsExactly("one", "two");
      Files.move(file, folder.resolve("kern.log.1"));
      source.poll(lines::add);
      Files.writeString(file, "four\n");
      source.poll(lines::add);
      assertThat(lines).containsExactly("one", "two", "three", "four");
      Files.writeString(file, "5\n");
      source.poll(lines::add);
      assertThat(lines).last().isEqualTo("5");
      Files.writeString(file, "end", StandardOpenOption.APPEND);
      source.poll(lines::add);
      source.finish(lines::add);
      assertThat(lines).last().isEqualTo("end");
    }
  }
}
