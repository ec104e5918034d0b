package org.qosworkbench.tc.shell;

import java.util.List;
import java.util.Optional;

/**
 * A program that does nothing but run another one, whose words follow its own.
 *
 * @param withArgument the letters of its options that take the next word
 * @param operands how many words stand before the command
 */
record Launcher(String withArgument, int operands) {
  static Optional<Launcher> of(String program) {
    return Optional.ofNullable(switch (program) {
      case "sudo", "doas" -> new Launcher("ugChprtTUDR", 0);
      case "env" -> new Launcher("uCS", 0);
      case "nice", "ionice" -> new Launcher("ncpP", 0);
      case "nohup", "setsid", "eatmydata", "ltrace", "linux64" -> new Launcher("", 0);
      case "timeout" -> new Launcher("ks", 1);
      case "stdbuf" -> new Launcher("ioe", 0);
      case "chroot", "flock" -> new Launcher("wE", 1);
      case "chrt" -> new Launcher("TPD", 1);
      case "taskset" -> new Launcher("", 1);
      case "strace" -> new Launcher("eopsuaEIO", 0);
      case "time" -> new Launcher("fo", 0);
      case "watch" -> new Launcher("n", 0);
      case "retry" -> new Launcher("nd", 0);
      default -> null;
    });
  }

  /** Where the command starts among the words. */
  int command(List<Field> words) {
    int at = 1;
    while (at < words.size()) {
      var text = words.get(at).string();
      if (words.get(at).is("--")) {
        at++;
        break;
      }
      boolean option = text.length() > 1 && text.charAt(0) == '-';
      boolean assignment = text.indexOf('=') > 0 && Character.isLetter(text.charAt(0)) && text.indexOf('/') != 0;
      if (!option && !assignment) break;
      boolean argument = option && text.length() == 2 && withArgument.indexOf(text.charAt(1)) >= 0;
      at += argument ? 2 : 1;
    }
    return at + operands;
  }
}
