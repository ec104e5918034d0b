package org.qosworkbench.tc.check;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.check.tree.Trees;
import org.qosworkbench.tc.model.Change;
import org.qosworkbench.tc.model.Decision;
import org.qosworkbench.tc.model.DeviceState;
import org.qosworkbench.tc.model.Network;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.model.Request;

/** Carries out the commands of a file, one after the other, on a model of the machine. For one thread. */
final class Replay {
  private static final List<StepCheck> STEPS =
      Stream.concat(Stream.of(new KernelCheck()), Trees.steps().stream()).toList();
  private static final List<TreeCheck> TREES = Trees.trees();

  private final Network network;

  /** On a machine where nothing was set up yet. */
  Replay(Host host) {
    this(new Network(host));
  }

  /** On a machine that commands have run on. */
  Replay(Network network) {
    this.network = network;
  }

  /** What is there after the last command. */
  Network network() {
    return network;
  }

  /** The next command; what the kernel makes of it. */
  Decision next(int statement, Request request, Consumer<Problem> problems, Consumer<LateProblem> late) {
    var decision = network.decide(request, statement);
    var step = new StepCheck.Step(network, request, decision, statement);
    for (int i = 0; i < STEPS.size(); i++) STEPS.get(i).check(step, problems);
    switch (decision.change()) {
      case Change.AttachQdisc it -> it.replaced().ifPresent(gone -> judge(it.device(), gone, statement, late));
      case Change.RemoveQdisc it -> judge(it.device(), it.qdisc(), statement, late);
      default -> { }
    }
    network.perform(decision.change());
    return decision;
  }

  /** Judges what is there at the end of the file, on the devices that are asked for. */
  void finish(Predicate<String> devices, Consumer<LateProblem> late) {
    for (var device : network.devices()) {
      if (!devices.test(device.device().name())) continue;
      device.root().ifPresent(it -> judge(device, it, LateProblem.AT_END, late));
      device.hook().ifPresent(it -> judge(device, it, LateProblem.AT_END, late));
    }
  }

  /** Judges what is there on one side of a device. */
  void finish(Side side, Consumer<LateProblem> late) {
    var device = network.device(side.device());
    var top = switch (side.end()) {
      case ROOT -> device.root();
      case HOOK -> device.hook();
    };
    top.ifPresent(it -> judge(device, it, LateProblem.AT_END, late));
  }

  private void judge(DeviceState device, QdiscNode top, int foundAt, Consumer<LateProblem> late) {
    if (TREES.isEmpty() || !top.isTop()) return;
    var tree = new TreeCheck.Tree(network, device, top);
    var name = device.device().name();
    for (int i = 0; i < TREES.size(); i++) {
      TREES.get(i).check(tree, (statement, problem) -> late.accept(new LateProblem(name, foundAt, statement, problem)));
    }
  }
}
