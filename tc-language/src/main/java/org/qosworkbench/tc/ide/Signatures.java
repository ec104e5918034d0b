package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.text.Range;

/** Finds the option that a value at the cursor belongs to, and the kind around it. */
final class Signatures {
  private Signatures() {}

  static Optional<Signature> at(Analysis analysis, int offset) {
    return switch (Cursor.at(analysis.document(), offset)) {
      case Cursor.OnWord on -> of(analysis, on.statement(), on.word());
      case Cursor.BetweenWords between -> of(analysis, between.statement(), between.next());
      case Cursor.InComment in -> Optional.empty();
    };
  }

  /** The option that a value at the cursor belongs to, and around it the kind whose options stand there. */
  static List<Signature> around(Analysis analysis, int offset) {
    return switch (Cursor.at(analysis.document(), offset)) {
      case Cursor.OnWord on -> around(analysis, on.statement(), on.word());
      case Cursor.BetweenWords between -> around(analysis, between.statement(), between.next());
      case Cursor.InComment in -> List.of();
    };
  }

  private static List<Signature> around(Analysis analysis, Statement statement, int word) {
    var found = new ArrayList<Signature>(2);
    of(analysis, statement, word).ifPresent(found::add);
    if (word > 0) kind(analysis, statement, word).ifPresent(found::add);
    return found;
  }

  private static Optional<Signature> kind(Analysis analysis, Statement statement, int word) {
    var binding = analysis.binder().bind(statement);
    for (int i = binding.groups().size() - 1; i > 0; i--) {
      var group = binding.groups().get(i);
      if (!(group.head() instanceof Kind kind) || group.firstWord() > word) continue;
      boolean isOpen = word < group.endWord() || group.endWord() >= statement.wordCount()
          || binding.element(group.endWord()).isEmpty();
      if (isOpen) return Optional.of(signature(binding, kind, word, analysis.effectiveTarget()));
    }
    return Optional.empty();
  }

  /** The options of a kind; the active one is that of the cursor, or behind them all. */
  private static Signature signature(Binding binding, Kind kind, int word, Target target) {
    boolean isClass = binding.object().filter(it -> it.name().equals("class")).isPresent();
    var grammar = isClass && kind instanceof Qdisc qdisc ? qdisc.classGrammar().orElse(Grammar.nothing())
        : kind.grammar();
    var label = new StringBuilder(kind.name());
    var parameters = new ArrayList<Signature.Parameter>();
    int end = binding.statement().wordCount();
    var at = word < end && binding.element(word).orElse(null) instanceof Option option ? Optional.of(option)
        : Hovers.keyword(binding, Math.min(word, end) - 1).map(it -> (Option) binding.element(it).orElseThrow());
    int active = -1;
    for (var section : grammar.sections()) {
      for (var option : section.options()) {
        if (!option.life().covers(target.iproute2()) || option.name().equals("help")) continue;
        label.append(' ');
        int start = label.length();
        boolean required = option.need() == Option.Need.REQUIRED;
        label.append(required ? "" : "[").append(option.name());
        for (var param : option.params()) label.append(' ').append(Prose.placeholder(param));
        label.append(required ? "" : "]");
        if (at.isPresent() && at.get() == option) active = parameters.size();
        parameters.add(new Signature.Parameter(new Range(start, label.length()), option.docs().text()));
      }
    }
    return new Signature(label.toString(), kind.docs().text(), parameters, active < 0 ? parameters.size() : active);
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
