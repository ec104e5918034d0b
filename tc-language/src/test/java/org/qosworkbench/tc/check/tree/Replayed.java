package org.qosworkbench.tc.check.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.check.Fix;
import org.qosworkbench.tc.check.Marks;
import org.qosworkbench.tc.check.Outcome;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.check.Related;
import org.qosworkbench.tc.check.Verdicts;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Edit;

/**
 * Files in which the advice of this package stands below each command, written as {@link Marks} says; other places with
 * the number of their command, the first being 1.
 */
final class Replayed {
  private static final Set<String> OURS = Set.of("TC52", "TC53");

  private Replayed() {}

  private record Found(int statement, Problem problem) {}

  /**
   * Compares the advice about the commands of a text with that which is written in it. That leaves have no qdisc is left
   * out of a text that does not name it: nearly every one here is short of them, and is about something else.
   */
  static void check(String marked) {
    check(marked, Host.of(Target.NEWEST));
  }

  static void check(String marked, Host host) {
    boolean plain = marked.contains(Diagnostic.PLAIN_LEAF.title());
    var document = Document.parse(Marks.commands(marked));
    var found = found(document, host).stream()
        .filter(it -> plain || it.problem.diagnostic() != Diagnostic.PLAIN_LEAF).toList();
    assertThat(render(document, found, host)).isEqualTo(marked);
  }

  private static String render(Document document, List<Found> all, Host host) {
    var out = new StringBuilder();
    for (int i = 0; i < document.statements().size(); i++) {
      out.append(document.statement(i).text());
      for (var found : all) if (found.statement == i) render(document, found, host, out);
    }
    return out.toString();
  }

  private static void render(Document document, Found found, Host host, StringBuilder out) {
    var problem = found.problem;
    assertThat(problem.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(problem.help()).isPresent();
    assertThat(problem.message()).doesNotEndWith(".");
    Marks.write(problem.range(), problem.diagnostic(), problem.message(), out);
    for (var related : problem.related()) related(document, related, out);
    for (var fix : problem.fixes()) {
      holds(document, found, fix, host);
      Marks.write(fix, out);
    }
  }

  private static void related(Document document, Related related, StringBuilder out) {
    out.append("    > ").append(related.statement() + 1).append(' ')
        .append(related.range().in(document.statement(related.statement()).text())).append(": ")
        .append(related.message()).append('\n');
  }

  /** What a fix makes of the file: no more errors than before, and less of what it is to settle. */
  private static void holds(Document document, Found found, Fix fix, Host host) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < document.statements().size(); i++) texts.add(document.statement(i).text());
    texts.set(found.statement, applied(texts.get(found.statement), fix.edits()));
    for (var edit : fix.elsewhere()) {
      texts.set(edit.statement(), edit.edit().applyTo(texts.get(edit.statement())));
    }
    var fixed = String.join("", texts);
    var diagnostic = found.problem.diagnostic();
    assertThat(count(Document.parse(fixed), diagnostic, host)).as(fixed).isLessThan(count(document, diagnostic, host));
    assertThat(refused(Document.parse(fixed), host)).as(fixed).isLessThanOrEqualTo(refused(document, host));
  }

  private static String applied(String text, List<Edit> edits) {
    return Edit.applyAll(text, edits);
  }

  private static long count(Document document, Diagnostic diagnostic, Host host) {
    return found(document, host).stream().filter(it -> it.problem.diagnostic() == diagnostic).count();
  }

  private static long refused(Document document, Host host) {
    return all(document, host).stream().filter(it -> !(it.problem.outcome() instanceof Outcome.Accepted)).count();
  }

  private static List<Found> found(Document document, Host host) {
    return all(document, host).stream().filter(it -> OURS.contains(it.problem.diagnostic().code().substring(0, 4)))
        .sorted(Comparator.comparingInt((Found it) -> it.statement).thenComparing(it -> it.problem.range().start())
            .thenComparing(it -> it.problem.diagnostic()))
        .toList();
  }

  private static List<Found> all(Document document, Host host) {
    var found = new ArrayList<Found>();
    Verdicts.of(document, host, () -> false)
        .report((problem, statement, offsets) -> found.add(new Found(statement, problem)));
    return found;
  }
}
