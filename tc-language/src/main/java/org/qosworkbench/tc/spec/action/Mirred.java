package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.KernelAnswer.says;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.Moment.KEYWORD;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.device;
import static org.qosworkbench.tc.spec.ValueType.text;
import static org.qosworkbench.tc.spec.ValueType.u32;
import static org.qosworkbench.tc.spec.action.ActionRules.looking;
import static org.qosworkbench.tc.spec.action.ActionRules.tested;

import java.util.Optional;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.ValueType.DeviceCheck;
import org.qosworkbench.tc.spec.Version;
import org.qosworkbench.tc.spec.grammar.Control;

/** Mirror and redirect (iproute2 tc/m_mirred.c, parse_direction()). */
public final class Mirred {
  private Mirred() {}

  private static final String USAGE_BLOCKS = "Usage: mirred <DIRECTION> <ACTION> [index INDEX] <TARGET>";
  private static final String USAGE_BEFORE = "Usage: mirred <DIRECTION> <ACTION> [index INDEX] <dev DEVICENAME>";
  private static final String EXCLUSIVE = "blockid and device are mutually exclusive.";
  private static final Version BLOCKS = Version.of("6.9");
  private static final Name ACTION = Name.prefix("action");
  private static final Name HELP = Name.prefix("help");

  private static final Option EGRESS = prefix("egress")
      .guard(KEYWORD, Diagnostic.CONFLICTING_OPTIONS, given -> given.has("ingress"),
          fails("Can't have both egress and ingress"),
          "a packet is either sent out or taken in on the target")
      .doc("The target sends the packet out.");
  private static final Option INGRESS = prefix("ingress")
      .guard(KEYWORD, Diagnostic.CONFLICTING_OPTIONS, given -> given.has("egress"),
          fails("Can't have both ingress and egress"),
          "a packet is either sent out or taken in on the target")
      .doc("The target takes the packet in, as if it had arrived there.");
  private static final Option MIRROR = prefix("mirror")
      .guard(KEYWORD, Diagnostic.CONFLICTING_OPTIONS, given -> given.has("redirect"),
          fails("Can't have both mirror and redir"),
          "a packet is either copied or moved")
      .doc("The target gets a copy; the packet goes on (verdict pipe unless another is written).");
  private static final Option REDIRECT = prefix("redirect")
      .guard(KEYWORD, Diagnostic.CONFLICTING_OPTIONS, given -> given.has("mirror"),
          fails("Can't have both mirror and redir"),
          "a packet is either copied or moved")
      .doc("The target gets the packet itself (verdict stolen).")
      .note("A verdict behind the target is no part of it, but an action of its own that no packet reaches.");
  private static final Option INDEX = Parts.INDEX;
  private static final Option LATE_INDEX = Parts.index("mirred: Illegal \"index\"")
      .guard(KEYWORD, Diagnostic.REPEATED_OPTION, given -> given.count("index") > 1,
          fails("mirred: Illegal double index"),
          "the index was given in front of the target already");
  /** The message lacks its newline, so the next one follows on the same line. */
  private static final Option BLOCKID = exact("blockid", param("N", u32(0, 1, 0xffff_ffffL))).since("6.9")
      .bad("invalid block IDbad action parsing")
      .doc("Target: all devices of a shared block, except the one that the packet came from.");
  private static final Option DEV = prefix("dev", param("DEV", device(DeviceCheck.EXISTING)))
      .guard(KEYWORD, Diagnostic.CONFLICTING_OPTIONS, given -> given.has("blockid"), fails(EXCLUSIVE),
          "the target is either a device or a block")
      .doc("Target: a device.");
  private static final Param SKIPPED = param("WORD", text()).doc("tc skips it in silence.");

