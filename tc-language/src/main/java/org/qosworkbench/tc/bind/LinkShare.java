package org.qosworkbench.tc.bind;

import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.value.Fault;

/** A rate given as a share of the device's speed (iproute2 tc/tc_util.c, parse_percent_rate()). */
final class LinkShare {
  private LinkShare() {}

  /** Shares need to know the device. */
  static final Complaint NO_DEVICE = Complaint.fails("No device specified; specify device to rate limit by percentage");

  private static final Complaint TOO_LARGE =
      Complaint.fails("Invalid rate specified; should be between [0,100]% but is %s");
  private static final Complaint MALFORMED = Complaint.fails("Specified rate value could not be read or is malformed");

  /** Whether tc takes the word for a share. */
  static boolean is(Param param, String word) {
    return param.type() instanceof ValueType.Rate rate && rate.ofLink() == ValueType.OfLink.YES
        && word.indexOf('%') >= 0;
  }

  /** What tc says about a wrong share before the option says what it always says. */
  static Complaint complaint(Fault fault) {
    return fault.kind() == Fault.Kind.TOO_LARGE ? TOO_LARGE : MALFORMED;
  }
}
