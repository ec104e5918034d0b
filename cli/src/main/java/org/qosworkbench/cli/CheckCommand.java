package org.qosworkbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qosworkbench.cli.check.CheckRun;
import org.qosworkbench.cli.check.Checker;
import org.qosworkbench.cli.check.InputChecker;
import org.qosworkbench.cli.check.Policies;
import org.qosworkbench.cli.check.Progress;
import org.qosworkbench.cli.check.Repairs;
import org.qosworkbench.cli.check.Tally;
import org.qosworkbench.cli.input.InputFinder;
import org.qosworkbench.cli.input.SourceReader;
import org.qosworkbench.cli.project.ProjectFiles;
import org.qosworkbench.cli.report.Report;
import org.qosworkbench.cli.report.Style;
import org.qosworkbench.tc.spec.Severity;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code qosw check}: says what tc and the kernel would object to, without running anything. */
final class CheckCommand implements Callable<Integer> {
  private final Console console;
  private final Checker checker;
  private final CommandSpec spec;

  private CheckCommand(Console console, Checker checker) {
    this.console = console;
    this.checker = checker;
    this.spec = Options.command(
        this, "check", "Says what is wrong with tc batch files and shell scripts that call tc, as tc and the kernel "
            + "would and better explained.");
  }

  /** The command with its options. */
  static CommandSpec spec(Console console, Checker checker) {
    CommandSpec spec = new CheckCommand(console, checker).spec
        .addOption(ReportFormat.option())
        .addOption(Options.target())
        .addOption(Options.devices())
        .addOption(Options.device())
        .addOption(Options.kernelConfig())
        .addOption(OptionSpec.builder("--exit-zero")
            .description("Exit with status 0 even if errors are found.").build())
        .addOption(Options.color())
        .addPositional(Options.files());
    FixOptions.addTo(spec);
    Options.footer(spec,
        "  qosw check shaping.tc",
        "  qosw check --target iproute2=6.1,kernel=6.12 --devices eth0,ifb0 scripts/",
        "  qosw check --device 'eth0 mtu 1500 speed 1000mbit' --kernel-config /boot/config-6.12 scripts/",
        "  generate-rules | qosw check -",
        "  qosw check --format sarif . >findings.sarif",
        "  qosw check --diff scripts/        what --fix would change",
        "  qosw check README.md              the scripts between ```sh fences",
        "",
        "Exit status: 0 no errors, 1 errors found, 2 wrong usage or unreadable files. With --fix, errors that are",
        "left count, with --diff those of the files as they are.",
        "A comment '# qosw: allow NAME' keeps that diagnostic quiet.");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult given = spec.commandLine().getParseResult();
    ReportFormat format = ReportFormat.of(given);
    Optional<Repairs> repairs = FixOptions.repairs(given, console.directory());
    InputFinder.Found found = InputFinder.find(Options.files(given), console.directory());
    found.troubles().forEach(this::complain);
    boolean shows = repairs.filter(it -> it.use() == Repairs.Use.SHOW).isPresent();
    StandardStream stream =
        FixOptions.takesOutput(repairs, found.inputs()) ? StandardStream.ERR : StandardStream.OUT;
    Report report = shows ? Report.NONE : format.report(console, stream, Options.style(given, console, stream));
    Tally tally = check(found, given, repairs, report);
    console.out().flush();
    if (format == ReportFormat.text) {
      console.err().write(Summary.of(tally) + "\n");
    }
    console.err().flush();
    if (tally.troubles() > 0 || !found.troubles().isEmpty()) {
      return ExitStatus.TROUBLE;
    }
    return tally.of(Severity.ERROR) > 0 && !given.hasMatchedOption("--exit-zero")
        ? ExitStatus.FINDINGS
        : ExitStatus.CLEAN;
  }

  private Tally check(
      InputFinder.Found found, ParseResult given, Optional<Repairs> repairs, Report report) throws IOException {
    Policies policies = new Policies(
        new ProjectFiles(console.directory()), console.directory(), Options.overrides(given, console.directory()));
    InputChecker inputChecker = new InputChecker(
        new SourceReader(console.in()), policies, repairs, checker,
        it -> Fault.describe(it, console.environment()));
    Style style = Options.style(given, console, StandardStream.OUT);
    CheckRun run = new CheckRun(
        inputChecker, FixOptions.listener(repairs, console, style), report, progress(), this::complain);
    report.begin();
    Tally tally = run.run(found.inputs(), Runtime.getRuntime().availableProcessors());
    report.end();
    return tally;
  }

  private Progress progress() {
    return console.isTerminal(StandardStream.ERR)
        ? Progress.on(console.err(), console.out(), InstantSource.system())
        : Progress.silent();
  }

  private void complain(String trouble) {
    try {
      console.err().write("qosw: " + trouble + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
