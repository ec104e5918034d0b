package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Classifier.classifier;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.classId;
import static org.qosworkbench.tc.spec.ValueType.u32;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Ending;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Option.Moment;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.grammar.EmatchTests;
import org.qosworkbench.tc.value.Addend;
import org.qosworkbench.tc.value.Fault;
import org.qosworkbench.tc.value.Vocabulary;
import org.qosworkbench.tc.value.WordList;

/** Computes the class from fields of the packet (iproute2 tc/f_flow.c). */
public final class Flow {
  private Flow() {}

  private static final Vocabulary KEY_WORDS = new Vocabulary("a key of flow",
      List.of("src", "dst", "proto", "proto-src", "proto-dst", "iif", "priority", "mark", "nfct", "nfct-src",
          "nfct-dst", "nfct-proto-src", "nfct-proto-dst", "rt-classid", "sk-uid", "sk-gid", "vlan-tag", "rxhash"),
      Vocabulary.Matching.PREFIX);

  /** tc means to ask for address keys here, but takes the keys' numbers for their bits. */
  private static final Set<String> ALLOW_ADDRESSES = Set.of("src", "dst", "proto-src");

  private static final Param KEY_LIST = param("KEY[,KEY...]", new ValueType.WordList(KEY_WORDS))
      .bad(fault -> fails("Unknown flow key \"" + fault.culprit() + "\""));
  private static final Param NUMBER_OR_ADDRESS =
      param("N|ADDRESS", new ValueType.Special("[-]N|ADDRESS")).bad(Flow::badAddend);

  private static final Option MAP = prefix("map")
      .doc("One key, changed by and, or, xor, rshift and addend, becomes the minor number of the class.")
      .fallback("this is the mode unless hash is given");
  private static final Option HASH = prefix("hash").doc("A hash over the keys becomes the minor number of the class.");
  private static final Option KEYS = prefix("keys", KEY_LIST)
      .doc("What is looked at: " + String.join(", ", KEY_WORDS.words()) + ".")
      .note("Keys may be shortened; the first in this order wins.").example("keys src,dst,proto,proto-src,proto-dst");
  private static final Option ADDEND = prefix("addend", NUMBER_OR_ADDRESS).bad("Illegal \"addend\"")
      .doc("Added to the key.").note("An address only behind keys with src, dst or proto-src.")
      .example("addend -10.0.0.0");

  private static final Section OPTIONS = section("flow",
      MAP,
      HASH,
      KEYS,
      prefix("and", param("N", u32(0))).bad("Illegal \"mask\"").doc("Bits of the key to keep."),
      prefix("or", param("N", u32(0))).bad("Illegal \"or\"").doc("Bits of the key to set."),
      prefix("xor", param("N", u32(0))).bad("Illegal \"xor\"").doc("Bits of the key to turn over."),
      prefix("rshift", param("BITS", u32(0))).bad("Illegal \"rshift\"")
          .doc("Shifts the key to the right, by at most 31 bits."),
      ADDEND,
      prefix("divisor", param("N", u32(0))).bad("Illegal \"divisor\"")
          .doc("Number of classes: the result is taken modulo this."),
      prefix("baseclass", param("CLASSID", classId())).bad("Illegal \"baseclass\"")
          .guard(Moment.READ, Diagnostic.BAD_CLASSID, given -> (given.number("baseclass") & 0xffff) == 0,
              fails("Illegal \"baseclass\""), "the first class has a minor number above 0")
          .doc("The class for result 0; the others follow it.").fallback("minor number 1 of the filter's parent"),
      prefix("perturb", param("SECONDS", u32(0))).bad("Illegal \"perturb\"").unit("seconds")
          .doc("Changes the hash this often, so that flows in one class part sooner or later.").fallback("never"),
      Parts.POLICE,
      Parts.ACTION,
      Parts.MATCH)
      .unknown(Parts.UNKNOWN).helpPrefix("Usage: ... flow ...");

