package org.qosworkbench.tc.spec.grammar;

import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Complaint.duplicate;
import static org.qosworkbench.tc.spec.Complaint.exits;
import static org.qosworkbench.tc.spec.Complaint.wrongArgument;
import static org.qosworkbench.tc.spec.Option.Moment.VALUE;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import java.util.List;
import org.qosworkbench.tc.spec.Check;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Match;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.value.Dialect;
import org.qosworkbench.tc.value.Psched;

/** What a policer does, as an action and behind {@code police} of older filters (iproute2 tc/m_police.c). */
public final class Police {
  private Police() {}

  private static final String USAGE = "Usage: ... police [ rate BPS burst BYTES[/BYTES] ] ";

  private static final Section OPTIONS = section("police",
      prefix("index", param("N", u32(10))).bad(wrongArgument("index"))
          .doc("Number of the instance: creates it, or binds the one that is there.")
          .fallback("the kernel picks a free number"),
      prefix("burst", param("BYTES[/CELL]", changed(Dialect.IPROUTE2_6_18, sizeAndCell(), size64AndCell())))
          .or("buffer").or("maxburst").bad(wrongArgument("buffer")).unit("bytes")
          .onceUnlessZero(VALUE, duplicate("buffer/burst"))
          .doc("Bytes that may pass at once after a quiet time.")
          .note("Needed with rate. Less than one packet of the largest size lets such packets never conform."),
      exact("mtu", param("BYTES[/CELL]", sizeAndCell())).or("minburst").bad(wrongArgument("mtu")).unit("bytes")
          .onceUnlessZero(VALUE, duplicate("mtu/minburst"))
          .doc("Packets longer than this exceed, whatever the rate.")
          .fallback("no limit; the rate table covers 2047 bytes")
          .example("rate 1mbit burst 10k mtu 2kb"),
      exact("mpu", param("BYTES", size())).bad(wrongArgument("mpu")).unit("bytes")
          .onceUnlessZero(VALUE, duplicate("mpu"))
          .doc("Smallest size that a packet is charged for.").fallback("0"),
      exact("rate", param("RATE", rate64())).bad(wrongArgument("rate")).unit("bit/s")
          .onceUnlessZero(VALUE, duplicate("rate"))
          .doc("Rate up to which packets conform.").note("Not a share of the link speed: percentages are refused."),
      exact("avrate", param("RATE", rate32())).bad(wrongArgument("avrate")).unit("bit/s")
          .onceUnlessZero(VALUE, duplicate("avrate"))
          .doc("Compares the measured average rate instead of counting tokens.")
          .note("Needs an estimator on the same filter or action. Together with rate tc fails without a word.")
          .example("avrate 1mbit"),
      prefix("peakrate", param("RATE", rate64())).bad(wrongArgument("peakrate")).unit("bit/s")
          .onceUnlessZero(VALUE, duplicate("peakrate"))
          .doc("Second bucket of mtu bytes: how fast a burst may pass.").note("Needs rate and mtu.")
          .example("rate 1mbit burst 10k mtu 2kb peakrate 2mbit"),
      Control.word("reclassify"), Control.word("drop"), Control.word("shot"), Control.word("continue"),
      Control.word("pass"), Control.word("ok"), Control.word("pipe"), Control.word("goto"),
      exact("conform-exceed").then(Control.EXCEED_AND_CONFORM)
          .doc("Verdict for packets that exceed and, behind a slash, for those that conform.")
          .fallback("reclassify for those that exceed, ok for those that conform")
          .note("A/B as one word, or A / B as three. Exceed comes first.").example("conform-exceed drop/pipe"),
      prefix("overhead", param("BYTES", u16(10))).bad(wrongArgument("overhead")).unit("bytes")
          .doc("Added to the size of every packet.").fallback("0"),
      prefix("linklayer", param("TYPE", linkLayer())).bad(wrongArgument("linklayer"))
          .doc("Framing of the link, for the size correction.").fallback("ethernet"),
      prefix("pkts_rate", param("PPS", u64(10))).bad(wrongArgument("pkts_rate")).unit("packets/s").since("5.13")
          .onceUnlessZero(VALUE, duplicate("pkts_rate"))
          .doc("Packets per second up to which packets conform, instead of rate.")
          .example("pkts_rate 100 pkts_burst 10"),
      prefix("pkts_burst", param("PACKETS", u64(10))).bad(wrongArgument("pkts_burst")).unit("packets").since("5.13")
          .onceUnlessZero(VALUE, duplicate("pkts_burst"))
          .doc("Packets that may pass at once after a quiet time; needed with pkts_rate."))
      .help(new Section.Help(Match.EXACT, exits(USAGE)));

