package org.qosworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qosworkbench.tc.spec.Diagnostic;

class ExplainCommandTest {
  private static final Qosw QOSW = Qosw.in(Path.of(""));

  private static Qosw.Result run(String... arguments) {
    return QOSW.run(arguments);
  }

  @ParameterizedTest
  @EnumSource
  void printsThePage(Diagnostic diagnostic) {
    var printed = run("explain", diagnostic.code());
    assertThat(printed.status()).isZero();
    assertThat(printed.err()).isEmpty();
    assertThat(printed.out()).startsWith(diagnostic.code() + " " + diagnostic.title() + "\n")
        .contains("\nProblem\n", "\nCorrect\n", "\nWhy\n", "\nExceptions\n").doesNotContain("```", "\n#", "\u001b");
    assertThat(run("explain", diagnostic.title())).isEqualTo(printed);
  }

  @Test
  void doesNotCareAboutCase() {
    assertThat(run("explain", "tc2001")).isEqualTo(run("explain", "TC2001"));
  }

  @Test
  void fillsLinesButLeavesCodeAlone() {
    assertThat(prose(QOSW, "TC2103")).allMatch(it -> it.length() <= 80).anyMatch(it -> it.length() > 60);
    assertThat(prose(QOSW.with("COLUMNS", "50"), "TC2103")).allMatch(it -> it.length() <= 50)
        .anyMatch(it -> it.length() > 40);
    assertThat(run("explain", "TC2103").out())
        .contains("\n    class add dev eth0 parent 1: classid 1:10 htb rate 10mb  # error: TC2103\n");
  }

  private static Stream<String> prose(Qosw qosw, String code) {
    return qosw.run("explain", code).out().lines().filter(it -> !it.startsWith("    "));
  }

  @Test
  void setsCodeOffByColorsOnATerminal() {
    assertThat(QOSW.on(StandardStream.OUT).run("explain", "TC2103").out())
        .startsWith("\u001b[1mTC2103 bad-rate\u001b[0m\n").contains("\u001b[1mkbit\u001b[0m").doesNotContain("`");
    assertThat(QOSW.on(StandardStream.OUT).with("NO_COLOR", "1").run("explain", "TC2103"))
        .isEqualTo(run("explain", "TC2103"));
  }

  @Test
  void listsAll() {
    var listed = run("explain").out();
    assertThat(listed.lines().map(it -> it.substring(0, it.indexOf(' '))))
        .containsExactly(Arrays.stream(Diagnostic.values()).map(Diagnostic::code).toArray(String[]::new));
    assertThat(listed).containsPattern("\nTC2103  error    bad-rate +tc cannot read a word as a rate\\.\n");
  }

  @Test
  void saysWhenThereIsNone() {
    assertThat(run("explain", "TC0")).isEqualTo(new Qosw.Result(
        2, "", "qosw explain: no diagnostic is called 'TC0'; 'qosw explain' lists all\nTry 'qosw explain --help'.\n"));
  }
}