  private static final int FARTHEST_SHIFT = 31;
  private static final KernelRule FAR_SHIFT = refuses(Diagnostic.KERNEL_BAD_VALUE,
      it -> it.given().number("rshift") > FARTHEST_SHIFT, Errno.ERANGE,
      "a key has 32 bits and is shifted by at most 31", "rshift");
  private static final KernelRule NO_HANDLE = refuses(Diagnostic.KERNEL_MISSING_OPTION,
      it -> it.creates() && it.header().number("handle") == 0, Errno.EINVAL,
      "a flow filter needs a handle in front of its kind, a number above 0");
  private static final KernelRule NO_KEYS = refuses(Diagnostic.KERNEL_MISSING_OPTION,
      it -> it.creates() && !it.given().has("keys"), Errno.EINVAL,
      "a flow filter needs keys, the fields of the packet that it looks at");
  private static final KernelRule NO_HASH = refuses(Diagnostic.KERNEL_CONFLICTING_OPTIONS,
      it -> it.given().has("perturb") && !hashes(it.given()), Errno.EINVAL,
      "perturb changes the hash, so it needs the mode hash; the mode is map unless hash is written", "perturb");

  /** The last of map and hash counts. */
  private static boolean hashes(Given given) {
    boolean hashes = false;
    for (var word : given.words()) {
      if (word.element() == HASH) hashes = true;
      if (word.element() == MAP) hashes = false;
    }
    return hashes;
  }

  public static final Classifier KIND = classifier("flow", "Flow classifier",
          Kernel.needs("NET_CLS_FLOW", "cls_flow").rules(FAR_SHIFT, EmatchTests.RULE, NO_HANDLE, NO_KEYS, NO_HASH))
      .doc("Computes the class from fields of the packet: one field as it is, or a hash over several.")
      .note("Options may be shortened, the first in this order wins: a is and, m is map, p is perturb, h is hash.")
      .handle(u32(0), "Illegal \"handle\"", "A number; the kernel wants one.")
      .options(((Grammar) scan -> new Reading(scan).run()).using(OPTIONS))
      .examples(
          "filter add dev eth0 parent 1: protocol ip handle 1 flow "
              + "hash keys src,dst,proto,proto-src,proto-dst divisor 1024 perturb 60",
          "filter add dev eth0 parent 1: protocol ip handle 2 flow "
              + "map key dst and 0xff or 0 xor 0 rshift 0 addend -10.0.0.0 divisor 256 "
              + "baseclass 1:100 match 'meta(pkt_len gt 100)' police rate 1mbit burst 10k drop action pass");

  /** One filter on its way: later words depend on the keys, and the last keys must suit the last mode. */
  private static final class Reading {
    private final Scan scan;
    private Option mode = MAP;
    private List<String> keys = List.of();

    Reading(Scan scan) {
      this.scan = scan;
    }

    void run() {
      OPTIONS.read(scan, this::read);
      if (keys.size() > 1 && mode == MAP) {
        throw scan.refuseAbout("keys", Diagnostic.INCONSISTENT_VALUES, fails("Invalid mode \"map\" for multiple keys"),
            "map takes one key; several need hash");
      }
    }

    private void read(Option option) {
      scan.readValues(option, option == ADDEND ? this::addend : scan::read);
      if (option == MAP || option == HASH) mode = option;
      if (option == KEYS && scan.given().value("keys").orElseThrow() instanceof WordList list) keys = list.words();
    }

    private Optional<Addend> addend(Param param) {
      var addresses = keys.stream().anyMatch(ALLOW_ADDRESSES::contains)
          ? Addend.Addresses.ALLOWED : Addend.Addresses.REFUSED;
      return Optional.of(scan.read(param, word -> Addend.parse(word, addresses)));
    }
  }

  private static Complaint badAddend(Fault fault) {
    if (fault.kind() != Fault.Kind.BAD_ADDRESS) return Complaint.SILENT;
    return new Complaint(
        "Error: any valid address is expected rather than \"" + fault.culprit() + "\".", Ending.EXITS_WITH_1);
  }
}
