package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.text.Range;

/**
 * A device, a qdisc, a class or a shared block.
 *
 * @param name the device, handle or class id; empty for a qdisc whose handle the kernel picks
 * @param type the kind, such as {@code htb}; empty for a device or block
 * @param figures its options, in the order in which they were written
 * @param share what a class is given of its parent's rate; empty when that cannot be said
 * @param isDefault whether packets that no filter takes go here
 * @param filters the filters that hang on it, in the order in which they are asked
 * @param children what hangs on it
 * @param range the command that made it, in UTF-16 offsets of the document; for a device the first one about it
 * @param line the line of that command, from 1
 * @param problem how severe the worst finding about that command is
 */
public record TrafficNode(
    Kind kind, String name, String type, List<Figure> figures, Optional<Share> share, boolean isDefault,
    List<TrafficFilter> filters, List<TrafficNode> children, Range range, int line, Optional<Severity> problem) {
  /** What a node is. */
  public enum Kind { DEVICE, BLOCK, QDISC, CLASS }

  /**
   * An option and its value, as written.
   *
   * @param value empty for an option that is a word by itself
   */
  public record Figure(String name, String value) {
    @Override
    public String toString() {
      return value.isEmpty() ? name : name + " " + value;
    }
  }

  /**
   * A class in relation to the rate of the class above it, or of the device.
   *
   * @param rate what it is always given, 1 being all of it; more than 1 when more was promised than is there
   * @param ceil the most that it gets; empty when there is no such limit
   */
  public record Share(double rate, Optional<Double> ceil) {}

  /** Copies the lists and refuses absent parts. */
  public TrafficNode {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    figures = List.copyOf(figures);
    Objects.requireNonNull(share);
    filters = List.copyOf(filters);
    children = List.copyOf(children);
    Objects.requireNonNull(range);
    Objects.requireNonNull(problem);
  }

  /** The value of a figure; empty when there is no such one. */
  public String figure(String wanted) {
    return figures.stream().filter(it -> it.name.equals(wanted)).map(Figure::value).findFirst().orElse("");
  }

  /** This and all that hangs on it, parents before children. */
  public Stream<TrafficNode> withDescendants() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(TrafficNode::withDescendants));
  }
}
