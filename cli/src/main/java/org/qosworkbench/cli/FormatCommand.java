package org.qosworkbench.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import org.qosworkbench.tc.ide.Tc;
import org.qosworkbench.tc.spec.Target;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qosw format}: gives batch files one layout. */
@Command(
    name = "format",
    description = "Lays tc batch files out; no word and no comment changes. Prints the result unless told otherwise.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  qosw format shaping.tc            print the result",
      "  qosw format --write scripts/      change the files",
      "  qosw format --check scripts/      name the files that would change",
      "",
      "Exit status: 0 done, 1 --check found files that would change, 2 wrong usage or unreadable files."
    })
final class FormatCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  private CommandSpec spec;

  @ArgGroup(exclusive = true)
  private Mode mode = new Mode();

  /** What to do with the result instead of printing it. */
  static final class Mode {
    @Option(names = "--check", description = "Change nothing; print the names of the files that would change.")
    private boolean check;

    @Option(names = "--write", description = "Change the files.")
    private boolean write;
  }

  @Option(names = "--target", paramLabel = "TARGET", converter = TargetConverter.class,
      description = "What the files are for, such as iproute2=6.1,kernel=6.12. Default: the project file's, "
          + "else the newest modelled.")
  private Target target;

  @Parameters(paramLabel = "FILE", arity = "1..*",
      description = "Batch files; - for standard input; folders stand for all *.tc and *.tcbatch below them.")
  private List<String> operands;

  FormatCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (mode.write && operands.contains("-")) {
      throw new ParameterException(spec.commandLine(), "--write cannot change standard input");
    }
    InputFinder.Found found = InputFinder.find(operands, console.directory());
    Policies policies = new Policies(
        new ProjectFiles(console.directory()), console.directory(), Optional.ofNullable(target), Optional.empty());
    SourceReader reader = new SourceReader(console.in());
    int status = ExitStatus.CLEAN;
    for (String trouble : found.troubles()) {
      status = complain(trouble);
    }
    for (Input input : found.inputs()) {
      try {
        Source source = reader.read(input);
        boolean stays = format(source, Tc.formatted(source.text(), policies.of(input).target()));
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
  private boolean format(Source source, String formatted) throws IOException, UnreadableInputException {
    boolean same = formatted.equals(source.text());
    if (mode.check) {
      if (!same) {
        console.out().write(source.name() + "\n");
      }
      return same;
    }
    if (!mode.write) {
      console.out().write(formatted);
    } else if (!same && source.input() instanceof Input.File file) {
      try {
        Rewriter.rewrite(file.path(), formatted.getBytes(source.charset()));
      } catch (IOException e) {
        throw new UnreadableInputException("cannot be written: " + Troubles.describe(e));
      }
      console.err().write("formatted " + source.name() + "\n");
    }
    return true;
  }

  private int complain(String trouble) throws IOException {
    console.err().write("qosw: " + trouble + "\n");
    return ExitStatus.TROUBLE;
  }
}
