package org.qosworkbench.tc.ide;

import java.util.Optional;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/** Writes comments that keep findings quiet. */
final class Allowances {
  private Allowances() {}

  /** What is refused is refused, whatever a comment says. */
  static Optional<Edit> of(Document document, Finding finding) {
    if (finding.origin() != Origin.ADVICE) return Optional.empty();
    int statement = document.statementAt(finding.range().start());
    var text = document.statement(statement).text();
    int blanks = 0;
    while (blanks < text.length() && (text.charAt(blanks) == ' ' || text.charAt(blanks) == '\t')) blanks++;
    return Optional.of(new Edit(Range.at(document.offset(statement)),
        text.substring(0, blanks) + "# qosw: allow " + finding.name() + "\n"));
  }
}
