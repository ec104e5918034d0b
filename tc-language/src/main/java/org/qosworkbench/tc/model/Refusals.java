package org.qosworkbench.tc.model;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelRule.Weight;

/** Makes refusals that follow from the state of a device. */
final class Refusals {
  private Refusals() {}

  static Decision says(
      Diagnostic diagnostic, Words words, Errno errno, String text, String explanation, Objection.Pointer... pointers) {
    return refused(diagnostic, words, KernelAnswer.says(errno, text), explanation, pointers);
  }

  static Decision errno(
      Diagnostic diagnostic, Words words, Errno errno, String explanation, Objection.Pointer... pointers) {
    return refused(diagnostic, words, KernelAnswer.errno(errno), explanation, pointers);
  }

  static Decision refused(
      Diagnostic diagnostic, Words words, KernelAnswer answer, String explanation, Objection.Pointer... pointers) {
    return Decision.refused(new Objection(diagnostic, Weight.REFUSED, words.first(), words.last(), answer, explanation,
        List.of(pointers)));
  }

  static Objection.Pointer created(QdiscNode qdisc) {
    var name = qdisc.handleWasGiven() ? qdisc.kindName() + " " + Ids.print(qdisc.handle()) : qdisc.kindName();
    return new Objection.Pointer(qdisc.source(), name + " was created here");
  }

  static Objection.Pointer created(ClassNode node) {
    return new Objection.Pointer(node.source(), "class " + Ids.print(node.id()) + " was created here");
  }

  static Objection.Pointer created(ActionNode node) {
    return new Objection.Pointer(node.source(), node.key() + " was created here");
  }

  /** How a qdisc is called in a sentence. */
  static String name(QdiscNode qdisc) {
    return qdisc.handleWasGiven() ? qdisc.kindName() + " " + Ids.print(qdisc.handle()) : qdisc.kindName();
  }

  /** A decision with remarks in front of it. */
  static Decision with(List<Objection> remarks, Decision decision) {
    if (remarks.isEmpty()) return decision;
    var all = new ArrayList<>(remarks);
    all.addAll(decision.objections());
    return new Decision(all, decision.change());
  }
}
