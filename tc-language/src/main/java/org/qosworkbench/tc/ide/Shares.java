package org.qosworkbench.tc.ide;

import java.util.Optional;
import java.util.OptionalLong;
import org.qosworkbench.tc.model.ClassNode;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.value.Dialect;
import org.qosworkbench.tc.value.Value;

/** What the classes of one qdisc are given of the rate above them. */
final class Shares {
  private final QdiscNode qdisc;
  private final Device device;
  private final Dialect dialect;
  /** The sum over all classes of what round robin counts, once it is known. */
  private OptionalLong siblings = OptionalLong.empty();

  /** For the classes of a qdisc. */
  Shares(QdiscNode qdisc, Device device, Dialect dialect) {
    this.qdisc = qdisc;
    this.device = device;
    this.dialect = dialect;
  }

  Optional<TrafficNode.Share> of(ClassNode node) {
    return switch (qdisc.kindName()) {
      case "htb", "hfsc" -> ofRate(node);
      case "drr" -> ofSiblings(node, "quantum");
      case "qfq" -> ofSiblings(node, "weight");
      default -> Optional.empty();
    };
  }

  private Optional<TrafficNode.Share> ofRate(ClassNode node) {
    var rate = rate(node);
    var whole = above(node);
    if (rate.isEmpty() || whole.isEmpty() || whole.getAsLong() <= 0) return Optional.empty();
    var ceil = ceil(node);
    return Optional.of(new TrafficNode.Share(rate.getAsLong() / (double) whole.getAsLong(),
        ceil.isPresent() ? Optional.of(ceil.getAsLong() / (double) whole.getAsLong()) : Optional.empty()));
  }

  /** Round robin: what a class gets while all of them have packets. */
  private Optional<TrafficNode.Share> ofSiblings(ClassNode node, String option) {
    long own = node.settings().options().number(option);
    if (siblings.isEmpty()) {
      siblings = OptionalLong.of(
          qdisc.classes().stream().mapToLong(it -> it.settings().options().number(option)).sum());
    }
    long all = siblings.getAsLong();
    return own <= 0 || all <= 0 ? Optional.empty()
        : Optional.of(new TrafficNode.Share(own / (double) all, Optional.empty()));
  }

  private OptionalLong rate(ClassNode node) {
    var options = node.settings().options();
    return qdisc.kindName().equals("hfsc") ? slope(options, "sc", "ls", "rt") : bytes(options.value("rate"));
  }

  private OptionalLong ceil(ClassNode node) {
    var options = node.settings().options();
    return qdisc.kindName().equals("hfsc") ? slope(options, "ul") : bytes(options.value("ceil"));
  }

  /** The rate of the first of these curves that was given, in the long run. */
  private OptionalLong slope(Given options, String... curves) {
    for (var curve : curves) {
      for (var words : options.tails(curve)) {
        var slope = bytes(words.value("rate").or(() -> words.value("m2")));
        if (slope.isPresent()) return slope;
      }
    }
    return Rates.UNKNOWN;
  }

  /** The rate of the class above, or of the device. */
  private OptionalLong above(ClassNode node) {
    if (node.parent() != Ids.NONE) return qdisc.classNode(node.parent()).map(this::rate).orElse(Rates.UNKNOWN);
    return qdisc.parent() == Ids.ROOT ? Rates.of(device) : Rates.UNKNOWN;
  }

  private OptionalLong bytes(Optional<Value> value) {
    return Rates.of(value, device, dialect);
  }
}
