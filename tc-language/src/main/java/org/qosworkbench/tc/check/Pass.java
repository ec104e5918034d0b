package org.qosworkbench.tc.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Statement;

/**
 * Goes through the statements of one file in order and tells what is wrong: directives before the first command hold
 * for all of it, those of comments on lines of their own for the next line. A refused command counts as not run, and
 * the file goes on, as with {@code tc -force}. For one thread and one pass.
 */
public final class Pass {
  /** Hears problems in the order of the file. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A problem.
     *
     * @param statement number of the statement that it is about, the first of the file being 0
     * @param offsets where a statement of this or a lower number starts in the file
     */
    void found(Problem problem, int statement, IntUnaryOperator offsets);
  }

  private final Target target;
  private final Listener listener;
  private final Set<Diagnostic> allowedInFile = EnumSet.noneOf(Diagnostic.class);
  private Set<Diagnostic> allowedNext = Set.of();
  private boolean inHead = true;
  private Host host;
  private Checker checker;
  private Replay replay;
  /** What is allowed where, for the few statements with allowances; late problems need to know. */
  private final Map<Integer, Set<Diagnostic>> allowedAt = new HashMap<>();
  private final List<LateProblem> late = new ArrayList<>();
  private int[] offsets = new int[64];
  private int count;

  /** A pass for this machine; what the file itself says of it wins. */
  public Pass(Host host, Listener listener) {
    this.target = host.target();
    this.host = host;
    this.listener = listener;
    checker = new Checker(host);
    replay = new Replay(host);
  }

  /**
   * The next statement.
   *
   * @param offset where it starts in the file
   */
  public void next(Statement statement, int offset) {
    var verdict = checker.judge(statement);
    var found = new Problems();
    if (verdict.request().isPresent()) {
      replay.next(count, verdict.request().get(), found, late::add);
    }
    next(statement, verdict, found.inOrder(), offset);
  }

  /** What only the whole file shows; no statement may follow. Problems come in the order of the file. */
  public void finish() {
    replay.finish(device -> true, late::add);
    finish(late);
  }

  /** As {@link #finish()}, with what is known already. */
  void finish(List<LateProblem> found) {
    found.stream().sorted(LateProblem.IN_ORDER).forEach(it -> {
      if (!isAllowed(it.problem().diagnostic(), allowedAt.getOrDefault(it.statement(), Set.of()))) {
        listener.found(it.problem(), it.statement(), at -> offsets[at]);
      }
    });
  }

  /** The next statement, of which everything is known already: its verdict and what it ran into. */
  void next(Statement statement, Verdict verdict, List<Problem> ranInto, int offset) {
    if (count == offsets.length) offsets = Arrays.copyOf(offsets, count + (count >> 1));
    offsets[count++] = offset;
    // most statements of most files; a long file is gone through after every keystroke
    if (verdict == Verdict.CLEAN && !inHead && allowedNext.isEmpty()) return;
    boolean isCommand = statement.wordCount() > 0;
    inHead &= !isCommand;
    if (verdict == Verdict.CLEAN) {
      if (!allowedNext.isEmpty() && (isCommand || statement.comment().isEmpty())) allowedNext = Set.of();
      return;
    }
    var allowedHere = allowedNext;
    if (verdict.directive().isPresent()) allowedHere = obey(verdict.directive().get());
    if (isCommand && !allowedHere.isEmpty()) allowedAt.put(count - 1, allowedHere);
    for (var problem : merged(verdict.problems(), ranInto)) {
      if (!isAllowed(problem.diagnostic(), allowedHere)) tell(problem);
    }
    allowedNext = isCommand ? Set.of() : allowedHere;
  }

  private boolean isAllowed(Diagnostic diagnostic, Set<Diagnostic> here) {
    return here.contains(diagnostic) || allowedInFile.contains(diagnostic);
  }

  private static List<Problem> merged(List<Problem> first, List<Problem> second) {
    if (second.isEmpty()) return first;
    if (first.isEmpty()) return second;
    var all = new Problems();
    first.forEach(all);
    second.forEach(all);
    return all.inOrder();
  }

  /** Tells of a problem of the last statement. */
  private void tell(Problem problem) {
    listener.found(problem, count - 1, it -> offsets[it]);
  }

  /** What a directive and the lines before it allow where it stands. */
  private Set<Diagnostic> obey(Directive directive) {
    switch (directive) {
      case Directive.Allow allow -> {
        if (allowedNext.isEmpty()) return allow.diagnostics();
        var both = EnumSet.copyOf(allowedNext);
        both.addAll(allow.diagnostics());
        return both;
      }
      case Directive.ForFile forFile -> {
        if (inHead) {
          obeyInFile(forFile);
        } else if (!allowedInFile.contains(Diagnostic.BAD_SUPPRESSION)) {
          tell(Directive.misplaced(forFile));
        }
        return allowedNext;
      }
    }
  }

  private void obeyInFile(Directive.ForFile directive) {
    switch (directive) {
      case Directive.AllowFile allow -> allowedInFile.addAll(allow.diagnostics());
      case Directive.AboutHost about -> {
        host = FileHost.obey(about, host, target);
        checker = new Checker(host);
        replay = new Replay(host);
      }
    }
  }
}
