package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.ValueType.classId;
import static org.qosworkbench.tc.spec.ValueType.device;
import static org.qosworkbench.tc.spec.ValueType.loose;

import java.util.Optional;
import org.qosworkbench.tc.spec.Check;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.ValueType.DeviceCheck;
import org.qosworkbench.tc.spec.grammar.ActionList;
import org.qosworkbench.tc.spec.grammar.EmatchExpression;
import org.qosworkbench.tc.spec.grammar.Police;
import org.qosworkbench.tc.value.Value;

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

  /** The kernel wants options; without any word behind the kind tc sends none. */
  static KernelRule needsOptions(String explanation) {
    return KernelRule.refuses(
        Diagnostic.KERNEL_MISSING_OPTION, it -> it.given().words().isEmpty(), Errno.EINVAL, explanation);
  }

  /** The kernel's own test, for kinds whose words tc lets through. */
  static final KernelRule SKIPPED_BY_BOTH = KernelRule.refuses(Diagnostic.KERNEL_CONFLICTING_OPTIONS,
      it -> it.given().has("skip_hw") && it.given().has("skip_sw"), Errno.EINVAL,
      "a filter that is neither in hardware nor in software does nothing", "skip_sw", "skip_hw");

  private static final int LONGEST_DEVICE = 15;

  /** Tests of the receiving device (Linux net/sched/cls_api.c, tcf_change_indev()). */
  static final KernelRule INDEV_TOO_LONG = KernelRule.refuses(Diagnostic.KERNEL_BAD_VALUE,
      it -> receiver(it).filter(name -> name.length() > LONGEST_DEVICE).isPresent(),
      KernelAnswer.says(Errno.EINVAL, "Interface name too long"), "the name of a device has at most 15 bytes", "indev");
  static final KernelRule INDEV_UNKNOWN = KernelRule.refusesSaying(Diagnostic.KERNEL_BAD_VALUE,
      it -> receiver(it).filter(name -> !it.deviceExists(name)).isPresent(),
      it -> KernelAnswer.says(Errno.ENODEV, "Network device not found"),
      it -> "there is no device \"" + receiver(it).orElse("") + "\"", "indev");

  private static Optional<String> receiver(KernelCase it) {
    return it.given().value("indev").map(Value::print);
  }

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
