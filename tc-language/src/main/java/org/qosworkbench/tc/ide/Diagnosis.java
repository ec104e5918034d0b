package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.bind.Notice;
import org.qosworkbench.tc.bind.Refusal;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.syntax.SyntaxProblem;
import org.qosworkbench.tc.syntax.SyntaxProblem.Effect;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/**
 * Finds what is wrong with statements, one after the other in the order of the file. A refused command counts as not
 * run, and the file goes on, as with {@code tc -force}. For one thread and one pass.
 */
final class Diagnosis {
  private static final Comparator<Finding> BY_PLACE = Comparator.comparingInt(it -> it.range().start());

  private final Binder binder;
  private final Settings settings;
  private final Consumer<Finding> findings;
  private Allowed allowed = Allowed.NOTHING;

  /** Hands findings to {@code findings} in the order of the text. */
  Diagnosis(Target target, Settings settings, Consumer<Finding> findings) {
    this.binder = new Binder(target, settings.devices().<Devices>map(Devices.Listed::new).orElse(Devices.ANY));
    this.settings = settings;
    this.findings = findings;
  }

  /**
   * The next statement.
   *
   * @param offset where it starts in the document
   */
  void add(Statement statement, int offset) {
    boolean hasComment = statement.comment().isPresent();
    if (hasComment) {
      allowed = allowed.and(Allowed.by(statement.comment().get().in(statement.text())));
    }
    if (statement.wordCount() == 0 && statement.problems().isEmpty()) {
      // A comment of its own speaks about the next command.
      return;
    }
    report(statement, offset);
    allowed = Allowed.NOTHING;
  }

  private void report(Statement statement, int offset) {
    List<SyntaxProblem> problems = statement.problems();
    boolean read = problems.stream().allMatch(it -> it.kind().effect() == Effect.NONE);
    Binding binding = read && statement.wordCount() > 0 ? binder.bind(statement) : null;
    boolean quiet = problems.isEmpty()
        && (binding == null || (binding.notices().isEmpty() && binding.refusal().isEmpty()));
    if (quiet) {
      return;
    }
    List<Finding> found = new ArrayList<>();
    for (SyntaxProblem problem : problems) {
      problem(problem, offset).ifPresent(found::add);
    }
    if (binding != null) {
      String firstLine = binding.firstLine();
      binding.notices().forEach(it -> notice(it, statement, offset).ifPresent(found::add));
      binding.refusal().flatMap(it -> refusal(it, firstLine, statement, offset)).ifPresent(found::add);
    }
    found.sort(BY_PLACE);
    found.forEach(findings);
  }

  private Optional<Finding> problem(SyntaxProblem problem, int offset) {
    Optional<String> tcMessage = problem.kind().tcMessage();
    return switch (problem.kind()) {
      case UNTERMINATED_QUOTE -> finding(Diagnostic.UNTERMINATED_QUOTE, problem, offset, Origin.TC, OptionalInt.of(1),
          "this quote is never closed; a quoted word ends on the line on which it starts");
      case TOO_MANY_WORDS -> finding(Diagnostic.TOO_MANY_WORDS, problem, offset, Origin.TC, OptionalInt.of(1),
          "tc takes at most " + Statement.MAX_WORDS + " words per command");
      case MISSING_CONTINUATION -> finding(Diagnostic.MISSING_CONTINUATION, problem, offset, Origin.TC,
          OptionalInt.empty(), "the file ends where another line should follow, so tc drops this command");
      case NUL_CHARACTER -> finding(Diagnostic.NUL_CHARACTER, problem, offset, Origin.ADVICE, OptionalInt.empty(),
          "tc does not see what stands behind this NUL character");
      case COMMENT_IN_QUOTES, COMMENT_IN_WORD, CONTINUATION_IN_COMMENT, LITERAL_BACKSLASH, WORD_AFTER_QUOTE ->
          Optional.empty();
    };
  }

  private Optional<Finding> finding(
      Diagnostic diagnostic, SyntaxProblem problem, int offset, Origin origin, OptionalInt exitCode, String message) {
    boolean endsBatch = problem.kind().effect() == Effect.ENDS_BATCH;
    return severity(diagnostic).map(severity -> new Finding(
        problem.range().shift(offset), severity, origin, diagnostic.code(), diagnostic.title(), message,
        problem.kind().tcMessage(), exitCode, endsBatch, Optional.empty(), List.of()));
  }

  private Optional<Finding> notice(Notice notice, Statement statement, int offset) {
    Range range = words(statement, notice.word(), notice.word()).shift(offset);
    Diagnostic diagnostic = notice.diagnostic();
    return severity(diagnostic).map(severity -> new Finding(
        range, severity, Origin.ADVICE, diagnostic.code(), diagnostic.title(), notice.explanation(),
        Optional.of(notice.tcText()).filter(it -> !it.isEmpty()), OptionalInt.empty(), false, Optional.empty(),
        List.of()));
  }

  private Optional<Finding> refusal(Refusal refusal, String firstLine, Statement statement, int offset) {
    Range range = words(statement, refusal.firstWord(), refusal.lastWord()).shift(offset);
    Diagnostic diagnostic = refusal.diagnostic();
    Optional<String> help = refusal.replacement().map(it -> "did you mean \"" + it + "\"?");
    List<Suggestion> suggestions = refusal.replacement()
        .map(it -> new Suggestion("replace by \"" + it + "\"", List.of(new Edit(range, it))))
        .stream().toList();
    return severity(diagnostic).map(severity -> new Finding(
        range, severity, Origin.TC, diagnostic.code(), diagnostic.title(), refusal.explanation(),
        Optional.of(firstLine).filter(it -> !it.isEmpty()), OptionalInt.of(refusal.exitCode()), refusal.endsBatch(),
        help, suggestions));
  }

  private static Range words(Statement statement, int first, int last) {
    return first >= statement.wordCount()
        ? statement.endOfCode()
        : statement.range(first, Math.min(last, statement.wordCount() - 1));
  }

  /** Empty when nobody wants to hear of it. */
  private Optional<Severity> severity(Diagnostic diagnostic) {
    if (allowed.contains(diagnostic)) {
      return Optional.empty();
    }
    Optional<Severity> byCode = settings.severities().get(diagnostic.code());
    Optional<Severity> byName = settings.severities().get(diagnostic.title());
    return Objects.requireNonNullElseGet(byCode,
        () -> Objects.requireNonNullElseGet(byName, () -> Optional.of(diagnostic.severity())));
  }
}
