package org.qosworkbench.tc.check;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.tree.IngressShaping;
import org.qosworkbench.tc.model.Objection;
import org.qosworkbench.tc.spec.Target;

/** Puts into words what the kernel says to a command. */
final class KernelCheck implements StepCheck {
  @Override
  public void check(Step step, Consumer<Problem> problems) {
    var objections = step.decision().objections();
    for (int i = 0; i < objections.size(); i++) problems.accept(problem(step, objections.get(i)));
  }

  private static Problem problem(Step step, Objection objection) {
    var target = step.before().target();
    var statement = step.request().binding().statement();
    return new Problem(objection.diagnostic(),
        RefusalCheck.range(statement, objection.firstWord(), objection.lastWord()),
        objection.explanation() + says(objection, target), outcome(step, objection, target), IngressShaping.help(step),
        IngressShaping.fixes(step), objection.pointers().stream().map(KernelCheck::related).toList());
  }

  private static Related related(Objection.Pointer pointer) {
    return new Related(pointer.source().statement(), pointer.source().range(), pointer.message());
  }

  private static String says(Objection objection, Target target) {
    return switch (objection.weight()) {
      case REFUSED -> " (kernel: " + objection.answer().error(target) + ")";
      case WARNING -> " (kernel: " + objection.answer().warning(target.kernel()) + ")";
      case LOGGED -> " (kernel log: " + objection.answer().text(target.kernel()) + ")";
    };
  }

  /** What tc itself prints comes first. */
  private static Outcome outcome(Step step, Objection objection, Target target) {
    var printed = step.request().binding().firstLine();
    return switch (objection.weight()) {
      case REFUSED -> new Outcome.RefusedByKernel(
          printed.isEmpty() ? objection.answer().error(target) : printed, step.request().exitCode());
      case WARNING -> new Outcome.Accepted(printed.isEmpty() ? objection.answer().warning(target.kernel()) : printed);
      case LOGGED -> new Outcome.Accepted(printed);
    };
  }
}
