package org.qosworkbench.launch.kconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * An option that did not come out as it was wanted.
 *
 * @param name the option, without {@code CONFIG_}
 * @param wanted the value that it was to have
 * @param got the value that it has
 * @param reason why, as far as the tree tells; a sentence without a full stop
 * @param gone whether the tree does not know it at all
 */
public record DroppedOption(String name, String wanted, String got, String reason, boolean gone) {
  /**
   * The options of a wish that did not come true.
   *
   * @param wanted what was asked for
   * @param got what {@code make olddefconfig} made of it
   * @param kconfig what the tree knows
   */
  public static List<DroppedOption> of(DotConfig wanted, DotConfig got, Kconfig kconfig) {
    List<DroppedOption> dropped = new ArrayList<>();
    for (Map.Entry<String, String> wish : wanted.values().entrySet()) {
      String name = wish.getKey();
      if (!got.value(name).equals(wish.getValue())) {
        boolean gone = kconfig.definitions(name).isEmpty();
        String reason = gone ? "this kernel has no such option for User-Mode Linux" : reason(name, wish.getValue(), got, kconfig);
        dropped.add(new DroppedOption(name, wish.getValue(), got.value(name), reason, gone));
      }
    }
    return dropped;
  }

  private static String reason(String name, String wanted, DotConfig got, Kconfig kconfig) {
    int level = wanted.equals("m") ? 1 : wanted.equals(DotConfig.NO) ? 0 : 2;
    if (level == 0) {
      return "something else that is set selects it";
    }
    List<String> unmet = new ArrayList<>();
    boolean promptless = true;
    boolean hidden = true;
    for (Kconfig.Definition definition : kconfig.definitions(name)) {
      List<Condition> missing = definition.depends().below(level, got);
      if (missing.isEmpty()) {
        promptless &= definition.prompt().isEmpty();
        hidden &= definition.prompt().filter(it -> it.value(got) > 0).isEmpty();
      } else {
        unmet.add(String.join(" and ", missing.stream().map(it -> explain(it, got, kconfig)).distinct().toList()));
      }
    }
    if (unmet.size() == kconfig.definitions(name).size()) {
      return "it needs " + String.join(", or ", new TreeSet<>(unmet));
    }
    Optional<String> taken = kconfig.alternatives(name).stream().filter(it -> !it.equals(name) && got.has(it)).findFirst();
    if (taken.isPresent()) {
      return "it excludes " + taken.get() + ", which is set";
    }
    return promptless || hidden ? "it is not for people to set here: other options select it"
        : "the tree gives it another value";
  }

  /** A condition, and of a plain option why that is not set. */
  private static String explain(Condition missing, DotConfig got, Kconfig kconfig) {
    if (!(missing instanceof Condition.Symbol symbol)) {
      return missing.text();
    }
    List<Kconfig.Definition> definitions = kconfig.definitions(symbol.name());
    if (definitions.isEmpty()) {
      return symbol.name() + ", which this architecture does not have";
    }
    boolean promptless = definitions.stream().allMatch(it -> it.prompt().isEmpty());
    String state = got.value(symbol.name()).equals("m") ? " built in; it is a module" : ", which is not set";
    return symbol.name() + (promptless && !got.has(symbol.name()) ? ", which nothing here provides" : state);
  }
}
