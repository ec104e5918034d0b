package org.qosworkbench.tc.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Expected;
import org.qosworkbench.tc.bind.Refusal;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;

/** What to do about a refusal, told from the declarations. */
final class Help {
  private static final int LONGEST_LIST = 24;

  private Help() {}

  static Optional<String> of(Refusal refusal, Binding binding, Binder binder) {
    return switch (refusal.diagnostic()) {
      case UNKNOWN_OPTION -> refusal.replacement().isPresent() ? Optional.empty() : options(refusal, binding, binder);
      case LEADING_TC -> Optional.of("write the rest of the line only: qdisc, class, filter ...");
      case GLOBAL_OPTION_IN_BATCH -> Optional.of("give it to the tc that reads the file, before -batch");
      case UNKNOWN_OBJECT, UNKNOWN_COMMAND, UNKNOWN_KIND, UNKNOWN_ACTION, CLASSLESS_QDISC, HELP_WORD, EXTRA_WORDS,
          MISSING_ARGUMENT, WORD_TOO_NEW, WORD_REMOVED -> Optional.empty();
      default -> optionAt(refusal, binding).map(Help::usage);
    };
  }

  /** The options that could have stood in the place of the refused word. */
  private static Optional<String> options(Refusal refusal, Binding binding, Binder binder) {
    var names = binder.expected(binding.statement(), refusal.firstWord()).stream()
        .filter(it -> it instanceof Expected.Keyword keyword && keyword.element() instanceof Option)
        .map(it -> ((Expected.Keyword) it).element().name()).distinct().toList();
    return names.isEmpty() ? Optional.empty() : Optional.of("known here: " + list(names));
  }

  private static String list(List<String> names) {
    return names.stream().limit(LONGEST_LIST).collect(Collectors.joining(", "))
        + (names.size() > LONGEST_LIST ? ", ..." : "");
  }

  /** The option that the refused word belongs to, or is. */
  static Optional<Option> optionAt(Refusal refusal, Binding binding) {
    int keyword = keywordAt(refusal, binding);
    return keyword < 0 ? Optional.empty() : binding.element(keyword).map(Option.class::cast);
  }

  /** The keyword that the refused word belongs to, or is; -1 when it belongs to none. */
  static int keywordAt(Refusal refusal, Binding binding) {
    int refused = Math.min(refusal.firstWord(), binding.statement().wordCount() - 1);
    for (int word = refused; word >= 0; word--) {
      var element = binding.element(word);
      if (element.isEmpty()) {
        if (word < refused) return -1;
      } else if (element.get() instanceof Option) {
        return word;
      } else if (!(element.get() instanceof Param)) {
        return -1;
      }
    }
    return -1;
  }

  private static String usage(Option option) {
    var docs = option.docs();
    return signature(option) + (docs.text().isEmpty() ? "" : ": " + docs.text())
        + (docs.example().isEmpty() ? "" : " Example: " + docs.example());
  }

  private static String signature(Option option) {
    var words = new StringBuilder(option.names().stream().map(Name::text).distinct().collect(Collectors.joining("|")));
    for (var param : option.params()) {
      words.append(' ').append(param.required() ? param.name() : "[" + param.name() + "]");
    }
    return words.toString();
  }
}
