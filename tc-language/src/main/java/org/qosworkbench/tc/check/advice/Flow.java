package org.qosworkbench.tc.check.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Option;

/** What an action does with a packet once it is done: whether the next one of the list gets to see it. */
record Flow(boolean passes, String verdict, boolean written) {
  private static final Set<String> VERDICTS = Set.of(
      "continue", "drop", "shot", "pass", "ok", "reclassify", "pipe", "goto", "jump", "trap");
  private static final Set<String> PASSING = Set.of("pipe", "jump");
  private static final Flow UNKNOWN = new Flow(true, "", false);

  /** What is known of the action of a group; of what cannot be told from its words, that it passes packets on. */
  static Flow of(Command command, int group) {
    var action = (Action) command.binding().groups().get(group).head();
    var verdicts = verdicts(command, group);
    if (verdicts.stream().anyMatch(PASSING::contains)) return UNKNOWN;
    return switch (action.name()) {
      case "gact" -> verdicts.isEmpty() ? UNKNOWN : new Flow(false, verdicts.get(0), true);
      case "police" -> police(command, group);
      case "mirred" -> mirred(command.given(group), verdicts);
      case "pedit", "csum", "nat" -> !verdicts.isEmpty() ? new Flow(false, verdicts.get(0), true)
          : sets(command, group) ? new Flow(false, action.verdict(), false) : UNKNOWN;
      case "bpf", "xt", "ipt" -> UNKNOWN;
      default -> verdicts.isEmpty() ? UNKNOWN : new Flow(false, verdicts.get(0), true);
    };
  }

  /** Packets that conform have the verdict ok unless conform-exceed says otherwise. */
  private static Flow police(Command command, int group) {
    var given = command.given(group);
    boolean sets = given.hasAny("rate", "pkts_rate", "avrate", "mtu");
    return sets && !given.has("conform-exceed") ? new Flow(false, "ok", false) : UNKNOWN;
  }

  private static Flow mirred(Given given, List<String> verdicts) {
    if (given.has("redirect")) return new Flow(false, "stolen", false);
    return given.has("mirror") && !verdicts.isEmpty() ? new Flow(false, verdicts.get(0), true) : UNKNOWN;
  }

  /** Whether the action says what to do, and not only which one is meant. */
  private static boolean sets(Command command, int group) {
    var bounds = command.binding().groups().get(group);
    for (int i = bounds.firstWord(); i < bounds.endWord(); i++) {
      if (command.binding().element(i).orElseThrow() instanceof Option option && !option.name().equals("index")) {
        return true;
      }
    }
    return false;
  }

  /** The verdicts that are written in the action, those of some packets only included. */
  private static List<String> verdicts(Command command, int group) {
    var bounds = command.binding().groups().get(group);
    var found = new ArrayList<String>();
    for (int i = bounds.firstWord(); i < bounds.endWord(); i++) {
      if (command.binding().element(i).orElseThrow() instanceof Option option && isVerdict(option)) {
        found.add(option.name());
      }
    }
    return found;
  }

  static boolean isVerdict(Option option) {
    return VERDICTS.contains(option.name());
  }
}
