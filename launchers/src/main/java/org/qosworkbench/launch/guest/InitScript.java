package org.qosworkbench.launch.guest;

import java.nio.file.Path;
import java.util.Optional;
import org.qosworkbench.launch.process.ShellText;

/**
 * The first process of a guest: makes what a shell script needs, says on the terminal that it is up, does what it was
 * started for, says with which status that ended, and ends the kernel.
 *
 * <p>{@code /proc} and {@code /sys} are mounted not least because the host's would show through otherwise, with the
 * host's devices.
 *
 * <p>It must not wait for other processes without need: starting one takes a guest between 5 and 60 ms.
 */
final class InitScript {
  /** Lines of ours on the terminal start with the ASCII control character "record separator". */
  static final String MARK = "\u001e";
  static final String UP = MARK + "up";
  static final String END = MARK + "end ";

  private static final String BEFORE = """
      #!/bin/sh
      PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin; export PATH
      mount -t proc proc /proc
      mount -t sysfs sysfs /sys
      exec </dev/tty0 >/dev/tty0 2>&1
      """;
  private static final String LOADER = "echo %s >/proc/sys/kernel/modprobe\n";
  private static final String MAIN = """
      printf '\\036up\\n'
      main() {
      """;
  private static final String AFTER = """
      }
      main
      printf '\\036end %s\\n' "$?"
      echo o >/proc/sysrq-trigger
      sleep 1
      busybox poweroff -f || poweroff -f
      while :; do sleep 60; done
      """;

  private InitScript() {}

  /**
   * The text of the program.
   *
   * @param script commands that do not exit
   * @param loader the program that the kernel calls for modules
   */
  static String of(String script, Optional<Path> loader) {
    String body = script.isBlank() ? ":\n" : script.endsWith("\n") ? script : script + "\n";
    return BEFORE + loader.map(it -> LOADER.formatted(ShellText.word(it.toString()))).orElse("") + MAIN + body + AFTER;
  }
}
