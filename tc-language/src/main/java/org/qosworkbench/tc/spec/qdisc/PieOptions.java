package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.ValueType.time;
import static org.qosworkbench.tc.spec.ValueType.u32;

import org.qosworkbench.tc.spec.Option;

/** The options that pie and fq_pie share word for word. */
final class PieOptions {
  private PieOptions() {}

  static final Option TARGET = exact("target", param("TIME", time())).bad("Illegal \"target\"").unit("us")
      .doc("Delay that the drop probability is steered to.").fallback("15ms");
  static final Option TUPDATE = exact("tupdate", param("TIME", time())).bad("Illegal \"tupdate\"").unit("us")
      .doc("How often the drop probability is calculated.").fallback("15ms");
  static final Option ALPHA = exact("alpha", param("N", u32(0, 0, 32))).bad("Illegal \"alpha\"")
      .doc("Weight of the distance from target in the drop probability, in sixteenths.").fallback("2");
  static final Option BETA = exact("beta", param("N", u32(0, 0, 32))).bad("Illegal \"beta\"")
      .doc("Weight of the trend of the delay in the drop probability, in sixteenths.").fallback("20");
  static final Option NOECN = exact("noecn").doc("Drop packets even when they understand ECN.");
  static final Option BYTEMODE =
      exact("bytemode").doc("Make the drop probability of a packet depend on its size.").fallback("off");
  static final Option NOBYTEMODE = exact("nobytemode").doc("Treat packets of all sizes alike.");
}
