package org.qosworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.qosworkbench.cli.kernel.BuildReport;
import org.qosworkbench.launch.kconfig.DroppedOption;
import org.qosworkbench.launch.kconfig.Fragment;
import org.qosworkbench.launch.kernel.Configuring;
import org.qosworkbench.launch.kernel.KernelTree;
import org.qosworkbench.launch.process.HostStarter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code qosw kernel config}: configures a tree and says what became of what was wanted. */
final class KernelConfigCommand implements Callable<Integer> {
  private final Console console;
  private final CommandSpec spec;

  private KernelConfigCommand(Console console) {
    this.console = console;
    this.spec = Options.command(this, "config", "Configures a kernel tree from scratch with a preset and fragments on "
        + "top of it, and says which options it does not have or dropped, and why.");
  }

  static CommandSpec spec(Console console) {
    CommandSpec spec = new KernelConfigCommand(console).spec
        .addOption(KernelCommand.preset())
        .addOption(KernelCommand.like())
        .addOption(KernelCommand.fragment())
        .addOption(KernelCommand.output())
        .addPositional(KernelCommand.tree("The tree. Default: what was fetched last."));
    Options.footer(spec,
        "  qosw kernel config --preset debug ~/linux",
        "  qosw kernel config --fragment my.config --output ~/build ~/linux",
        "",
        "Exit status: 0 all options that this kernel has are as they were wanted, 1 some were dropped, 2 trouble.");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult given = spec.commandLine().getParseResult();
    KernelTree tree = KernelCommand.treeOf(given, console);
    Path output = KernelCommand.outputOf(tree, given, console);
    List<Fragment> fragments = KernelCommand.fragments(given, console);
    Configuring result = configure(tree, output,
        fragments.isEmpty() ? Fragment.preset(KernelCommand.USUAL_PRESET) : fragments, console);
    return result.dropped().stream().allMatch(DroppedOption::gone) ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }

  /** Configures and tells of it. */
  static Configuring configure(KernelTree tree, Path output, List<Fragment> fragments, Console console)
      throws IOException {
    console.err().write("$ " + Configuring.line(tree, output).quoted() + "\n");
    console.err().flush();
    BuildReport report = new BuildReport(BuildReport.Format.text, console.err(), console.style(StandardStream.ERR),
        KernelCommand.status(console), console.directory().toAbsolutePath(), 0);
    Configuring result = Configuring.of(tree, output, fragments, HostStarter.tied(), report::hear);
    report.end(0);
    for (DroppedOption option : result.dropped()) {
      if (!option.gone()) {
        console.out().write("%s=%s: %s%n".formatted(option.name(), option.wanted(), option.reason()));
      }
    }
    List<String> gone = result.dropped().stream().filter(DroppedOption::gone).map(DroppedOption::name).toList();
    if (!gone.isEmpty()) {
      console.out().write("Linux " + tree.version() + " has no such options for User-Mode Linux: "
          + String.join(", ", gone) + "\n");
    }
    long set = result.config().values().values().stream().filter(it -> !it.equals("n")).count();
    console.out().flush();
    console.err().write("configured " + output + ": " + set + " options set, " + result.dropped().size()
        + " not as wanted\n");
    console.err().flush();
    return result;
  }
}
