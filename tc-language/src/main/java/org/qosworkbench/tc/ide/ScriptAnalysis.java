package org.qosworkbench.tc.ide;

import java.util.Objects;
import org.qosworkbench.tc.shell.Surroundings;
import org.qosworkbench.tc.shell.syntax.Script;
import org.qosworkbench.tc.shell.syntax.Shell;
import org.qosworkbench.tc.spec.Target;

/**
 * Everything that an answer about a shell script depends on. Immutable, so that it can be asked on any thread.
 *
 * @param script the text
 * @param surroundings what is known beside the text: variables of the environment, files that it runs
 * @param target the tc and the kernel that it is meant for
 * @param settings what the project decided
 */
public record ScriptAnalysis(Script script, Surroundings surroundings, Target target, Settings settings) {
  /** Refuses absent parts. */
  public ScriptAnalysis {
    Objects.requireNonNull(script);
    Objects.requireNonNull(surroundings);
    Objects.requireNonNull(target);
    Objects.requireNonNull(settings);
  }

  /** The analysis of a text. */
  public static ScriptAnalysis of(String text, Surroundings surroundings, Target target, Settings settings) {
    return new ScriptAnalysis(Shell.parse(text), surroundings, target, settings);
  }
}
