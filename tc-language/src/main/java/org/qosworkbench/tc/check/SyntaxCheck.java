package org.qosworkbench.tc.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.syntax.SyntaxProblem;
import org.qosworkbench.tc.text.Range;

/** Puts into words what is wrong or odd about the text of a statement, before its words mean anything. */
final class SyntaxCheck implements LocalCheck {
  /** {@code exit(1)} in makeargs(), iproute2 lib/utils.c. */
  private static final int EXIT_CODE = 1;

  @Override
  public void check(Binding binding, Consumer<Problem> problems) {
    var statement = binding.statement();
    for (var problem : statement.problems()) {
      if (!settledByRefusal(problem, binding)) describe(problem, statement).ifPresent(problems);
    }
  }

  /** A backslash that is a word of its own is mostly refused as a word; one finding is enough. */
  private static boolean settledByRefusal(SyntaxProblem problem, Binding binding) {
    return problem.kind() == SyntaxProblem.Kind.LITERAL_BACKSLASH
        && binding.refusal().filter(it -> it.lastWord() >= binding.statement().wordCount() - 1).isPresent();
  }

  private static Optional<Problem> describe(SyntaxProblem problem, Statement statement) {
    var range = problem.range();
    return switch (problem.kind()) {
      case UNTERMINATED_QUOTE -> Optional.of(unterminatedQuote(problem, statement));
      case TOO_MANY_WORDS -> Optional.of(new Problem(Diagnostic.TOO_MANY_WORDS, range,
          "a command has at most " + Statement.MAX_WORDS + " words" + says(problem), outcome(problem),
          Optional.of("give the rest in a command of its own"), List.of()));
      case MISSING_CONTINUATION -> Optional.of(new Problem(Diagnostic.MISSING_CONTINUATION, range,
          "the file ends where the command should go on, so tc leaves the command out" + says(problem),
          outcome(problem), Optional.empty(), List.of(Fix.remove("remove the backslash", range))));
      case NUL_CHARACTER -> Optional.of(odd(Diagnostic.NUL_CHARACTER, range,
          "tc does not see what stands behind this NUL character", "",
          Fix.remove("remove the rest of the line", range)));
      case COMMENT_IN_QUOTES -> Optional.empty();
      case COMMENT_IN_WORD -> Optional.of(odd(Diagnostic.COMMENT_IN_WORD, range,
          "\"#\" starts a comment even in the middle of a word", "set a blank before the comment to make it plain",
          Fix.insert("set a blank before the comment", range.start(), " ")));
      case CONTINUATION_IN_COMMENT -> Optional.of(odd(Diagnostic.CONTINUATION_IN_COMMENT, range,
          "a backslash in a comment continues nothing; the next line is a command of its own",
          "end the command here, or move the comment to a line of its own before the command",
          Fix.remove("remove the backslash", range)));
      case LITERAL_BACKSLASH -> Optional.of(literalBackslash(range, statement));
      case WORD_AFTER_QUOTE -> Optional.of(odd(Diagnostic.WORD_AFTER_QUOTE, range,
          "the quoted word ends here; what follows is a word of its own", "set a blank, or move the quote",
          Fix.insert("set a blank", range.end(), " ")));
    };
  }

  private static Problem unterminatedQuote(SyntaxProblem problem, Statement statement) {
    var range = problem.range();
    var cut = statement.problems().stream().filter(it -> it.kind() == SyntaxProblem.Kind.COMMENT_IN_QUOTES).findFirst();
    var quote = statement.text().substring(range.start(), range.start() + 1);
    return cut.isPresent()
        ? new Problem(Diagnostic.UNTERMINATED_QUOTE, range,
            "this quote is never closed: \"#\" starts a comment inside of quotes too" + says(problem), outcome(problem),
            Optional.of("a \"#\" cannot be written in a batch file"), List.of())
        : new Problem(Diagnostic.UNTERMINATED_QUOTE, range,
            "this quote is never closed; quoted text ends at the latest with its line" + says(problem),
            outcome(problem),
            Optional.empty(), List.of(Fix.insert("close the quote", trimmedEnd(statement, range), quote)));
  }

  private static int trimmedEnd(Statement statement, Range range) {
    int end = range.end();
    while (end > range.start() + 1 && Character.isWhitespace(statement.text().charAt(end - 1))) end--;
    return end;
  }

  private static Problem literalBackslash(Range range, Statement statement) {
    boolean atEnd = range.end() >= statement.text().length();
    var message = "a backslash continues the line only directly before the line feed; this one is part of a word";
    return atEnd || range.length() == 1
        ? odd(Diagnostic.LITERAL_BACKSLASH, range, message, "", Fix.remove("remove the backslash", range))
        : odd(Diagnostic.LITERAL_BACKSLASH, range, message, "remove the blanks behind the backslash",
            Fix.replace("remove the blanks behind the backslash", range, "\\"));
  }

  private static Problem odd(Diagnostic diagnostic, Range range, String message, String help, Fix fix) {
    return new Problem(diagnostic, range, message, Outcome.ACCEPTED, Optional.of(help).filter(it -> !it.isEmpty()),
        List.of(fix));
  }

  private static String says(SyntaxProblem problem) {
    return problem.kind().tcMessage().map(text -> " (tc: " + text + ")").orElse("");
  }

  private static Outcome outcome(SyntaxProblem problem) {
    var text = problem.kind().tcMessage().orElse("");
    return switch (problem.kind().effect()) {
      case NONE -> new Outcome.Accepted(text);
      case DROPS_STATEMENT -> new Outcome.Dropped(text);
      case ENDS_BATCH -> new Outcome.Refused(text, EXIT_CODE, true);
    };
  }
}
