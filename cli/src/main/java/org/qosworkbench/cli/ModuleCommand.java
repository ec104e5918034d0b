package org.qosworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.launch.guest.UmlKernel;
import org.qosworkbench.launch.kconfig.DotConfig;
import org.qosworkbench.launch.kernel.KernelStore;
import org.qosworkbench.launch.kernel.KernelTree;
import org.qosworkbench.launch.module.ModuleInfo;
import org.qosworkbench.launch.module.Vermagic;
import org.qosworkbench.launch.process.HostStarter;
import org.qosworkbench.launch.process.LaunchException;
import org.qosworkbench.launch.process.Starter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code qosw module}: the command that holds those about modules, and what these have in common. */
final class ModuleCommand implements Runnable {
  private static final String TREE = "--tree";

  private final CommandSpec spec = Options.command(this, "module",
      "Builds kernel modules outside of the kernel's tree, and says whether a kernel takes them.");

  private ModuleCommand() {}

  static CommandSpec spec(Console console) {
    CommandSpec spec = new ModuleCommand().spec
        .addSubcommand("build", ModuleBuildCommand.spec(console))
        .addSubcommand("check", ModuleCheckCommand.spec(console))
        .addSubcommand("info", ModuleInfoCommand.spec(console));
    spec.usageMessage().synopsisSubcommandLabel("COMMAND");
    Options.footer(spec,
        "  qosw module build ~/netqos/src",
        "  qosw module check --fix ~/netqos/src     brings old sources up to date",
        "  qosw module info ~/netqos/src/netqos.ko");
    return spec;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  static PositionalParamSpec folder() {
    return PositionalParamSpec.builder().paramLabel("DIR").arity("0..1").type(String.class)
        .description("Where the module's Kbuild or Makefile is. Default: this folder.").build();
  }

  static Path folderOf(ParseResult given, Console console) {
    return console.directory().resolve(given.matchedPositionalValue(0, ""));
  }

  static OptionSpec tree() {
    return OptionSpec.builder(TREE).paramLabel("DIR").type(String.class)
        .description("The kernel tree to build against: built, prepared, or headers. Default: that of the kernel that "
            + "guests have.").build();
  }

  /** The tree that was named; else the one in which the kernel that guests have was built. */
  static KernelTree treeOf(ParseResult given, Console console) throws IOException {
    String named = given.matchedOptionValue(TREE, "");
    if (!named.isEmpty()) {
      return KernelTree.read(console.directory().resolve(named));
    }
    Optional<KernelStore> store = KernelStore.of(console.environment());
    List<KernelStore.Entry> built = store.isPresent() ? store.get().entries() : List.of();
    if (built.isEmpty()) {
      throw new LaunchException("no kernel was built yet that modules could be built against: name a tree with --tree, "
          + "or 'qosw kernel fetch' and 'qosw kernel build'");
    }
    return KernelTree.read(built.getFirst().binary().getParent());
  }

  /** What the kernel that guests get asks of modules. */
  static Vermagic vermagic(UmlKernel kernel, Starter starter) throws IOException {
    return Vermagic.of(kernel.release(starter), DotConfig.parse(kernel.config(starter)));
  }

  /** Why the kernel that guests get does not take a module; empty when it does. */
  static Optional<String> refusal(ModuleInfo module, UmlKernel kernel) throws IOException {
    Optional<String> says = module.value("vermagic");
    return says.isEmpty() ? Optional.of("it does not say what it was built for")
        : vermagic(kernel, HostStarter.tied()).refusal(Vermagic.parse(says.get()));
  }
}
