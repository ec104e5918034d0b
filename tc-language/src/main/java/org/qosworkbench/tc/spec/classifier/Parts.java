package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.ValueType.classId;
import static org.qosworkbench.tc.spec.ValueType.device;
import static org.qosworkbench.tc.spec.ValueType.loose;

import org.qosworkbench.tc.spec.Check;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.ValueType.DeviceCheck;
import org.qosworkbench.tc.spec.grammar.ActionList;
import org.qosworkbench.tc.spec.grammar.EmatchExpression;
import org.qosworkbench.tc.spec.grammar.Police;

/** What most classifiers have in common. */
final class Parts {
  private Parts() {}

  /** What tc says to a word that it does not know. */
  static final String UNKNOWN = "What is \"%s\"?";

  /** Handle of the kinds that read it with strtol: only what is no 64-bit number is refused. */
  static final ValueType LOOSE_HANDLE = loose(0, Long.MIN_VALUE + 1, Long.MAX_VALUE - 1);
  static final String LOOSE_HANDLE_TEXT = "Illegal handle \"%s\", must be numeric.";
  static final String LOOSE_HANDLE_DOC = "A number; anything else counts as 0, and the kernel picks one.";

  /** The class, with the alias in full. */
  static final Option CLASSID = classid().or("flowid");

  /** The class; the alias may be shortened as well. */
  static final Option CLASSID_SHORT = classid().orPrefix("flowid");

  static final Option ACTION = action("Illegal \"action\"");

  /** The policer of the time before actions. */
  static final Option POLICE = prefix("police").then(Police.inFilter()).bad("Illegal \"police\"")
      .doc("Polices the packets; what follows is as in the action police.");

  /** An ematch expression. */
  static final Option MATCH = prefix("match").then(EmatchExpression.GRAMMAR).bad("Illegal \"ematch\"")
      .doc("Only packets that this expression of extended matches fits.").example("match 'meta(priority gt 5)'")
      .note("Something must follow the expression: tc reads one word too far and gives it back.");

  /** The receiving device of the old classifiers, which look for the name themselves. */
  static final Option INDEV = exact("indev", param("DEV", device(DeviceCheck.CUT_TO_16)).missing("Illegal indev"))
      .doc("Only packets that arrived on this device.").note("The name is not checked, only cut to 16 bytes.");

  static final Check SKIP_BOTH = Check.refuse(Diagnostic.CONFLICTING_OPTIONS,
      given -> given.has("skip_hw") && given.has("skip_sw"), "skip_hw and skip_sw are mutually exclusive",
      "a filter that is neither in hardware nor in software does nothing", "skip_sw", "skip_hw");

  static final String SKIP_HW_DOC = "In software only: the filter is not offered to the device.";
  static final String SKIP_SW_DOC = "In hardware only: refused when the device cannot do it.";

  private static Option classid() {
    return prefix("classid", param("CLASSID", classId())).bad("Illegal \"classid\"")
        .doc("The class that the packets go to: MAJOR:MINOR, both hexadecimal.");
  }

  /** {@code action}; {@code tcText} when tc has said nothing else about the list. */
  static Option action(String tcText) {
    return prefix("action").then(actions()).bad(tcText)
        .doc("What happens to the packets: one or more actions in a row.")
        .note("The list ends at classid or flowid, or at the end of the line; other options belong in front of it.");
  }

  /** What follows {@code action}; a word must be there. */
  static Grammar actions() {
    return ((Grammar) scan -> {
      scan.require();
      ActionList.inFilter().read(scan);
    }).using(ActionList.inFilter().sections().toArray(Section[]::new));
  }
}
