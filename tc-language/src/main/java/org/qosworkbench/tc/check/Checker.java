package org.qosworkbench.tc.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.syntax.Statement;

/** Judges single statements for one machine. Immutable, thread safe. */
final class Checker {
  private static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(it -> it.range().start());

  private final Binder binder;
  private final List<LocalCheck> checks;

  Checker(Host host) {
    binder = host.binder();
    checks = List.of(new SyntaxCheck(), new RefusalCheck(binder));
  }

  /** What is wrong with the statement, and what its comment asks for. */
  Verdict judge(Statement statement) {
    boolean plain = statement.code() == statement.text();
    if (plain && statement.wordCount() == 0 && statement.problems().isEmpty()) return Verdict.CLEAN;
    var problems = new Found();
    var directive = Directive.of(statement, problems);
    if (statement.wordCount() > 0 || !statement.problems().isEmpty()) {
      var binding = binder.bind(statement);
      for (int i = 0; i < checks.size(); i++) checks.get(i).check(binding, problems);
    }
    return problems.found.isEmpty() && directive.isEmpty() ? Verdict.CLEAN : new Verdict(problems.inOrder(), directive);
  }

  /** Collects problems; costs nothing as long as there are none. */
  private static final class Found implements Consumer<Problem> {
    private List<Problem> found = List.of();

    @Override
    public void accept(Problem problem) {
      if (found.isEmpty()) found = new ArrayList<>();
      found.add(problem);
    }

    List<Problem> inOrder() {
      if (found.size() > 1) found.sort(BY_PLACE);
      return List.copyOf(found);
    }
  }
}
