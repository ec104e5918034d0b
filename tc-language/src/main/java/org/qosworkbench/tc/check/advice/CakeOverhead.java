package org.qosworkbench.tc.check.advice;

import java.util.Set;
import java.util.function.Consumer;
import org.qosworkbench.tc.check.Fix;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Option;

/** Words of cake about the overhead of the link that undo each other. */
final class CakeOverhead implements Tip {
  /** What each adds is part of the overhead that tc sends. */
  private static final Set<String> ADDED = Set.of(
      "ipoa-vcmux", "ipoa-llcsnap", "bridged-vcmux", "bridged-llcsnap", "pppoa-vcmux", "pppoa-llc", "pppoe-vcmux",
      "pppoe-llcsnap", "pppoe-ptm", "bridged-ptm", "ethernet", "ether-vlan", "docsis");

  @Override
  public void look(Command command, Consumer<Problem> problems) {
    var bounds = command.binding().groups().get(command.group());
    int added = -1;
    int raw = -1;
    for (int i = bounds.firstWord(); i < bounds.endWord(); i++) {
      if (!(command.binding().element(i).orElseThrow() instanceof Option option)) continue;
      switch (option.name()) {
        case "overhead", "conservative", "raw" -> {
          if (added >= 0) problems.accept(undone(command, added, i));
          added = -1;
          if (option.name().equals("raw")) raw = i;
          else if (raw >= 0) problems.accept(contradiction(command, raw, i));
        }
        default -> {
          if (!ADDED.contains(option.name())) continue;
          added = i;
          if (raw >= 0) problems.accept(contradiction(command, raw, i));
        }
      }
    }
  }

  private static Problem undone(Command command, int added, int by) {
    return Advise.that(Diagnostic.CAKE_OVERHEAD, command.range(added),
        "\"" + command.word(by) + "\" behind it replaces the overhead that \"" + command.word(added) + "\" has added",
        "tc adds up the words as they come, and overhead starts anew: put it first, or keep one of them");
  }

  private static Problem contradiction(Command command, int raw, int other) {
    return Advise.that(Diagnostic.CAKE_OVERHEAD, command.range(raw),
        "with raw the kernel leaves the Ethernet header in the size of a packet, and \"" + command.word(other)
            + "\" is added on top of it",
        "leave out raw: it is for links that need no allowance at all",
        Fix.remove("remove raw", Words.withBlanks(command, raw, raw)));
  }
}