  private static final List<Check> CHECKS = List.of(
      refuse(Diagnostic.CONFLICTING_OPTIONS, given -> isSet(given, "rate") && isSet(given, "avrate"), Complaint.SILENT,
          "rate counts tokens and avrate looks at the estimator; one policer cannot do both", "avrate"),
      refuse(Diagnostic.MISSING_OPTION,
          given -> !isSet(given, "rate") && !isSet(given, "avrate") && !isSet(given, "index") && !isSet(given, "mtu")
              && !isSet(given, "pkts_rate"),
          "'rate' or 'avrate' or 'mtu' or 'pkts_rate' MUST be specified.",
          "a policer needs something to compare with: rate, avrate, mtu or pkts_rate, or the index of one that exists"),
      refuse(Diagnostic.DEPENDENT_OPTION,
          given -> isSet(given, "rate") && !isSet(given, "burst") && !isSet(given, "avrate"),
          "'burst' requires 'rate'.", "rate needs a burst; tc's message has it the wrong way round", "rate"),
      refuse(Diagnostic.DEPENDENT_OPTION, given -> isSet(given, "pkts_rate") && !isSet(given, "pkts_burst"),
          "'pkts_burst' requires 'pkts_rate'.", "pkts_rate needs pkts_burst, not the reverse", "pkts_rate"),
      refuse(Diagnostic.CONFLICTING_OPTIONS, given -> isSet(given, "pkts_rate") && isSet(given, "rate"),
          "'rate' and 'pkts_rate' are not allowed in same action.", "it counts either bytes or packets", "pkts_rate"),
      refuse(Diagnostic.DEPENDENT_OPTION, given -> isSet(given, "peakrate") && !isSet(given, "rate"),
          "'peakrate' requires 'rate'.", "a peak rate is a limit on top of a rate", "peakrate"),
      refuse(Diagnostic.DEPENDENT_OPTION, given -> isSet(given, "peakrate") && !isSet(given, "mtu"),
          "'mtu' is required, if 'peakrate' is requested.", "the bucket of the peak rate holds mtu bytes", "peakrate"));

  private static final Grammar GRAMMAR = ((Grammar) Police::read).using(OPTIONS);

  /** What follows the word police of an action; nothing understood is an error without a text. */
  public static Grammar options() {
    return GRAMMAR;
  }

  /** What follows {@code police} of a classifier; a word must be there. The option says what is printed at last. */
  public static Grammar inFilter() {
    return ((Grammar) scan -> {
      scan.require();
      read(scan);
    }).using(OPTIONS);
  }

  private static void read(Scan scan) {
    int left = scan.left();
    OPTIONS.read(scan);
    if (scan.left() == left) {
      throw scan.refuse(Diagnostic.MISSING_OPTION, Complaint.SILENT, "\"" + scan.word() + "\" is no option of police");
    }
    scan.test(CHECKS);
    var dialect = scan.dialect();
    var given = scan.given();
    if (dialect.has(Dialect.IPROUTE2_6_18) && isSet(given, "rate")
        && Psched.transmissionTime(given.number("rate"), given.number("burst"), dialect) == Psched.OUT_OF_RANGE) {
      throw scan.refuseAbout("burst", Diagnostic.NOT_COMPUTABLE, Complaint.fails("POLICE: burst out of range"),
          "sending the burst at this rate takes longer than the kernel can express, about 275 seconds");
    }
  }

  private static boolean isSet(Given given, String option) {
    return given.number(option) != 0;
  }
}
