package org.qosworkbench.tc.check;

import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;

/** The tc and the kernel that a file says it is for: {@code # qosw: target iproute2=6.1} before its first command. */
public final class FileTarget {
  private FileTarget() {}

  /** The target that the file names; what it does not say, or does not say well, is that of {@code fallback}. */
  public static Target of(Document document, Target fallback) {
    var found = fallback;
    for (var statement : document.statements()) {
      if (statement.wordCount() > 0) break;
      var directive = Directive.of(statement, problem -> {});
      if (directive.isPresent() && directive.get() instanceof Directive.ForTarget wanted) {
        found = Target.parse(wanted.text(), fallback).orElseThrow();
      }
    }
    return found;
  }
}
