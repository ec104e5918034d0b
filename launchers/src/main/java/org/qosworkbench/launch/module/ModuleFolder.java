package org.qosworkbench.launch.module;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qosworkbench.launch.process.LaunchException;

/**
 * A folder that modules are built from.
 *
 * @param path the folder, absolute
 * @param description the file that says what is built: {@code Kbuild} or {@code Makefile}
 * @param modules the names of the modules, without {@code .o}
 */
public record ModuleFolder(Path path, Path description, List<String> modules) {
  private static final Pattern MODULES = Pattern.compile("^\\s*obj-(?:m|\\$\\([A-Z_]+\\))\\s*[:+]?=\\s*(.*)$");

  /** Copies the list. */
  public ModuleFolder {
    modules = List.copyOf(modules);
  }

  /**
   * Looks at a folder.
   *
   * @throws LaunchException if no modules are built from it
   */
  public static ModuleFolder read(Path folder) throws LaunchException {
    try {
      Path path = folder.toRealPath();
      for (String name : List.of("Kbuild", "Makefile")) {
        Path file = path.resolve(name);
        if (Files.isRegularFile(file)) {
          List<String> modules = modules(Files.readString(file, StandardCharsets.UTF_8));
          if (!modules.isEmpty()) {
            return new ModuleFolder(path, file, modules);
          }
        }
      }
    } catch (IOException e) {
      throw new LaunchException("no such folder: " + folder, e);
    }
    throw new LaunchException(folder + ": no module is built here: neither Kbuild nor Makefile has a line 'obj-m := NAME.o'");
  }

  private static List<String> modules(String description) {
    List<String> modules = new ArrayList<>();
    for (String line : description.replace("\\\n", " ").split("\n")) {
      Matcher matcher = MODULES.matcher(line);
      if (matcher.matches()) {
        for (String word : matcher.group(1).replaceAll("#.*", "").strip().split("\\s+")) {
          if (word.endsWith(".o") && !modules.contains(word.substring(0, word.length() - 2))) {
            modules.add(word.substring(0, word.length() - 2));
          }
        }
      }
    }
    return modules;
  }

  /** The file that a module becomes. */
  public Path built(String module) {
    return path.resolve(module + ".ko");
  }
}
