package org.qosworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.qosworkbench.cli.check.Policies;
import org.qosworkbench.cli.check.Policy;
import org.qosworkbench.cli.input.Input;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.cli.input.SourceReader;
import org.qosworkbench.cli.input.UnreadableInputException;
import org.qosworkbench.cli.project.ProjectFileException;
import org.qosworkbench.cli.project.ProjectFiles;
import org.qosworkbench.cli.tree.JsonTree;
import org.qosworkbench.cli.tree.TextTree;
import org.qosworkbench.tc.ide.Language;
import org.qosworkbench.tc.ide.TcFile;
import org.qosworkbench.tc.ide.TrafficTree;
import org.qosworkbench.tc.ide.tree.DotDrawing;
import org.qosworkbench.tc.ide.tree.SvgDrawing;
import org.qosworkbench.tc.text.Range;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code qosw tree}: draws what a batch file or a script builds. */
final class TreeCommand implements Callable<Integer> {
  /** The values of {@code --format}; named as they are typed. */
  enum Format { text, dot, svg, json }

  private final Console console;
  private final CommandSpec spec;

  private TreeCommand(Console console) {
    this.console = console;
    this.spec = Options.command(this, "tree",
        "Draws what a tc batch file or a shell script builds: qdiscs, classes and filters, as far as tc and the kernel "
            + "take them.");
  }

  /** The command with its options. */
  static CommandSpec spec(Console console) {
    CommandSpec spec = new TreeCommand(console).spec
        .addOption(OptionSpec.builder("--format").paramLabel("FORMAT").type(Format.class)
            .description("${COMPLETION-CANDIDATES}. Default: text.").build())
        .addOption(OptionSpec.builder("--at").paramLabel("LINE").type(Integer.class)
            .description("What is there after the command in this line. Default: after the last one.").build())
        .addOption(Options.target())
        .addOption(Options.devices())
        .addOption(Options.device("Draw only this device; what is known of it may follow its name, such as "
            + "'eth0 speed 1000mbit'. May be repeated."))
        .addOption(Options.kernelConfig())
        .addOption(Options.color())
        .addPositional(PositionalParamSpec.builder().paramLabel("FILE").arity("1").required(true).type(String.class)
            .description("A batch file or a shell script; - for standard input.").build());
    Options.footer(spec,
        "  qosw tree shaping.tc",
        "  qosw tree --device eth0 --at 20 shaping.tc",
        "  qosw tree --format svg shaping.tc >shaping.svg",
        "  qosw tree --format dot shaping.tc | dot -Tpdf >shaping.pdf",
        "",
        "Exit status: 0 drawn, 2 wrong usage or unreadable file.");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult given = spec.commandLine().getParseResult();
    String name = given.matchedPositionalValue(0, "");
    Input input = name.equals("-") ? new Input.StandardInput()
        : new Input.File(console.directory().resolve(Path.of(name)), name);
    try {
      Policies policies = new Policies(new ProjectFiles(console.directory()), console.directory(),
          Options.overrides(given, console.directory()));
      Policy policy = policies.of(input);
      Source source = new SourceReader(console.in()).read(input);
      print(tree(source, policy, given), source, given);
      return ExitStatus.CLEAN;
    } catch (UnreadableInputException e) {
      return complain(List.of(name + ": " + e.getMessage()));
    } catch (ProjectFileException e) {
      return complain(e.problems());
    }
  }

  private TrafficTree tree(Source source, Policy policy, ParseResult given) {
    int line = given.matchedOptionValue("--at", 0);
    if (line < 0 || line > source.lines().lineCount()) {
      throw new ParameterException(spec.commandLine(), "--at: there is no line " + line);
    }
    TcFile file = LanguageChecker.file(source, console.directory());
    TrafficTree tree = line == 0
        ? file.tree(policy.target(), policy.settings())
        : file.treeAfter(lastOffset(file, source, line), policy.target(), policy.settings());
    List<String> wanted = Options.deviceNames(given);
    for (String name : wanted) {
      if (tree.tops().stream().noneMatch(it -> it.name().equals(name))) {
        throw new ParameterException(spec.commandLine(), "--device: the file builds nothing on '" + name + "'");
      }
    }
    return wanted.isEmpty() ? tree : tree.only(wanted);
  }

  /** In a script a command may stand anywhere in the line. */
  private static int lastOffset(TcFile file, Source source, int line) {
    Range range = source.lines().lineRange(line - 1);
    return file.language() == Language.BATCH ? range.start() : range.end();
  }

  private void print(TrafficTree tree, Source source, ParseResult given) throws IOException {
    switch (given.matchedOptionValue("--format", Format.text)) {
      case text -> console.out().write(TextTree.draw(tree, Options.style(given, console, StandardStream.OUT)));
      case dot -> console.out().write(DotDrawing.of(tree, source.name()));
      case svg -> console.out().write(SvgDrawing.of(tree, source.name()));
      case json -> JsonTree.write(console.out(), source, tree);
    }
    console.out().flush();
  }

  private int complain(List<String> troubles) throws IOException {
    for (String trouble : troubles) {
      console.err().write("qosw: " + trouble + "\n");
    }
    console.err().flush();
    return ExitStatus.TROUBLE;
  }
}
