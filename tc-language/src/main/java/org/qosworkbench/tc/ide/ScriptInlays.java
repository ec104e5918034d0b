package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.check.ScriptStatement;
import org.qosworkbench.tc.shell.Extent;
import org.qosworkbench.tc.text.Range;

/** Shows what the words of a script's tc commands come to, and the numbers that follow from them. */
final class ScriptInlays {
  /** More values of one word would only be in the way. */
  private static final int MOST = 4;
  private static final int LONGEST = 40;

  private final ScriptBatch batch;
  private final Range range;
  /** The values of words, by the offsets behind them; empty where one is not known. */
  private final Map<Integer, Set<String>> values = new TreeMap<>();

  private ScriptInlays(ScriptBatch batch, Range range) {
    this.batch = batch;
    this.range = range;
  }

  static List<Inlay> of(ScriptDiagnosis diagnosis, Range range, BooleanSupplier cancelled) {
    var batch = diagnosis.batch(ScriptBatch.Extent.BUILDING, cancelled);
    var inlays = new ScriptInlays(batch, range);
    var found = inlays.numbers(cancelled);
    found.addAll(inlays.values());
    found.sort(Comparator.comparingInt(Inlay::offset).thenComparing(Inlay::kind));
    return found;
  }

  private boolean isAsked(ScriptStatement statement) {
    var place = statement.place();
    return place.file().isEmpty() && place.range().start() <= range.end() && range.start() <= place.range().end();
  }

  /** Numbers on which all runs of a command agree. */
  private List<Inlay> numbers(BooleanSupplier cancelled) {
    record At(int offset, Inlay.Kind kind) {}
    var found = new LinkedHashMap<At, Set<Inlay>>();
    for (int i = 0; i < batch.statements().size(); i++) {
      var statement = batch.statements().get(i);
      if (!isAsked(statement)) continue;
      int base = batch.document().offset(i);
      var whole = new Range(base, base + statement.statement().text().length() - 1);
      for (var inlay : Tc.inlays(batch.diagnosis(), whole, cancelled)) {
        int word = Math.max(0, statement.wordAt(inlay.offset() - base - 1));
        if (word >= statement.command().words().size() || !statement.place(word).file().isEmpty()) continue;
        var at = new At(statement.place(word).range().end(), inlay.kind());
        found.computeIfAbsent(at, it -> new LinkedHashSet<>())
            .add(new Inlay(at.offset(), Gap.readable(inlay.text()), inlay.kind(), Gap.readable(inlay.tooltip())));
      }
    }
    var agreed = new ArrayList<Inlay>();
    found.forEach((at, inlays) -> {
      if (inlays.size() == 1) agreed.addAll(inlays);
    });
    return agreed;
  }

  private List<Inlay> values() {
    for (var statement : batch.statements()) if (isAsked(statement)) collect(statement);
    var found = new ArrayList<Inlay>();
    values.forEach((offset, texts) -> {
      if (texts.contains("") || texts.size() > MOST) return;
      var text = texts.stream().collect(Collectors.joining(", "));
      if (text.length() > LONGEST) return;
      found.add(new Inlay(offset, "= " + text, Inlay.Kind.VALUE, texts.size() == 1
          ? "What tc gets here." : "What tc gets here, one after the other."));
    });
    return found;
  }

  private void collect(ScriptStatement statement) {
    for (int i = 0; i < statement.command().words().size(); i++) {
      var word = statement.command().words().get(i);
      var place = statement.place(i);
      boolean isMade = place.file().isEmpty() && word.parts().stream().anyMatch(it -> !statement.isExact(it));
      if (!isMade) continue;
      boolean isKnown = word.extent() == Extent.ONE && !Gap.isIn(word.text());
      values.computeIfAbsent(place.range().end(), it -> new LinkedHashSet<>()).add(isKnown ? word.text() : "");
    }
  }
}
