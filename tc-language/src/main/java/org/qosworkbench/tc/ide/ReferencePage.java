package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints what is modelled of a kind as Markdown. */
final class ReferencePage {
  private final StringBuilder page = new StringBuilder();

  private ReferencePage() {}

  static String of(KindReference kind) {
    var page = new ReferencePage();
    page.head(kind);
    page.kernel(kind.kernel());
    page.examples(kind.examples());
    page.sections(kind.classSections().isEmpty() ? "Options" : "Options of the qdisc", kind.sections());
    if (!kind.classSections().isEmpty()) page.sections("Options of its classes", kind.classSections());
    return page.page.toString();
  }

  private void head(KindReference kind) {
    line("# " + kind.category() + " " + kind.name());
    line("");
    line(kind.title() + ". " + kind.doc());
    kind.note().ifPresent(note -> paragraph(note));
    if (!kind.aliases().isEmpty()) paragraph("Also written " + String.join(", ", kind.aliases()) + ".");
    kind.handle().ifPresent(handle -> paragraph("Handle: " + handle));
    kind.verdict().ifPresent(verdict -> paragraph("Verdict when none is written: " + verdict + "."));
    life("iproute2", kind.since(), kind.removed()).ifPresent(this::paragraph);
  }

  private void kernel(KindReference.Kernel kernel) {
    if (!kernel.config().isEmpty()) {
      paragraph("Kernel: CONFIG_" + kernel.config() + kernel.module().map(it -> ", module " + it).orElse("") + ".");
    }
    life("Linux", kernel.since(), kernel.removed()).ifPresent(this::paragraph);
    if (!kernel.traits().isEmpty()) paragraph("Traits: " + String.join(", ", kernel.traits()) + ".");
  }

  private void examples(List<String> examples) {
    if (examples.isEmpty()) return;
    line("");
    line("```tc");
    examples.forEach(this::line);
    line("```");
  }

  private void sections(String title, List<KindReference.Section> sections) {
    if (sections.isEmpty()) return;
    line("");
    line("## " + title);
    for (var section : sections) {
      if (sections.size() > 1) {
        line("");
        line("### " + section.title());
      }
      line("");
      section.options().forEach(this::option);
    }
  }

  private void option(KindReference.Option option) {
    line("- `" + signature(option) + "`" + (option.required() ? " (required)" : "") + ": " + about(option));
    for (var value : option.values()) line("  - " + value.name() + ": " + value.what());
    if (!option.followedBy().isEmpty()) line("  - Followed by words of: " + String.join(", ", option.followedBy()));
    option.note().ifPresent(note -> line("  - Note: " + note));
    option.example().ifPresent(example -> line("  - Example: `" + example + "`"));
  }

  private static String about(KindReference.Option option) {
    return option.doc()
        + option.unit().map(it -> " Unit: " + it + ".").orElse("")
        + option.fallback().map(it -> " Default: " + it + ".").orElse("")
        + life("iproute2", option.since(), option.removed()).map(it -> " " + it).orElse("");
  }

  static String signature(KindReference.Option option) {
    return option.spellings().stream().map(KindReference.Spelling::word).distinct().collect(Collectors.joining("|"))
        + option.values().stream().map(it -> it.optional() ? " [" + it.name() + "]" : " " + it.name())
            .collect(Collectors.joining());
  }

  private static Optional<String> life(String of, Optional<String> since, Optional<String> removed) {
    if (since.isEmpty() && removed.isEmpty()) return Optional.empty();
    var from = since.map(it -> "Since " + of + " " + it).orElse("");
    var to = removed.map(it -> (since.isPresent() ? ", removed in " : "Removed in " + of + " ") + it).orElse("");
    return Optional.of(from + to + ".");
  }

  private void paragraph(String text) {
    line("");
    line(text);
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
