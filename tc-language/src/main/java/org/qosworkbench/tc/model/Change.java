package org.qosworkbench.tc.model;

import java.util.Optional;

/** What a request changes when the kernel carries it out. */
public sealed interface Change {
  /** Nothing is different afterwards. */
  record Nothing() implements Change {}

  /** A new qdisc takes a place, which may have been another's. */
  record AttachQdisc(DeviceState device, QdiscNode qdisc, Optional<QdiscNode> replaced) implements Change {}

  /** Even a refused command makes the place for ingress and clsact, after which the kernel answers differently. */
  record OpenHook(DeviceState device) implements Change {}

  /** A refused command to delete the root: at least nothing is there that was left from before the first command. */
  record ClearRoot(DeviceState device) implements Change {}

  /** A qdisc gets other options. */
  record SetQdisc(QdiscNode qdisc, QdiscRequest request, Source source) implements Change {}

  /** A qdisc goes, with all that hangs on it. */
  record RemoveQdisc(DeviceState device, QdiscNode qdisc) implements Change {}

  /** A class comes into being, or gets other options when {@code before} is there. */
  record PutClass(DeviceState device, QdiscNode qdisc, ClassNode node, Optional<ClassNode> before)
      implements Change {}

  /** A class goes, with the qdisc in it. */
  record RemoveClass(DeviceState device, QdiscNode qdisc, ClassNode node) implements Change {}
}
