package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.optional;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.percent;

import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.Words;

/** What follows {@code loss} of netem: a share of all packets, or a model of how losses come in bursts. */
final class NetemLoss {
  private NetemLoss() {}

  /** A share that stands alone is one of the model random. */
  private static final Param BARE = optional("PERCENT", percent()).bad("Illegal \"loss percent\"")
      .doc("Share of packets that are lost.");
  private static final Param CORRELATION = optional("CORRELATION", percent()).bad("Illegal \"loss correlation\"")
      .doc("How much the loss of a packet depends on that of the one before.");
  private static final Option RANDOM = exact("random", param("PERCENT", percent()).bad("Illegal \"loss percent\"")
      .doc("Share of packets that are lost."), CORRELATION)
      .doc("Each packet on its own, or with a correlation to the one before.").example("loss random 1% 25%");

  static final Section MODELS = section("loss",
      RANDOM,
      exact("state",
          share("P13", "p13").doc("Probability that a time of losses begins."),
          moreOf("P31", "p31").doc("Probability that it ends; 100% - P13 unless given."),
          moreOf("P32", "p32").doc("Probability that, while it lasts, packets begin to get through; 0% unless given."),
          moreOf("P23", "p23").doc("Probability that they are lost again; 100% unless given."),
          moreOf("P14", "p14").doc("Probability that a single packet is lost in a good time; 0% unless given."))
          .doc("Markov chain of four states: good, losses within a bad time, packets that get through in it, single "
              + "losses.")
          .example("loss state 1% 10% 70% 30% 0.1%"),
      exact("gemodel",
          share("P", "gemodel p").doc("Probability that a bad time begins."),
          moreOf("R", "gemodel r").doc("Probability that it ends; 100% - P unless given."),
          moreOf("1-H", "gemodel h").doc("Probability that a packet is lost in it; 100% unless given."),
          moreOf("1-K", "gemodel k").doc("Probability that a packet is lost in a good time; 0% unless given."))
          .doc("Model of Gilbert and Elliott: good and bad times, each with a loss of its own.")
          .example("loss gemodel 1% 10% 70% 0.1%"));

  private static Param share(String placeholder, String name) {
    return param(placeholder, percent()).bad("Illegal \"loss " + name + "\"");
  }

  private static Param moreOf(String placeholder, String name) {
    return optional(placeholder, percent()).bad("Illegal \"loss " + name + "\"");
  }

  /** Returns whether packets can get lost, as far as tc is concerned: not when a share of 0 was given. */
  static boolean read(Scan scan) {
    scan.require();
    var model = scan.find(MODELS);
    if (model.isPresent()) {
      scan.read(model.get());
      return model.get() != RANDOM || Netem.isSome(scan.given().value("random").orElseThrow());
    }
    var share = scan.read(BARE);
    if (share.isEmpty()) {
      throw scan.refuseUnknown(Words.exact(MODELS.options()), Diagnostic.BAD_WORD, fails("Unknown loss parameter: %s"),
          "a share that begins with a digit, random, state or gemodel must follow");
    }
    scan.read(CORRELATION);
    return Netem.isSome(share.get());
  }
}
