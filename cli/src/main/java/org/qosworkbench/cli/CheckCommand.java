package org.qosworkbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.qosworkbench.cli.check.CheckRun;
import org.qosworkbench.cli.check.Checker;
import org.qosworkbench.cli.check.InputChecker;
import org.qosworkbench.cli.check.Policies;
import org.qosworkbench.cli.check.Progress;
import org.qosworkbench.cli.check.Tally;
import org.qosworkbench.cli.input.InputFinder;
import org.qosworkbench.cli.input.SourceReader;
import org.qosworkbench.cli.project.ProjectFiles;
import org.qosworkbench.cli.report.GithubReport;
import org.qosworkbench.cli.report.JsonLinesReport;
import org.qosworkbench.cli.report.JsonReport;
import org.qosworkbench.cli.report.JunitReport;
import org.qosworkbench.cli.report.Report;
import org.qosworkbench.cli.report.SarifReport;
import org.qosworkbench.cli.report.Style;
import org.qosworkbench.cli.report.TextReport;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.spec.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qosw check}: says what tc and the kernel would object to, without running anything. */
@Command(
    name = "check",
    description = "Says what is wrong with tc batch files, as tc and the kernel would and better explained.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  qosw check shaping.tc",
      "  qosw check --target iproute2=6.1,kernel=6.12 --devices eth0,ifb0 scripts/",
      "  generate-rules | qosw check -",
      "  qosw check --format sarif . >findings.sarif",
      "",
      "Exit status: 0 no errors, 1 errors found, 2 wrong usage or unreadable files.",
      "A line that ends in '# qosw: allow NAME' keeps that diagnostic quiet."
    })
final class CheckCommand implements Callable<Integer> {
  /** The values of {@code --format}; named as they are typed. */
  enum Format { text, json, jsonl, sarif, junit, github }

  /** The values of {@code --color}; named as they are typed. */
  enum Color { auto, always, never }

  private final Console console;
  private final Checker checker;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
      description = "How findings are printed: ${COMPLETION-CANDIDATES}. Default: text.")
  private Format format;

  @Option(names = "--target", paramLabel = "TARGET", converter = TargetConverter.class,
      description = "What the files are for, such as iproute2=6.1,kernel=6.12. Default: the project file's, "
          + "else the newest modelled.")
  private Target target;

  @Option(names = "--devices", paramLabel = "NAMES", split = ",",
      description = "The devices that exist, such as eth0,eth1. Default: the project file's, else any.")
  private Set<String> devices;

  @Option(names = "--exit-zero", description = "Exit with status 0 even if errors are found.")
  private boolean exitZero;

  @Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto",
      description = "Color text: ${COMPLETION-CANDIDATES}. Default: auto, on a terminal unless NO_COLOR is set.")
  private Color color;

  @Parameters(paramLabel = "FILE", arity = "1..*",
      description = "Batch files; - for standard input; folders stand for all *.tc and *.tcbatch below them.")
  private List<String> operands;

  CheckCommand(Console console, Checker checker) {
    this.console = console;
    this.checker = checker;
  }

  @Override
  public Integer call() throws IOException {
    InputFinder.Found found = InputFinder.find(operands, console.directory());
    found.troubles().forEach(this::complain);
    Tally tally = check(found);
    console.out().flush();
    if (format == Format.text) {
      console.err().write(Summary.of(tally) + "\n");
    }
    console.err().flush();
    if (tally.troubles() > 0 || !found.troubles().isEmpty()) {
      return ExitStatus.TROUBLE;
    }
    return tally.of(Severity.ERROR) > 0 && !exitZero ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }

  private Tally check(InputFinder.Found found) throws IOException {
    Policies policies = new Policies(
        new ProjectFiles(console.directory()), console.directory(), Optional.ofNullable(target),
        Optional.ofNullable(devices).map(LinkedHashSet::new));
    Report report = report();
    InputChecker inputChecker = new InputChecker(
        new SourceReader(console.in()), policies, checker, it -> Fault.describe(it, console.environment()));
    CheckRun run = new CheckRun(inputChecker, report, progress(), this::complain);
    report.begin();
    Tally tally = run.run(found.inputs(), Runtime.getRuntime().availableProcessors());
    report.end();
    return tally;
  }

  private Report report() {
    return switch (format) {
      case text -> new TextReport(console.out(), style());
      case json -> new JsonReport(console.out(), Version.number());
      case jsonl -> new JsonLinesReport(console.out());
      case sarif -> new SarifReport(console.out(), Version.number(), Explanations::page);
      case junit -> new JunitReport(console.out());
      case github -> new GithubReport(console.out());
    };
  }

  private Style style() {
    return switch (color) {
      case always -> Style.COLORED;
      case never -> Style.PLAIN;
      case auto -> {
        boolean wanted = console.environment().getOrDefault("NO_COLOR", "").isEmpty()
            && !console.environment().getOrDefault("TERM", "").equals("dumb");
        yield wanted && console.isTerminal(StandardStream.OUT) ? Style.COLORED : Style.PLAIN;
      }
    };
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
