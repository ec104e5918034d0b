package org.qosworkbench.tc.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Notice;
import org.qosworkbench.tc.bind.Refusal;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.syntax.SyntaxProblem;
import org.qosworkbench.tc.text.Range;

/** Puts into words what tc itself says to a command: why it refuses it, and what it only remarks. */
record RefusalCheck(Binder binder) implements LocalCheck {
  @Override
  public void check(Binding binding, Consumer<Problem> problems) {
    if (!isRead(binding.statement())) return;
    for (var notice : binding.notices()) problems.accept(problem(notice, binding.statement()));
    if (binding.refusal().isEmpty()) return;
    problems.accept(problem(binding.refusal().get(), binding));
    new FurtherMistakes(binder).find(binding, problems);
  }

  /** Whether tc gets as far as looking at the words. */
  static boolean isRead(Statement statement) {
    for (var problem : statement.problems()) {
      if (problem.kind().effect() != SyntaxProblem.Effect.NONE) return false;
    }
    return true;
  }

  private static Problem problem(Notice notice, Statement statement) {
    return new Problem(notice.diagnostic(), range(statement, notice.word(), notice.word()),
        notice.explanation() + says(notice.tcText()), new Outcome.Accepted(notice.tcText()), Optional.empty(),
        List.of());
  }

  private Problem problem(Refusal refusal, Binding binding) {
    var meant = refusal.replacement().map(it -> "; did you mean " + it + "?").orElse("");
    return new Problem(refusal.diagnostic(), range(binding.statement(), refusal.firstWord(), refusal.lastWord()),
        refusal.explanation() + meant + says(refusal.tcText()),
        new Outcome.Refused(binding.firstLine(), refusal.exitCode(), refusal.endsBatch()),
        Help.of(refusal, binding, binder), Fixes.of(refusal, binding));
  }

  /** A refusal that would come next, about words that stand {@code shift} words further on in {@code statement}. */
  static Problem hidden(Refusal refusal, Statement statement, int shift) {
    return new Problem(refusal.diagnostic(), range(statement, refusal.firstWord() + shift, refusal.lastWord() + shift),
        refusal.explanation() + refusal.replacement().map(it -> "; did you mean " + it + "?").orElse("")
            + " (seen once the word before it is mended)",
        new Outcome.Hidden(), Optional.empty(), List.of());
  }

  private static String says(String tcText) {
    return tcText.isBlank() ? "" : " (tc: " + tcText.strip() + ")";
  }

  /** Where some words stand; behind the last word when they are missing. */
  static Range range(Statement statement, int first, int last) {
    int count = statement.wordCount();
    return first >= count ? statement.endOfCode() : statement.range(first, Math.min(last, count - 1));
  }
}
