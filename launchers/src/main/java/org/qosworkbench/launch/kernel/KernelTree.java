package org.qosworkbench.launch.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qosworkbench.launch.kconfig.DotConfig;
import org.qosworkbench.launch.process.LaunchException;

/**
 * A kernel tree.
 *
 * @param layout what kind of folder it is
 * @param source where the Makefiles and sources are
 * @param build where the configuration and what was built are; the same folder unless they were separated
 * @param version {@code VERSION.PATCHLEVEL.SUBLEVEL} and what comes behind, as the Makefile says
 * @param release what the kernel calls itself that was built or prepared here; modules have to be made for the same
 * @param architecture what it is configured for: {@code um}, {@code x86} ...
 * @param config how it is configured
 */
public record KernelTree(
    Layout layout, Path source, Path build, String version, Optional<String> release, Optional<String> architecture,
    Optional<DotConfig> config) {
  /** Kinds of folders. */
  public enum Layout {
    /** All of the sources. What is built is in the same folder. */
    SOURCE,
    /** What was built, with the sources elsewhere: {@code make O=}. */
    BUILD,
    /** What modules need to be built, without the sources of the kernel. */
    HEADERS
  }

  /** What can be made of a tree. */
  public enum Ability {
    /** A kernel that runs as a process: {@code ARCH=um}. */
    UML,
    /** Modules, for the kernel that was built or prepared here. */
    MODULES,
    /** The network stack as a library: {@code ARCH=lib}, or {@code ARCH=sim} as it was called before. */
    LIBOS,
    /** The kernel as a library: {@code tools/lkl}. */
    LKL
  }

  private static final String MAKEFILE = "Makefile";
  private static final int HEAD_LINES = 12;
  private static final String INCLUDE = "include ";
  /** The third line of a configuration: {@code # Linux/um 6.12.117 Kernel Configuration}. */
  private static final String CONFIG_HEAD = "# Linux/";

  /** Refuses absent parts. */
  public KernelTree {
    Objects.requireNonNull(layout);
    Objects.requireNonNull(source);
    Objects.requireNonNull(build);
    Objects.requireNonNull(version);
    Objects.requireNonNull(release);
    Objects.requireNonNull(architecture);
    Objects.requireNonNull(config);
  }

  /**
   * Looks at a folder.
   *
   * @throws LaunchException if it is no kernel tree
   */
  public static KernelTree read(Path folder) throws LaunchException {
    try {
      Path build = folder.toRealPath();
      Path source = source(build);
      String version = version(Files.readAllLines(source.resolve(MAKEFILE), StandardCharsets.ISO_8859_1))
          .orElseThrow(() -> new LaunchException(folder + " is no kernel tree: its Makefile names no version"));
      Path dotConfig = build.resolve(".config");
      Optional<String> text = Files.isRegularFile(dotConfig)
          ? Optional.of(Files.readString(dotConfig, StandardCharsets.ISO_8859_1)) : Optional.empty();
      return new KernelTree(layout(build, source), source, build, version, release(build),
          text.flatMap(KernelTree::architecture), text.map(DotConfig::parse));
    } catch (LaunchException e) {
      throw e;
    } catch (AccessDeniedException e) {
      throw new LaunchException(folder + " cannot be read: permission denied: " + e.getFile(), e);
    } catch (IOException e) {
      throw new LaunchException(Files.isDirectory(folder)
          ? folder + " is no kernel tree: it has no Makefile of one" : "no such folder: " + folder, e);
    }
  }

  /** A build folder's Makefile includes that of the sources; some have a link as well. */
  private static Path source(Path build) throws IOException {
    List<String> lines = Files.readAllLines(build.resolve(MAKEFILE), StandardCharsets.ISO_8859_1);
    for (String line : lines.subList(0, Math.min(HEAD_LINES, lines.size()))) {
      if (line.startsWith(INCLUDE) && line.endsWith("/" + MAKEFILE) && line.indexOf('$') < 0) {
        return build.resolve(line.substring(INCLUDE.length()).strip()).getParent().toRealPath();
      }
    }
    return version(lines).isEmpty() && Files.isDirectory(build.resolve("source"))
        ? build.resolve("source").toRealPath() : build;
  }

  private static Optional<String> version(List<String> makefile) {
    Map<String, String> found = new HashMap<>();
    for (String line : makefile.subList(0, Math.min(HEAD_LINES, makefile.size()))) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        found.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    if (!found.containsKey("VERSION") || !found.containsKey("PATCHLEVEL")) {
      return Optional.empty();
    }
    String sublevel = found.getOrDefault("SUBLEVEL", "");
    return Optional.of(found.get("VERSION") + "." + found.get("PATCHLEVEL")
        + (sublevel.isEmpty() ? "" : "." + sublevel) + found.getOrDefault("EXTRAVERSION", ""));
  }

  private static Layout layout(Path build, Path source) {
    if (!Files.exists(source.resolve("init/main.c"))) {
      return Layout.HEADERS;
    }
    return build.equals(source) ? Layout.SOURCE : Layout.BUILD;
  }

  private static Optional<String> release(Path build) throws IOException {
    Path file = build.resolve("include/config/kernel.release");
    return Files.isRegularFile(file) ? Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1).strip())
        : Optional.empty();
  }

  private static Optional<String> architecture(String config) {
    return config.lines().limit(HEAD_LINES).filter(it -> it.startsWith(CONFIG_HEAD)).findFirst()
        .map(it -> it.substring(CONFIG_HEAD.length()).split(" ")[0]);
  }

  /** What can be made of it. */
  public Set<Ability> abilities() {
    Set<Ability> abilities = EnumSet.noneOf(Ability.class);
    if (layout != Layout.HEADERS && Files.exists(source.resolve("arch/um/Makefile"))) {
      abilities.add(Ability.UML);
    }
    if (modulesNeed().isEmpty()) {
      abilities.add(Ability.MODULES);
    }
    if (Files.exists(source.resolve("arch/lib/Makefile")) || Files.exists(source.resolve("arch/sim/Makefile"))) {
      abilities.add(Ability.LIBOS);
    }
    if (Files.exists(source.resolve("tools/lkl/Makefile")) || Files.exists(source.resolve("arch/lkl/Makefile"))) {
      abilities.add(Ability.LKL);
    }
    return abilities;
  }

  /** What is missing before modules can be built against it, in words; empty when nothing is. */
  public Optional<String> modulesNeed() {
    if (config.isEmpty()) {
      return Optional.of("it is not configured");
    }
    if (!config.get().has("MODULES")) {
      return Optional.of("it is configured without MODULES");
    }
    boolean prepared = Files.exists(build.resolve("include/generated/autoconf.h"))
        && Files.isExecutable(build.resolve("scripts/mod/modpost")) && release.isPresent();
    return prepared ? Optional.empty() : Optional.of("it is neither built nor prepared with 'make modules_prepare'");
  }

  /** Whether it is known which functions the kernel offers to modules: that takes a whole build. */
  public boolean knowsSymbols() {
    return Files.exists(build.resolve("Module.symvers"));
  }

  /** The kernel that was built here to run as a process. */
  public Optional<Path> binary() {
    Path linux = build.resolve("linux");
    return Files.isRegularFile(linux) && Files.isExecutable(linux) ? Optional.of(linux) : Optional.empty();
  }

  /** The name to give to make as {@code ARCH}; User-Mode Linux unless the tree is configured for something else. */
  public String makeArchitecture() {
    return architecture.orElse("um");
  }
}
