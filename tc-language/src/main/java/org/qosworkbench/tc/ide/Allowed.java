package org.qosworkbench.tc.ide;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.qosworkbench.tc.spec.Diagnostic;

/** The diagnostics that a comment keeps quiet: {@code # qosw: allow bad-size TC2105}. */
final class Allowed {
  static final Allowed NOTHING = new Allowed(Set.of());

  private static final String MARK = "qosw:";
  private static final String VERB = "allow";

  private final Set<Diagnostic> diagnostics;

  private Allowed(Set<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** What a comment, with its {@code #}, allows; words that name no diagnostic allow nothing. */
  static Allowed by(String comment) {
    int mark = comment.indexOf(MARK);
    if (mark < 0) {
      return NOTHING;
    }
    String[] words = comment.substring(mark + MARK.length()).strip().split("[\\s,]+");
    if (!words[0].equals(VERB)) {
      return NOTHING;
    }
    Set<Diagnostic> diagnostics = EnumSet.noneOf(Diagnostic.class);
    for (int i = 1; i < words.length; i++) {
      Optional<Diagnostic> named = Diagnostic.find(words[i]);
      if (named.isEmpty()) {
        break; // the rest is a remark for people
      }
      diagnostics.add(named.get());
    }
    return new Allowed(diagnostics);
  }

  /** What this or the other allows. */
  Allowed and(Allowed other) {
    if (this == NOTHING) {
      return other;
    }
    if (other == NOTHING) {
      return this;
    }
    Set<Diagnostic> both = EnumSet.copyOf(diagnostics);
    both.addAll(other.diagnostics);
    return new Allowed(both);
  }

  boolean contains(Diagnostic diagnostic) {
    return diagnostics.contains(diagnostic);
  }
}
