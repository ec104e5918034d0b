package org.qosworkbench.cli.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qosworkbench.launch.kernel.KernelTree;
import org.qosworkbench.launch.kernel.Revision;

/**
 * What there is to say about a kernel tree, as text and as JSON.
 *
 * @param layout {@code source}, {@code build} or {@code headers}
 * @param source where the sources are
 * @param build where things are built
 * @param version of the sources
 * @param release of what was built
 * @param architecture what it is configured for
 * @param options how many options are set; empty when it is not configured
 * @param configuration a name for the configuration
 * @param abilities what can be made of it
 * @param modulesNeed what is missing for building modules
 * @param kernel the program that was built
 * @param commit its git commit
 * @param changedFiles how many files differ from that
 */
public record KernelInfo(
    String layout, String source, String build, String version, Optional<String> release,
    Optional<String> architecture, Optional<Long> options, Optional<String> configuration, List<String> abilities,
    Optional<String> modulesNeed, Optional<String> kernel, Optional<String> commit, Optional<Integer> changedFiles) {
  private static final int SHORT = 12;

  /** Looks closer at a tree. */
  public static KernelInfo of(KernelTree tree) throws IOException {
    Optional<Revision> revision = Revision.ofTree(tree.source());
    return new KernelInfo(tree.layout().name().toLowerCase(Locale.ROOT), tree.source().toString(),
        tree.build().toString(), tree.version(), tree.release(), tree.architecture(),
        tree.config().map(it -> it.values().values().stream().filter(value -> !value.equals("n")).count()),
        tree.config().map(it -> it.fingerprint()),
        tree.abilities().stream().map(it -> it.name().toLowerCase(Locale.ROOT)).toList(), tree.modulesNeed(),
        tree.binary().map(Path::toString), revision.map(Revision::commit), revision.map(Revision::changed));
  }

  /** For people. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add("Linux " + version + ", " + switch (layout) {
      case "source" -> "sources";
      case "build" -> "a build apart from its sources";
      default -> "headers for modules, without the kernel's sources";
    });
    line(lines, "sources", source);
    if (!build.equals(source)) {
      line(lines, "build", build);
    }
    line(lines, "commit", commit.map(it -> it.substring(0, Math.min(SHORT, it.length()))
        + changedFiles.filter(n -> n > 0).map(n -> ", " + n + " files changed").orElse(", no files changed"))
        .orElse("no git repository"));
    line(lines, "configured", architecture.map(it -> "for " + it + ", " + options.orElse(0L) + " options set, "
        + configuration.orElse("").substring(0, SHORT)).orElse("no"));
    line(lines, "release", release.orElse("not built yet"));
    line(lines, "kernel", kernel.orElse("not built"));
    line(lines, "makes", abilities.isEmpty() ? "nothing" : String.join(", ", abilities));
    modulesNeed.ifPresent(it -> line(lines, "modules", "no: " + it));
    return String.join("\n", lines) + "\n";
  }

  private static void line(List<String> lines, String name, String value) {
    lines.add("  %-11s %s".formatted(name, value));
  }
}
