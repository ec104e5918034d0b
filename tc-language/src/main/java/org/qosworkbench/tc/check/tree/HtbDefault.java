package org.qosworkbench.tc.check.tree;

import java.util.List;
import org.qosworkbench.tc.check.Fix;
import org.qosworkbench.tc.check.Related;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.spec.Diagnostic;

/** Defaults of htb that no packet can wait in: htb_classify() then lets packets out directly. */
final class HtbDefault implements HtbCheck {
  private static final String LEAVE = "leave at once and unshaped, before all others";

  @Override
  public void check(HtbTree tree, TreeCheck.Report report) {
    int minor = (int) tree.qdisc().options().number("default") & 0xffff;
    if (minor == 0) return;
    var id = Ids.print(tree.qdisc().handle() | minor);
    var place = tree.find(minor);
    if (place.isEmpty()) {
      missing(tree, minor, id, report);
    } else if (tree.node(place.getAsInt()).isInner()) {
      inner(tree, place.getAsInt(), id, report);
    }
  }

  private static void missing(HtbTree tree, int minor, String id, TreeCheck.Report report) {
    var spot = Spot.value(tree.qdisc(), "default");
    var meant = MinorGuess.of(spot.text(), minor, it -> tree.find(it).isPresent());
    var why = meant.map(it -> "; " + spot.text() + " is read as hexadecimal, and "
        + Ids.print(tree.qdisc().handle() | it.minor()) + " is there").orElse("");
    report.found(spot.statement(), spot.problem(Diagnostic.DEFAULT_NOWHERE,
        "there is no class " + id + why + ": packets that no filter takes " + LEAVE,
        meant.map(MinorGuess::explanation).orElse("name the minor number of a leaf class: " + leaves(tree)),
        meant.map(it -> spot.write(it.word())).stream().toList(),
        meant.map(it -> Spot.id(tree.node(tree.find(it.minor()).getAsInt())).related("this class is there")).stream()
            .toList()));
  }

  private static void inner(HtbTree tree, int place, String id, TreeCheck.Report report) {
    var spot = Spot.value(tree.qdisc(), "default");
    int below = tree.firstBelow(place);
    boolean only = tree.nextBeside(below) == HtbTree.NONE && !tree.node(below).isInner();
    List<Fix> fixes = only
        ? List.of(spot.write(Integer.toHexString(Ids.minor(tree.node(below).id())))) : List.of();
    List<Related> related =
        List.of(Spot.parent(tree.node(below)).related("class " + tree.name(below) + " is put below it here"));
    report.found(spot.statement(), spot.problem(Diagnostic.DEFAULT_NOWHERE,
        "class " + id + " has classes below it, so packets never wait in it: those that no filter takes " + LEAVE,
        "name the minor number of a leaf class: " + leaves(tree), fixes, related));
  }

  /** Some classes that would do. */
  private static String leaves(HtbTree tree) {
    var found = new StringBuilder();
    int count = 0;
    for (int i = 0; i < tree.size() && count <= 4; i++) {
      if (tree.node(i).isInner()) continue;
      var minor = Integer.toHexString(Ids.minor(tree.node(i).id()));
      found.append(count == 0 ? "" : ", ").append(count == 4 ? "..." : minor);
      count++;
    }
    return found.toString();
  }
}
