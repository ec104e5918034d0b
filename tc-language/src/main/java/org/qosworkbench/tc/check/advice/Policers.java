package org.qosworkbench.tc.check.advice;

import java.util.ArrayList;
import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Option;

/** The policers of a command, be they actions or options of a filter. */
final class Policers implements Tip {
  /** Shorter than any IP packet: an old way to write that everything exceeds. */
  private static final int EVERYTHING_EXCEEDS = 20;

  @Override
  public void look(Command command, Consumer<Problem> problems) {
    var groups = command.binding().groups();
    for (int i = 0; i < groups.size(); i++) {
      if (!groups.get(i).head().name().equals("police")) continue;
      BurstBelowPacket.look(command, i, problems);
      mtu(command, i, problems);
      verdicts(command, i, problems);
    }
  }

  private static void mtu(Command command, int group, Consumer<Problem> problems) {
    long mtu = command.given(group).number("mtu");
    if (mtu < EVERYTHING_EXCEEDS || mtu >= Packets.mtu(command.device())) return;
    problems.accept(Advise.that(Diagnostic.POLICE_MTU, command.range(command.keyword(group, "mtu") + 1),
        "a packet of more than " + mtu + " bytes always exceeds, however slow the traffic is",
        "give the size of the largest packet, or leave mtu out"));
  }

  /** act_parse_police() goes on reading behind a verdict, and keeps the last one for packets that exceed. */
  private static void verdicts(Command command, int group, Consumer<Problem> problems) {
    var bounds = command.binding().groups().get(group);
    var words = new ArrayList<Integer>();
    for (int i = bounds.firstWord(); i < bounds.endWord(); i++) {
      if (command.isOption(i, "conform-exceed")) words.add(i + 1);
      boolean own = command.binding().groupOf(i) == group;
      if (own && command.binding().element(i).orElseThrow() instanceof Option it && Flow.isVerdict(it)) words.add(i);
    }
    for (int i = 0; i + 1 < words.size(); i++) {
      problems.accept(Advise.that(Diagnostic.OVERRIDDEN_VERDICT, command.range(words.get(i)),
          "\"" + command.word(words.get(words.size() - 1)) + "\" behind it replaces this verdict for packets that exceed",
          "write one verdict; with one for packets that conform, conform-exceed EXCEED/CONFORM"));
    }
  }
}
