package org.qosworkbench.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.qosworkbench.cli.kernel.BuildReport;
import org.qosworkbench.launch.kernel.BuildEvent;
import org.qosworkbench.launch.kernel.KbuildMessage;
import org.qosworkbench.launch.kernel.KernelTree;
import org.qosworkbench.launch.module.Drift;
import org.qosworkbench.launch.module.DriftFinder;
import org.qosworkbench.launch.module.ModuleBuild;
import org.qosworkbench.launch.module.ModuleFolder;
import org.qosworkbench.launch.process.HostStarter;
import org.qosworkbench.launch.process.LaunchException;
import picocli.CommandLine.ParseResult;

/**
 * A build of modules, as {@code module build} and {@code test-module} do it.
 *
 * @param console where the user is
 * @param messages where messages of compilers go
 * @param format how they are written
 * @param given the options
 */
record ModuleBuilding(Console console, Writer messages, BuildReport.Format format, ParseResult given) {
  /** Builds; false when that failed. */
  boolean build(ModuleFolder folder, KernelTree tree) throws IOException {
    BuildReport report = new BuildReport(format, messages,
        Options.style(given, console, StandardStream.OUT), KernelCommand.status(console),
        console.directory().toAbsolutePath(), 0);
    console.err().write("$ " + ModuleBuild.line(folder, tree, 1).quoted() + "\n");
    console.err().flush();
    int exit;
    try (ModuleBuild build = ModuleBuild.start(folder, tree, 1, HostStarter.tied(), event -> {
          if (tree.knowsSymbols() || !isUnknownSymbol(event)) {
            report.hear(event);
          }
        })) {
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

  /** Without a whole build nobody knows what the kernel offers. */
  private static boolean isUnknownSymbol(BuildEvent event) {
    return event instanceof BuildEvent.Message it && it.message().speaker() == KbuildMessage.Speaker.MODPOST
        && it.message().severity() == KbuildMessage.Severity.WARNING;
  }
}
