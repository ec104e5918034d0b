package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.check.ScriptStatement;
import org.qosworkbench.tc.check.ScriptVerdicts;
import org.qosworkbench.tc.shell.Circumstance;
import org.qosworkbench.tc.shell.Origin.Form;
import org.qosworkbench.tc.shell.Place;
import org.qosworkbench.tc.shell.ShellWord;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Range;

/**
 * Makes findings of problems of a script's commands: they are told where the command stands, once, however often it
 * runs, with the places where its words come from.
 */
final class ScriptFindings {
  private static final int MOST_CALLS = 5;

  private final String text;
  private final List<ScriptStatement> statements;
  private final Document document;
  private final ScriptFixes fixes;
  private final Map<Key, Group> groups = new LinkedHashMap<>();
  /** How often what stands somewhere is run; counted when first asked for, since most scripts are in order. */
  private Map<Place, Long> runsAt = Map.of();

  /** What is told once. */
  private record Key(Range range, String code) {}

  /** The same found at several runs of a command. */
  private static final class Group {
    final Finding first;
    final Set<Integer> commands = new HashSet<>();
    final Set<RelatedPlace> calls = new LinkedHashSet<>();
    boolean dependsOnCall;

    Group(Finding first) {
      this.first = first;
    }
  }

  private ScriptFindings(ScriptAnalysis analysis, ScriptVerdicts verdicts) {
    text = analysis.script().text();
    statements = verdicts.statements();
    document = Document.of(statements.stream().map(ScriptStatement::statement).toList(),
        Collections.nCopies(statements.size(), 0));
    fixes = new ScriptFixes(text, statements, document);
  }

  /** The findings in the order of the text. */
  static List<Finding> of(ScriptAnalysis analysis, ScriptVerdicts verdicts) {
    var collected = new ScriptFindings(analysis, verdicts);
    var found = new ArrayList<Finding>();
    var ofComments = new Findings(analysis.settings(), found::add);
    verdicts.report((problem, command) -> collected.add(analysis.settings(), problem, command),
        problem -> ofComments.found(problem, 0, it -> 0));
    for (var group : collected.groups.values()) found.add(collected.finding(group));
    return InOrder.of(found);
  }

  private void add(Settings settings, Problem problem, int command) {
    new Findings(settings, found -> add(found, problem.range(), command)).found(problem, command, document::offset);
  }

  private void add(Finding found, Range range, int command) {
    var statement = statements.get(command);
    var place = ScriptPlaces.of(statement, range);
    if (place.isEmpty() || !statement.place().file().isEmpty() && !isDueToThisFile(statement, range)) return;
    var group = groups.computeIfAbsent(new Key(place.get(), found.code()),
        it -> new Group(located(found, place.get(), statement, range)));
    group.commands.add(command);
    group.dependsOnCall |= words(statement, range).stream().anyMatch(it -> !statement.isExact(it));
    var calls = statement.command().calls();
    // a function that is never called is followed all the same, from its definition
    int fewest = statement.command().circumstances().contains(Circumstance.NEVER_CALLED) ? 1 : 0;
    if (calls.size() == fewest || group.calls.size() == MOST_CALLS) return;
    var call = calls.get(calls.size() - 1);
    if (call.place().file().isEmpty() && !call.place().range().covers(place.get())) {
      group.calls.add(new RelatedPlace(call.place().range(), "in this call of " + call.function()));
    }
  }

  /** Whether this script made the words that are wrong in a command of another file. */
  private static boolean isDueToThisFile(ScriptStatement statement, Range range) {
    return words(statement, range).stream().anyMatch(it -> it.origin().place().file().isEmpty());
  }

  /** The parts of the words that a range touches. */
  private static List<ShellWord.Part> words(ScriptStatement statement, Range range) {
    var parts = new ArrayList<ShellWord.Part>();
    for (int i = statement.wordAt(range.start()); i < statement.statement().wordCount(); i++) {
      if (statement.content(i).start() >= range.end() && !range.isEmpty()) break;
      parts.addAll(statement.word(i).parts());
      if (range.isEmpty()) break;
    }
    return parts;
  }

  private Finding located(Finding found, Range place, ScriptStatement statement, Range range) {
    var related = new ArrayList<RelatedPlace>();
    for (var origin : origins(statement, range)) if (!origin.range().equals(place)) related.add(origin);
    var run = statement.command().place();
    if (run.file().isEmpty() && !run.range().covers(place)) related.add(new RelatedPlace(run.range(), "run here"));
    for (var other : found.related()) related(other).ifPresent(related::add);
    return new Finding(place, found.severity(), found.origin(), found.code(), found.name(),
        ScriptPlaces.readable(found.message(), statement, text), found.tcMessage().map(Gap::readable),
        found.exitCode(), found.endsBatch(),
        found.help().map(it -> ScriptPlaces.readable(it, statement, text)), fixes.of(found.suggestions()), related);
  }

  private Finding finding(Group group) {
    var it = group.first;
    var related = new ArrayList<>(it.related());
    // what is wrong in every call is not a matter of the calls
    if (group.dependsOnCall || group.commands.size() < runs(group)) related.addAll(group.calls);
    return new Finding(it.range(), it.severity(), it.origin(), it.code(), it.name(), it.message(), it.tcMessage(),
        it.exitCode(), it.endsBatch(), it.help(), it.suggestions(), related);
  }

  private long runs(Group group) {
    if (runsAt.isEmpty()) {
      runsAt = statements.stream().collect(Collectors.groupingBy(ScriptStatement::place, Collectors.counting()));
    }
    return runsAt.get(statements.get(group.commands.iterator().next()).place());
  }

  private Optional<RelatedPlace> related(RelatedPlace other) {
    int index = document.statementAt(other.range().start());
    return ScriptPlaces.of(statements.get(index), other.range().shift(-document.offset(index)))
        .map(it -> new RelatedPlace(it, ScriptPlaces.readable(other.message(), statements.get(index), text)));
  }

  /** Where the texts come from that a stretch of a statement is made of. */
  private static List<RelatedPlace> origins(ScriptStatement statement, Range range) {
    var found = new LinkedHashSet<RelatedPlace>();
    for (int i = statement.wordAt(range.start()); i < statement.statement().wordCount(); i++) {
      if (statement.content(i).start() >= range.end()) break;
      for (var part : statement.word(i).parts()) {
        var origin = part.origin();
        boolean isElsewhere = !origin.passages().isEmpty() && origin.form() == Form.WRITTEN && !statement.isExact(part);
        if (!isElsewhere || !origin.place().file().isEmpty()) continue;
        var value = part.range().in(statement.word(i).text());
        found.add(new RelatedPlace(origin.place().range(), "\"" + Gap.readable(value) + "\" comes from here"));
      }
    }
    return List.copyOf(found);
  }
}
