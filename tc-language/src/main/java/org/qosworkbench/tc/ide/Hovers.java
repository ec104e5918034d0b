package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.CommandObject;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.spec.Verb;

/** Answers what the word under the cursor means. */
final class Hovers {
  private Hovers() {}

  /** What the word at an offset means, and what it names. */
  static Optional<Hover> at(Diagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    var words = at(diagnosis.analysis(), offset);
    var mention = words.isEmpty() ? Optional.<Mention>empty() : diagnosis.names(cancelled).at(offset);
    if (mention.isEmpty() || mention.get().named().sort() == Named.Sort.DEVICE) return words;
    var page = Portraits.page(diagnosis, mention.get());
    return words.map(it -> new Hover(it.range(), Prose.page(page, List.of(it.markdown()))));
  }

  /** What the word at an offset means, whatever other commands do. */
  static Optional<Hover> at(Analysis analysis, int offset) {
    return switch (Cursor.at(analysis.document(), offset)) {
      case Cursor.OnWord on -> on(on, analysis);
      case Cursor.BetweenWords it -> Optional.empty();
      case Cursor.InComment it -> Optional.empty();
    };
  }

  private static Optional<Hover> on(Cursor.OnWord cursor, Analysis analysis) {
    var target = analysis.effectiveTarget();
    var binding = analysis.binder().bind(cursor.statement());
    return text(binding, cursor.word(), target)
        .map(text -> new Hover(cursor.statement().range(cursor.word()).shift(cursor.base()), text));
  }

  private static Optional<String> text(Binding binding, int word, Target target) {
    var element = binding.element(word);
    if (element.isEmpty()) return refused(binding, word, target);
    return Optional.of(switch (element.get()) {
      case Param param -> value(binding, word, param, target);
      case Option option -> where(binding, word) + Prose.of(option, target);
      case CommandObject it -> Prose.of(it, target);
      case Verb it -> Prose.of(it, target);
      case Kind it -> Prose.of(it, target);
    });
  }

  /** A value that tc refuses: what its option is. */
  private static Optional<String> refused(Binding binding, int word, Target target) {
    boolean isRefused = binding.refusal().filter(it -> it.firstWord() == word).isPresent();
    return isRefused
        ? keyword(binding, word - 1).map(it -> Prose.of((Option) binding.element(it).orElseThrow(), target))
        : Optional.empty();
  }

  private static String value(Binding binding, int word, Param param, Target target) {
    var parts = new ArrayList<String>();
    binding.value(word).flatMap(Arithmetic::of)
        .ifPresent(it -> parts.add("`" + binding.statement().word(word) + "`: " + it));
    var keyword = keyword(binding, word - 1);
    keyword.ifPresent(it -> parts.add(Prose.of((Option) binding.element(it).orElseThrow(), target)));
    if (keyword.isEmpty()) parts.add(Prose.of(param, target));
    return Prose.page(parts.get(0), List.copyOf(parts.subList(1, parts.size())));
  }

  /** The keyword that a value belongs to, going back over other values. */
  static Optional<Integer> keyword(Binding binding, int from) {
    for (int word = from; word >= 0; word--) {
      Optional<Element> element = binding.element(word);
      if (element.isPresent() && element.get() instanceof Option) return Optional.of(word);
      if (element.isEmpty() || !(element.get() instanceof Param)) return Optional.empty();
    }
    return Optional.empty();
  }

  /** What an option is an option of. */
  private static String where(Binding binding, int word) {
    int group = binding.groupOf(word);
    if (group < 0) return "";
    var of = switch (binding.groups().get(group).head()) {
      case Kind kind -> isClass(binding) ? "class of " + kind.name() : Reference.category(kind) + " " + kind.name();
      case Option option -> option.name();
      case Verb verb -> binding.object().map(Element::name).orElse("") + " " + verb.name();
      case CommandObject object -> object.name();
      case Param param -> param.name();
    };
    return of + ": ";
  }

  private static boolean isClass(Binding binding) {
    return binding.object().filter(it -> it.name().equals("class")).isPresent();
  }
}
