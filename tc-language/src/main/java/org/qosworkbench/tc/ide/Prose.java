package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.CommandObject;
import org.qosworkbench.tc.spec.Docs;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Life;
import org.qosworkbench.tc.spec.Match;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.spec.Verb;

/** Tells people in Markdown what the words of tc mean. */
final class Prose {
  private Prose() {}

  /** What an element is: a heading line and paragraphs. */
  static String of(Element element, Target target) {
    return switch (element) {
      case CommandObject it -> page("**" + it.name() + "**", List.of(it.docs().text()));
      case Verb it -> page("**" + it.name() + "**", List.of(it.docs().text()));
      case Kind it -> kind(it);
      case Option it -> option(it, target);
      case Param it -> page("**" + it.name() + "**: " + ValueGuide.of(it.type(), target).what(), docs(it.docs()));
    };
  }

  /** How an option is written: all its words, and its values. */
  static String signature(Option option) {
    var text = new StringBuilder(String.join("|", option.names().stream().map(Name::text).distinct().toList()));
    for (var param : option.params()) text.append(' ').append(placeholder(param));
    return text.toString();
  }

  static String placeholder(Param param) {
    return param.required() ? param.name() : "[" + param.name() + "]";
  }

  private static String kind(Kind kind) {
    var parts = new ArrayList<String>();
    parts.add(kind.docs().text());
    if (!kind.docs().note().isEmpty()) parts.add("*Note:* " + kind.docs().note());
    if (kind instanceof Action action && !action.verdict().isEmpty()) {
      parts.add("Verdict when none is written: " + action.verdict());
    }
    if (kind instanceof Classifier classifier && !classifier.handle().doc().isEmpty()) {
      parts.add("Handle: " + classifier.handle().doc());
    }
    life("iproute2", kind.life()).ifPresent(parts::add);
    kernel(kind.kernel()).ifPresent(parts::add);
    if (!kind.examples().isEmpty()) parts.add("```tc\n" + String.join("\n", kind.examples()) + "\n```");
    return page("**" + Reference.category(kind) + " " + kind.name() + "**: " + kind.title(), parts);
  }

  private static Optional<String> kernel(Kernel kernel) {
    if (kernel.config().isEmpty()) return Optional.empty();
    return Optional.of("Kernel: `CONFIG_" + kernel.config() + "`"
        + (kernel.module().isEmpty() ? "" : ", module `" + kernel.module() + "`")
        + kernel.since().map(it -> ", since Linux " + it).orElse("")
        + kernel.removed().map(it -> ", removed in Linux " + it).orElse(""));
  }

  private static String option(Option option, Target target) {
    var parts = new ArrayList<>(docs(option.docs()));
    life("iproute2", option.life()).ifPresent(parts::add);
    for (var param : option.params()) {
      parts.add(param.name() + ": " + ValueGuide.of(param.type(), target).what()
          + (param.docs().text().isEmpty() ? "" : ". " + param.docs().text()));
    }
    if (option.names().stream().anyMatch(it -> it.match() == Match.EXACT)) {
      var exact = option.names().stream().filter(it -> it.match() == Match.EXACT).map(Name::text).toList();
      parts.add(String.join(", ", exact) + " cannot be shortened");
    }
    if (option.need() == Option.Need.REQUIRED) parts.add("Required");
    return page("**" + signature(option) + "**", parts);
  }

  private static List<String> docs(Docs docs) {
    var parts = new ArrayList<String>();
    if (!docs.text().isEmpty()) parts.add(docs.text());
    if (!docs.unit().isEmpty()) parts.add("Unit: " + docs.unit());
    if (!docs.fallback().isEmpty()) parts.add("Default: " + docs.fallback());
    if (!docs.note().isEmpty()) parts.add("*Note:* " + docs.note());
    if (!docs.example().isEmpty()) parts.add("Example: `" + docs.example() + "`");
    return parts;
  }

  private static Optional<String> life(String of, Life life) {
    if (life.since().isEmpty() && life.removed().isEmpty()) return Optional.empty();
    var since = life.since().map(it -> "Since " + of + " " + it).orElse("");
    var removed = life.removed().map(it -> (since.isEmpty() ? "Removed in " + of + " " : ", removed in ") + it)
        .orElse("");
    return Optional.of(since + removed);
  }

  static String page(String head, List<String> parts) {
    var page = new StringBuilder(head);
    for (var part : parts) if (!part.isEmpty()) page.append("\n\n").append(part);
    return page.toString();
  }
}
