package org.qosworkbench.tc.check.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.qosworkbench.tc.check.Fix;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Diagnostic;

/** The actions of a filter or of tc actions, one after the other. */
final class Actions implements Tip {
  /** {@code TCA_ACT_MAX_PRIO} of linux/pkt_cls.h. */
  private static final int MOST = 32;

  @Override
  public void look(Command command, Consumer<Problem> problems) {
    var actions = actions(command);
    if (actions.isEmpty()) return;
    // actions of "tc actions" stand each for itself, until a filter puts them in a row
    boolean inFilter = command.kind().orElseThrow() instanceof Classifier;
    skippedWords(command, actions, problems);
    if (inFilter) lastPipe(command, actions.get(actions.size() - 1), problems);
    if (actions.size() == 1) return;
    tooMany(command, actions, problems);
    if (!inFilter) return;
    unreached(command, actions, problems);
    sameIndex(command, actions, problems);
  }

  /** The groups of the actions, in their order. */
  private static List<Integer> actions(Command command) {
    var groups = command.binding().groups();
    List<Integer> found = List.of();
    for (int i = 0; i < groups.size(); i++) {
      if (!(groups.get(i).head() instanceof Action)) continue;
      if (found.isEmpty()) found = new ArrayList<>(2);
      found.add(i);
    }
    return found;
  }

  private static String name(Command command, int group) {
    return command.binding().groups().get(group).head().name();
  }

  private static void unreached(Command command, List<Integer> actions, Consumer<Problem> problems) {
    for (int i = 0; i + 1 < actions.size(); i++) {
      int group = actions.get(i);
      if (jumps(command, group)) return;
      var flow = Flow.of(command, group);
      if (flow.passes()) continue;
      problems.accept(unreached(command, group, actions.get(i + 1), actions.size() == i + 2, flow));
      return;
    }
  }

  private static Problem unreached(Command command, int group, int next, boolean isLast, Flow flow) {
    var bounds = command.binding().groups().get(next);
    int first = bounds.firstWord();
    int last = bounds.endWord() - 1;
    var name = name(command, group);
    var why = name.equals("mirred") && !flow.written() ? "redirect takes the packet away"
        : name.equals("police") ? "a policer without conform-exceed ends with ok for packets that conform"
        : flow.written() ? "the action before ends with " + flow.verdict()
        : name + " ends with " + flow.verdict() + " when no verdict is written";
    return Advise.that(Diagnostic.UNREACHED_ACTION, command.statement().range(first, last),
        "no packet gets to this action: " + why, help(name, flow), fixes(command, group, next, isLast, flow));
  }

  private static String help(String name, Flow flow) {
    if (name.equals("mirred") && !flow.written()) return "mirror sends a copy and goes on; or leave this action out";
    return name.equals("police") ? "write conform-exceed EXCEED/pipe in place of the verdict"
        : "only pipe goes on with the next action";
  }

  private static List<Fix> fixes(Command command, int group, int next, boolean isLast, Flow flow) {
    var bounds = command.binding().groups().get(group);
    var name = name(command, group);
    if (name.equals("mirred") && !flow.written()) return isLast ? List.of(remove(command, next)) : List.of();
    if (name.equals("police")) return List.of();
    if (flow.written()) {
      int verdict = command.keyword(group, flow.verdict());
      return verdict < 0 || flow.verdict().equals("goto") ? List.of()
          : List.of(Advise.write(command.range(verdict), "pipe"));
    }
    int index = command.keyword(group, "index");
    int before = index < 0 ? bounds.endWord() : index;
    return List.of(Fix.insert("add pipe", command.range(before - 1).end(), " pipe"));
  }

  /** An action that nothing gets to, with the word action in front of it. */
  private static Fix remove(Command command, int group) {
    var bounds = command.binding().groups().get(group);
    int first = command.isOption(bounds.firstWord() - 1, "action") ? bounds.firstWord() - 1 : bounds.firstWord();
    int last = bounds.endWord() - 1;
    var range = Words.withBlanks(command, first, last);
    return Fix.remove("remove " + command.statement().range(first, last).in(command.statement().text()), range)
        .safely();
  }

  /** What is jumped over and what is jumped to depends on the numbers; nothing is said of such lists. */
  private static boolean jumps(Command command, int group) {
    return command.keyword(group, "jump") >= 0;
  }

  /** A pipe that leads nowhere. */
  private static void lastPipe(Command command, int group, Consumer<Problem> problems) {
    int pipe = command.keyword(group, "pipe");
    if (pipe < 0 || !name(command, group).equals("gact") || command.given(group).has("random")) return;
    problems.accept(Advise.that(Diagnostic.PIPE_AT_END, command.range(pipe),
        "no action follows: the packet is accepted here, and no later filter gets to see it",
        "write ok if this is meant, or continue to go on with the next filter",
        Advise.write(command.range(pipe), "ok").safely(), Advise.write(command.range(pipe), "continue")));
  }

  private static void tooMany(Command command, List<Integer> actions, Consumer<Problem> problems) {
    if (actions.size() <= MOST) return;
    int first = command.binding().groups().get(actions.get(MOST)).firstWord();
    int last = command.binding().groups().get(actions.get(actions.size() - 1)).endWord() - 1;
    problems.accept(Advise.that(Diagnostic.TOO_MANY_ACTIONS, command.statement().range(first, last),
        "the kernel reads the first " + MOST + " actions and leaves these out",
        "go on in another chain: goto chain N"));
  }

  private static void sameIndex(Command command, List<Integer> actions, Consumer<Problem> problems) {
    for (int i = 1; i < actions.size(); i++) {
      long index = command.given(actions.get(i)).number("index");
      if (index == 0) continue;
      var name = name(command, actions.get(i));
      for (int j = 0; j < i; j++) {
        if (!name(command, actions.get(j)).equals(name)) continue;
        if (command.given(actions.get(j)).number("index") != index) continue;
        problems.accept(Advise.that(Diagnostic.SAME_INDEX_TWICE,
            command.range(command.keyword(actions.get(i), "index") + 1),
            "unless " + name + " " + index + " exists already, the kernel waits for itself to create it, and tc never "
                + "comes back",
            "create the action with \"actions add\" first, or give each an index of its own"));
        break;
      }
    }
  }

  private static void skippedWords(Command command, List<Integer> actions, Consumer<Problem> problems) {
    for (int group : actions) {
      if (!name(command, group).equals("mirred")) continue;
      var bounds = command.binding().groups().get(group);
      for (int i = bounds.firstWord(); i < bounds.endWord(); i++) {
        if (!command.isValue(i, "WORD")) continue;
        problems.accept(Advise.that(Diagnostic.SKIPPED_WORD, command.range(i),
            "mirred skips this word in silence", "write egress or ingress, mirror or redirect, and the target",
            Fix.remove("remove " + command.word(i), Words.withBlanks(command, i, i)).safely()));
      }
    }
  }
}
