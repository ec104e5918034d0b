package org.qosworkbench.tc.ide;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Ematch;
import org.qosworkbench.tc.spec.Executable;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Kinds;
import org.qosworkbench.tc.spec.Match;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.spec.Version;

/** The reference of all that is modelled, made from the declarations. */
public final class Reference {
  private Reference() {}

  /** All kinds, by category and in each category by name. */
  public static List<KindReference> all() {
    return Kinds.all().map(Reference::of).toList();
  }

  /** The kinds with this name; several when a qdisc, a filter and an action share it. */
  public static List<KindReference> named(String name) {
    return all().stream().filter(it -> it.name().equals(name) || it.aliases().contains(name)).toList();
  }

  /** A kind as a page of Markdown. */
  public static String markdown(KindReference kind) {
    return ReferencePage.of(kind);
  }

  static String category(Kind kind) {
    return switch (kind) {
      case Qdisc it -> "qdisc";
      case Classifier it -> "filter";
      case Action it -> "action";
      case Ematch it -> "ematch";
      case Executable it -> "exec";
    };
  }

  static KindReference of(Kind kind) {
    var classes = kind instanceof Qdisc qdisc ? qdisc.classGrammar() : Optional.<Grammar>empty();
    return new KindReference(category(kind), kind.name(), kind instanceof Qdisc qdisc ? qdisc.aliases() : List.of(),
        kind.title(), kind.docs().text(), text(kind.docs().note()), kind.life().since().map(Version::toString),
        kind.life().removed().map(Version::toString), kernel(kind.kernel()),
        kind instanceof Classifier it ? text(it.handle().doc()) : Optional.empty(),
        kind instanceof Action it ? text(it.verdict()) : Optional.empty(),
        sections(kind.grammar()), classes.map(Reference::sections).orElse(List.of()),
        kind.examples());
  }

  private static KindReference.Kernel kernel(Kernel kernel) {
    return new KindReference.Kernel(kernel.config(), text(kernel.module()), kernel.since().map(Version::toString),
        kernel.removed().map(Version::toString),
        kernel.traits().stream().sorted().map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', ' ')).toList());
  }

  /** The option lists of a grammar and, behind them, those of the grammars of their options; each once. */
  private static List<KindReference.Section> sections(Grammar grammar) {
    var found = new LinkedHashSet<>(grammar.sections());
    var queue = new ArrayDeque<>(found);
    while (!queue.isEmpty()) {
      for (var option : queue.remove().options()) {
        for (var inner : option.grammar().sections()) if (found.add(inner)) queue.add(inner);
      }
    }
    return found.stream().filter(it -> !it.options().isEmpty())
        .map(it -> new KindReference.Section(it.title(), it.options().stream().map(Reference::option).toList()))
        .toList();
  }

  private static KindReference.Option option(Option option) {
    var docs = option.docs();
    return new KindReference.Option(
        option.names().stream().map(it -> new KindReference.Spelling(it.text(), it.match() == Match.PREFIX)).toList(),
        option.params().stream().map(Reference::value).toList(),
        docs.text(), text(docs.unit()), text(docs.fallback()), text(docs.note()), text(docs.example()),
        option.need() == Option.Need.REQUIRED, option.life().since().map(Version::toString),
        option.life().removed().map(Version::toString),
        option.grammar().sections().stream().filter(it -> !it.options().isEmpty()).map(Section::title).distinct()
            .toList());
  }

  private static KindReference.Value value(Param param) {
    return new KindReference.Value(param.name(), ValueGuide.of(param.type(), Target.NEWEST).what(), !param.required());
  }

  private static Optional<String> text(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }
}
