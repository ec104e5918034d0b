package org.qosworkbench.cli;

import java.util.function.Consumer;
import org.qosworkbench.cli.check.Checker;
import org.qosworkbench.cli.check.Policy;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Tc;

/** Asks the language core. */
final class LanguageChecker implements Checker {
  @Override
  public void check(Source source, Policy policy, Consumer<Finding> findings) {
    Tc.diagnose(source.text(), policy.target(), policy.settings(), findings);
  }
}
