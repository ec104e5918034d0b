package org.qosworkbench.cli.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.launch.module.ModuleInfo;

/**
 * What there is to say about a module, as text and as JSON.
 *
 * @param file the file
 * @param name what it is called when it is loaded
 * @param version its version
 * @param srcversion a name for the sources that it was built from
 * @param vermagic what it was built for
 * @param license its license
 * @param description what it is for
 * @param depends modules that it needs
 * @param parameters what it takes when it is loaded
 * @param commit the commit of its sources
 * @param kernel the kernel that guests get
 * @param refusal why that does not take it
 */
public record ModuleText(
    String file, String name, Optional<String> version, Optional<String> srcversion, Optional<String> vermagic,
    Optional<String> license, Optional<String> description, List<String> depends,
    List<ModuleInfo.Parameter> parameters, Optional<String> commit, String kernel, Optional<String> refusal) {

  /** Of a module and what is known around it. */
  public static ModuleText of(
      ModuleInfo module, String kernel, Optional<String> refusal, Optional<String> commit) {
    return new ModuleText(module.file().toString(), module.name(), module.value("version"),
        module.value("srcversion"), module.value("vermagic").map(String::strip), module.value("license"),
        module.value("description"), module.depends(), module.parameters(), commit, kernel, refusal);
  }

  /** For people. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add(file);
    line(lines, "name", Optional.of(name));
    line(lines, "version", version);
    line(lines, "describes", description);
    line(lines, "license", license);
    line(lines, "vermagic", vermagic);
    line(lines, "srcversion", srcversion);
    line(lines, "commit", commit);
    line(lines, "depends", depends.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", depends)));
    parameters.forEach(it -> line(lines, "parameter", Optional.of(it.name() + ", " + it.type()
        + (it.description().isEmpty() ? "" : ": " + it.description()))));
    line(lines, "guests", Optional.of(refusal.map(it -> "do not take it: " + it).orElse("take it") + " (" + kernel + ")"));
    return String.join("\n", lines) + "\n";
  }

  private static void line(List<String> lines, String name, Optional<String> value) {
    value.ifPresent(it -> lines.add("  %-11s %s".formatted(name, it)));
  }
}
