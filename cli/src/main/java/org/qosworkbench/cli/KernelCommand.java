package org.qosworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.cli.kernel.StatusLine;
import org.qosworkbench.launch.guest.UmlKernel;
import org.qosworkbench.launch.kconfig.DotConfig;
import org.qosworkbench.launch.kconfig.Fragment;
import org.qosworkbench.launch.kernel.KernelStore;
import org.qosworkbench.launch.kernel.KernelTree;
import org.qosworkbench.launch.process.HostStarter;
import org.qosworkbench.launch.process.LaunchException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code qosw kernel}: the command that holds those about kernel trees, and what these have in common. */
final class KernelCommand implements Runnable {
  static final String USUAL_PRESET = "qos";

  private final CommandSpec spec = Options.command(this, "kernel",
      "Looks at, configures and builds kernels that run as a process, User-Mode Linux, and fetches their sources.");

  private KernelCommand() {}

  static CommandSpec spec(Console console) {
    CommandSpec spec = new KernelCommand().spec
        .addSubcommand("info", KernelInfoCommand.spec(console))
        .addSubcommand("fetch", KernelFetchCommand.spec(console))
        .addSubcommand("import", KernelImportCommand.spec(console))
        .addSubcommand("config", KernelConfigCommand.spec(console))
        .addSubcommand("build", KernelBuildCommand.spec(console));
    spec.usageMessage().synopsisSubcommandLabel("COMMAND");
    Options.footer(spec,
        "  qosw kernel fetch             the sources of the distribution's kernel, 150 MB; needs no root",
        "  qosw kernel build             builds what was fetched last, with all of traffic control",
        "  qosw kernel info ~/linux      what a folder is and what can be made of it");
    return spec;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  static PositionalParamSpec tree(String description) {
    return PositionalParamSpec.builder().paramLabel("DIR").arity("0..1").type(String.class).description(description)
        .build();
  }

  static OptionSpec preset() {
    return OptionSpec.builder("--preset").paramLabel("NAME").type(String.class)
        .description("What the kernel is for: " + String.join(", ", Fragment.presets()) + ". qos has all of traffic "
            + "control built in, debug finds mistakes in modules, kunit has the kernel's own tests, guest only boots. "
            + "Default: " + USUAL_PRESET + " when nothing is configured yet.").build();
  }

  static OptionSpec like() {
    return OptionSpec.builder("--like").paramLabel("KERNEL").type(String.class)
        .description("Instead of a preset, the options of a kernel that is there: a program, or the word distribution for "
            + "that of the package user-mode-linux.").build();
  }

  static OptionSpec fragment() {
    return OptionSpec.builder("--fragment").paramLabel("FILE").type(List.class).auxiliaryTypes(String.class).arity("1")
        .description("Options on top of the preset: lines of a .config. May be repeated.").build();
  }

  static OptionSpec output() {
    return OptionSpec.builder("--output").paramLabel("DIR").type(String.class)
        .description("Where to configure and build. Default: where that was done before; for sources that are as they "
            + "were unpacked, a folder of the workbench.").build();
  }

  /** The fragments that were asked for; empty when none was. */
  static List<Fragment> fragments(ParseResult given, Console console) throws IOException {
    List<Fragment> fragments = new ArrayList<>();
    String like = given.matchedOptionValue("--like", "");
    if (!like.isEmpty()) {
      UmlKernel kernel = Kernels.named(like, console);
      fragments.add(new Fragment(kernel.binary().getFileName().toString(),
          DotConfig.parse(kernel.config(HostStarter.tied()))));
    }
    String preset = given.matchedOptionValue("--preset", "");
    if (!preset.isEmpty()) {
      if (!Fragment.presets().contains(preset)) {
        throw new ParameterException(given.commandSpec().commandLine(), "--preset: one of "
            + String.join(", ", Fragment.presets()) + ", not '" + preset + "'");
      }
      fragments.addAll(Fragment.preset(preset));
    }
    for (String file : given.<List<String>>matchedOptionValue("--fragment", List.of())) {
      Path path = console.directory().resolve(file);
      if (!Files.isReadable(path)) {
        throw new LaunchException(file + ": cannot be read");
      }
      fragments.add(Fragment.read(path));
    }
    return fragments;
  }

  static KernelStore store(Console console) throws LaunchException {
    return KernelStore.of(console.environment())
        .orElseThrow(() -> new LaunchException("neither HOME nor XDG_DATA_HOME says where the workbench keeps things"));
  }

  /** The tree that was named; else the last one that was fetched. */
  static KernelTree treeOf(ParseResult given, Console console) throws IOException {
    String name = given.matchedPositionalValue(0, "");
    if (!name.isEmpty()) {
      return KernelTree.read(console.directory().resolve(name));
    }
    Optional<Path> last = newest(store(console).trees());
    return KernelTree.read(last.orElseThrow(() -> new LaunchException(
        "no kernel sources were fetched yet: 'qosw kernel fetch' downloads the distribution's, 150 MB that become "
            + "1.7 GB; or name a folder")));
  }

  private static Optional<Path> newest(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (var entries = Files.list(folder)) {
      return entries.filter(it -> !it.getFileName().toString().startsWith(".") && Files.isDirectory(it))
          .max(Comparator.comparingLong(it -> it.toFile().lastModified()));
    }
  }

  /** Where a tree is configured and built. */
  static Path outputOf(KernelTree tree, ParseResult given, Console console) throws IOException {
    String named = given.matchedOptionValue("--output", "");
    if (!named.isEmpty()) {
      return console.directory().resolve(named).toAbsolutePath().normalize();
    }
    boolean pristine = tree.layout() == KernelTree.Layout.SOURCE && tree.config().isEmpty();
    String like = given.matchedOptionValue("--like", "");
    String name = given.matchedOptionValue("--preset", like.isEmpty() ? USUAL_PRESET : Path.of(like).getFileName().toString());
    return pristine ? store(console).build(tree, name) : tree.build();
  }

  static StatusLine status(Console console) {
    return console.isTerminal(StandardStream.ERR)
        ? StatusLine.on(console.err(), InstantSource.system(), console.columns()) : StatusLine.silent();
  }
}
