package org.qosworkbench.tc.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.shell.Course;
import org.qosworkbench.tc.shell.syntax.Comment;
import org.qosworkbench.tc.shell.syntax.Script;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.text.Range;

/**
 * What the comments of a script ask for. One for the whole file stands before the first command of tc; others hold for
 * what is on their line, or for the next line when they stand alone.
 */
final class ScriptDirectives {
  /** Lines for which something is allowed. */
  private record Allowance(Range lines, Set<Diagnostic> diagnostics) {}

  private final Host host;
  private final Set<Diagnostic> allowed = EnumSet.noneOf(Diagnostic.class);
  private final List<Allowance> allowances = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private ScriptDirectives(Script script, int head, Host asked) {
    var found = asked;
    for (var comment : script.comments()) {
      var directive = Directive.of(script.text(), comment.range(), problems::add);
      if (directive.isEmpty()) continue;
      switch (directive.get()) {
        case Directive.Allow it -> allowances.add(new Allowance(lines(script, comment), it.diagnostics()));
        case Directive.ForFile it when comment.range().start() > head -> problems.add(Directive.misplaced(it));
        case Directive.AllowFile it -> allowed.addAll(it.diagnostics());
        case Directive.AboutHost it -> found = FileHost.obey(it, found, asked.target());
      }
    }
    host = found;
  }

  /** Those of a script. */
  static ScriptDirectives of(Script script, Course course, Host asked) {
    int head = Integer.MAX_VALUE;
    for (var command : course.commands()) {
      if (command.place().file().isEmpty()) head = Math.min(head, command.place().range().start());
    }
    return new ScriptDirectives(script, head, asked);
  }

  /** The line of a comment, and if it stands alone those behind it up to one that is no comment. */
  private static Range lines(Script script, Comment comment) {
    var text = script.text();
    int start = text.lastIndexOf('\n', comment.range().start() - 1) + 1;
    int end = endOfLine(text, comment.range().end());
    if (!text.substring(start, comment.range().start()).isBlank()) return new Range(start, end);
    while (end < text.length()) {
      int next = end + 1;
      end = endOfLine(text, next);
      if (!text.substring(next, end).strip().startsWith("#")) break;
    }
    return new Range(start, end);
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** The machine that the script describes; what it does not say is as asked for. */
  Host host() {
    return host;
  }

  /** Whether a diagnostic is not to be told of a command. */
  boolean allows(Diagnostic diagnostic, Range command) {
    return allowed.contains(diagnostic) || allowances.stream().anyMatch(it -> it.diagnostics().contains(diagnostic)
        && it.lines().start() <= command.end() && command.start() <= it.lines().end());
  }

  /** Tells what is wrong with the directives themselves; their ranges are those of the script's text. */
  void report(Consumer<Problem> listener) {
    for (var problem : problems) if (!allowed.contains(problem.diagnostic())) listener.accept(problem);
  }
}
