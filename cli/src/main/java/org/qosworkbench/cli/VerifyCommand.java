package org.qosworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qosworkbench.cli.check.Overrides;
import org.qosworkbench.cli.check.Policies;
import org.qosworkbench.cli.check.Policy;
import org.qosworkbench.cli.guest.Comparison;
import org.qosworkbench.cli.guest.Devices;
import org.qosworkbench.cli.guest.GuestProgress;
import org.qosworkbench.cli.guest.GuestRun;
import org.qosworkbench.cli.guest.Machine;
import org.qosworkbench.cli.input.Input;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.cli.input.SourceReader;
import org.qosworkbench.cli.input.UnreadableInputException;
import org.qosworkbench.cli.project.ProjectFileException;
import org.qosworkbench.cli.project.ProjectFiles;
import org.qosworkbench.cli.report.Report;
import org.qosworkbench.launch.guest.GuestRequest;
import org.qosworkbench.launch.guest.GuestState;
import org.qosworkbench.launch.process.HostStarter;
import org.qosworkbench.launch.process.HostTools;
import org.qosworkbench.launch.process.LaunchException;
import org.qosworkbench.launch.process.Starter;
import org.qosworkbench.launch.verify.BatchCommand;
import org.qosworkbench.launch.verify.VerifyRequest;
import org.qosworkbench.tc.ide.Analysis;
import org.qosworkbench.tc.ide.Command;
import org.qosworkbench.tc.ide.Diagnosis;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Language;
import org.qosworkbench.tc.ide.Settings;
import org.qosworkbench.tc.ide.Tc;
import org.qosworkbench.tc.spec.Target;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code qosw verify}: runs a batch file in a guest and sets what came of it beside what was to be expected. */
final class VerifyCommand implements Callable<Integer> {
  /** The values of {@code --expect}; named as they are typed. */
  enum Expect { success, clean }

  private static final int LAST_LINES = 12;
  private static final int USUAL_PATIENCE_SECONDS = 10;

  private final Console console;
  private final CommandSpec spec;

  private VerifyCommand(Console console) {
    this.console = console;
    this.spec = Options.command(this, "verify",
        "Runs a tc batch file in a kernel of its own, User-Mode Linux, and says what tc and that kernel made of each "
            + "line, beside what was to be expected. Needs no root and leaves the host alone.");
  }

  /** The command with its options. */
  static CommandSpec spec(Console console) {
    CommandSpec spec = new VerifyCommand(console).spec
        .addOption(ReportFormat.option())
        .addOption(Kernels.option())
        .addOption(OptionSpec.builder("--tc").paramLabel("PROGRAM").type(String.class)
            .description("The tc to run. Default: the one in PATH.").build())
        .addOption(OptionSpec.builder("--memory").paramLabel("MIB").type(Integer.class)
            .description("Memory of the guest. Default: " + GuestRequest.USUAL_MEMORY + ".").build())
        .addOption(OptionSpec.builder("--timeout").paramLabel("SECONDS").type(Integer.class)
            .description("How long one command may take. Default: " + USUAL_PATIENCE_SECONDS + ".").build())
        .addOption(Options.devices())
        .addOption(Options.device("A device that the guest has, and what it is like, such as 'eth0 mtu 9000 speed "
            + "1000mbit queues 4'. May be repeated. Those that the file names are there anyway."))
        .addOption(OptionSpec.builder("--expect").paramLabel("WHAT").type(Expect.class)
            .description("success: exit with status 1 when a command is refused. clean: also when tc or the kernel "
                + "remark on one, or something else was expected. Default: success.").build())
        .addOption(OptionSpec.builder("--console").paramLabel("FILE").type(String.class)
            .description("Write all that the guest says to a file.").build())
        .addOption(Options.color())
        .addPositional(PositionalParamSpec.builder().paramLabel("FILE").arity("1").required(true).type(String.class)
            .description("A batch file; - for standard input.").build());
    Options.footer(spec,
        "  qosw verify shaping.tc",
        "  qosw verify --device 'eth0 speed 1000mbit' --expect clean shaping.tc",
        "  qosw verify --kernel ~/linux/linux --format jsonl shaping.tc",
        "",
        "Exit status: 0 all commands were taken, 1 some were refused, 2 wrong usage, an unreadable file, or a guest",
        "that did not run to its end.");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult given = spec.commandLine().getParseResult();
    String name = given.matchedPositionalValue(0, "");
    Input input = name.equals("-") ? new Input.StandardInput()
        : new Input.File(console.directory().resolve(name), name);
    Starter starter = HostStarter.tied();
    try {
      Source source = new SourceReader(console.in()).read(input);
      if (Language.of(name, source.text()) != Language.BATCH) {
        return complain(List.of(name + ": is no batch file; what a script runs goes in by way of: "
            + "qosw expand --as-batch " + name + " | qosw verify -"));
      }
      Settings settings = settings(input, given);
      HostTools tools = Kernels.tools(console);
      Machine machine = Machine.find(Kernels.of(given, console), path(given, "--tc"), tools, starter);
      return run(source, settings, machine, starter, given);
    } catch (UnreadableInputException e) {
      return complain(List.of(name + ": " + e.getMessage()));
    } catch (ProjectFileException e) {
      return complain(e.problems());
    } catch (LaunchException e) {
      return complain(List.of(e.getMessage()));
    }
  }

  /** What the file is for is decided by the machine that it runs on. */
  private Settings settings(Input input, ParseResult given) throws ProjectFileException {
    Overrides overrides = Options.overrides(given, console.directory());
    Policy policy = new Policies(new ProjectFiles(console.directory()), console.directory(), overrides).of(input);
    return policy.settings();
  }

