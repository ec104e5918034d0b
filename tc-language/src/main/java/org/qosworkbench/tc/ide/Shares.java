package org.qosworkbench.tc.ide;

import java.util.Optional;
import java.util.OptionalLong;
import org.qosworkbench.tc.model.ClassNode;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.value.Rate;
import org.qosworkbench.tc.value.RatePercent;
import org.qosworkbench.tc.value.Value;

/** What the classes of one qdisc are given of the rate above them. */
final class Shares {
  static final OptionalLong UNKNOWN = OptionalLong.empty();
  private static final int BITS_PER_BYTE = 8;
  private static final double PERCENT = 100;

  private final QdiscNode qdisc;
  private final OptionalLong speed;

  /** For the classes of a qdisc; {@code speed} in bits per second is what it can send at all. */
  Shares(QdiscNode qdisc, OptionalLong speed) {
    this.qdisc = qdisc;
    this.speed = speed;
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
    var whole = node.parent() == Ids.NONE ? speed : qdisc.classNode(node.parent()).map(this::rate).orElse(UNKNOWN);
    if (rate.isEmpty() || whole.isEmpty() || whole.getAsLong() <= 0) return Optional.empty();
    var ceil = ceil(node);
    return Optional.of(new TrafficNode.Share(rate.getAsLong() / (double) whole.getAsLong(),
        ceil.isPresent() ? Optional.of(ceil.getAsLong() / (double) whole.getAsLong()) : Optional.empty()));
  }

  /** Round robin: what a class gets while all of them have packets. */
  private Optional<TrafficNode.Share> ofSiblings(ClassNode node, String option) {
    long own = node.settings().options().number(option);
    long all = qdisc.classes().stream().mapToLong(it -> it.settings().options().number(option)).sum();
    return own <= 0 || all <= 0 ? Optional.empty()
        : Optional.of(new TrafficNode.Share(own / (double) all, Optional.empty()));
  }

  private OptionalLong rate(ClassNode node) {
    var options = node.settings().options();
    return qdisc.kindName().equals("hfsc") ? slope(options, "sc", "ls", "rt") : bits(options.value("rate"));
  }

  private OptionalLong ceil(ClassNode node) {
    var options = node.settings().options();
    return qdisc.kindName().equals("hfsc") ? slope(options, "ul") : bits(options.value("ceil"));
  }

  /** The rate of the first of these curves that was given, in the long run. */
  private OptionalLong slope(Given options, String... curves) {
    for (var curve : curves) {
      for (var words : options.tails(curve)) {
        var slope = bits(words.value("rate").or(() -> words.value("m2")));
        if (slope.isPresent()) return slope;
      }
    }
    return UNKNOWN;
  }

  private OptionalLong bits(Optional<Value> value) {
    if (value.isEmpty()) return UNKNOWN;
    return switch (value.get()) {
      case Rate it -> OptionalLong.of(it.bytesPerSecond() * BITS_PER_BYTE);
      case RatePercent it -> speed.isPresent()
          ? OptionalLong.of((long) (speed.getAsLong() * it.percent() / PERCENT)) : UNKNOWN;
      default -> UNKNOWN;
    };
  }

  /** A rate as tc writes it. */
  static String print(long bitsPerSecond) {
    return new Rate(bitsPerSecond / BITS_PER_BYTE).print();
  }
}
