package org.qosworkbench.tc.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.model.Decision;
import org.qosworkbench.tc.model.Network;
import org.qosworkbench.tc.model.Objection;
import org.qosworkbench.tc.model.Request;
import org.qosworkbench.tc.syntax.Document;

/**
 * Compares what we know of the kernel with what it was seen to answer, one command a line: the command alone when it is
 * carried out silently, else {@code COMMAND => ANSWER}, the answer being the last line that tc prints or
 * {@code log: TEXT}. A blank line starts over with a machine where nothing is set up.
 *
 * <p>eth0 and eth1 are Ethernet devices with one transmit queue, wide0 is one of 10 Mbit/s with four, and of far0
 * nothing is known.
 */
public final class KernelRuns {
  private KernelRuns() {}

  private static final String SAYS = " => ";
  private static final Devices DEVICES = new Devices.Any(Map.of(
      "eth0", Device.named("eth0").withMtu(1500).withQueues(1),
      "eth1", Device.named("eth1").withMtu(1500).withQueues(1),
      "lo", Device.named("lo").withMtu(65536).withQueues(1),
      "wide0", Device.named("wide0").withMtu(1500).withQueues(4).withSpeed(10_000_000)));

  /** Checks runs on one release of the kernel. */
  public static void check(String kernel, String runs) {
    var target = Target.parse("kernel=" + kernel).orElseThrow();
    var actual = Arrays.stream(runs.split("\n\n")).map(run -> run(target, run.strip()))
        .collect(Collectors.joining("\n\n", "", "\n"));
    assertThat(actual).isEqualTo(runs);
  }

  /** The words that our own words about the last command of a run point at, and these. */
  public static List<String> explanations(String kernel, String run) {
    var steps = replay(Target.parse("kernel=" + kernel).orElseThrow(), run);
    var last = steps.get(steps.size() - 1);
    return last.decision.objections().stream()
        .map(it -> String.join(" ", last.words.subList(it.firstWord(), it.lastWord() + 1)) + ": " + it.explanation())
        .toList();
  }

  private record Step(String command, List<String> words, Decision decision) {}

  private static String run(Target target, String run) {
    return replay(target, run).stream().map(it -> it.command + answer(it.decision, target))
        .collect(Collectors.joining("\n"));
  }

  private static List<Step> replay(Target target, String run) {
    var host = new Host(target, DEVICES, Optional.empty());
    var network = new Network(host);
    var lines = run.lines().map(KernelRuns::command).toList();
    var document = Document.parse(String.join("\n", lines) + "\n");
    var steps = new ArrayList<Step>();
    for (int i = 0; i < lines.size(); i++) {
      var binding = host.binder().bind(document.statement(i));
      assertThat(binding.refusal()).as("tc refuses " + lines.get(i)).isEmpty();
      var decision = network.decide(Request.of(binding).orElseThrow(), i);
      network.perform(decision.change());
      steps.add(new Step(lines.get(i), List.of(lines.get(i).split(" ")), decision));
    }
    return steps;
  }

  private static String command(String line) {
    int says = line.indexOf(SAYS);
    return says < 0 ? line : line.substring(0, says);
  }

  private static String answer(Decision decision, Target target) {
    var objections = decision.objections();
    return objections.isEmpty() ? "" : SAYS + answer(objections.get(objections.size() - 1), target);
  }

  private static String answer(Objection objection, Target target) {
    return switch (objection.weight()) {
      case REFUSED -> objection.answer().error(target);
      case WARNING -> objection.answer().warning(target.kernel());
      case LOGGED -> "log: " + objection.answer().text(target.kernel());
    };
  }
}
