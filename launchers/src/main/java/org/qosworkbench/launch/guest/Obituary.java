package org.qosworkbench.launch.guest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a guest died, as far as its last words tell. */
final class Obituary {
  private static final String PANIC = "Kernel panic - not syncing: ";
  /** init/main.c: run_init_process and try_to_run_init_process. */
  private static final Pattern INIT = Pattern.compile("Requested init (\\S+) failed \\(error -(\\d+)\\)");
  private static final Pattern STARTING = Pattern.compile("Starting init: (\\S+) exists but couldn't execute it "
      + "\\(error -(\\d+)\\)");
  /** include/uapi/asm-generic/errno-base.h. */
  private static final Map<String, String> ERRORS = Map.of(
      "2", "there is no such file, or no such interpreter as its first line names",
      "8", "it is neither a program nor a script",
      "12", "the guest has too little memory",
      "13", "it may not be executed");
  private static final int ABORTED = 134;
  private static final int KILLED = 137;

  private Obituary() {}

  /**
   * What a guest died of that did not end by itself.
   *
   * @param said the last lines, oldest first
   * @param exit how its process ended
   */
  static GuestState.Final of(List<String> said, int exit) {
    Optional<String> panic = said.stream().filter(it -> it.contains(PANIC)).findFirst()
        .map(it -> it.substring(it.indexOf(PANIC) + PANIC.length()));
    for (String line : said) {
      for (Pattern pattern : List.of(INIT, STARTING)) {
        Matcher matcher = pattern.matcher(line);
        if (panic.isPresent() && matcher.find()) {
          return new GuestState.InitFailed(matcher.group(1) + ": "
              + ERRORS.getOrDefault(matcher.group(2), "error " + matcher.group(2)));
        }
      }
    }
    if (panic.isPresent()) {
      return panic.get().startsWith("No working init found")
          ? new GuestState.InitFailed("none was found")
          : new GuestState.Panicked(panic.get());
    }
    return new GuestState.Died(cause(said, exit));
  }

  private static String cause(List<String> said, int exit) {
    boolean booted = said.stream().anyMatch(it -> it.contains("Linux version "));
    String last = said.isEmpty() ? "it said nothing" : "it said last: " + said.getLast().strip();
    return switch (exit) {
      case KILLED -> "its process was killed";
      case ABORTED -> "its process aborted; " + last;
      default -> booted ? "its process ended with status " + exit + "; " + last
          : "its kernel did not even start, status " + exit + "; " + last;
    };
  }
}
