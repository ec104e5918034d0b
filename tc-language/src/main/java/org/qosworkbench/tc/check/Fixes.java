package org.qosworkbench.tc.check;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Refusal;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.command.Commands;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.text.Range;

/** Changes that would settle a refusal. */
final class Fixes {
  private Fixes() {}

  static List<Fix> of(Refusal refusal, Binding binding) {
    var statement = binding.statement();
    int first = refusal.firstWord();
    if (first >= statement.wordCount()) return List.of();
    if (refusal.replacement().isPresent()) {
      var meant = refusal.replacement().get();
      return List.of(Fix.replace("write " + meant, RefusalCheck.range(statement, first, refusal.lastWord()), meant));
    }
    return switch (refusal.diagnostic()) {
      case LEADING_TC -> List.of(remove(statement, first, first).safely());
      case GLOBAL_OPTION_IN_BATCH ->
          isCommand(statement, first + 1) ? List.of(remove(statement, first, first)) : List.of();
      case REPEATED_OPTION, SECOND_PARENT -> repeated(refusal, binding).stream().toList();
      case HANDLE_FOR_CLASS -> List.of(classid(statement, first));
      case EXTRA_WORDS -> List.of(remove(statement, first, statement.wordCount() - 1));
      default -> List.of();
    };
  }

  /** The word that a class goes by; certain unless the command has one already. */
  private static Fix classid(Statement statement, int word) {
    var fix = Fix.replace("write classid", statement.range(word), "classid");
    for (int i = 0; i < statement.wordCount(); i++) if (statement.wordIs(i, "classid")) return fix;
    return fix.safely();
  }

  private static boolean isCommand(Statement statement, int word) {
    return word < statement.wordCount() && Commands.objects().lexicon().find(statement.word(word)).isPresent();
  }

  /** The keyword with the values that stand behind it, unless more can follow than values. */
  private static Optional<Fix> repeated(Refusal refusal, Binding binding) {
    int keyword = Help.keywordAt(refusal, binding);
    if (keyword < 0) return Optional.empty();
    var option = (Option) binding.element(keyword).orElseThrow();
    boolean plain = option.grammar() == Grammar.nothing() && option.params().stream().allMatch(it -> it.required());
    int last = keyword + option.params().size();
    if (!plain || last >= binding.statement().wordCount()) return Optional.empty();
    return Optional.of(remove(binding.statement(), keyword, last));
  }

  /** Removes words with the blanks before them, or behind them at the start of the line. */
  private static Fix remove(Statement statement, int first, int last) {
    var range = statement.range(first, last);
    var title = "remove " + range.in(statement.text());
    if (first > 0) return Fix.remove(title, new Range(statement.range(first - 1).end(), range.end()));
    int end = last + 1 < statement.wordCount() ? statement.range(last + 1).start() : range.end();
    return Fix.remove(title, new Range(range.start(), end));
  }
}
