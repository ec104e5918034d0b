package org.qosworkbench.tc.check;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.check.advice.Advice;
import org.qosworkbench.tc.model.Request;
import org.qosworkbench.tc.syntax.Statement;

/** Judges single statements for one machine. Immutable, thread safe. */
final class Checker {
  private final Binder binder;
  private final List<LocalCheck> checks;
  private final LocalCheck advice;

  Checker(Host host) {
    binder = host.binder();
    checks = List.of(new SyntaxCheck(), new RefusalCheck(binder));
    advice = new Advice(binder);
  }

  /** What is wrong with the statement, and what its comment asks for. */
  Verdict judge(Statement statement) {
    boolean plain = statement.code() == statement.text();
    if (plain && statement.wordCount() == 0 && statement.problems().isEmpty()) return Verdict.CLEAN;
    var problems = new Problems();
    var directive = Directive.of(statement, problems);
    var request = Optional.<Request>empty();
    if (statement.wordCount() > 0 || !statement.problems().isEmpty()) {
      var binding = binder.bind(statement);
      for (int i = 0; i < checks.size(); i++) checks.get(i).check(binding, problems);
      if (RefusalCheck.isRead(statement)) {
        advice.check(binding, problems);
        request = Request.of(binding);
      }
    }
    return problems.isEmpty() && directive.isEmpty() && request.isEmpty()
        ? Verdict.CLEAN : new Verdict(problems.inOrder(), directive, request);
  }
}
