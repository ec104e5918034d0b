package org.qosworkbench.tc.check;

import org.qosworkbench.tc.model.DeviceState;
import org.qosworkbench.tc.model.Network;
import org.qosworkbench.tc.model.QdiscNode;

/**
 * Judges what stands at the root or at the hook of a device once it is complete: at the end of the file, or before a
 * command takes it away. Implementations are stateless.
 */
@FunctionalInterface
public interface TreeCheck {
  /**
   * A finished tree.
   *
   * @param top the qdisc at the root, or ingress or clsact
   */
  record Tree(Network network, DeviceState device, QdiscNode top) {}

  /** Hears problems, in any order. */
  @FunctionalInterface
  interface Report {
    /**
     * A problem.
     *
     * @param statement number of the statement that it is about
     */
    void found(int statement, Problem problem);
  }

  /** Tells what is wrong with the tree; called with each of them, so it must be quiet about trees of other kinds. */
  void check(Tree tree, Report report);
}
