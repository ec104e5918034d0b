package org.qosworkbench.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private Instant now = Instant.EPOCH;
  private int flushes;
  private final StringWriter terminal = new StringWriter();
  private final Progress progress = Progress.on(terminal, () -> flushes++, () -> now);

  private void wait(int millis) {
    now = now.plusMillis(millis);
  }

  @Test
  void isSilentForASecond() throws IOException {
    progress.at(0, 3, "a.tc");
    wait(999);
    progress.tick();
    progress.clear();
    assertThat(terminal).hasToString("");
    wait(2);
    progress.at(1, 3, "b.tc");
    assertThat(terminal).hasToString("\r\u001b[Kchecking 2 of 3: b.tc");
    assertThat(flushes).as("what was printed before stands above the line").isEqualTo(1);
  }

  @Test
  void isDrawnTenTimesASecondAtMost() throws IOException {
    wait(1001);
    for (int file = 0; file < 1000; file++) {
      progress.at(file, 1000, "f");
      wait(1);
    }
    assertThat(terminal.toString().split("\r")).hasSizeBetween(10, 11);
  }

  @Test
  void isTakenAwayOnce() throws IOException {
    wait(2000);
    progress.at(0, 1, "a.tc");
    progress.clear();
    progress.clear();
    assertThat(terminal).hasToString("\r\u001b[Kchecking 1 of 1: a.tc\r\u001b[K");
  }

  @Test
  void fitsOnALine() throws IOException {
    wait(2000);
    progress.at(0, 1, "x".repeat(500));
    assertThat(terminal.toString().length()).isEqualTo(79 + "\r\u001b[K".length());
  }

  @Test
  void canBeSilentForever() throws IOException {
    Progress silent = Progress.silent();
    silent.at(0, 1, "a.tc");
    silent.tick();
    silent.clear();
    assertThat(terminal).hasToString("");
  }
}