  private Optional<Path> path(ParseResult given, String option) {
    return Optional.ofNullable(given.<String>matchedOptionValue(option, null)).map(console.directory()::resolve);
  }

  private int run(Source source, Settings settings, Machine machine, Starter starter, ParseResult given)
      throws IOException {
    Diagnosis first = Diagnosis.of(Analysis.of(source.text(), machine.target(), settings), Tc.NEVER);
    List<Command> commands = Tc.commands(first.analysis());
    Devices devices = Devices.of(settings, Tc.deviceNames(first, Tc.NEVER));
    VerifyRequest request = request(machine, devices, commands, given);
    GuestRun run = GuestRun.of(request, starter, guestConsole(given), progress(commands.size()));
    List<Finding> expected = expected(first, machine, devices.expectations(settings));
    Comparison comparison = Comparison.of(commands, expected, run.results(), run.fatal());
    report(source, comparison, given);
    tell(run, comparison, machine, commands.size(), ReportFormat.of(given));
    return status(run, comparison, given);
  }

  private VerifyRequest request(Machine machine, Devices devices, List<Command> commands, ParseResult given) {
    int memory = given.matchedOptionValue("--memory", GuestRequest.USUAL_MEMORY);
    if (memory < GuestRequest.LEAST_MEMORY) {
      throw new ParameterException(spec.commandLine(), "--memory: a guest needs at least " + GuestRequest.LEAST_MEMORY);
    }
    int patience = given.matchedOptionValue("--timeout", USUAL_PATIENCE_SECONDS);
    if (patience < 1) {
      throw new ParameterException(spec.commandLine(), "--timeout: at least 1 second");
    }
    return new VerifyRequest(machine.kernel(), memory, machine.tc(), machine.ip(), devices.inGuest(),
        commands.stream().map(it -> new BatchCommand(it.text(), it.words())).toList(), Duration.ofSeconds(patience));
  }

  private org.qosworkbench.launch.guest.Console guestConsole(ParseResult given) throws IOException {
    Optional<Path> file = path(given, "--console");
    if (file.isEmpty()) {
      return org.qosworkbench.launch.guest.Console.inMemory();
    }
    if (Files.isDirectory(file.get())) {
      throw new ParameterException(spec.commandLine(), "--console: " + file.get() + " is a folder");
    }
    return org.qosworkbench.launch.guest.Console.to(file.get());
  }

  private GuestProgress progress(int commands) {
    return console.isTerminal(StandardStream.ERR)
        ? GuestProgress.on(console.err(), InstantSource.system(), commands)
        : GuestProgress.silent();
  }

  /** What looking at the commands finds, on the machine that they run on. */
  private static List<Finding> expected(Diagnosis first, Machine machine, Settings settings) {
    Settings there = new Settings(
        settings.devices(), settings.facts(), Optional.of(machine.config()), settings.severities());
    Target target = machine.target();
    return first.next(new Analysis(first.analysis().document(), target, there), Tc.NEVER).findings();
  }

  private void report(Source source, Comparison comparison, ParseResult given) throws IOException {
    Report report = ReportFormat.of(given)
        .report(console, StandardStream.OUT, Options.style(given, console, StandardStream.OUT));
    report.begin();
    report.open(source);
    for (Finding finding : comparison.findings()) {
      report.finding(source, finding);
    }
    report.close(source);
    report.end();
    console.out().flush();
  }

  /** For people: what was wrong with the guest, and what came of it all. */
  private void tell(GuestRun run, Comparison comparison, Machine machine, int commands, ReportFormat format)
      throws IOException {
    for (String trouble : run.troubles()) {
      console.err().write("qosw: " + trouble + "\n");
    }
    if (!(run.end() instanceof GuestState.Ended)) {
      console.err().write("qosw: " + run.end().sentence() + "\n");
      List<String> said = run.lastLines();
      for (String line : said.subList(Math.max(0, said.size() - LAST_LINES), said.size())) {
        console.err().write("  " + line + "\n");
      }
    }
    if (format == ReportFormat.text) {
      console.err().write(summary(run, comparison, machine, commands) + "\n");
    }
    console.err().flush();
  }

  private static String summary(GuestRun run, Comparison comparison, Machine machine, int commands) {
    int ran = run.results().size();
    return (ran == commands ? commands + (commands == 1 ? " command" : " commands") : ran + " of " + commands
        + " commands") + " run by tc " + machine.target().iproute2() + " on Linux " + machine.target().kernel()
        + " in " + "%.1f s".formatted(run.took().toMillis() / 1000.0) + ": " + comparison.refused() + " refused, "
        + comparison.remarks() + " with remarks, " + comparison.disagreements() + " otherwise than expected";
  }

  private static int status(GuestRun run, Comparison comparison, ParseResult given) {
    if (!(run.end() instanceof GuestState.Ended) || !run.troubles().isEmpty()) {
      return ExitStatus.TROUBLE;
    }
    boolean clean = switch (given.matchedOptionValue("--expect", Expect.success)) {
      case success -> comparison.refused() == 0;
      case clean -> comparison.refused() + comparison.remarks() + comparison.disagreements() == 0;
    };
    return clean ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }

  private int complain(List<String> troubles) throws IOException {
    for (String trouble : troubles) {
      console.err().write("qosw: " + trouble + "\n");
    }
    console.err().flush();
    return ExitStatus.TROUBLE;
  }
}
