package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.syntax.StatementReader;

/** The questions that a front may ask about a tc batch file. Pure functions. */
public final class Tc {
  private Tc() {}

  /** Everything that is wrong or remarkable, in the order of the text. */
  public static List<Finding> diagnose(Analysis analysis) {
    List<Finding> findings = new ArrayList<>();
    Diagnosis diagnosis = new Diagnosis(analysis.target(), analysis.settings(), findings::add);
    Document document = analysis.document();
    List<Statement> statements = document.statements();
    for (int i = 0; i < statements.size(); i++) {
      diagnosis.add(statements.get(i), document.offset(i));
    }
    return List.copyOf(findings);
  }

  /**
   * The same for a text that is looked at once: nothing is kept of it, so it may be large. Findings come as early as
   * possible.
   */
  public static void diagnose(String text, Target target, Settings settings, Consumer<Finding> findings) {
    Diagnosis diagnosis = new Diagnosis(target, settings, findings);
    StatementReader statements = StatementReader.of(text);
    while (statements.hasNext()) {
      Statement statement = statements.next();
      diagnosis.add(statement, (int) statements.offset());
    }
  }
}
