package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.qosworkbench.tc.check.ScriptStatement;
import org.qosworkbench.tc.ide.ScriptBatch.Extent;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.syntax.StatementReader;

/** Completes the words of a script's tc commands, as words of the batch that has the same commands. */
final class ScriptCompletions {
  /**
   * A place in a batch that stands for the place in the script.
   *
   * @param distance from there to the place in the script
   */
  private record Spot(Diagnosis diagnosis, int offset, int distance) {}

  private ScriptCompletions() {}

  static List<Completion> at(ScriptDiagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    var spot = spot(diagnosis, offset, cancelled);
    if (spot.isEmpty()) return List.of();
    var found = new ArrayList<Completion>();
    for (var it : Tc.complete(spot.get().diagnosis(), spot.get().offset(), cancelled)) {
      found.add(new Completion(
          it.replaced().shift(spot.get().distance()), it.text(), it.kind(), it.detail(), it.documentation()));
    }
    return found;
  }

  static Optional<Signature> signature(ScriptDiagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    return spot(diagnosis, offset, cancelled).flatMap(it -> Tc.signature(it.diagnosis().analysis(), it.offset()));
  }

  private static Optional<Spot> spot(ScriptDiagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    var batch = diagnosis.batch(Extent.BUILDING, cancelled);
    for (int i = batch.statements().size() - 1; i >= 0; i--) {
      var statement = batch.statements().get(i);
      var word = ScriptBatch.word(statement, offset);
      if (word.isPresent()) return inWord(batch, i, word.getAsInt(), offset);
      if (isBetweenWords(statement, offset, batch.text())) return betweenWords(batch, i, offset, cancelled);
    }
    return Optional.empty();
  }

  private static Optional<Spot> inWord(ScriptBatch batch, int number, int word, int offset) {
    var statement = batch.statements().get(number);
    var place = statement.place(word).range();
    boolean isLiteral = statement.word(word).parts().stream().allMatch(statement::isExact)
        && place.in(batch.text()).equals(statement.statement().word(word));
    if (!isLiteral) return Optional.empty();
    int there = batch.document().offset(number) + statement.content(word).start() + offset - place.start();
    return Optional.of(new Spot(batch.diagnosis(), there, offset - there));
  }

  /** Whether a word of the command could be written at an offset that no word of it touches. */
  private static boolean isBetweenWords(ScriptStatement statement, int offset, String text) {
    var command = statement.command();
    if (!command.place().file().isEmpty() || statement.isWrittenElsewhere()) return false;
    int start = start(statement).orElse(Integer.MAX_VALUE);
    int end = command.place().range().end();
    return start < offset && (offset < end || isBlank(text, end, offset));
  }

  /** Where tc is called; for a line of a batch the place before its first word. */
  private static OptionalInt start(ScriptStatement statement) {
    var command = statement.command();
    return switch (command.form()) {
      case ARGUMENTS -> command.program().place().file().isEmpty()
          ? OptionalInt.of(command.program().place().range().end()) : OptionalInt.empty();
      case BATCH -> OptionalInt.of(command.place().range().start() - 1);
    };
  }

  /** Whether nothing but blanks and joined lines lies between two places. */
  private static boolean isBlank(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean joins = c == '\\' && i + 1 < end && text.charAt(i + 1) == '\n';
      if (joins) i++;
      else if (c != ' ' && c != '\t') return false;
    }
    return true;
  }

  private static Optional<Spot> betweenWords(ScriptBatch batch, int number, int offset, BooleanSupplier cancelled) {
    var statement = batch.statements().get(number);
    var before = new ArrayList<String>();
    var behind = new ArrayList<String>();
    int count = Math.min(statement.statement().wordCount(), statement.command().words().size());
    for (int word = 0; word < count; word++) {
      (statement.place(word).range().end() < offset ? before : behind).add(statement.statement().word(word));
    }
    // two blanks, so that the place touches neither word
    var start = line(before);
    var changed = changed(batch, number, start + "  " + line(behind) + "\n");
    var analysis = batch.diagnosis().analysis();
    var next = batch.diagnosis().next(new Analysis(changed, analysis.target(), analysis.settings()), cancelled);
    int there = changed.offset(number) + (before.isEmpty() ? 0 : start.length() + 1);
    return Optional.of(new Spot(next, there, offset - there));
  }

  private static String line(List<String> words) {
    return words.stream().map(ScriptCompletions::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    boolean plain = !word.isEmpty() && word.chars().noneMatch(it -> " \t\"'#\\".indexOf(it) >= 0);
    return plain ? word : word.indexOf('"') < 0 ? '"' + word + '"' : "'" + word + "'";
  }

  private static Document changed(ScriptBatch batch, int number, String line) {
    var statements = new ArrayList<>(batch.document().statements());
    statements.set(number, StatementReader.of(line).next());
    var lines = new ArrayList<Integer>();
    for (int i = 0; i < statements.size(); i++) lines.add(batch.document().line(i));
    return Document.of(statements, lines);
  }
}
