package org.qosworkbench.tc.ide;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qosworkbench.tc.spec.Target;

/** A text in which {@code |} marks the cursor. */
record Marked(Analysis analysis, int offset) {
  static Marked of(String marked) {
    return of(marked, Target.NEWEST, Settings.DEFAULT);
  }

  static Marked of(String marked, Target target, Settings settings) {
    int offset = marked.indexOf('|');
    return new Marked(Analysis.of(marked.substring(0, offset) + marked.substring(offset + 1), target, settings),
        offset);
  }

  static Settings devices(String... names) {
    return new Settings(Optional.of(Set.of(names)), Map.of());
  }
}
