package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Classifier.classifier;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.KernelAnswer.says;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.s32;
import static org.qosworkbench.tc.spec.ValueType.u16;
import static org.qosworkbench.tc.spec.ValueType.u32;

import java.util.List;
import java.util.stream.Stream;
import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Option.Moment;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.value.FilterHandleU32;
import org.qosworkbench.tc.value.Parsed;

/** Comparison of 32-bit words under masks, with hash tables (iproute2 tc/f_u32.c). */
public final class U32 {
  private U32() {}

  private static final String USAGE = "Usage: ... u32 [ match SELECTOR ... ] [ link HTID ] [ classid CLASSID ]";
  private static final int NODE = 0xfff;
  private static final int LARGEST_DIVISOR = 256;
  private static final Param BUCKETS = param("N", u32(0, 1, LARGEST_DIVISOR));
  private static final String POWER_OF_TWO = "a hash table has 1, 2, 4 ... 256 buckets";

  private static final Option MATCH = prefix("match").then(Grammar.nothing().using(U32Selector.sections()))
      .bad("Illegal \"match\"").example("match ip dst 10.0.0.0/8 match ip protocol 6 0xff")
      .doc("A condition on the packet; all of them must hold.")
      .note("Values are decimal unless they begin with 0x, masks always hexadecimal.");

  private static final Section OFFSET = section("u32 offset",
      prefix("plus", param("BYTES", s32(0))).unit("bytes").doc("Fixed number of bytes to skip."),
      prefix("at", param("OFFSET", s32(0)))
          .guard(Moment.READ, Diagnostic.OUT_OF_RANGE, given -> given.number("at") % 2 != 0,
              fails("offset \"at\" must be even"), "the 16 bits are read at an even place")
          .doc("Where the 16 bits are that tell how far to skip."),
      prefix("mask", param("HEX", u16(16))).doc("The bits of them that count; always hexadecimal."),
      prefix("shift", param("BITS", s32(0))).unit("bits")
          .doc("How far they are shifted to the right, to make bytes of a length in words."),
      prefix("eat").doc("Let later places count from behind what is skipped."));

  private static final Section HASH_KEY = section("u32 hashkey",
      prefix("mask", param("HEX", u32(16))).doc("The bits that choose the bucket; always hexadecimal."),
      prefix("at", param("OFFSET", s32(0)))
          .guard(Moment.READ, Diagnostic.OUT_OF_RANGE, given -> given.number("at") % 4 != 0, Complaint.SILENT,
              "the 32 bits are read at a multiple of 4")
          .doc("Where the 32 bits are, a multiple of 4: 12 is the IPv4 source address, 16 the destination."));

  private static final Option SAMPLE_DIVISOR = exact("divisor", BUCKETS).bad("Illegal sample \"divisor\"")
      .guard(Moment.READ, Diagnostic.OUT_OF_RANGE, U32::isNoPowerOfTwo, fails("Illegal sample \"divisor\""),
          POWER_OF_TWO)
      .fallback("256").doc("Number of buckets of the table.").note("Something must follow: tc reads one word too far.");

  private static final Option SAMPLE = exact("sample").then(((Grammar) U32::sample).using(sampleSections()))
      .bad("Illegal \"sample\"").example("sample u32 0x0a000000 0x000000ff at 12 divisor 256")
      .doc("A selector with a value whose bucket the filter goes into, in place of writing the bucket.");

  private static final Option DIVISOR = prefix("divisor", BUCKETS).bad("Illegal \"divisor\"")
      .guard(Moment.READ, Diagnostic.OUT_OF_RANGE, U32::isNoPowerOfTwo, fails("Illegal \"divisor\""), POWER_OF_TWO)
      .doc("Creates a hash table with this number of buckets instead of a filter.");

  private static final Option LINK = exact("link", param("TABLE", new ValueType.U32Handle())).bad("Illegal \"link\"")
      .guard(Moment.READ, Diagnostic.BAD_FILTER_HANDLE, given -> (given.number("link") & NODE) != 0,
          fails("\"link\" must be a hash table."), "the handle names a filter, not a hash table")
      .doc("Goes on in this hash table, hexadecimal with a colon.").example("link 2:");

