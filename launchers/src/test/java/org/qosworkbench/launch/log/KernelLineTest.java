package org.qosworkbench.launch.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelLineTest {
  @Test
  void hasTimeAndText() {
    assertThat(KernelLine.read("[    1.640000] HTB: quantum of class 10001 is big. Consider r2q change."))
        .isEqualTo(new KernelLine(Optional.of(Duration.ofMillis(1640)),
            "HTB: quantum of class 10001 is big. Consider r2q change."));
    assertThat(KernelLine.read("[12345.000001]     indented").text()).isEqualTo("    indented");
    assertThat(KernelLine.read("[    0.5] a")).hasToString("[    0.500000] a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "[]", "[1.2", "[a.b] c", "[1] c", "[.5] c", "[1.] c", "[1.2.3] c",
      "Core dump limits :", "[99999999999999999999.1] c", "[1.99999999999999999999] c"})
  void orTextAlone(String line) {
    assertThat(KernelLine.read(line)).isEqualTo(new KernelLine(Optional.empty(), line)).hasToString(line);
  }

  @Test
  void theUsualNoiseIsLeftOut() {
    assertThat(List.of("IRQ 10/winch: ...", "Failed to open console 2, err = -2", "getmaster - no usable host pty"))
        .noneMatch(it -> LogFilter.USUAL.keeps(KernelLine.read("[    1.000000] " + it)));
    KernelLine pipe = KernelLine.read("[    1.280000] epollctl add err fd 14, Operation not permitted");
    assertThat(LogFilter.USUAL.keeps(pipe)).isTrue();
    assertThat(LogFilter.LAUNCHED.keeps(pipe)).isFalse();
    assertThat(LogFilter.LAUNCHED.keeps(KernelLine.read("sch_tbf: burst 1000 is lower than device v0 mtu (1514) !")))
        .isTrue();
    assertThatThrownBy(() -> LogFilter.of(List.of("("))).isInstanceOf(PatternSyntaxException.class);
  }
}
