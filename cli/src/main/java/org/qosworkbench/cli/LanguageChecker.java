package org.qosworkbench.cli;

import java.util.function.Consumer;
import org.qosworkbench.cli.check.Checker;
import org.qosworkbench.cli.check.Policy;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Diagnosis;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.syntax.StatementReader;

/** Asks the language core. */
final class LanguageChecker implements Checker {
  @Override
  public void check(Source source, Policy policy, Consumer<Finding> findings) {
    // Statement by statement, so that nothing is kept of a long file but its text.
    Diagnosis diagnosis = new Diagnosis(policy.target(), policy.settings(), findings);
    StatementReader statements = StatementReader.of(source.text());
    while (statements.hasNext()) {
      Statement statement = statements.next();
      diagnosis.add(statement, (int) statements.offset());
    }
  }
}
