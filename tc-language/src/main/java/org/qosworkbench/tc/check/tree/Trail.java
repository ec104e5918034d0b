package org.qosworkbench.tc.check.tree;

import org.qosworkbench.tc.check.Related;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;

/** How qdiscs are called, and where they come from. */
final class Trail {
  private Trail() {}

  /** Kind and handle; an automatic handle is nobody's business. */
  static String name(QdiscNode qdisc) {
    boolean named = qdisc.handleWasGiven() && qdisc.handle() != Ids.HOOK_HANDLE;
    return named ? qdisc.kindName() + " " + Ids.print(qdisc.handle()) : qdisc.kindName();
  }

  static Related created(QdiscNode qdisc) {
    return new Related(
        qdisc.source().statement(), qdisc.source().range(), name(qdisc) + " was created here");
  }

  /** {@code 1 class}, {@code 2 classes}. */
  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