  private static final Option HT = exact("ht", param("TABLE", new ValueType.U32Handle())).bad("Illegal \"ht\"")
      .then(U32::table)
      .doc("The hash table that the filter goes into, and the bucket behind the colon.").example("ht 2:7f:")
      .fallback("800:, the first table of this priority");

  private static final Section OPTIONS = section("u32",
      MATCH,
      prefix("offset").then(tail(OFFSET)).bad("Illegal \"offset\"").example("offset at 0 mask 0f00 shift 6")
          .doc("Where the next header begins, for the filters of the table that link goes to."),
      prefix("hashkey").then(tail(HASH_KEY)).bad("Illegal \"hashkey\"").example("hashkey mask 0x000000ff at 12")
          .doc("Which bits of the packet choose the bucket of the table that link goes to."),
      Parts.CLASSID,
      DIVISOR,
      prefix("order", param("N", u32(0))).bad("Illegal \"order\"")
          .doc("The last part of the handle of a new filter.").note("Must agree with a handle that is given as well."),
      LINK,
      HT,
      SAMPLE,
      Parts.INDEV,
      Parts.ACTION,
      Parts.POLICE,
      exact("skip_hw").since("4.7").doc(Parts.SKIP_HW_DOC),
      exact("skip_sw").since("4.7").doc(Parts.SKIP_SW_DOC))
      .unknown(Parts.UNKNOWN).help(USAGE);

  private static final int FARTHEST_SHIFT = 15;
  private static final long BUCKET_AND_NODE = 0xf_ffff;

  private static final KernelRule HANDLE_ALONE = refuses(Diagnostic.KERNEL_MISSING_OPTION,
      it -> it.header().number("handle") != 0 && it.given().words().isEmpty(),
      says(Errno.EINVAL, "cls_u32: Filter handle requires options"),
      "a filter or a table with a handle needs options: match, or divisor");
  private static final KernelRule SKIPPED_BY_BOTH = refuses(Diagnostic.KERNEL_CONFLICTING_OPTIONS,
      it -> it.given().has("skip_hw") && it.given().has("skip_sw"),
      says(Errno.EINVAL, "cls_u32: Invalid filter flags"),
      "a filter that is neither in hardware nor in software does nothing", "skip_sw", "skip_hw");
  private static final KernelRule OTHER_FLAGS = refuses(Diagnostic.KERNEL_NOT_CHANGEABLE,
      it -> it.moment() == KernelCase.Moment.CHANGE
          && it.before().map(before -> differs(it, before, "skip_hw") || differs(it, before, "skip_sw")).orElse(false),
      says(Errno.EINVAL, "cls_u32: Key node flags do not match passed flags"),
      "skip_hw and skip_sw stay as they were when the filter was created", "skip_hw", "skip_sw");
  private static final KernelRule TABLE_WITH_NODE = refuses(Diagnostic.KERNEL_INCONSISTENT_VALUES,
      it -> it.creates() && it.given().has("divisor") && (handle(it) & BUCKET_AND_NODE) != 0,
      says(Errno.EINVAL, "cls_u32: Divisor can only be used on a hash table"),
      "divisor creates a hash table, whose handle has neither bucket nor node: \"handle 2:\"", "divisor");
  private static final KernelRule NO_SELECTOR = refuses(Diagnostic.KERNEL_MISSING_OPTION,
      it -> it.creates() && !it.given().hasAny("match", "divisor") && !it.given().words().isEmpty(),
      says(Errno.EINVAL, "cls_u32: Selector not specified"),
      "a u32 filter needs a match; \"match u32 0 0\" takes every packet");
  private static final KernelRule FAR_SHIFT = refuses(Diagnostic.KERNEL_BAD_VALUE,
      it -> it.creates() && it.given().has("offset") && it.given().tails("offset").stream().anyMatch(U32::shiftsTooFar),
      says(Errno.EINVAL, "cls_u32: offshift must be less than 16"),
      "the offset has 16 bits and is shifted by at most " + FARTHEST_SHIFT, "offset");

  private static boolean differs(KernelCase it, Given before, String flag) {
    return it.given().has(flag) != before.has(flag);
  }

  private static long handle(KernelCase it) {
    return it.header().number("handle") | it.given().number("order");
  }

