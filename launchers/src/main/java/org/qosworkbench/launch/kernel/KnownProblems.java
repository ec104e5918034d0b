package org.qosworkbench.launch.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to do about messages that say nothing of what to do. */
final class KnownProblems {
  private record Problem(Pattern message, String hint) {}

  /** Programs and headers that builds need, and the Debian packages that have them. */
  private static final Map<String, String> PACKAGES = Map.ofEntries(
      Map.entry("flex", "flex"), Map.entry("bison", "bison"), Map.entry("bc", "bc"), Map.entry("gcc", "gcc"),
      Map.entry("make", "make"), Map.entry("ld", "binutils"), Map.entry("perl", "perl"), Map.entry("cpio", "cpio"),
      Map.entry("rsync", "rsync"), Map.entry("python3", "python3"), Map.entry("depmod", "kmod"),
      Map.entry("gelf.h", "libelf-dev"), Map.entry("libelf.h", "libelf-dev"),
      Map.entry("openssl/opensslv.h", "libssl-dev"), Map.entry("openssl/bio.h", "libssl-dev"),
      Map.entry("openssl/evp.h", "libssl-dev"), Map.entry("ncurses.h", "libncurses-dev"),
      Map.entry("gmp.h", "libgmp-dev"));
  private static final Pattern NOT_INSTALLED = Pattern.compile("^(\\S+) is not installed$");
  private static final Pattern NO_HEADER = Pattern.compile("^(\\S+): No such file or directory$");

  private static final List<Problem> PROBLEMS = List.of(
      of("source tree is not clean",
          "it was built in place once: 'make ARCH=um mrproper' in it, or build in it without --output"),
      of("^asm/user\\.h: No such file",
          "kernels up to 2.6.29 take this header from older systems: build with a compiler and headers of their time, "
              + "and never copy it into /usr/include"),
      of("implicit declaration of function .?strict_strto", "gone since 3.18: kstrto..., whose result has to be looked at"),
      of("implicit declaration of function .?(init_timer|setup_timer)\\b", "gone since 4.15: timer_setup"),
      of("implicit declaration of function .?del_timer\\b", "gone since 6.15: timer_delete"),
      of("implicit declaration of function .?create_proc_entry\\b", "gone since 3.10: proc_create"),
      of("code model kernel does not support PIC mode", "the compiler builds position-independent code by default: "
          + "kernels before 4.9 need EXTRA_CFLAGS=-fno-pie"),
      of("cannot use .?-mindirect-branch|asm/alternative\\.h", "make was called without the architecture that the "
          + "tree is configured for: ARCH=um"),
      of("No space left on device", "a kernel takes some 0.5 GB to build, its sources 1.7 GB"),
      of("redefinition of .?enum (false|true)|cannot use keyword .?false", "this kernel is older than the C of "
          + "this compiler: build with an older one, CC=gcc-12"));

  private KnownProblems() {}

  private static Problem of(String message, String hint) {
    return new Problem(Pattern.compile(message), hint);
  }

  static Optional<String> hint(String text) {
    for (Pattern pattern : List.of(NOT_INSTALLED, NO_HEADER)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find() && PACKAGES.containsKey(matcher.group(1))) {
        return Optional.of("sudo apt-get install -y " + PACKAGES.get(matcher.group(1)));
      }
    }
    return PROBLEMS.stream().filter(it -> it.message().matcher(text).find()).findFirst().map(Problem::hint);
  }
}
