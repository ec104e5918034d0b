package org.qosworkbench.tc.spec;

import java.util.List;
import java.util.Optional;

/** A command that tc has let through, as the kernel's code for its kind sees it. */
public interface KernelCase {
  /** What happens to an object. */
  enum Moment {
    CREATE,
    CHANGE,
    /** A filter takes an action that exists; what the words say about it beyond its index is not looked at. */
    BIND
  }

  /** What hook or class the object hangs on. */
  enum Place { ROOT, CLASS, INGRESS, EGRESS, BLOCK, ALONE }

  /**
   * The class above a new one.
   *
   * @param history the words that it was set with, at first and lately
   * @param hasClasses whether there are classes below it already
   */
  record Above(List<Given> history, boolean hasClasses) {
    public Above {
      history = List.copyOf(history);
    }
  }

  /** The words of the kind. */
  Given given();

  /** The words of the command's header: dev, parent, handle ... */
  Given header();

  Moment moment();

  Place place();

  /** The words that the object which is changed was last set with; empty for a new one. */
  Optional<Given> before();

  /** For a class the words that its qdisc was last set with, for an action those of its filter; else empty. */
  Optional<Given> around();

  /**
   * The words of all commands that made the object which is changed what it is, oldest first; no more than
   * {@link #before} where only the last ones are kept.
   */
  default List<Given> history() {
    return before().stream().toList();
  }

  /** The header of the command that the object which is changed was last set with. */
  default Optional<Given> headerBefore() {
    return Optional.empty();
  }

  /** The number of the qdisc or class, as 32 bits; 0 when it is not known yet. */
  default long id() {
    return header().number("classid", header().number("handle"));
  }

  /** What a new class hangs on; empty when that is the qdisc itself. */
  default Optional<Above> above() {
    return Optional.empty();
  }

  /** Whether a class has classes below it. */
  default boolean isInner() {
    return false;
  }

  Target target();

  Device device();

  default boolean creates() {
    return moment() == Moment.CREATE;
  }

  default boolean binds() {
    return moment() == Moment.BIND;
  }

  /** Whether there is a device of this name; true when nothing is known of it. */
  default boolean deviceExists(String name) {
    return true;
  }

  /** How the checked kernel was built; empty when nothing is known of it. */
  default Optional<KernelConfig> config() {
    return Optional.empty();
  }

  /** Whether the checked kernel is known to have been built without this, {@code CONFIG_NF_NAT} for example. */
  default boolean lacks(String symbol) {
    return config().filter(it -> it.presence(symbol) == KernelConfig.Presence.ABSENT).isPresent();
  }

  /** Whether the checked kernel is this release or a later one. */
  default boolean kernel(String version) {
    return target().kernel().atLeast(Version.of(version));
  }
}
