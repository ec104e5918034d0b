package org.qosworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.qosworkbench.cli.kernel.BuildReport;
import org.qosworkbench.launch.kernel.KernelTree;
import org.qosworkbench.launch.module.Drift;
import org.qosworkbench.launch.module.DriftFinder;
import org.qosworkbench.launch.module.ModuleBuild;
import org.qosworkbench.launch.module.ModuleFolder;
import org.qosworkbench.launch.module.ModuleInfo;
import org.qosworkbench.launch.process.HostStarter;
import org.qosworkbench.launch.process.LaunchException;
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
    if (!build(folder, tree, given)) {
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

  private boolean build(ModuleFolder folder, KernelTree tree, ParseResult given) throws IOException {
    BuildReport report = new BuildReport(given.matchedOptionValue("--format", BuildReport.Format.text), console.out(),
        Options.style(given, console, StandardStream.OUT), KernelCommand.status(console),
        console.directory().toAbsolutePath(), 0);
    console.err().write("$ " + ModuleBuild.line(folder, tree, 1).quoted() + "\n");
    console.err().flush();
    int exit;
    try (ModuleBuild build = ModuleBuild.start(folder, tree, 1, HostStarter.tied(), report::hear)) {
      exit = build.end().get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("interrupted", e);
    }
    report.end(exit);
    List<Drift> drifts = exit == 0 ? List.of() : DriftFinder.find(folder.path());
    console.err().write((exit == 0 ? "" : "the build failed: ") + report.summary()
        + (drifts.isEmpty() ? "" : "; 'qosw module check' knows of " + drifts.size()
            + (drifts.size() == 1 ? " place" : " places") + " that belong to older kernels") + "\n");
    console.err().flush();
    return exit == 0;
  }
}
