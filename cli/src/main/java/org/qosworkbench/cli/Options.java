package org.qosworkbench.cli;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.spec.Target;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/**
 * What several commands have in common. Commands are described by calls instead of annotations: reading annotations
 * takes as long as everything else that a start does.
 */
final class Options {
  private static final String TARGET = "--target";

  private Options() {}

  /** A command with a help option. */
  static CommandSpec command(Object userObject, String name, String description) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(userObject).name(name)
        .addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help and exit.").build());
    spec.usageMessage().description(description);
    return spec;
  }

  /** Lines that stand below the help. */
  static void footer(CommandSpec spec, String... lines) {
    spec.usageMessage().footerHeading("%nExamples:%n").footer(lines);
  }

  /** The operands of commands that read files. */
  static PositionalParamSpec files() {
    return PositionalParamSpec.builder().paramLabel("FILE").arity("1..*").required(true).type(List.class)
        .auxiliaryTypes(String.class)
        .description("Batch files; - for standard input; folders stand for all *.tc and *.tcbatch below them.").build();
  }

  /** The operands that were given. */
  static List<String> files(ParseResult given) {
    return given.matchedPositionalValue(0, List.of());
  }

  /** {@code --target}. */
  static OptionSpec target() {
    return OptionSpec.builder(TARGET).paramLabel("TARGET").type(Target.class).converters(Options::readTarget)
        .description("What the files are for, such as iproute2=6.1,kernel=6.12. Default: the project file's, else the "
            + "newest modelled.").build();
  }

  /** The target that was given. */
  static Optional<Target> target(ParseResult given) {
    return Optional.ofNullable(given.matchedOptionValue(TARGET, null));
  }

  private static Target readTarget(String text) {
    return Target.parse(text).orElseThrow(() -> new TypeConversionException(
        "'" + text + "' is not a target; write for example iproute2=6.1,kernel=6.12"));
  }
}
