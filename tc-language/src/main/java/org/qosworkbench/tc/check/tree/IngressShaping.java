package org.qosworkbench.tc.check.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.check.Fix;
import org.qosworkbench.tc.check.StepCheck.Step;
import org.qosworkbench.tc.model.ClassRequest;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.Network;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.model.QdiscRequest;
import org.qosworkbench.tc.spec.Verb.Effect;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/**
 * What to do when the kernel refuses to shape arriving packets: they can be shaped where they leave, and that is made
 * possible by sending them through an ifb device first.
 */
public final class IngressShaping {
  private IngressShaping() {}

  private static final String REMEDY =
      "packets wait in queues only where they leave: redirect those that arrive to an ifb device and shape them there; "
          + "it is made outside of this file: ip link add %1$s type ifb; ip link set %1$s up";
  private static final int IFBS = 64;

  /** Advice for a command that tries to; empty for others, and when the kernel accepts it. */
  public static Optional<String> help(Step step) {
    return isTried(step) ? Optional.of(REMEDY.formatted(ifb(step))) : Optional.empty();
  }

  /** The lines that do what such a command wants; none for other commands. */
  public static List<Fix> fixes(Step step) {
    return isTried(step) ? List.of(redirect(step)) : List.of();
  }

  private static boolean isTried(Step step) {
    if (step.decision().isAccepted() || step.request().device().isEmpty()) return false;
    var effect = step.request().effect();
    if (effect != Effect.ADD && effect != Effect.REPLACE) return false;
    return switch (step.request()) {
      case QdiscRequest it -> isHook(it.parent()) && it.kind().isPresent() && !isHook(it.kindName());
      case ClassRequest it -> isHook(it.parent()) && it.kind().isPresent();
      default -> false;
    };
  }

  private static boolean isHook(int parent) {
    return Ids.major(parent) == Ids.HOOK_HANDLE && parent != Ids.ROOT && parent != Ids.LEAVING;
  }

  private static boolean isHook(String kind) {
    return kind.equals("ingress") || kind.equals("clsact");
  }

  /** The ifb that the device's packets may go to: for a class one with a qdisc of its kind, else one without any. */
  private static String ifb(Step step) {
    for (int i = 0; i < IFBS; i++) {
      var name = "ifb" + i;
      var root = root(step.before(), name);
      if (root.isEmpty() || step.request() instanceof ClassRequest it && fits(it, root.get())) return name;
    }
    return "ifb0";
  }

  private static Optional<QdiscNode> root(Network network, String device) {
    return network.device(device).root();
  }

  private static boolean fits(ClassRequest request, QdiscNode root) {
    return request.kind().filter(it -> it.name().equals(root.kindName())).isPresent();
  }

  private static Fix redirect(Step step) {
    var binding = step.request().binding();
    var ifb = ifb(step);
    var before = new StringBuilder();
    var root = root(step.before(), ifb);
    if (root.isEmpty()) before.append(lines(step, ifb));
    var edits = new ArrayList<Edit>();
    if (!before.isEmpty()) edits.add(new Edit(Range.at(0), before.toString()));
    change(binding, "dev", "dev " + ifb).ifPresent(edits::add);
    var handle = root.map(it -> Ids.print(it.handle())).orElse("1:");
    switch (step.request()) {
      case ClassRequest it -> {
        change(binding, "parent", "parent " + inside(handle, parent(it))).ifPresent(edits::add);
        change(binding, "classid", "classid " + inside(handle, it.classid())).ifPresent(edits::add);
      }
      default -> change(binding, "parent", "root").ifPresent(edits::add);
    }
    edits.sort(Comparator.comparingInt(it -> it.range().start()));
    return new Fix("shape on " + ifb, Fix.Safety.GUESS, edits, List.of());
  }

  private static int parent(ClassRequest request) {
    return request.parent() == request.classid() ? Ids.HOOK_HANDLE : request.parent();
  }

  private static String inside(String handle, int id) {
    return Ids.minor(id) == 0 ? handle : handle + Integer.toHexString(Ids.minor(id));
  }

  private static Optional<Edit> change(Binding binding, String option, String words) {
    return Spot.header(binding, option).map(it -> new Edit(it, words));
  }

  /** What has to be there first. */
  private static String lines(Step step, String ifb) {
    var device = step.request().device();
    var hook = step.before().device(device).hook();
    var lines = new StringBuilder();
    if (hook.isEmpty()) lines.append("qdisc add dev ").append(device).append(" ingress\n");
    lines.append("filter add dev ").append(device).append(" ingress protocol all prio 1 matchall")
        .append(" action mirred egress redirect dev ").append(ifb).append('\n');
    if (step.request() instanceof ClassRequest it) {
      lines.append("qdisc add dev ").append(ifb).append(" root handle 1: ").append(it.kind().orElseThrow().name());
      var leaf = Integer.toHexString(Ids.minor(it.classid()));
      boolean hasDefault = it.kind().get().name().equals("htb") || it.kind().get().name().equals("hfsc");
      lines.append(hasDefault ? " default " + leaf : "").append('\n');
    }
    return lines.toString();
  }
}
