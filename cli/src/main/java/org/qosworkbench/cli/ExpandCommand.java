package org.qosworkbench.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.qosworkbench.cli.expand.ExpansionWriter;
import org.qosworkbench.cli.input.FilesBeside;
import org.qosworkbench.cli.input.Input;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.cli.input.SourceReader;
import org.qosworkbench.cli.input.UnreadableInputException;
import org.qosworkbench.tc.ide.Expansion;
import org.qosworkbench.tc.shell.Surroundings;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code qosw expand}: prints the commands of tc that a shell script runs. */
final class ExpandCommand implements Callable<Integer> {
  /** The values of {@code --format}; named as they are typed. */
  enum Format { text, jsonl }

  private final Console console;
  private final CommandSpec spec;

  private ExpandCommand(Console console) {
    this.console = console;
    this.spec = Options.command(this, "expand",
        "Prints the tc commands that shell scripts run, as far as that is known without running it.");
  }

  /** The command with its options. */
  static CommandSpec spec(Console console) {
    CommandSpec spec = new ExpandCommand(console).spec
        .addArgGroup(ArgGroupSpec.builder().exclusive(true)
            .addArg(OptionSpec.builder("--format").paramLabel("FORMAT").type(Format.class)
                .description("${COMPLETION-CANDIDATES}. Default: text.").build())
            .addArg(OptionSpec.builder("--as-batch")
                .description("Print a batch file for tc. What is not known, or may not run, is a comment there.")
                .build())
            .build())
        .addOption(OptionSpec.builder("--with").paramLabel("NAME=VALUE").type(List.class).auxiliaryTypes(String.class)
            .description("A variable that the environment sets; 1=VALUE, 2=VALUE ... for the arguments of the "
                + "script. May be repeated.").build())
        .addOption(Options.color())
        .addPositional(PositionalParamSpec.builder().paramLabel("SCRIPT").arity("1..*").required(true)
            .type(List.class).auxiliaryTypes(String.class)
            .description("Shell scripts; - for standard input.").build());
    Options.footer(spec,
        "  qosw expand shaping.sh",
        "  qosw expand --with 1=start shaping.sh",
        "  qosw expand --with DEV=eth0 --as-batch shaping.sh >shaping.tc",
        "  qosw expand shaping.sh --format jsonl | jq -r 'select(.known).command'",
        "",
        "Exit status: 0 all commands are known and run for certain, 1 some are not, 2 wrong usage or unreadable file.");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult given = spec.commandLine().getParseResult();
    Map<String, String> variables = variables(given);
    int status = ExitStatus.CLEAN;
    for (String name : Options.files(given)) {
      Input input = name.equals("-") ? new Input.StandardInput()
          : new Input.File(console.directory().resolve(name), name);
      try {
        Source source = new SourceReader(console.in()).read(input);
        Surroundings surroundings = new Surroundings(variables, FilesBeside.of(input, console.directory()));
        status = Math.max(status, print(source, Expansion.of(source.text(), surroundings), given));
      } catch (UnreadableInputException e) {
        console.err().write("qosw: " + name + ": " + e.getMessage() + "\n");
        status = ExitStatus.TROUBLE;
      }
    }
    console.out().flush();
    console.err().flush();
    return status;
  }

  private Map<String, String> variables(ParseResult given) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String assignment : given.<List<String>>matchedOptionValue("--with", List.of())) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        throw new ParameterException(spec.commandLine(), "--with: expected NAME=VALUE, not '" + assignment + "'");
      }
      variables.put(assignment.substring(0, equals), assignment.substring(equals + 1));
    }
    return variables;
  }

  private int print(Source source, Expansion expansion, ParseResult given) throws IOException {
    ExpansionWriter writer =
        new ExpansionWriter(console.out(), source, Options.style(given, console, StandardStream.OUT));
    boolean complete;
    if (given.hasMatchedOption("--as-batch")) {
      complete = writer.batch(expansion);
    } else {
      complete = switch (given.matchedOptionValue("--format", Format.text)) {
        case text -> writer.text(expansion);
        case jsonl -> writer.jsonLines(expansion);
      };
    }
    for (Expansion.Remark note : expansion.notes()) {
      console.err().write(
          "qosw: " + source.name() + ":" + source.place(note.range()).line() + ": " + note.message() + "\n");
    }
    if (expansion.commands().isEmpty()) {
      console.err().write("qosw: " + source.name() + " runs no tc\n");
    }
    return complete ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }
}
