package org.qosworkbench.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.qosworkbench.cli.check.Checker;
import org.qosworkbench.cli.check.Policy;
import org.qosworkbench.cli.input.FilesBeside;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.TcFile;
import org.qosworkbench.tc.shell.Surroundings;

/**
 * Asks the language core.
 *
 * @param directory the working directory
 */
record LanguageChecker(Path directory) implements Checker {
  @Override
  public void check(Source source, Policy policy, Consumer<Finding> findings) {
    file(source, directory).diagnose(policy.target(), policy.settings(), findings);
  }

  /** A source as the language core takes it. */
  static TcFile file(Source source, Path directory) {
    Surroundings surroundings = new Surroundings(Map.of(), FilesBeside.of(source.input(), directory));
    return TcFile.of(source.name(), source.text(), surroundings);
  }
}
