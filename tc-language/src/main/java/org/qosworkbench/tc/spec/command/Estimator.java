package org.qosworkbench.tc.spec.command;

import static org.qosworkbench.tc.spec.Complaint.duplicate;
import static org.qosworkbench.tc.spec.Complaint.exits;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.ValueType.time;

import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.value.Time;
import org.qosworkbench.tc.value.Value;

/** {@code estimator INTERVAL TIME_CONSTANT} (iproute2 tc/m_estimator.c, tc_core.c). */
final class Estimator {
  private Estimator() {}

  private static final long QUARTER_SECOND = 250_000;
  private static final int INTERVALS = 5;
  private static final int LOGARITHMS = 31;

  /** iproute2 swaps the two parts of the message. */
  private static final Param INTERVAL =
      param("INTERVAL", time()).bad(exits("Error: argument \"invalid estimator interval\" is wrong: estimator"));
  private static final Param TIME_CONSTANT =
      param("TIME_CONSTANT", time())
          .bad(exits("Error: argument \"invalid estimator time constant\" is wrong: estimator"));

  static final Option OPTION = prefix("estimator").then(Estimator::read)
      .doc("Measures the rate: every INTERVAL, rounded up to 0.25, 0.5, 1, 2, 4 or 8 seconds, averaged over "
          + "TIME_CONSTANT.");

  private static void read(Scan scan) {
    scan.require();
    if (scan.outer().count("estimator") > 1) {
      throw scan.refuse(Diagnostic.REPEATED_OPTION, duplicate("estimator"), "\"estimator\" may be given only once");
    }
    help(scan);
    long interval = scan.read(INTERVAL).map(Estimator::micros).orElse(0L);
    scan.require();
    help(scan);
    long constant = scan.read(TIME_CONSTANT).map(Estimator::micros).orElse(0L);
    if (!inRange(interval, constant)) {
      throw scan.refuseBack(1, Diagnostic.BAD_ESTIMATOR, fails("Error: estimator parameters are out of range."),
          "the interval may be at most 8 s, and the time constant must be more than 1.44 times the interval");
    }
  }

  private static void help(Scan scan) {
    if (scan.is(Name.prefix("help"))) {
      scan.note(Diagnostic.TC_WARNS, "Usage: ... estimator INTERVAL TIME-CONST", "\"help\" prints the usage");
    }
  }

  private static long micros(Value value) {
    return value instanceof Time time ? time.microseconds() : 0;
  }

  /** tc_setup_estimator(): the interval fits a step of 0.25 to 8 s and the averaging weight is 2^-1 to 2^-29. */
  private static boolean inRange(long interval, long constant) {
    if (interval > QUARTER_SECOND << INTERVALS) return false;
    for (int log = 1; log < LOGARITHMS; log++) {
      if (interval / -Math.log(1.0 - 1.0 / (1 << log)) > constant) return log != 1;
    }
    return false;
  }
}
