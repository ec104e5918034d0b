package org.qosworkbench.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.cli.check.Overrides;
import org.qosworkbench.cli.input.KernelConfigReader;
import org.qosworkbench.cli.input.UnreadableInputException;
import org.qosworkbench.cli.report.Style;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.DeviceText;
import org.qosworkbench.tc.spec.KernelConfig;
import org.qosworkbench.tc.spec.Target;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/**
 * What several commands have in common. Commands are described by calls instead of annotations: reading annotations
 * takes as long as everything else that a start does.
 */
final class Options {
  private static final String TARGET = "--target";
  private static final String DEVICES = "--devices";
  private static final String DEVICE = "--device";
  private static final String COLOR = "--color";
  private static final String KERNEL_CONFIG = "--kernel-config";

  /** The values of {@code --color}; named as they are typed. */
  enum Color { auto, always, never }

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
        .description("Batch files and shell scripts; - for standard input; folders stand for all *.tc, *.tcbatch, "
            + "*.sh and other shell scripts below them.").build();
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

  /** {@code --devices}. */
  static OptionSpec devices() {
    return OptionSpec.builder(DEVICES).paramLabel("NAMES").type(List.class).auxiliaryTypes(String.class)
        .splitRegex(",")
        .description("The devices that exist, such as eth0,eth1. Default: the project file's, else any.").build();
  }

  /** {@code --device}. */
  static OptionSpec device() {
    return device("What is known of a device, such as 'eth0 mtu 1500 speed 1000mbit queues 4 txqueuelen 1000'. May "
        + "be repeated.");
  }

  /** {@code --device} for a command that uses it otherwise, too. */
  static OptionSpec device(String description) {
    return OptionSpec.builder(DEVICE).paramLabel("FACTS").type(List.class).auxiliaryTypes(Device.class).arity("1")
        .converters(Options::readDevice)
        .description(description).build();
  }

  /** The devices of {@code --device}. */
  static List<String> deviceNames(ParseResult given) {
    List<Device> devices = given.matchedOptionValue(DEVICE, List.of());
    return devices.stream().map(Device::name).distinct().toList();
  }

  /** {@code --color}. */
  static OptionSpec color() {
    return OptionSpec.builder(COLOR).paramLabel("WHEN").type(Color.class)
        .description("Color text: ${COMPLETION-CANDIDATES}. Default: auto, on a terminal unless NO_COLOR is set.")
        .build();
  }

  /** How words are set off on a stream. */
  static Style style(ParseResult given, Console console, StandardStream stream) {
    return switch (given.matchedOptionValue(COLOR, Color.auto)) {
      case always -> Style.COLORED;
      case never -> Style.PLAIN;
      case auto -> console.style(stream);
    };
  }

  /** {@code --kernel-config}. */
  static OptionSpec kernelConfig() {
    return OptionSpec.builder(KERNEL_CONFIG).paramLabel("CONFIG").type(String.class)
        .description("How the kernel was built: its .config, plain or packed like /proc/config.gz. Default: the "
            + "project file's, else everything is there.").build();
  }

  /**
   * What was given of {@code --target}, {@code --devices}, {@code --device} and {@code --kernel-config}.
   *
   * @param directory the folder that relative file names are relative to
   */
  static Overrides overrides(ParseResult given, Path directory) {
    Optional<List<String>> devices = Optional.ofNullable(given.matchedOptionValue(DEVICES, null));
    Optional<String> config = Optional.ofNullable(given.matchedOptionValue(KERNEL_CONFIG, null));
    return new Overrides(target(given), devices.map(HashSet::new), given.matchedOptionValue(DEVICE, List.of()),
        config.map(name -> readConfig(given, directory, name)));
  }

  private static KernelConfig readConfig(ParseResult given, Path directory, String name) {
    try {
      return KernelConfigReader.read(directory.resolve(name));
    } catch (UnreadableInputException e) {
      throw new ParameterException(
          given.commandSpec().commandLine(), KERNEL_CONFIG + ": " + name + ": " + e.getMessage());
    }
  }

  private static Device readDevice(String text) {
    return switch (DeviceText.read(text)) {
      case DeviceText.Good good -> good.device();
      case DeviceText.Bad bad -> throw new TypeConversionException(bad.message());
    };
  }

  private static Target readTarget(String text) {
    return Target.parse(text).orElseThrow(() -> new TypeConversionException(
        "'" + text + "' is not a target; write for example iproute2=6.1,kernel=6.12"));
  }
}
