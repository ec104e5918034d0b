package org.qosworkbench.cli.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final List<String> problems = new ArrayList<>();

  private ProjectFileReader(String name) {
    this.name = name;
  }

  /**
   * Reads a project file.
   *
   * @param name what people call the file
   * @throws ProjectFileException if it is no TOML, or says something that has no meaning
   */
  static ProjectFile read(String name, String text) throws ProjectFileException {
    ProjectFileReader reader = new ProjectFileReader(name);
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
    Optional<Set<String>> devices = Optional.empty();
    Map<String, Optional<Severity>> severities = Map.of();
    for (String key : toml.keySet()) {
      switch (key) {
        case "target" -> target = target(toml, key);
        case "devices" -> devices = devices(toml, key);
        case "severities" -> severities = severities(toml, key);
        default -> problem(toml, key, "unknown key \"" + key + "\"; known: target, devices, severities");
      }
    }
    return new ProjectFile(target, devices, severities);
  }

  private Optional<Target> target(TomlTable toml, String key) {
    Optional<Target> target =
        toml.get(List.of(key)) instanceof String text ? Target.parse(text) : Optional.empty();
    if (target.isEmpty()) {
      problem(toml, key, "target is a text such as \"iproute2=6.1,kernel=6.12\"");
    }
    return target;
  }

  private Optional<Set<String>> devices(TomlTable toml, String key) {
    List<Object> names = toml.get(List.of(key)) instanceof TomlArray array ? array.toList() : List.of(0);
    Set<String> devices = new LinkedHashSet<>();
    for (Object name : names) {
      if (!(name instanceof String device)) {
        problem(toml, key, "devices is a list of names such as [\"eth0\", \"ifb0\"]");
        return Optional.empty();
      }
      devices.add(device);
    }
    return Optional.of(devices);
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
