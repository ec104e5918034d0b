package org.qosworkbench.tc.spec.qdisc;

import java.util.OptionalLong;
import org.qosworkbench.tc.spec.KernelCase;

/** What the kernel has once a command is carried out. */
final class Settings {
  private Settings() {}

  /**
   * The number of an option that keeps its value until it is given again and that tc leaves out when it is 0; empty
   * when no command that is known of has given it.
   */
  static OptionalLong latest(KernelCase it, String option) {
    long number = it.given().number(option);
    var history = it.history();
    for (int i = history.size() - 1; number == 0 && i >= 0; i--) number = history.get(i).number(option);
    return number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
