package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.text.Range;

/** Says what the words of a script's tc commands are. */
final class ScriptTokens {
  private ScriptTokens() {}

  static List<SemanticToken> of(ScriptDiagnosis diagnosis, Range range, BooleanSupplier cancelled) {
    var batch = diagnosis.batch(ScriptBatch.Extent.EVERYTHING, cancelled);
    var found = new ArrayList<SemanticToken>();
    var seen = new HashSet<Range>();
    for (int i = 0; i < batch.statements().size(); i++) {
      var statement = batch.statements().get(i);
      var place = statement.place();
      boolean touches = place.file().isEmpty() && place.range().start() <= range.end()
          && range.start() <= place.range().end();
      // a command that runs again has the same words at the same places
      if (!touches || !seen.add(place.range())) continue;
      int base = batch.document().offset(i);
      var whole = new Range(base, base + statement.statement().text().length() - 1);
      for (var token : SemanticTokens.of(batch.diagnosis().analysis(), whole, cancelled)) {
        int word = statement.wordAt(token.range().start() - base);
        if (word >= statement.command().words().size()) continue;
        boolean isExact = statement.word(word).parts().stream().allMatch(statement::isExact)
            && statement.statement().word(word).equals(statement.word(word).text());
        if (isExact) {
          batch.outward(token.range())
              .ifPresent(it -> found.add(new SemanticToken(it, token.type(), token.modifiers())));
        }
      }
    }
    found.sort(Comparator.comparingInt(it -> it.range().start()));
    return disjoint(found, diagnosis.analysis().script().text());
  }

  /** Without those that overlap an earlier one or go over a line's end, which no editor takes. */
  private static List<SemanticToken> disjoint(List<SemanticToken> tokens, String text) {
    var kept = new ArrayList<SemanticToken>();
    int end = 0;
    for (var token : tokens) {
      if (token.range().start() < end || token.range().in(text).indexOf('\n') >= 0) continue;
      kept.add(token);
      end = token.range().end();
    }
    return kept;
  }
}
