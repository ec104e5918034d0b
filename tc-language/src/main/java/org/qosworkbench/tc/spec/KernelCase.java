package org.qosworkbench.tc.spec;

import java.util.Optional;

/** A command that tc has let through, as the kernel's code for its kind sees it. */
public interface KernelCase {
  /** Whether an object comes into being or is changed. */
  enum Moment { CREATE, CHANGE }

  /** What hook or class the object hangs on. */
  enum Place { ROOT, CLASS, INGRESS, EGRESS, BLOCK, ALONE }

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

  Target target();

  Device device();

  default boolean creates() {
    return moment() == Moment.CREATE;
  }

  /** Whether the checked kernel is this release or a later one. */
  default boolean kernel(String version) {
    return target().kernel().atLeast(Version.of(version));
  }
}
