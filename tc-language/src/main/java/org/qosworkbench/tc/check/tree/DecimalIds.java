package org.qosworkbench.tc.check.tree;

import java.util.List;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.ClassNode;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Diagnostic;

/** Minor numbers that count on from 9 with 10, as if they were decimal: get_tc_classid() reads hexadecimal. */
final class DecimalIds implements QdiscCheck {
  private static final int DIGIT = 0xf;
  private static final int NINE = 9;
  /** From a number that ends in 9 to the one that follows it for people who count in tens. */
  private static final int STEP = 0x10 - NINE;

  @Override
  public void check(TreeCheck.Tree tree, QdiscNode qdisc, TreeCheck.Report report) {
    var classes = qdisc.classes();
    for (int i = 1; i + 1 < classes.size(); i++) {
      if (!countsInTens(classes.get(i - 1).id(), classes.get(i).id(), classes.get(i + 1).id())) continue;
      found(classes.get(i), classes.get(i + 1), report);
      return;
    }
  }

  /** Whether these are ..8, ..9 and then the next number that ends in 0; 8 in front of 9 shows that it is a count. */
  private static boolean countsInTens(int before, int id, int next) {
    return (id & DIGIT) == NINE && (id >> 4 & DIGIT) < NINE && before == id - 1 && next == id + STEP;
  }

  private static void found(ClassNode nine, ClassNode ten, TreeCheck.Report report) {
    var spot = Spot.id(ten);
    report.found(spot.statement(), spot.problem(Diagnostic.DECIMAL_IDS,
        Ids.print(ten.id()) + " behind " + Ids.print(nine.id()) + " is counted in decimal, but ids are hexadecimal: "
            + "its minor number is " + Ids.minor(ten.id()),
        "count on with " + Ids.print(nine.id() + 1) + ", or let every place that names it write it as here",
        List.of(), List.of(Spot.id(nine).related("the class in front of it"))));
  }
}
