package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.ide.SemanticToken.Modifier;
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
        if (type.isPresent()) {
          add(statement.text(), statement.range(word), type.get(), modifiers(binding, word), base);
        }
      }
    }
    statement.comment().ifPresent(it -> add(statement.text(), it, TokenType.COMMENT, Set.of(), base));
  }

  /** Adds a word, in pieces when its author broke it over lines. */
  private void add(String text, Range range, TokenType type, Set<Modifier> modifiers, int base) {
    int start = range.start();
    for (int feed = text.indexOf("\\\n", start); feed >= 0 && feed < range.end(); feed = text.indexOf("\\\n", start)) {
      if (feed > start) tokens.add(new SemanticToken(new Range(base + start, base + feed), type, modifiers));
      start = feed + 2;
    }
    if (start < range.end()) tokens.add(new SemanticToken(new Range(base + start, base + range.end()), type, modifiers));
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

  private static Set<Modifier> modifiers(Binding binding, int word) {
    var element = binding.element(word).orElse(null);
    boolean isGone = switch (element) {
      case null -> false;
      case Kind it -> it.life().removed().isPresent() || it.kernel().removed().isPresent();
      case Option it -> it.life().removed().isPresent();
      case CommandObject it -> false;
      case Verb it -> false;
      case Param it -> false;
    };
    if (isGone) return Set.of(Modifier.DEPRECATED);
    return element instanceof Param && isNew(binding, word) ? Set.of(Modifier.DEFINITION) : Set.of();
  }

  /** Whether a value is the handle of a qdisc, or the id of a class, that the command creates. */
  private static boolean isNew(Binding binding, int word) {
    if (binding.groupOf(word) != 0 || binding.object().isEmpty() || binding.verb().isEmpty()) return false;
    var named = switch (binding.object().get().name()) {
      case "qdisc" -> "handle";
      case "class" -> "classid";
      default -> "";
    };
    boolean creates = switch (binding.verb().get().effect()) {
      case ADD, REPLACE, LINK -> true;
      case CHANGE, DELETE, GET, SHOW, FLUSH, HELP -> false;
    };
    return creates && binding.element(word - 1).filter(it -> it.name().equals(named)).isPresent();
  }
}
