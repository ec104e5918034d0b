package org.qosworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qosworkbench.cli.kernel.BuildReport;
import org.qosworkbench.launch.kernel.KernelTree;
import org.qosworkbench.launch.module.ModuleFolder;
import org.qosworkbench.launch.module.ModuleInfo;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code qosw module build}: builds modules against a kernel tree. */
final class ModuleBuildCommand implements Callable<Integer> {
  private final Console console;
  private final CommandSpec spec;

  private ModuleBuildCommand(Console console) {
    this.console = console;
    this.spec = Options.command(this, "build", "Builds the modules of a folder against a kernel tree, and says before any "
        + "boot whether the kernel that guests get takes them.");
  }

  static CommandSpec spec(Console console) {
    CommandSpec spec = new ModuleBuildCommand(console).spec
        .addOption(ModuleCommand.tree())
        .addOption(Kernels.option())
        .addOption(OptionSpec.builder("--format").paramLabel("FORMAT").type(BuildReport.Format.class)
            .description("How messages of compilers are written: ${COMPLETION-CANDIDATES}. Default: text.").build())
        .addOption(Options.color())
        .addPositional(ModuleCommand.folder());
    Options.footer(spec,
        "  qosw module build ~/netqos/src",
        "  qosw module build --tree ~/build-6.1 --kernel distribution .",
        "",
        "Exit status: 0 built and the kernel takes them, 1 the build failed or it does not, 2 trouble.");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult given = spec.commandLine().getParseResult();
    ModuleFolder folder = ModuleFolder.read(ModuleCommand.folderOf(given, console));
    KernelTree tree = ModuleCommand.treeOf(given, console);
    if (!new ModuleBuilding(console, console.out(),
        given.matchedOptionValue("--format", BuildReport.Format.text), given).build(folder, tree)) {
      return ExitStatus.FINDINGS;
    }
    boolean fits = true;
    for (String name : folder.modules()) {
      Path file = folder.built(name);
      if (Files.exists(file)) {
        Optional<String> refusal = ModuleCommand.refusal(ModuleInfo.read(file), Kernels.of(given, console));
        fits &= refusal.isEmpty();
        console.err().write(file + refusal.map(it -> ": guests do not take it: " + it).orElse("") + "\n");
      }
    }
    console.err().flush();
    return fits ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }
}
