package org.qosworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.qosworkbench.cli.kernel.BuildReport;
import org.qosworkbench.launch.kconfig.DotConfig;
import org.qosworkbench.launch.kconfig.Fragment;
import org.qosworkbench.launch.kernel.KernelBuild;
import org.qosworkbench.launch.kernel.KernelStore;
import org.qosworkbench.launch.kernel.KernelTree;
import org.qosworkbench.launch.process.HostStarter;
import org.qosworkbench.launch.process.LaunchException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code qosw kernel build}: configures a tree when it is not, and builds it. */
final class KernelBuildCommand implements Callable<Integer> {
  private final Console console;
  private final CommandSpec spec;

  private KernelBuildCommand(Console console) {
    this.console = console;
    this.spec = Options.command(this, "build", "Builds a kernel that runs as a process. Only what changed is built "
        + "again. 'qosw verify' and guests take the kernel that was built last.");
  }

  static CommandSpec spec(Console console) {
    CommandSpec spec = new KernelBuildCommand(console).spec
        .addOption(KernelCommand.preset())
        .addOption(KernelCommand.like())
        .addOption(KernelCommand.fragment())
        .addOption(KernelCommand.output())
        .addOption(OptionSpec.builder("--prepare").arity("0").type(boolean.class)
            .description("Only prepare the tree for building modules for a kernel that is there already.").build())
        .addOption(OptionSpec.builder("--jobs").paramLabel("N").type(Integer.class)
            .description("Compilers at a time. Default: as many as there are processors.").build())
        .addOption(OptionSpec.builder("--format").paramLabel("FORMAT").type(BuildReport.Format.class)
            .description("How messages of compilers are written: ${COMPLETION-CANDIDATES}. Default: text.").build())
        .addOption(OptionSpec.builder("--log").paramLabel("FILE").type(String.class)
            .description("Write all that make prints to a file.").build())
        .addOption(Options.color())
        .addPositional(KernelCommand.tree("The tree. Default: what was fetched last."));
    Options.footer(spec,
        "  qosw kernel build",
        "  qosw kernel build --preset debug --jobs 1 ~/linux",
        "  qosw kernel build --like distribution --prepare ~/linux-6.1   for modules of the distribution's kernel",
        "",
        "Exit status: 0 built, 1 the build failed, 2 trouble.");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult given = spec.commandLine().getParseResult();
    KernelTree tree = KernelCommand.treeOf(given, console);
    Path output = KernelCommand.outputOf(tree, given, console);
    List<Fragment> fragments = KernelCommand.fragments(given, console);
    Path dotConfig = output.resolve(".config");
    if (!fragments.isEmpty() || !Files.exists(dotConfig)) {
      fragments = fragments.isEmpty() ? Fragment.preset(KernelCommand.USUAL_PRESET) : fragments;
      KernelConfigCommand.configure(tree, output, fragments, console);
    }
    return build(new KernelBuild.Request(tree, output, given.matchedOptionValue("--prepare", false)
        ? KernelBuild.Goal.PREPARATION : KernelBuild.Goal.KERNEL, jobs(given)), fragments, given);
  }

  private int jobs(ParseResult given) {
    int jobs = given.matchedOptionValue("--jobs", Runtime.getRuntime().availableProcessors());
    if (jobs < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs: at least 1");
    }
    return jobs;
  }

  private int build(KernelBuild.Request request, List<Fragment> fragments, ParseResult given) throws IOException {
    DotConfig config = DotConfig.read(request.output().resolve(".config"));
    BuildReport report = new BuildReport(given.matchedOptionValue("--format", BuildReport.Format.text), console.out(),
        Options.style(given, console, StandardStream.OUT), KernelCommand.status(console),
        console.directory().toAbsolutePath(), KernelBuild.steps(request.output(), config).orElse(0));
    console.err().write("$ " + request.line().quoted() + "\n");
    console.err().flush();
    Instant start = Instant.now();
    int exit;
    try (BuildLog log = BuildLog.to(
            Optional.ofNullable(given.<String>matchedOptionValue("--log", null)).map(console.directory()::resolve));
        KernelBuild build = KernelBuild.start(request, HostStarter.tied(), event -> {
          log.hear(event);
          report.hear(event);
        })) {
      exit = build.end().get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("interrupted", e);
    }
    report.end(exit);
    tell(request, report, exit, Duration.between(start, Instant.now()));
    if (exit == 0) {
      remember(request, fragments, config);
    }
    return exit == 0 ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }

  private void tell(KernelBuild.Request request, BuildReport report, int exit, Duration took) throws IOException {
    String what = switch (request.goal()) {
      case KERNEL -> request.output().resolve("linux").toString();
      case PREPARATION -> request.output() + " for modules";
    };
    console.err().write((exit == 0 ? "built " + what : "the build failed") + " in " + took.toSeconds() + " s: "
        + report.summary() + "\n");
    console.err().flush();
  }

  private void remember(KernelBuild.Request request, List<Fragment> fragments, DotConfig config) throws IOException {
    KernelTree built = KernelTree.read(request.output());
    Optional<KernelStore> store = KernelStore.of(console.environment());
    if (request.goal() == KernelBuild.Goal.KERNEL && built.binary().isPresent() && store.isPresent()) {
      store.get().add(new KernelStore.Entry(built.binary().get(), built.release().orElse(built.version()),
          config.fingerprint(), fragments.stream().map(Fragment::name).toList(), Instant.now()));
    }
  }
}
