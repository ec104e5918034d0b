package org.qosworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qosworkbench.tc.spec.Diagnostic;

class ExplainCommandTest {
  private static Qosw.Result run(String... arguments) {
    return Qosw.in(Path.of("")).run(arguments);
  }

  @ParameterizedTest
  @EnumSource
  void printsThePage(Diagnostic diagnostic) {
    Qosw.Result result = run("explain", diagnostic.code());
    assertThat(result.status()).isZero();
    assertThat(result.out()).startsWith(diagnostic.code() + " " + diagnostic.title() + "\n")
        .contains("\nProblem\n", "\nCorrect\n");
    assertThat(run("explain", diagnostic.title())).isEqualTo(result);
  }

  @Test
  void doesNotCareAboutCase() {
    assertThat(run("explain", "tc2001")).isEqualTo(run("explain", "TC2001"));
  }

  @Test
  void listsAll() {
    assertThat(run("explain").out()).hasLineCount(Diagnostic.values().length)
        .startsWith("TC0001  error    unterminated-quote");
  }

  @Test
  void saysWhenThereIsNone() {
    assertThat(run("explain", "TC0")).isEqualTo(new Qosw.Result(
        2, "", "qosw explain: no diagnostic is called 'TC0'; 'qosw explain' lists all\nTry 'qosw explain --help'.\n"));
  }
}
