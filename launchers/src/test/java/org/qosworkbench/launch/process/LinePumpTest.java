package org.qosworkbench.launch.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinePumpTest {
  private static List<String> lines(InputStream from) throws InterruptedException {
    List<String> lines = new ArrayList<>();
    LinePump.start("test", from, lines::add).join();
    return lines;
  }

  private static List<String> lines(String text) throws InterruptedException {
    return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void linesEndWithOrWithoutCarriageReturn() throws Exception {
    assertThat(lines("a\r\nb\n\nä€\nlast")).containsExactly("a", "b", "", "ä€", "last");
    assertThat(lines("")).isEmpty();
  }

  @Test
  void aLongLineIsCut() throws Exception {
    List<String> lines = lines("x".repeat(LinePump.LONGEST_LINE + 100) + "\nnext\n");
    assertThat(lines).hasSize(2).last().isEqualTo("next");
    assertThat(lines.getFirst()).hasSize(LinePump.LONGEST_LINE);
  }

  @Test
  void whatCameBeforeAFailureCounts() throws Exception {
    InputStream failing = new InputStream() {
      private int at;

      @Override
      public int read() throws IOException {
        if (at == 2) {
          throw new IOException("Stream closed");
        }
        return "ab".charAt(at++);
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        into[offset] = (byte) read();
        return 1;
      }
    };
    assertThat(lines(failing)).containsExactly("ab");
  }
}
