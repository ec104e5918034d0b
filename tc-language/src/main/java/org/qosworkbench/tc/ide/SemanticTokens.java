package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.CommandObject;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.spec.Verb;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.text.Range;

/** Finds what each word is. */
final class SemanticTokens {
  private final List<SemanticToken> tokens = new ArrayList<>();
  private final Target target;
  private final Binder binder;

  private SemanticTokens(Analysis analysis) {
    target = analysis.effectiveTarget();
    binder = analysis.binder();
  }

  static List<SemanticToken> of(Analysis analysis, Range range, BooleanSupplier cancelled) {
    var document = analysis.document();
    var found = new SemanticTokens(analysis);
    int last = document.statementAt(range.end());
    for (int i = document.statementAt(range.start()); i <= last; i++) {
      if (cancelled.getAsBoolean()) throw new CancellationException();
      found.add(document.statement(i), document.offset(i));
    }
    return List.copyOf(found.tokens);
  }

  private void add(Statement statement, int base) {
    if (statement.wordCount() > 0) {
      var binding = binder.bind(statement);
      for (int word = 0; word < statement.wordCount(); word++) {
        var type = type(binding, word);
        if (type.isPresent()) add(statement.text(), statement.range(word), type.get(), base);
      }
    }
    statement.comment().ifPresent(it -> add(statement.text(), it, TokenType.COMMENT, base));
  }

  /** Adds a word, in pieces when its author broke it over lines. */
  private void add(String text, Range range, TokenType type, int base) {
    int start = range.start();
    for (int feed = text.indexOf("\\\n", start); feed >= 0 && feed < range.end(); feed = text.indexOf("\\\n", start)) {
      if (feed > start) tokens.add(new SemanticToken(new Range(base + start, base + feed), type));
      start = feed + 2;
    }
    if (start < range.end()) tokens.add(new SemanticToken(new Range(base + start, base + range.end()), type));
  }

  private Optional<TokenType> type(Binding binding, int word) {
    var refusal = binding.refusal();
    if (refusal.isPresent() && refusal.get().firstWord() <= word && word <= refusal.get().lastWord()) {
      return Optional.of(TokenType.ERROR);
    }
    return binding.element(word).map(element -> switch (element) {
      case CommandObject it -> TokenType.OBJECT;
      case Verb it -> TokenType.VERB;
      case Kind it -> TokenType.KIND;
      case Option it -> TokenType.OPTION;
      case Param it -> ValueGuide.of(it.type(), target).token();
    });
  }
}
