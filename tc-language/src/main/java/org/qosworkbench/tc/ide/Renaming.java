package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.Objects;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/** What becomes of the wish to give something another name. */
public sealed interface Renaming {
  /**
   * It can be renamed.
   *
   * @param range the characters that name it where the question was asked
   * @param name its name as tc writes it: {@code 1:} or {@code 1:10} or {@code eth0}
   */
  record Possible(Range range, String name) implements Renaming {
    /** Refuses absent parts. */
    public Possible {
      Objects.requireNonNull(range);
      Objects.requireNonNull(name);
    }
  }

  /**
   * It can be done.
   *
   * @param edits in the order of the document, none overlapping another
   */
  record Done(List<Edit> edits) implements Renaming {
    /** Copies the list. */
    public Done {
      edits = List.copyOf(edits);
    }
  }

  /**
   * It cannot be renamed, or not so.
   *
   * @param reason why, in plain language; one line without a full stop
   */
  record Refused(String reason) implements Renaming {
    /** Refuses an absent reason. */
    public Refused {
      Objects.requireNonNull(reason);
    }
  }
}
