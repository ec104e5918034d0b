package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.ide.Mention.Spelling;
import org.qosworkbench.tc.text.Range;

/** Finds places that can be typed over together: those that name the same in the same characters. */
final class LinkedNames {
  private LinkedNames() {}

  /** Empty unless all places that name it are written alike. */
  static List<Range> at(Diagnosis diagnosis, Names names, int offset) {
    var at = names.at(offset);
    if (at.isEmpty() || !(Renames.possible(diagnosis, names, offset) instanceof Renaming.Possible)) return List.of();
    var document = diagnosis.analysis().document();
    var found = new ArrayList<Range>();
    String text = null;
    for (var mention : at.get().named().mentions()) {
      if (mention.spelling() instanceof Spelling.Implied) continue;
      var range = written(mention.spelling());
      if (range.isEmpty()) return List.of();
      var written = range.get().in(document.statement(mention.statement()).text());
      if (text != null && !text.equals(written)) return List.of();
      text = written;
      found.add(range.get().shift(document.offset(mention.statement())));
    }
    return found.stream().anyMatch(it -> it.touches(offset)) ? List.copyOf(found) : List.of();
  }

  private static Optional<Range> written(Spelling spelling) {
    return switch (spelling) {
      case Spelling.Text it -> Optional.of(it.range());
      case Spelling.Digits it -> Optional.of(it.range());
      case Spelling.Implied it -> Optional.empty();
      case Spelling.Odd it -> Optional.empty();
    };
  }
}
