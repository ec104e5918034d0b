package org.qosworkbench.tc.check.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.check.Fix;
import org.qosworkbench.tc.check.Marks;
import org.qosworkbench.tc.check.Outcome;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.text.Edit;

/** Commands with the advice about each of them below it, written as {@link Marks} says. */
final class Advised {
  private Advised() {}

  /** Compares the advice about the commands of a text with that which is written in it. */
  static void check(String marked) {
    check(marked, Host.of(Target.NEWEST));
  }

  static void check(String marked, Host host) {
    var out = new StringBuilder();
    Marks.commands(marked).lines().forEach(line -> render(line, host, out));
    assertThat(out.toString()).isEqualTo(marked);
  }

  static void render(String line, Host host, StringBuilder out) {
    out.append(line).append('\n');
    for (var problem : advice(line, host)) {
      assertThat(problem.outcome()).isEqualTo(Outcome.ACCEPTED);
      assertThat(problem.help()).isPresent();
      Marks.write(problem.range(), problem.diagnostic(), problem.message(), out);
      for (var fix : problem.fixes()) {
        holds(line, problem.diagnostic(), fix, host);
        Marks.write(fix, out);
      }
    }
  }

  /** What a fix makes of the command is accepted, and the same is not said of it again. */
  private static void holds(String line, Diagnostic diagnostic, Fix fix, Host host) {
    var fixed = line;
    for (var edit : fix.edits()) fixed = applied(fixed, edit);
    assertThat(host.binder().bind(statement(fixed)).refusal()).as(fixed).isEmpty();
    int before = count(line, diagnostic, host);
    assertThat(count(fixed, diagnostic, host)).as(fixed).isLessThan(before);
  }

  private static int count(String line, Diagnostic diagnostic, Host host) {
    return (int) advice(line, host).stream().filter(it -> it.diagnostic() == diagnostic).count();
  }

  private static String applied(String line, Edit edit) {
    return line.substring(0, edit.range().start()) + edit.replacement() + line.substring(edit.range().end());
  }

  static List<Problem> advice(String line, Host host) {
    var problems = new ArrayList<Problem>();
    var binder = host.binder();
    new Advice(binder).check(binder.bind(statement(line)), problems::add);
    problems.sort(Comparator.comparingInt(it -> it.range().start()));
    return problems;
  }

  private static Statement statement(String line) {
    return Document.parse(line).statement(0);
  }
}
