package org.qosworkbench.tc.check.tree;

import java.util.List;
import org.qosworkbench.tc.check.StepCheck;
import org.qosworkbench.tc.check.TreeCheck;

/** The checks of this package. */
public final class Trees {
  private Trees() {}

  private static final List<StepCheck> STEPS =
      List.of(new LostTree(), new LostLeaf(), new DuplicatingReplace(), new NotRepeatable(),
          new EgressOnIngress(), new LostSizeTable(), new OtherClassKind(),
          new ClassNotMoved());
  private static final List<TreeCheck> TREES = List.of(new Walk());

  /** Those that look at each command when it runs. */
  public static List<StepCheck> steps() {
    return STEPS;
  }

  /** Those that look at what the commands made, once it is complete. */
  public static List<TreeCheck> trees() {
    return TREES;
  }
}