  private static final KernelRule NO_ACTION = refuses(Diagnostic.KERNEL_MISSING_OPTION,
      looking(it -> !it.given().hasAny("mirror", "redirect")), says(Errno.EINVAL, "act_mirred: Unknown mirred option"),
      "mirred needs mirror or redirect unless its index is that of one that exists");
  private static final KernelRule NO_TARGET = refuses(Diagnostic.KERNEL_MISSING_OPTION,
      it -> it.creates() && !hasTarget(it),
      says(Errno.EINVAL, "act_mirred: Specified device does not exist")
          .since("6.8", "act_mirred: Must specify device or block"),
      "mirred needs a device or, since Linux 6.8, a block to send packets to", "dev", "blockid");

  public static final Action KIND = action("mirred", "Mirror and redirect",
          tested(Kernel.needs("NET_ACT_MIRRED", "act_mirred"), NO_ACTION, NO_TARGET))
      .doc("Copies packets to another device or moves them there.")
      .note("The first word is egress or ingress, seen from the target. Words that tc does not understand between the "
          + "direction and the target are skipped without a message.")
      .verdict("pipe for mirror, stolen for redirect")
      .options(((Grammar) Mirred::read).using(
          section("mirred", EGRESS, INGRESS, INDEX, MIRROR, REDIRECT, BLOCKID, DEV), Control.words()))
      .examples(
          "actions add action mirred egress redirect dev ifb0 index 5",
          "actions add action mirred egress mirror dev eth1 pipe",
          "actions add action mirred ingress redirect blockid 21",
          "actions add action mirred index 5");

  private static boolean hasTarget(KernelCase it) {
    return it.given().value("dev").map(device -> !device.print().isEmpty()).orElse(false)
        || it.given().has("blockid") && it.kernel("6.8");
  }

  private static void read(Scan scan) {
    Parts.name(scan, KIND);
    if (scan.is(EGRESS) || scan.is(INGRESS)) {
      direction(scan);
    } else if (scan.is(INDEX)) {
      scan.read(INDEX);
    } else if (scan.is(HELP)) {
      Parts.help(scan, scan.target().iproute2().atLeast(BLOCKS) ? USAGE_BLOCKS : USAGE_BEFORE);
    } else {
      throw scan.refuse(Diagnostic.BAD_WORD, fails("mirred option not supported %s"),
          "mirred is followed by egress, ingress or index");
    }
    lookUpDevice(scan);
    if (scan.given().has("mirror")) Control.readIfThere(scan);
    Parts.readIfThere(scan, LATE_INDEX);
  }

  /** Reads up to the target; another word must follow everything in front of it. */
  private static void direction(Scan scan) {
    while (true) {
      if (scan.is(ACTION)) {
        scan.take(SKIPPED);
        scan.require();
        return;
      }
      var given = scan.given();
      var word = next(scan, given);
      if (word.isPresent()) {
        scan.read(word.get());
      } else if (given.hasAny("mirror", "redirect") && target(scan)) {
        return;
      } else {
        scan.take(SKIPPED);
      }
      scan.require();
    }
  }

  private static Optional<Option> next(Scan scan, Given given) {
    if (!given.has("egress") && scan.is(EGRESS)) return Optional.of(EGRESS);
    if (!given.has("ingress") && scan.is(INGRESS)) return Optional.of(INGRESS);
    if (scan.is(INDEX)) return Optional.of(INDEX);
    if (!given.has("mirror") && scan.is(MIRROR)) return Optional.of(MIRROR);
    if (!given.has("redirect") && scan.is(REDIRECT)) return Optional.of(REDIRECT);
    return Optional.empty();
  }

  /** Reads the target; from 6.9 on, any word ends the search for it. */
  private static boolean target(Scan scan) {
    boolean blocks = scan.target().iproute2().atLeast(BLOCKS);
    boolean found = Parts.readIfThere(scan, BLOCKID);
    found |= Parts.readIfThere(scan, DEV);
    return found || blocks;
  }

  private static void lookUpDevice(Scan scan) {
    scan.given().value("dev").ifPresent(device -> {
      var name = device.print();
      if (!name.isEmpty() && !scan.deviceExists(name)) {
        throw scan.refuseAbout("dev", Diagnostic.UNKNOWN_DEVICE, fails("Cannot find device \"" + name + "\""),
            "there is no device \"" + name + "\"");
      }
    });
  }
}
