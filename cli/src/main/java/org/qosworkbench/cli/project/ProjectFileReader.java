package org.qosworkbench.cli.project;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qosworkbench.cli.input.KernelConfigReader;
import org.qosworkbench.cli.input.UnreadableInputException;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.DeviceText;
import org.qosworkbench.tc.spec.KernelConfig;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Target;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads the text of a project file; everything that is wrong with it is found at once. */
final class ProjectFileReader {
  private final String name;
  private final Path folder;
  private final List<String> problems = new ArrayList<>();

  private ProjectFileReader(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  /**
   * Reads a project file.
   *
   * @param name what people call the file
   * @param folder the folder that file names in it are relative to
   * @throws ProjectFileException if it is no TOML, or says something that has no meaning
   */
  static ProjectFile read(String name, Path folder, String text) throws ProjectFileException {
    ProjectFileReader reader = new ProjectFileReader(name, folder);
    TomlParseResult toml = Toml.parse(text);
    for (TomlParseError error : toml.errors()) {
      reader.problem(error.position(), error.getMessage());
    }
    ProjectFile file = toml.hasErrors() ? ProjectFile.NONE : reader.file(toml);
    if (!reader.problems.isEmpty()) {
      throw new ProjectFileException(reader.problems);
    }
    return file;
  }

  private ProjectFile file(TomlTable toml) {
    Optional<Target> target = Optional.empty();
    Optional<List<Device>> devices = Optional.empty();
    Optional<KernelConfig> kernelConfig = Optional.empty();
    Map<String, Optional<Severity>> severities = Map.of();
    for (String key : toml.keySet()) {
      switch (key) {
        case "target" -> target = target(toml, key);
        case "devices" -> devices = devices(toml, key);
        case "kernel-config" -> kernelConfig = kernelConfig(toml, key);
        case "severities" -> severities = severities(toml, key);
        default -> problem(toml, key, "unknown key \"" + key + "\"; known: target, devices, kernel-config, "
            + "severities");
      }
    }
    return new ProjectFile(target, devices.map(ProjectFileReader::names),
        devices.orElse(List.of()).stream().filter(it -> !it.equals(Device.named(it.name()))).toList(), kernelConfig,
        severities);
  }

  private Optional<Target> target(TomlTable toml, String key) {
    Optional<Target> target =
        toml.get(List.of(key)) instanceof String text ? Target.parse(text) : Optional.empty();
    if (target.isEmpty()) {
      problem(toml, key, "target is a text such as \"iproute2=6.1,kernel=6.12\"");
    }
    return target;
  }

  private static Set<String> names(List<Device> devices) {
    return devices.stream().map(Device::name).collect(Collectors.toSet());
  }

  private Optional<List<Device>> devices(TomlTable toml, String key) {
    List<Object> texts = toml.get(List.of(key)) instanceof TomlArray array ? array.toList() : List.of(0);
    List<Device> devices = new ArrayList<>();
    for (Object element : texts) {
      if (!(element instanceof String text)) {
        problem(toml, key, "devices is a list of names such as [\"eth0 mtu 1500\", \"ifb0\"]");
        return Optional.empty();
      }
      switch (DeviceText.read(text)) {
        case DeviceText.Good good -> devices.add(good.device());
        case DeviceText.Bad bad -> problem(toml, key, bad.message());
      }
    }
    return Optional.of(devices);
  }

  private Optional<KernelConfig> kernelConfig(TomlTable toml, String key) {
    if (!(toml.get(List.of(key)) instanceof String file)) {
      problem(toml, key, "kernel-config is the name of a file, relative to the folder of this one");
      return Optional.empty();
    }
    try {
      return Optional.of(KernelConfigReader.read(folder.resolve(file)));
    } catch (UnreadableInputException e) {
      problem(toml, key, file + ": " + e.getMessage());
    } catch (InvalidPathException e) {
      problem(toml, key, file + ": " + e.getReason());
    }
    return Optional.empty();
  }

  private Map<String, Optional<Severity>> severities(TomlTable toml, String key) {
    Map<String, Optional<Severity>> severities = new HashMap<>();
    if (!(toml.get(List.of(key)) instanceof TomlTable table)) {
      problem(toml, key, "severities is a table such as [severities] with lines like TC5001 = \"off\"");
      return severities;
    }
    for (String diagnostic : table.keySet()) {
      Optional<Diagnostic> known = Diagnostic.find(diagnostic);
      if (known.isEmpty()) {
        problem(table, diagnostic, "unknown diagnostic \"" + diagnostic + "\"; see: qosw explain");
        continue;
      }
      Object word = table.get(List.of(diagnostic));
      switch (word instanceof String text ? text : "") {
        case "off" -> severities.put(known.get().code(), Optional.empty());
        case "hint" -> severities.put(known.get().code(), Optional.of(Severity.HINT));
        case "info" -> severities.put(known.get().code(), Optional.of(Severity.INFO));
        case "warning" -> severities.put(known.get().code(), Optional.of(Severity.WARNING));
        case "error" -> severities.put(known.get().code(), Optional.of(Severity.ERROR));
        default -> problem(
            table, diagnostic, "the severity is one of \"off\", \"hint\", \"info\", \"warning\", \"error\"");
      }
    }
    return severities;
  }

  private void problem(TomlTable table, String key, String message) {
    problem(table.inputPositionOf(List.of(key)), message);
  }

  private void problem(TomlPosition position, String message) {
    problems.add(name + ":" + position.line() + ":" + position.column() + ": " + message);
  }
}
