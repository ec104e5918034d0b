package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.check.ScriptStatement;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscRequest;
import org.qosworkbench.tc.model.Request;
import org.qosworkbench.tc.shell.Origin.Form;
import org.qosworkbench.tc.shell.Site;
import org.qosworkbench.tc.spec.Verb.Effect;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.text.LineIndex;
import org.qosworkbench.tc.text.Range;

/**
 * The commands of a script as a batch that has them all, one after the other: for questions that are asked about a
 * batch too. Ways of which the script goes only one come one after the other as well. Devices that are not known go by the
 * words that the script has for them; those elsewhere have the name of that place in front.
 */
final class ScriptBatch {
  /** What is in the batch. */
  enum Extent {
    /** All commands. */
    EVERYTHING,
    /** What builds, without the commands that clear it away at last. */
    BUILDING
  }

  private final String text;
  private final List<ScriptStatement> statements;
  private final Diagnosis diagnosis;

  private ScriptBatch(String text, List<ScriptStatement> statements, Diagnosis diagnosis) {
    this.text = text;
    this.statements = statements;
    this.diagnosis = diagnosis;
  }

  /**
   * That of a script.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  static ScriptBatch of(ScriptDiagnosis script, Extent extent, BooleanSupplier cancelled) {
    var text = script.analysis().script().text();
    var host = script.verdicts().host();
    var named = new ArrayList<ScriptStatement>();
    for (var statement : script.verdicts().statements()) named.add(named(statement, host.binder(), text));
    var statements = extent == Extent.EVERYTHING ? named : building(named, host.binder());
    var settings = script.analysis().settings();
    var facts = List.copyOf(host.devices().facts().values());
    var there = new Settings(Optional.empty(), facts, settings.kernelConfig(), settings.severities());
    var analysis = new Analysis(document(statements, text), host.target(), there);
    return new ScriptBatch(text, statements, Diagnosis.of(analysis, cancelled));
  }

  private static Document document(List<ScriptStatement> statements, String text) {
    var index = LineIndex.of(text);
    return Document.of(statements.stream().map(ScriptStatement::statement).toList(),
        statements.stream().map(it -> index.line(ScriptPlaces.of(it).start())).toList());
  }

  /** The statement with a name for its device, whatever is known of it. */
  private static ScriptStatement named(ScriptStatement it, Binder binder, String text) {
    var statement = it.statement();
    var site = it.command().site();
    if (site.equals(Site.HERE) && !Gap.isIn(statement.text())) return it;
    int device = binder.bind(statement).headerOption("dev") + 1;
    if (device == 0 || device >= statement.wordCount()) return it;
    var words = new ArrayList<String>(statement.wordCount());
    for (int word = 0; word < statement.wordCount(); word++) {
      words.add(word == device ? where(site) + name(it, device, text) : statement.word(word));
    }
    return new ScriptStatement(it.command(), Statement.of(words));
  }

  private static String where(Site site) {
    var where = new StringBuilder();
    for (var step : site.steps()) where.append(Gap.readable(step.name())).append('/');
    return where.toString();
  }

  private static String name(ScriptStatement it, int device, String text) {
    if (!Gap.isIn(it.statement().word(device))) return it.statement().word(device);
    var place = it.place(device);
    if (!place.file().isEmpty()) return Gap.readable(it.statement().word(device));
    return place.range().in(text).replace("\"", "").replace("{", "").replace("}", "");
  }

  /** Leaves out what takes away a tree that nothing comes in the place of. */
  private static List<ScriptStatement> building(List<ScriptStatement> all, Binder binder) {
    var kept = new ArrayList<ScriptStatement>();
    Set<String> later = new HashSet<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      var request = Request.of(binder.bind(all.get(i).statement()));
      if (request.isPresent() && request.get() instanceof QdiscRequest it
          && (it.parent() == Ids.ROOT || it.parent() == Ids.HOOK)) {
        var side = it.device() + (it.parent() == Ids.ROOT ? " root" : " hook");
        if (it.effect() == Effect.DELETE && !later.contains(side)) continue;
        if (it.effect() != Effect.DELETE) later.add(side);
      }
      kept.add(all.get(i));
    }
    return kept.reversed();
  }

  Diagnosis diagnosis() {
    return diagnosis;
  }

  Document document() {
    return diagnosis.analysis().document();
  }

  List<ScriptStatement> statements() {
    return statements;
  }

  /** The statement that an offset of the batch is in. */
  ScriptStatement statementAt(int offset) {
    return statements.get(document().statementAt(offset));
  }

  /** Where a stretch of the batch stands in the script; empty in other files. */
  Optional<Range> outward(Range range) {
    int index = document().statementAt(range.start());
    return index == statements.size() ? Optional.empty()
        : ScriptPlaces.of(statements.get(index), range.shift(-document().offset(index)));
  }

  /** The commands that an offset of the script is in a word of, by their numbers. */
  List<Integer> at(int offset) {
    var found = new ArrayList<Integer>();
    for (int i = 0; i < statements.size(); i++) if (word(statements.get(i), offset).isPresent()) found.add(i);
    return found;
  }

  /** The word of a statement that an offset of the script is in or at the edge of. */
  static OptionalInt word(ScriptStatement statement, int offset) {
    int count = Math.min(statement.statement().wordCount(), statement.command().words().size());
    OptionalInt found = OptionalInt.empty();
    for (int word = 0; word < count; word++) {
      var place = statement.place(word);
      if (place.file().isEmpty() && place.range().contains(offset)) return OptionalInt.of(word);
      if (place.file().isEmpty() && place.range().touches(offset)) found = OptionalInt.of(word);
    }
    return found;
  }

  /** The places in the batch that an offset of the script stands for, one for each run of the command there. */
  List<Integer> inward(int offset) {
    var found = new ArrayList<Integer>();
    for (int number : at(offset)) found.add(inward(number, offset));
    return found;
  }

  private int inward(int number, int offset) {
    var statement = statements.get(number);
    int word = word(statement, offset).orElseThrow();
    int base = document().offset(number) + statement.content(word).start();
    for (var part : statement.word(word).parts()) {
      var place = part.origin().place();
      boolean here = statement.isExact(part) && place.file().isEmpty() && place.range().touches(offset);
      if (here && statement.statement().word(word).equals(statement.word(word).text())) {
        return base + part.range().start() + offset - place.range().start();
      }
    }
    return base;
  }

  /** The places in the batch whose text comes from a stretch of the script. */
  List<Integer> madeOf(Range source) {
    var found = new ArrayList<Integer>();
    for (int i = 0; i < statements.size(); i++) {
      var statement = statements.get(i);
      int count = Math.min(statement.statement().wordCount(), statement.command().words().size());
      for (int word = 0; word < count; word++) {
        int base = document().offset(i) + statement.content(word).start();
        for (var part : statement.word(word).parts()) {
          var place = part.origin().place();
          boolean isFromThere = part.origin().form() == Form.WRITTEN && place.file().isEmpty()
              && place.range().covers(source) && place.range().length() == part.range().length();
          if (isFromThere) found.add(base + part.range().start() + source.start() - place.range().start());
        }
      }
    }
    return found;
  }

  /** A text about a statement with the script's own words where something is not known. */
  String readable(String about, ScriptStatement statement) {
    return ScriptPlaces.readable(about, statement, text);
  }

  String text() {
    return text;
  }
}
