package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;

/**
 * A bucket that cannot hold the tokens for one full packet. For tbf on a device whose MTU is known the kernel remarks
 * upon it itself.
 */
final class BurstBelowPacket implements Tip {
  @Override
  public void look(Command command, Consumer<Problem> problems) {
    look(command, command.group(), problems);
  }

  /** Looks at the options of one group: those of the kind, or of a policer. */
  static void look(Command command, int group, Consumer<Problem> problems) {
    long burst = command.given(group).number("burst");
    if (burst == 0) return;
    var owner = Owner.of(command, group);
    int packet = owner.packet(command);
    if (burst >= packet || owner == Owner.TBF && command.device().mtu().isPresent()) return;
    int keyword = command.keyword(group, "burst");
    problems.accept(Advise.that(Diagnostic.BURST_BELOW_PACKET, command.range(keyword + 1),
        owner.effect(burst, packet), "give a burst of several full packets, at least " + Packets.roundUp(packet),
        Advise.write(command.range(keyword + 1), Packets.roundUp(packet))));
  }

  /** Whose bucket it is. */
  private enum Owner {
    HTB, TBF, POLICE;

    static Owner of(Command command, int group) {
      return switch (command.binding().groups().get(group).head().name()) {
        case "htb" -> HTB;
        case "tbf" -> TBF;
        default -> POLICE;
      };
    }

    /** The largest packet as the owner sees it. */
    int packet(Command command) {
      return switch (this) {
        case TBF -> Packets.full(command.device());
        case HTB, POLICE -> Packets.mtu(command.device());
      };
    }

    String effect(long burst, int packet) {
      return switch (this) {
        case HTB -> "a bucket of " + burst + " bytes never holds the tokens for a packet of " + packet
            + ": what comes in while the class waits for its turn is lost, and with it a part of the rate";
        case TBF -> "tbf drops every packet longer than its burst of " + burst + " bytes, and a full one has " + packet;
        case POLICE -> "a packet of more than " + burst + " bytes always exceeds, however slow the traffic is";
      };
    }
  }
}
