package org.qosworkbench.launch.module;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.launch.kconfig.DotConfig;

/**
 * What a kernel compares before it takes a module: its release, and some of how it was built.
 *
 * @param release the release
 * @param flags {@code SMP}, {@code preempt}, {@code mod_unload}, {@code modversions} ...
 */
public record Vermagic(String release, List<String> flags) {
  private static final String MODVERSIONS = "modversions";

  /** Copies the list. */
  public Vermagic {
    flags = List.copyOf(flags);
  }

  /** Reads what a module says. */
  public static Vermagic parse(String text) {
    List<String> words = Arrays.stream(text.strip().split("\\s+")).toList();
    return new Vermagic(words.getFirst(), words.subList(1, words.size()));
  }

  /** That of a kernel; which options count is said in include/linux/vermagic.h. */
  public static Vermagic of(String release, DotConfig config) {
    List<String> flags = new ArrayList<>();
    flag(flags, "SMP", config.has("SMP"));
    flag(flags, "preempt", config.has("PREEMPT_BUILD") || config.has("PREEMPT") && !config.has("PREEMPT_RT"));
    flag(flags, "preempt_rt", config.has("PREEMPT_RT"));
    flag(flags, "mod_unload", config.has("MODULE_UNLOAD"));
    flag(flags, MODVERSIONS, config.has("MODVERSIONS"));
    return new Vermagic(release, flags);
  }

  private static void flag(List<String> flags, String flag, boolean set) {
    if (set) {
      flags.add(flag);
    }
  }

  /** As modules have it. */
  public String text() {
    return release + (flags.isEmpty() ? "" : " " + String.join(" ", flags));
  }

  /**
   * Why a kernel refuses a module; empty when it takes it.
   *
   * @param module what the module says
   */
  public Optional<String> refusal(Vermagic module) {
    List<String> lacks = flags.stream().filter(it -> !module.flags.contains(it)).toList();
    List<String> extra = module.flags.stream().filter(it -> !flags.contains(it)).toList();
    // With versions of symbols the release does not count: kernel/module/version.c.
    boolean releases = release.equals(module.release) || flags.contains(MODVERSIONS) && lacks.isEmpty();
    if (releases && lacks.isEmpty() && extra.isEmpty()) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>();
    if (!releases) {
      reasons.add("it was built for " + module.release + ", the kernel is " + release);
    }
    if (!lacks.isEmpty()) {
      reasons.add("the kernel was built with " + String.join(", ", lacks) + ", the module without");
    }
    if (!extra.isEmpty()) {
      reasons.add("the module was built with " + String.join(", ", extra) + ", the kernel without");
    }
    return Optional.of(String.join("; ", reasons));
  }
}
