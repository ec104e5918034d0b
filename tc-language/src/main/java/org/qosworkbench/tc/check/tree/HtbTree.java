package org.qosworkbench.tc.check.tree;

import java.util.List;
import java.util.OptionalInt;
import org.qosworkbench.tc.model.ClassNode;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.value.Rate;
import org.qosworkbench.tc.value.RatePercent;
import org.qosworkbench.tc.value.RateValue;

/**
 * The classes of an htb qdisc with the numbers that their commands set, read once for all checks. Classes are known by
 * their places, in the order of their ids; there are at most 65536 of them.
 */
final class HtbTree {
  /** A rate that is given as a share of an unknown speed, or a place that is not there. */
  static final int NONE = -1;
  private static final int BITS = 8;
  private static final double WHOLE = 100;

  private final QdiscNode qdisc;
  private final Device device;
  private final List<ClassNode> classes;
  /** The place of the class with a minor number, plus one. */
  private final int[] places;
  private final long[] rates;
  private final long[] ceils;
  private final long[] quanta;
  /** The first class below each, and the next one below the same: places plus one, 0 for none. */
  private final int[] firstBelow;
  private final int[] nextBeside;
  private final boolean[] ceilWritten;
  private final boolean[] prioWritten;

  private HtbTree(QdiscNode qdisc, Device device) {
    this.qdisc = qdisc;
    this.device = device;
    classes = qdisc.classes();
    int count = classes.size();
    places = new int[Ids.minor(classes.get(count - 1).id()) + 1];
    rates = new long[count];
    ceils = new long[count];
    quanta = new long[count];
    ceilWritten = new boolean[count];
    prioWritten = new boolean[count];
    for (int i = 0; i < count; i++) {
      places[Ids.minor(classes.get(i).id())] = i + 1;
      read(classes.get(i), i);
    }
    firstBelow = new int[count];
    nextBeside = new int[count];
    for (int i = count - 1; i >= 0; i--) {
      int above = above(i);
      if (above == NONE) continue;
      nextBeside[i] = firstBelow[above];
      firstBelow[above] = i + 1;
    }
  }

  /** The classes of a qdisc, of which it has at least one. */
  static HtbTree of(QdiscNode qdisc, Device device) {
    return new HtbTree(qdisc, device);
  }

  private void read(ClassNode node, int place) {
    var numbers = node.settings().htb();
    rates[place] = bytesPerSecond(numbers.rate());
    ceilWritten[place] = numbers.hasCeil();
    ceils[place] = ceilWritten[place] ? bytesPerSecond(numbers.ceil()) : rates[place];
    quanta[place] = numbers.quantum();
    prioWritten[place] = numbers.hasPrio();
  }

  /** Rates that no signed number holds were read from negative ones; nobody means them. */
  private long bytesPerSecond(RateValue value) {
    return switch (value) {
      case Rate it -> Math.max(it.bytesPerSecond(), NONE);
      case RatePercent it -> device.speed().isPresent()
          ? (long) (it.percent() / WHOLE * device.speed().getAsLong() / BITS) : NONE;
    };
  }

  QdiscNode qdisc() {
    return qdisc;
  }

  Device device() {
    return device;
  }

  int size() {
    return classes.size();
  }

  ClassNode node(int place) {
    return classes.get(place);
  }

  /** The place of the class with a minor number; empty when there is none. */
  OptionalInt find(int minor) {
    return minor < places.length && places[minor] > 0 ? OptionalInt.of(places[minor] - 1) : OptionalInt.empty();
  }

  /** The place of the class above; {@link #NONE} for a class on the qdisc itself. */
  int above(int place) {
    int parent = classes.get(place).parent();
    return parent == Ids.NONE ? NONE : places[Ids.minor(parent)] - 1;
  }

  /** Bytes per second; {@link #NONE} when it is not known. */
  long rate(int place) {
    return rates[place];
  }

  /** Bytes per second, the rate when none was given; {@link #NONE} when it is not known. */
  long ceil(int place) {
    return ceils[place];
  }

  boolean ceilWasGiven(int place) {
    return ceilWritten[place];
  }

  boolean prioWasGiven(int place) {
    return prioWritten[place];
  }

  /** Bytes that the command gives; 0 when the kernel computes them. */
  long quantum(int place) {
    return quanta[place];
  }

  /** The first class directly below one, in the order of their ids; {@link #NONE} for a leaf. */
  int firstBelow(int place) {
    return firstBelow[place] - 1;
  }

  /** The next class below the same one; {@link #NONE} behind the last. */
  int nextBeside(int place) {
    return nextBeside[place] - 1;
  }

  /** For each class the known rates of those directly below it, added up. */
  long[] ratesBelow() {
    var sums = new long[classes.size()];
    for (int i = 0; i < sums.length; i++) {
      int above = above(i);
      if (above == NONE || rates[i] < 0) continue;
      long sum = sums[above] + rates[i];
      sums[above] = sum < 0 ? Long.MAX_VALUE : sum;
    }
    return sums;
  }

  /** What a class is called in a sentence. */
  String name(int place) {
    return Ids.print(classes.get(place).id());
  }

  /** How a rate is written; one that is known. */
  static String print(long bytesPerSecond) {
    return new Rate(bytesPerSecond).print();
  }
}
