package org.qosworkbench.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.qosworkbench.cli.check.Overrides;
import org.qosworkbench.cli.check.Policies;
import org.qosworkbench.cli.input.Input;
import org.qosworkbench.cli.input.InputFinder;
import org.qosworkbench.cli.input.Rewriter;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.cli.input.SourceReader;
import org.qosworkbench.cli.input.Troubles;
import org.qosworkbench.cli.input.UnreadableInputException;
import org.qosworkbench.cli.project.ProjectFileException;
import org.qosworkbench.cli.project.ProjectFiles;
import org.qosworkbench.tc.ide.TcFile;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code qosw format}: gives batch files one layout. */
final class FormatCommand implements Callable<Integer> {
  /** What to do with the result. */
  private enum Use { PRINT, CHECK, WRITE }

  private final Console console;
  private final CommandSpec spec;

  private FormatCommand(Console console) {
    this.console = console;
    this.spec = Options.command(this, "format",
        "Lays tc batch files out; no word and no comment changes, and scripts stay as they are. Prints the result "
            + "unless told otherwise.");
  }

  /** The command with its options. */
  static CommandSpec spec(Console console) {
    CommandSpec spec = new FormatCommand(console).spec
        .addArgGroup(ArgGroupSpec.builder().exclusive(true)
            .addArg(OptionSpec.builder("--check")
                .description("Change nothing; print the names of the files that would change.").build())
            .addArg(OptionSpec.builder("--write").description("Change the files.").build())
            .build())
        .addOption(Options.target())
        .addPositional(Options.files());
    Options.footer(spec,
        "  qosw format shaping.tc            print the result",
        "  qosw format --write scripts/      change the files",
        "  qosw format --check scripts/      name the files that would change",
        "",
        "Exit status: 0 done, 1 --check found files that would change, 2 wrong usage or unreadable files.");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult given = spec.commandLine().getParseResult();
    Use use = given.hasMatchedOption("--check") ? Use.CHECK : given.hasMatchedOption("--write") ? Use.WRITE : Use.PRINT;
    List<String> files = Options.files(given);
    if (use == Use.WRITE && files.contains("-")) {
      throw new ParameterException(spec.commandLine(), "--write cannot change standard input");
    }
    InputFinder.Found found = InputFinder.find(files, console.directory());
    Policies policies = new Policies(
        new ProjectFiles(console.directory()), console.directory(), Overrides.of(Options.target(given)));
    SourceReader reader = new SourceReader(console.in());
    int status = ExitStatus.CLEAN;
    for (String trouble : found.troubles()) {
      status = complain(trouble);
    }
    for (Input input : found.inputs()) {
      try {
        Source source = reader.read(input);
        TcFile file = LanguageChecker.file(source, console.directory());
        boolean stays = use(use, source, file.formatted(policies.of(input).target()));
        status = Math.max(status, stays ? ExitStatus.CLEAN : ExitStatus.FINDINGS);
      } catch (UnreadableInputException e) {
        status = complain(input.name() + ": " + e.getMessage());
      } catch (ProjectFileException e) {
        for (String problem : e.problems()) {
          status = complain(problem);
        }
      }
    }
    console.out().flush();
    console.err().flush();
    return status;
  }

  /** False when somebody who checks should know that the file would change. */
  private boolean use(Use use, Source source, String formatted) throws IOException, UnreadableInputException {
    boolean same = formatted.equals(source.text());
    switch (use) {
      case PRINT -> console.out().write(formatted);
      case CHECK -> {
        if (!same) {
          console.out().write(source.name() + "\n");
        }
      }
      case WRITE -> {
        if (!same && source.input() instanceof Input.File file) {
          write(file, source.bytes(), formatted.getBytes(source.charset()));
        }
      }
    }
    return same || use != Use.CHECK;
  }

  private void write(Input.File file, byte[] before, byte[] content) throws IOException, UnreadableInputException {
    try {
      Rewriter.rewrite(file.path(), before, content);
    } catch (IOException e) {
      throw new UnreadableInputException("cannot be written: " + Troubles.describe(e));
    }
    console.err().write("formatted " + file.name() + "\n");
  }

  private int complain(String trouble) throws IOException {
    console.err().write("qosw: " + trouble + "\n");
    return ExitStatus.TROUBLE;
  }
}
