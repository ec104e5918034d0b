package org.qosworkbench.launch.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @Test
  void isQuotedWhereAShellWouldReadOtherwise() {
    assertThat(new CommandLine(List.of("tc", "qdisc", "a b", "it's", ""), Set.of("TMP", "TEMP")).quoted())
        .isEqualTo("env -u TEMP -u TMP tc qdisc 'a b' 'it'\\''s' ''");
    assertThat(CommandLine.of("linux").behind("setarch", "-R").quoted()).isEqualTo("setarch -R linux");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "a", "a b", "$HOME", "'", "''", "\\", "a\nb", "*", "#", "~", "ä€😀", "!", "`ls`", "a\\\nb"})
  void aShellReadsAWordBack(String word) throws Exception {
    Child shell = HostStarter.tied().start(CommandLine.of("sh", "-c", "printf %s " + ShellText.word(word)));
    assertThat(new String(shell.output().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(word);
    assertThat(shell.exit().get()).isZero();
  }

  @Test
  void hasAProgram() {
    assertThatThrownBy(() -> new CommandLine(List.of(), Set.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
