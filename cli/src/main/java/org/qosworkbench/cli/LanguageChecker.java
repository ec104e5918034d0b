package org.qosworkbench.cli;

import java.util.function.Consumer;
import org.qosworkbench.cli.check.Checker;
import org.qosworkbench.cli.check.Policy;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Analysis;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Tc;
import org.qosworkbench.tc.syntax.Document;

/** Asks the language core. */
final class LanguageChecker implements Checker {
  @Override
  public void check(Source source, Policy policy, Consumer<Finding> findings) {
    Tc.diagnose(new Analysis(Document.parse(source.text()), policy.target(), policy.settings())).forEach(findings);
  }
}
