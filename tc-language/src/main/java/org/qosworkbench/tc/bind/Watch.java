package org.qosworkbench.tc.bind;

import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.value.Unfinished;
import org.qosworkbench.tc.value.Value;

/** Notices when somebody looks at a value that is not known: what follows from it is not known either. */
final class Watch {
  /** For statements without gaps, whose values are all known. */
  static final Watch NONE = new Watch(false);

  private final boolean isOn;
  private boolean seen;

  private Watch(boolean isOn) {
    this.isOn = isOn;
  }

  /** A watch of its own, that has seen nothing yet. */
  static Watch fresh() {
    return new Watch(true);
  }

  Value see(Value value) {
    if (isOn && value instanceof Unfinished) seen = true;
    return value;
  }

  /** Whether an unknown value was looked at, other than in {@link #isCertain}. */
  boolean hasSeen() {
    return seen;
  }

  /** Whether something is true without a look at an unknown value. */
  boolean isCertain(BooleanSupplier test) {
    if (!isOn) return test.getAsBoolean();
    boolean before = seen;
    seen = false;
    boolean certain = test.getAsBoolean() && !seen;
    seen = before;
    return certain;
  }
}
