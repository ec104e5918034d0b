package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Refusal;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.syntax.Statement;

/** Finds out whether tc would refuse a word at a place because it stands there. */
final class Trial {
  /** Refusals that speak against the word itself, rather than against what is still missing around it. */
  private static final Set<Diagnostic> AGAINST = EnumSet.of(
      Diagnostic.REPEATED_OPTION, Diagnostic.SECOND_PARENT, Diagnostic.CONFLICTING_OPTIONS,
      Diagnostic.MISPLACED_OPTION, Diagnostic.HANDLE_FOR_CLASS, Diagnostic.CLASSLESS_QDISC, Diagnostic.WORD_TOO_NEW,
      Diagnostic.WORD_REMOVED, Diagnostic.UNKNOWN_OPTION, Diagnostic.UNKNOWN_KIND, Diagnostic.UNKNOWN_ACTION,
      Diagnostic.UNKNOWN_COMMAND, Diagnostic.UNKNOWN_OBJECT, Diagnostic.HELP_WORD, Diagnostic.EXTRA_WORDS);

  private final Binder binder;
  private final List<String> before;
  private final List<String> after;
  private final Optional<Refusal> without;
  private final Optional<Refusal> withoutInAll;

  Trial(Binder binder, List<String> before, List<String> after) {
    this.binder = binder;
    this.before = before;
    this.after = after;
    without = refusal(before);
    withoutInAll = refusal(join(before, List.of(), after));
  }

  /** Whether {@code word}, which would stand for {@code element}, is welcome. */
  boolean accepts(String word, Optional<Element> element) {
    var added = new ArrayList<String>();
    added.add(word);
    if (element.isPresent() && element.get() instanceof Option option) {
      for (var param : option.params()) if (param.required()) added.add(example(param.type()));
    }
    return !speaksAgainst(refusal(join(before, added, List.of())), without)
        && (after.isEmpty() || !isRepetition(refusal(join(before, added, after)), withoutInAll));
  }

  private String example(ValueType type) {
    var example = ValueGuide.of(type, binder.target()).example();
    return example.isEmpty() ? "1" : example;
  }

  private static boolean speaksAgainst(Optional<Refusal> with, Optional<Refusal> without) {
    return with.isPresent() && AGAINST.contains(with.get().diagnostic()) && !isSame(with, without);
  }

  private static boolean isRepetition(Optional<Refusal> with, Optional<Refusal> without) {
    if (with.isEmpty() || isSame(with, without)) return false;
    return switch (with.get().diagnostic()) {
      case REPEATED_OPTION, SECOND_PARENT, CONFLICTING_OPTIONS -> true;
      default -> false;
    };
  }

  /** Whether the command is refused for the same reason without the word. */
  private static boolean isSame(Optional<Refusal> with, Optional<Refusal> without) {
    return without.isPresent() && with.isPresent() && without.get().explanation().equals(with.get().explanation());
  }

  private Optional<Refusal> refusal(List<String> words) {
    return words.isEmpty() ? Optional.empty() : binder.bind(Statement.of(words)).refusal();
  }

  private static List<String> join(List<String> before, List<String> added, List<String> after) {
    var all = new ArrayList<>(before);
    all.addAll(added);
    all.addAll(after);
    return all;
  }
}
