package org.qosworkbench.launch.guest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qosworkbench.launch.process.ShellText;

/**
 * Which modules a kernel has, and the program that loads them in a guest when the kernel asks for one.
 *
 * <p>modprobe would do it as well, but it is not everywhere, and it looks for modules where a guest, which cannot
 * change the host's folders, may have none.
 */
final class UmlModules {
  private static final String NETWORK = "kernel/net/";
  private static final String NETWORK_DRIVERS = "kernel/drivers/net/";

  private final Path folder;
  /** The files to load, in order, by the name of the module. */
  private final Map<String, List<String>> files = new TreeMap<>();
  /** The name of the module by another name that the kernel asks for. */
  private final Map<String, String> aliases = new HashMap<>();

  private UmlModules(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the lists that depmod(8) made.
   *
   * @throws IOException if they cannot be read
   */
  static UmlModules read(Path folder) throws IOException {
    UmlModules modules = new UmlModules(folder);
    for (String line : Files.readAllLines(folder.resolve("modules.dep"), StandardCharsets.UTF_8)) {
      modules.readDependencies(line);
    }
    Path aliases = folder.resolve("modules.alias");
    if (Files.isReadable(aliases)) {
      for (String line : Files.readAllLines(aliases, StandardCharsets.UTF_8)) {
        modules.readAlias(line);
      }
    }
    return modules;
  }

  /** {@code kernel/net/sched/sch_x.ko: kernel/lib/y.ko}: what it needs, what that needs last. */
  private void readDependencies(String line) {
    int colon = line.indexOf(':');
    if (colon < 0 || !line.startsWith(NETWORK) && !line.startsWith(NETWORK_DRIVERS)) {
      return;
    }
    List<String> order = new ArrayList<>();
    order.add(line.substring(0, colon));
    for (String needed : line.substring(colon + 1).strip().split(" ")) {
      if (!needed.isEmpty()) {
        order.addFirst(needed);
      }
    }
    files.put(name(line.substring(0, colon)), order);
  }

  /** {@code alias rtnl-link-dummy dummy}; patterns are for devices that a guest does not have. */
  private void readAlias(String line) {
    String[] words = line.split(" ");
    boolean plain = words.length == 3 && words[0].equals("alias") && words[1].indexOf('*') < 0;
    if (plain && files.containsKey(words[2])) {
      aliases.put(words[1], words[2]);
    }
  }

  private static String name(String file) {
    String last = file.substring(file.lastIndexOf('/') + 1);
    int dot = last.indexOf('.');
    return (dot < 0 ? last : last.substring(0, dot)).replace('-', '_');
  }

  /**
   * A shell script to be called as the kernel calls modprobe: with options and the name of a module.
   *
   * @param insmod the command that loads one file
   */
  String loader(List<String> insmod) {
    StringBuilder script = new StringBuilder("""
        #!/bin/sh
        for name; do :; done
        """);
    script.append("cd ").append(ShellText.word(folder.toString())).append(" || exit\ncase $name in\n");
    Map<String, List<String>> names = new TreeMap<>();
    files.keySet().forEach(it -> names.computeIfAbsent(it, key -> new ArrayList<>()).add(it));
    aliases.forEach((alias, name) -> {
      if (!files.containsKey(alias)) {
        names.computeIfAbsent(name, key -> new ArrayList<>()).add(alias);
      }
    });
    names.forEach((module, all) -> {
      script.append(String.join("|", all.stream().map(ShellText::word).toList())).append(") set --");
      files.get(module).forEach(it -> script.append(' ').append(ShellText.word(it)));
      script.append(" ;;\n");
    });
    script.append("*) exit 1 ;;\nesac\nfor file; do\n");
    // A module that something else needed before is there already: insmod fails then and nobody minds.
    script.append("  ").append(String.join(" ", insmod.stream().map(ShellText::word).toList()))
        .append(" \"$file\" 2>/dev/null\ndone\n");
    return script.toString();
  }
}
