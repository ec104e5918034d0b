package org.qosworkbench.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.qosworkbench.cli.report.RecordJson;
import org.qosworkbench.tc.ide.KindReference;
import org.qosworkbench.tc.ide.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code qosw kinds}: the reference of what is modelled, as the declarations say it. */
final class KindsCommand implements Callable<Integer> {
  /** The values of {@code --format}; named as they are typed. */
  enum Format { list, markdown, json }

  private final Console console;
  private final CommandSpec spec;

  private KindsCommand(Console console) {
    this.console = console;
    this.spec = Options.command(this, "kinds",
        "Prints what is known of a qdisc, filter, action or ematch. Without a name, lists all of them.");
  }

  /** The command with its options. */
  static CommandSpec spec(Console console) {
    CommandSpec spec = new KindsCommand(console).spec
        .addOption(OptionSpec.builder("--format").paramLabel("FORMAT").type(Format.class)
            .description("${COMPLETION-CANDIDATES}. Default: list, for a single kind markdown.").build())
        .addPositional(PositionalParamSpec.builder().paramLabel("KIND").arity("0..1").type(String.class)
            .description("Name of a kind, such as htb.").build());
    Options.footer(spec,
        "  qosw kinds",
        "  qosw kinds htb",
        "  qosw kinds --format json >kinds.json");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult given = spec.commandLine().getParseResult();
    String name = given.matchedPositionalValue(0, "");
    List<KindReference> kinds = name.isEmpty() ? Reference.all() : named(name);
    switch (given.matchedOptionValue("--format", name.isEmpty() ? Format.list : Format.markdown)) {
      case list -> list(kinds);
      case markdown -> console.out().write(
          kinds.stream().map(Reference::markdown).collect(Collectors.joining("\n")));
      case json -> json(kinds);
    }
    console.out().flush();
    return ExitStatus.CLEAN;
  }

  private List<KindReference> named(String name) {
    List<KindReference> kinds = Reference.named(name);
    if (kinds.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "no kind is called '" + name + "'; 'qosw kinds' lists all");
    }
    return kinds;
  }

  private void list(List<KindReference> kinds) throws IOException {
    for (KindReference kind : kinds) {
      String removed = kind.removed().map(it -> " (removed in iproute2 " + it + ")").orElse("");
      console.out().write("%-6s  %-15s  %s%s%n".formatted(kind.category(), kind.name(), kind.title(), removed));
    }
  }

  private void json(List<KindReference> kinds) throws IOException {
    // Not closed: that would close the output.
    JsonWriter json = new JsonWriter(console.out());
    json.setIndent("  ");
    json.beginArray();
    for (KindReference kind : kinds) {
      RecordJson.write(json, kind);
    }
    json.endArray();
    console.out().write('\n');
  }
}
