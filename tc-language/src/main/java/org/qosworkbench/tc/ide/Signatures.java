package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.Optional;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.text.Range;

/** Finds the option that a value at the cursor belongs to. */
final class Signatures {
  private Signatures() {}

  static Optional<Signature> at(Analysis analysis, int offset) {
    return switch (Cursor.at(analysis.document(), offset)) {
      case Cursor.OnWord on -> of(analysis, on.statement(), on.word());
      case Cursor.BetweenWords between -> of(analysis, between.statement(), between.next());
      case Cursor.InComment in -> Optional.empty();
    };
  }

  private static Optional<Signature> of(Analysis analysis, Statement statement, int word) {
    if (word == 0) return Optional.empty();
    var binding = analysis.binder().bind(statement);
    return Hovers.keyword(binding, word - 1).flatMap(keyword -> {
      var option = (Option) binding.element(keyword).orElseThrow();
      int active = word - keyword - 1;
      return active < option.params().size()
          ? Optional.of(signature(option, active, analysis.effectiveTarget()))
          : Optional.empty();
    });
  }

  private static Signature signature(Option option, int active, Target target) {
    var label = new StringBuilder(option.name());
    var parameters = new ArrayList<Signature.Parameter>();
    for (var param : option.params()) {
      label.append(' ');
      int start = label.length();
      label.append(Prose.placeholder(param));
      parameters.add(new Signature.Parameter(new Range(start, label.length()),
          ValueGuide.of(param.type(), target).what()));
    }
    return new Signature(label.toString(), option.docs().text(), parameters, active);
  }
}