  /** tc keeps the lower eight bits. */
  private static boolean shiftsTooFar(Given offset) {
    return (offset.number("shift") & 0xff) > FARTHEST_SHIFT;
  }

  public static final Classifier KIND = classifier("u32", "32-bit key classifier",
          Kernel.needs("NET_CLS_U32 (+CLS_U32_PERF, CLS_U32_MARK)", "cls_u32").rules(
              HANDLE_ALONE, SKIPPED_BY_BOTH, OTHER_FLAGS, TABLE_WITH_NODE, NO_SELECTOR, FAR_SHIFT, Parts.INDEV_TOO_LONG,
              Parts.INDEV_UNKNOWN))
      .doc("Compares words of the packet with given bits; hash tables find one such filter among thousands quickly.")
      .note("Options may be shortened, the first in this order wins: o is offset, or order; h is hashkey.")
      .handle(new ValueType.U32Handle(), "Illegal filter ID",
          "TABLE:BUCKET:NODE, all hexadecimal; 2: names a hash table, 800::3 the third filter of the first table.")
      .options(((Grammar) U32::read).using(OPTIONS))
      .examples(
          "filter add dev eth0 parent 1: prio 1 protocol ip u32 "
              + "match ip dst 10.0.0.0/8 match ip dport 80 0xffff classid 1:10",
          "filter add dev eth0 parent 1: prio 1 handle 2: protocol ip u32 divisor 256",
          "filter add dev eth0 parent 1: prio 1 protocol ip u32 ht 800:: match ip src 10.0.0.0/24 link 2: "
              + "hashkey mask 0x000000ff at 12 offset at 0 mask 0f00 shift 6 plus 0 eat",
          "filter add dev eth0 parent 1: prio 1 handle 2:7:1 protocol ip u32 order 1 ht 2:7: "
              + "sample ip src 10.0.0.7 divisor 256 match tcp dst 22 0xffff at nexthdr+2 match mark 1 0xff "
              + "indev eth1 skip_hw action drop");

  private static Section[] sampleSections() {
    return Stream.concat(Stream.of(U32Selector.sections()), Stream.of(section("u32 sample", SAMPLE_DIVISOR)))
        .toArray(Section[]::new);
  }

  private static void read(Scan scan) {
    var keys = new U32Keys();
    OPTIONS.read(scan, option -> {
      if (option == MATCH) {
        scan.read(MATCH, inner -> U32Selector.read(inner, keys));
      } else {
        scan.read(option);
      }
    });
    checkOrder(scan);
    scan.test(List.of(Parts.SKIP_BOTH));
  }

  private static Grammar tail(Section section) {
    return ((Grammar) scan -> {
      scan.require();
      section.read(scan);
    }).using(section);
  }

  private static boolean isNoPowerOfTwo(Given given) {
    return Long.bitCount(given.number("divisor")) != 1;
  }

  private static void table(Scan scan) {
    if (scan.header().filterHandle().isPresent() && (scan.outer().number("ht") & NODE) != 0) {
      throw scan.refuseBack(1, Diagnostic.BAD_FILTER_HANDLE, fails("\"ht\" must be a hash table."),
          "beside a handle, ht names a hash table and a bucket, not a filter");
    }
  }

  private static void sample(Scan scan) {
    var keys = new U32Keys();
    U32Selector.read(scan, keys);
    if (keys.count() != 1) {
      throw scan.refuseBack(1, Diagnostic.BAD_SELECTOR, fails("\"sample\" must contain exactly ONE key."),
          "the bucket follows from one 32-bit word; this selector compares " + keys.count());
    }
    if (scan.is(SAMPLE_DIVISOR)) {
      scan.read(SAMPLE_DIVISOR);
      scan.require();
    }
  }

  private static void checkOrder(Scan scan) {
    long order = scan.given().number("order");
    if (order == 0) return;
    var handle = scan.header().filterHandle().map(FilterHandleU32::parse);
    if (handle.isPresent() && handle.get() instanceof Parsed.Ok<FilterHandleU32> ok
        && ok.get().node() != 0 && ok.get().node() != order) {
      throw scan.refuseAbout("order", Diagnostic.INCONSISTENT_VALUES, fails("\"order\" contradicts \"handle\""),
          "the handle ends with " + Integer.toHexString(ok.get().node()) + ", in hexadecimal");
    }
  }
}
