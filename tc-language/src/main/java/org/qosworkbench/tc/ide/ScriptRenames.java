package org.qosworkbench.tc.ide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.check.ScriptStatement;
import org.qosworkbench.tc.shell.Course;
import org.qosworkbench.tc.shell.ShellCommand;
import org.qosworkbench.tc.shell.ShellWord;
import org.qosworkbench.tc.shell.syntax.Shell;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.LineIndex;
import org.qosworkbench.tc.text.Range;

/** Gives what a script names other names. */
final class ScriptRenames {
  private final ScriptDiagnosis diagnosis;
  private final ScriptBatch batch;
  private final ScriptFixes fixes;

  private ScriptRenames(ScriptDiagnosis diagnosis, ScriptBatch batch) {
    this.diagnosis = diagnosis;
    this.batch = batch;
    fixes = new ScriptFixes(batch.text(), batch.statements(), batch.document());
  }

  static Renaming possible(ScriptDiagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    var batch = diagnosis.batch(ScriptBatch.Extent.EVERYTHING, cancelled);
    var at = batch.inward(offset);
    if (at.isEmpty()) return nothing();
    return switch (Tc.renaming(batch.diagnosis(), at.get(0), cancelled)) {
      case Renaming.Possible it when !Gap.isIn(it.name()) -> batch.outward(it.range())
          .<Renaming>map(range -> new Renaming.Possible(range, it.name())).orElseGet(ScriptRenames::nothing);
      case Renaming.Possible it -> nothing();
      case Renaming.Refused it -> it;
      case Renaming.Done it -> it;
    };
  }

  static Renaming rename(ScriptDiagnosis diagnosis, int offset, String name, BooleanSupplier cancelled) {
    var batch = diagnosis.batch(ScriptBatch.Extent.EVERYTHING, cancelled);
    return new ScriptRenames(diagnosis, batch).rename(batch.inward(offset), name, cancelled);
  }

  /**
   * Renames what is named at a place of the batch. The script may make it several times, of the same texts: what is
   * named elsewhere by a text that changes is renamed too.
   */
  private Renaming rename(List<Integer> places, String name, BooleanSupplier cancelled) {
    if (places.isEmpty()) return nothing();
    var edits = new TreeMap<Integer, Edit>();
    var open = new ArrayDeque<>(places.subList(0, 1));
    var seen = new HashSet<>(open);
    Renaming first = nothing();
    while (!open.isEmpty()) {
      int place = open.remove();
      if (edits.values().stream().anyMatch(it -> it.range().touches(place))) continue;
      var renaming = Tc.rename(batch.diagnosis(), place, name, cancelled);
      if (edits.isEmpty()) first = renaming;
      if (!(renaming instanceof Renaming.Done done)) continue;
      for (var edit : done.edits()) {
        edits.put(edit.range().start(), edit);
        fixes.partOf(edit).ifPresent(
            it -> batch.madeOf(it.range()).stream().filter(seen::add).forEach(open::add));
      }
    }
    return edits.isEmpty() ? first : inScript(List.copyOf(edits.values()));
  }

  private static Renaming nothing() {
    return new Renaming.Refused("nothing here has a name of its own");
  }

  private Renaming inScript(List<Edit> edits) {
    var text = batch.text();
    var made = new TreeMap<Integer, Edit>();
    for (var edit : edits) {
      var here = fixes.partOf(edit);
      if (here.isEmpty()) return new Renaming.Refused("what " + line(edit.range()) + " runs is made of something else");
      var other = made.put(here.get().range().start(), here.get());
      if (other != null && !other.equals(here.get())) return mixed(here.get().range());
    }
    var inOrder = List.copyOf(made.values());
    var wrong = firstDifference(edits, Edit.applyAll(text, inOrder));
    return wrong.isPresent() ? mixed(wrong.get()) : new Renaming.Done(inOrder);
  }

  private String line(Range range) {
    return "line " + (batch.document().line(batch.document().statementAt(range.start())) + 1);
  }

  private Renaming mixed(Range range) {
    int line = LineIndex.of(batch.text()).line(range.start()) + 1;
    return new Renaming.Refused(
        "line " + line + " would change in other ways too: a text there serves several purposes");
  }

  /** The first command that is not what it should be once the script has changed. */
  private Optional<Range> firstDifference(List<Edit> edits, String changed) {
    var wanted = words(Document.parse(Edit.applyAll(batch.document().text(), edits)));
    var before = batch.statements();
    var after = Course.of(Shell.parse(changed), diagnosis.analysis().surroundings()).commands();
    for (int i = 0; i < before.size(); i++) {
      boolean same = i < after.size() && wanted.get(i).equals(batchWords(before.get(i), after.get(i)));
      if (!same) return Optional.of(ScriptPlaces.of(before.get(i)));
    }
    return Optional.empty();
  }

  private static List<List<String>> words(Document document) {
    var found = new ArrayList<List<String>>();
    for (var statement : document.statements()) found.add(words(statement));
    return found;
  }

  private static List<String> words(Statement statement) {
    var words = new ArrayList<String>();
    for (int i = 0; i < statement.wordCount(); i++) words.add(statement.word(i));
    return words;
  }

  /** The words of a command after the change, with those of the batch where it has names of its own for devices. */
  private static List<String> batchWords(ScriptStatement before, ShellCommand after) {
    var words = new ArrayList<String>();
    var texts = after.words().stream().map(ShellWord::text).toList();
    for (int i = 0; i < before.statement().wordCount(); i++) {
      boolean isOwnName = i < before.command().words().size()
          && !before.statement().word(i).equals(before.command().words().get(i).text());
      words.add(isOwnName || i >= texts.size() ? before.statement().word(i) : texts.get(i));
    }
    return words;
  }
}
