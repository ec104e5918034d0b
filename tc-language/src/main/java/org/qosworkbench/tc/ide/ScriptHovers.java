package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.check.ScriptStatement;
import org.qosworkbench.tc.shell.Passage;
import org.qosworkbench.tc.shell.ShellWord;
import org.qosworkbench.tc.text.LineIndex;

/** Says what a word of a tc command in a script means, and what tc gets in its place. */
final class ScriptHovers {
  private static final int MOST = 5;

  private ScriptHovers() {}

  static Optional<Hover> at(ScriptDiagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    var batch = diagnosis.batch(ScriptBatch.Extent.EVERYTHING, cancelled);
    var at = batch.inward(offset);
    if (at.isEmpty()) return Optional.empty();
    var statements = batch.at(offset).stream().map(batch.statements()::get).toList();
    var statement = statements.get(0);
    int word = ScriptBatch.word(statement, offset).orElseThrow();
    var page = new ArrayList<String>();
    Tc.hover(batch.diagnosis(), at.get(0), cancelled).ifPresent(it -> page.add(Gap.readable(it.markdown())));
    if (statements.stream().anyMatch(ScriptHovers::isMade)) {
      page.add(commands(statements, diagnosis.analysis().script().text()));
    }
    if (page.isEmpty()) return Optional.empty();
    var range = statement.place(word).range();
    return Optional.of(new Hover(range, String.join("\n\n---\n\n", page)));
  }

  /** Whether tc gets something else than what stands there. */
  private static boolean isMade(ScriptStatement statement) {
    return statement.command().words().stream()
        .anyMatch(word -> word.parts().stream().anyMatch(part -> !statement.isExact(part)));
  }

  private static String commands(List<ScriptStatement> statements, String text) {
    var lines = LineIndex.of(text);
    var sources = new LinkedHashMap<String, TreeSet<Integer>>();
    var commands = new LinkedHashSet<String>();
    for (var statement : statements) {
      commands.add(statement.command().words().stream().map(it -> shown(statement, it, text))
          .collect(Collectors.joining(" ")));
      for (var word : statement.command().words()) for (var part : word.parts()) source(part, lines, sources);
    }
    var shown = commands.stream().limit(MOST).collect(Collectors.joining("\n"));
    int more = commands.size() - MOST;
    return "```tc\n" + shown + (more > 0 ? "\n# and " + more + " more" : "") + "\n```" + from(sources);
  }

  private static String shown(ScriptStatement statement, ShellWord word, String text) {
    if (!Gap.isIn(word.text())) return word.text();
    var place = word.place();
    return place.file().isEmpty() ? place.range().in(text) : Gap.readable(word.text());
  }

  private static void source(ShellWord.Part part, LineIndex lines, Map<String, TreeSet<Integer>> sources) {
    for (var passage : part.origin().passages()) {
      if (!passage.place().file().isEmpty() || passage.kind() == Passage.Kind.INHERITED) continue;
      var name = Character.isDigit(passage.name().charAt(0)) || passage.name().equals("@") ? "$" + passage.name()
          : passage.name();
      sources.computeIfAbsent(name, it -> new TreeSet<>()).add(lines.line(passage.place().range().start()) + 1);
    }
  }

  private static String from(Map<String, TreeSet<Integer>> sources) {
    if (sources.isEmpty()) return "";
    return "\n\nfrom " + sources.entrySet().stream().map(it -> "`" + it.getKey() + "` "
        + (it.getValue().size() == 1 ? "line " : "lines ")
        + it.getValue().stream().limit(MOST).map(String::valueOf).collect(Collectors.joining(", ")))
        .collect(Collectors.joining(", "));
  }
}
