package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;

/**
 * cake that is to shape what arrives, on a device that only hands it what leaves. {@code CAKE_FLAG_INGRESS} makes
 * cake_dequeue() charge dropped packets too; it moves the qdisc nowhere.
 */
final class CakeIngress implements Tip {
  @Override
  public void look(Command command, Consumer<Problem> problems) {
    int keyword = command.keyword("ingress");
    if (keyword < 0 || command.device().name().startsWith("ifb")) return;
    problems.accept(Advise.that(Diagnostic.CAKE_INGRESS, command.range(keyword),
        "ingress only changes how dropped packets are counted: this cake still shapes what "
            + command.device().name() + " sends",
        "to shape what arrives, redirect it to an ifb device and put the cake there"));
  }
}
