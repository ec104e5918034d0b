package org.qosworkbench.tc.spec.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.grammar.EmatchTokens.Kind;
import org.qosworkbench.tc.spec.grammar.EmatchTokens.Token;
import org.qosworkbench.tc.value.Value;

/**
 * What the kernel tests of an expression of extended matches that tc has let through: of meta, that both sides are
 * texts or both are numbers, as tc declares them (Linux net/sched/em_meta.c, em_meta_change(); iproute2 tc/em_meta.c).
 */
public final class EmatchTests {
  private EmatchTests() {}

  /** What can be a text; tc takes it for a number unless a text stands on its left. */
  private static final Set<String> NAMES = Set.of("dev", "sk_bind_if");
  private static final Set<String> CHANGES = Set.of("shift", "mask");

  /** The rule for kinds with an expression. */
  public static final KernelRule RULE = KernelRule.refusesSaying(Diagnostic.KERNEL_INCONSISTENT_VALUES,
      it -> failure(it.given()).isPresent(), it -> KernelAnswer.errno(Errno.EINVAL),
      it -> failure(it.given()).orElse(""), "match");

  private static Optional<String> failure(Given given) {
    if (!given.has("match")) return Optional.empty();
    var expressions = given.tails("match");
    return expressions.isEmpty() ? Optional.empty() : failure(words(expressions.get(expressions.size() - 1)));
  }

  /** The kernel gets the last expression. */
  private static List<String> words(Given expression) {
    return expression.words().stream().map(word -> word.value().map(Value::print).orElse("")).toList();
  }

  private static Optional<String> failure(List<String> words) {
    if (words.stream().noneMatch(word -> word.indexOf('"') >= 0)) return Optional.empty();
    var tokens = new EmatchTokens(at -> at < words.size() ? Optional.of(words.get(at)) : Optional.empty());
    for (var token = tokens.next(); token.kind() != Kind.END && token.kind() != Kind.BROKEN; token = tokens.next()) {
      if (token.kind() != Kind.TEXT || !token.text().equals("meta")) continue;
      var failure = comparison(arguments(tokens));
      if (failure.isPresent()) return failure;
    }
    return Optional.empty();
  }

  private static List<Token> arguments(EmatchTokens tokens) {
    var found = new ArrayList<Token>();
    tokens.next();
    for (var token = tokens.next(); token.isText(); token = tokens.next()) found.add(token);
    return found;
  }

  private static Optional<String> comparison(List<Token> arguments) {
    int operator = 1;
    while (operator < arguments.size() && CHANGES.contains(arguments.get(operator).text())) operator += 2;
    if (operator + 1 >= arguments.size()) return Optional.empty();
    var left = arguments.get(0);
    var right = arguments.get(operator + 1);
    if (isEmptyText(left) || isEmptyText(right)) return Optional.of("an empty text cannot be compared");
    if (left.kind() == Kind.QUOTED) {
      return right.kind() == Kind.QUOTED || NAMES.contains(right.text()) ? Optional.empty()
          : Optional.of("\"" + right.text() + "\" is a number and cannot be compared with a text");
    }
    if (right.kind() != Kind.QUOTED) return Optional.empty();
    return Optional.of(NAMES.contains(left.text())
        ? "tc takes \"" + left.text() + "\" for a number unless the text stands on its left: meta(\"" + right.text()
            + "\" " + arguments.get(operator).text() + " " + left.text() + ")"
        : "\"" + left.text() + "\" is a number and cannot be compared with a text");
  }

  private static boolean isEmptyText(Token token) {
    return token.kind() == Kind.QUOTED && token.text().isEmpty();
  }
}
