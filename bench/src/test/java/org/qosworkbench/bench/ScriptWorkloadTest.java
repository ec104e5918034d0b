package org.qosworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.ide.Analysis;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Settings;
import org.qosworkbench.tc.ide.Tc;
import org.qosworkbench.tc.shell.Course;
import org.qosworkbench.tc.shell.OnFailure;
import org.qosworkbench.tc.shell.ShellCommand;
import org.qosworkbench.tc.shell.ShellWord;
import org.qosworkbench.tc.shell.Surroundings;
import org.qosworkbench.tc.shell.syntax.Shell;
import org.qosworkbench.tc.spec.Target;

/** The script that is measured is correct, and everything in it is found and known. */
class ScriptWorkloadTest {
  private static final int LINES = 500;

  private final String text = ScriptWorkload.text(LINES);

  @Test
  void hasAboutSoManyLines() {
    assertThat(text.lines().count()).isBetween((long) LINES, LINES + 200L);
    assertThat(ScriptWorkload.text(5000).lines().count()).isBetween(5000L, 5500L);
  }

  @Test
  void isReadWithoutProblemsAndFollowedWithoutGaps() {
    var script = Shell.parse(text);
    assertThat(script.problems()).isEmpty();
    var course = Course.of(script, Surroundings.NONE);
    assertThat(course.notes()).isEmpty();
    assertThat(course.commands()).allMatch(ShellCommand::isKnown);
  }

  @Test
  void runsCorrectCommands() {
    var course = Course.of(Shell.parse(text.replace("case \"$1\" in", "case start in")), Surroundings.NONE);
    var batch = course.commands().stream()
        .filter(it -> it.isCertain() && it.onFailure() != OnFailure.EXPECTED)
        .map(it -> it.words().stream().map(ShellWord::text).collect(Collectors.joining(" ", "", "\n")))
        .collect(Collectors.joining());
    assertThat(batch.lines().count()).isGreaterThan(LINES / 3);
    assertThat(Tc.diagnose(Analysis.of(batch, Target.NEWEST, Settings.DEFAULT))).extracting(Finding::name).isEmpty();
  }
}
