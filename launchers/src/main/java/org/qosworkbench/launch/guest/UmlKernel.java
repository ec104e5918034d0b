package org.qosworkbench.launch.guest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qosworkbench.launch.process.CommandLine;
import org.qosworkbench.launch.process.HostTools;
import org.qosworkbench.launch.process.LaunchException;
import org.qosworkbench.launch.process.Output;
import org.qosworkbench.launch.process.Starter;

/**
 * A kernel that runs as a process.
 *
 * @param binary the program
 * @param modules what it loads when it is asked for more than is built in; empty when there is nothing to load
 */
public record UmlKernel(Path binary, Optional<Modules> modules) {
  /**
   * The modules of a kernel.
   *
   * @param folder where its {@code modules.dep} is
   * @param insmod the command, without the file, that loads one of them
   */
  public record Modules(Path folder, List<String> insmod) {
    /** Copies the list. */
    public Modules {
      Objects.requireNonNull(folder);
      insmod = List.copyOf(insmod);
    }
  }

  /** What the package user-mode-linux of Debian and its descendants calls its program. */
  private static final String DISTRIBUTED = "linux.uml";
  private static final Path DISTRIBUTED_MODULES = Path.of("/usr/lib/uml/modules");
  private static final Duration SHORT = Duration.ofSeconds(10);
  /** What to do when there is none. */
  private static final String INSTALL = "sudo apt-get install -y user-mode-linux";
  private static final String INSTALL_KMOD = "sudo apt-get install -y kmod";

  /** Refuses absent parts. */
  public UmlKernel {
    Objects.requireNonNull(binary);
    Objects.requireNonNull(modules);
  }

  /**
   * The kernel of the distribution's package.
   *
   * @throws LaunchException if it is not installed
   */
  public static UmlKernel distributed(HostTools tools) throws LaunchException {
    Path binary = tools.find(DISTRIBUTED)
        .orElseThrow(() -> new LaunchException("no User-Mode Linux kernel is installed: " + INSTALL));
    Optional<Path> folder = newest(DISTRIBUTED_MODULES);
    return new UmlKernel(binary, folder.isEmpty() ? Optional.empty()
        : Optional.of(new Modules(folder.get(), insmod(tools))));
  }

  /**
   * The command that loads a module from a file.
   *
   * @throws LaunchException if it is not installed
   */
  public static List<String> insmod(HostTools tools) throws LaunchException {
    return moduleTool(tools, "insmod");
  }

  /**
   * The command that unloads a module.
   *
   * @throws LaunchException if it is not installed
   */
  public static List<String> rmmod(HostTools tools) throws LaunchException {
    return moduleTool(tools, "rmmod");
  }

  private static List<String> moduleTool(HostTools tools, String name) throws LaunchException {
    return tools.find(name).map(it -> List.of(it.toString()))
        .or(() -> tools.find("busybox").map(it -> List.of(it.toString(), name)))
        .orElseThrow(() -> new LaunchException(name + ", which guests need for modules, is not installed: "
            + INSTALL_KMOD));
  }

  /**
   * A kernel that somebody built; it is taken to have everything built in.
   *
   * @throws LaunchException if there is no such program
   */
  public static UmlKernel at(Path binary) throws LaunchException {
    if (!Files.isRegularFile(binary)) {
      throw new LaunchException("no such kernel: " + binary);
    }
    if (!Files.isExecutable(binary)) {
      throw new LaunchException("the kernel cannot be executed: " + binary);
    }
    return new UmlKernel(binary.toAbsolutePath(), Optional.empty());
  }

  /**
   * How it was built: the text of its {@code .config}, whose head names its release.
   *
   * @throws IOException if it is no such kernel
   */
  public String config(Starter starter) throws IOException {
    CommandLine line = CommandLine.of(binary.toString(), "--showconfig");
    Output output = Output.of(line, starter, SHORT);
    if (output.status() != 0 || output.lines().isEmpty()) {
      throw new LaunchException(binary + " is no User-Mode Linux kernel: '" + line.quoted() + "' prints no configuration");
    }
    return String.join("\n", output.lines()) + "\n";
  }

  /**
   * What it calls itself, which is what modules have to be built for.
   *
   * @throws IOException if it is no such kernel
   */
  public String release(Starter starter) throws IOException {
    Output output = Output.of(CommandLine.of(binary.toString(), "--version"), starter, SHORT);
    if (output.status() != 0 || output.lines().size() != 1) {
      throw new LaunchException(binary + " is no User-Mode Linux kernel: it does not say its release");
    }
    return output.lines().getFirst().strip();
  }

  /** The package's modules lie in a folder that is named after its one kernel. */
  private static Optional<Path> newest(Path folder) {
    String[] releases = folder.toFile().list();
    return releases == null || releases.length == 0
        ? Optional.empty()
        : Arrays.stream(releases).max(Comparator.naturalOrder()).map(folder::resolve)
            .filter(it -> Files.isReadable(it.resolve("modules.dep")));
  }
}
