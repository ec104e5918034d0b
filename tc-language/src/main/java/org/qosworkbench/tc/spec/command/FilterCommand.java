package org.qosworkbench.tc.spec.command;

import static org.qosworkbench.tc.spec.Complaint.duplicate;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Complaint.wrongArgument;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.protocol;
import static org.qosworkbench.tc.spec.ValueType.text;
import static org.qosworkbench.tc.spec.ValueType.u32;
import static org.qosworkbench.tc.spec.command.Commands.show;
import static org.qosworkbench.tc.spec.command.Commands.verb;

import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.CommandObject;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Docs;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Kinds;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Option.Moment;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.Verb;
import org.qosworkbench.tc.spec.Verb.Effect;
import org.qosworkbench.tc.spec.Words;
import org.qosworkbench.tc.value.Base;
import org.qosworkbench.tc.value.NumberFormat;
import org.qosworkbench.tc.value.UnsignedNumber;
import org.qosworkbench.tc.value.Width;

/** {@code tc filter} (iproute2 tc/tc_filter.c); {@code tc chain} shares its header. */
final class FilterCommand {
  private FilterCommand() {}

  private static final String USAGE = "Usage: tc filter [ add | del | change | replace | show ] [ dev STRING ]";
  private static final Complaint GARBAGE = fails("Garbage instead of arguments \"%s ...\". Try \"tc filter help\".");
  private static final String EXCLUSIVE = "Error: \"dev\" and \"block\" are mutually exclusive";
  private static final String EITHER = "a filter hangs on a device or on a shared block, not on both";
  private static final NumberFormat FILTER_ID = new NumberFormat(Width.U32, Base.HEXADECIMAL);
  private static final long LARGEST_PRIORITY = 0xffff;

  private static final Option DEV = Common.dev()
      .guard(Moment.VALUE, Diagnostic.CONFLICTING_OPTIONS, given -> given.number("block") != 0,
          fails(EXCLUSIVE), EITHER)
      .doc("The network device.").note("Cut to 15 characters.");
  private static final Option BLOCK = block(EXCLUSIVE);
  private static final Option ROOT = 
      Common.parentFlag("root", "Error: \"root\" is duplicate parent ID", "On the root qdisc.");
  private static final Option INGRESS =
      Common.parentFlag("ingress", "Error: \"ingress\" is duplicate parent ID",
          "On the ingress hook of ingress or clsact.");
  private static final Option EGRESS =
      Common.parentFlag("egress", "Error: \"egress\" is duplicate parent ID", "On the egress hook of clsact.");
  private static final Option HANDLE = exact("handle", param("HANDLE", text())).once(Moment.VALUE, duplicate("handle"))
      .doc("Which filter of this priority; how it is written depends on the kind.");
  private static final Option PREFERENCE = preference(u32(0, 0, LARGEST_PRIORITY), "invalid priority value");
  private static final Option PROTOCOL = prefix("protocol", param("PROTOCOL", protocol()))
      .bad(wrongArgument("invalid protocol"))
      .once(Moment.VALUE, duplicate("protocol"))
      .doc("Protocol of the packets that the filter looks at.")
      .fallback("all for add and replace, none for change and delete");
  private static final Option CHAIN = prefix("chain", param("INDEX", u32(0)))
      .bad(wrongArgument("invalid chain index value"))
      .once(Moment.VALUE, duplicate("chain")).doc("The chain that the filter is in.").fallback("0").since("4.13");
  /** Usage, and nothing is done: the command succeeds. */
  private static final Option HELP = prefix("help").doc("Prints the usage; nothing is done.");

  private static final Section HEADER = section("filter", DEV, BLOCK, ROOT, INGRESS, EGRESS,
      Common.parent("Invalid parent ID", Moment.VALUE), HANDLE, PREFERENCE, PROTOCOL, CHAIN, Common.ESTIMATOR, HELP);

  private static final Section GET = section("filter get", DEV, BLOCK, ROOT, INGRESS, EGRESS,
      Common.parent("Invalid parent ID", Moment.VALUE), HANDLE, PREFERENCE, PROTOCOL, CHAIN, HELP);

  private static final Section LIST = section("filter show",
      Common.dev()
          .guard(Moment.VALUE, Diagnostic.CONFLICTING_OPTIONS, given -> given.number("block") != 0,
              fails("Error: \"dev\" cannot be used in the same time as \"block\""), EITHER)
          .doc("The network device."),
      block("Error: \"block\" cannot be used in the same time as \"dev\""),
      ROOT, INGRESS, EGRESS,
      Common.parent("invalid parent ID", Moment.VALUE),
      HANDLE,
      preference(u32(0), "invalid preference"),
      prefix("protocol", param("PROTOCOL", protocol())).bad(wrongArgument("invalid protocol"))
          .onceUnlessZero(Moment.VALUE, duplicate("protocol")).doc("Only filters for this protocol."),
      CHAIN,
      Common.help(USAGE))
      .unknown(" What is \"%s\"? Try \"tc filter help\"");

  private static final Words<Verb> VERBS = Commands.verbs(
      verb("add", Effect.ADD, "Creates a filter.", FilterCommand::modify),
      verb("change", Effect.CHANGE, "Changes a filter.", FilterCommand::modify),
      verb("replace", Effect.REPLACE, "Creates or changes a filter.", FilterCommand::modify),
      verb("delete", Effect.DELETE, "Deletes a filter, all of a priority, or all of a parent.", FilterCommand::modify),
      verb("get", Effect.GET, "Shows one filter.", scan -> get(scan, Effect.GET)),
      show("list", FilterCommand::list), show("show", FilterCommand::list), show("lst", FilterCommand::list),
      Commands.help());

  static final CommandObject OBJECT = new CommandObject(Name.prefix("filter"),
      Docs.of("Filters: which class a packet belongs to and what happens to it."), VERBS,
      Commands.verbs("filter", VERBS));

  private static Option block(String exclusive) {
    return prefix("block", param("INDEX", u32(0, 1, 0xffff_ffffL))).since("4.16")
        .bad(wrongArgument("invalid block index value"))
        .onceUnlessZero(Moment.VALUE, duplicate("block"))
        .guard(Moment.VALUE, Diagnostic.CONFLICTING_OPTIONS, Common::hasDevice, fails(exclusive), EITHER)
        .doc("The shared block.");
  }

  private static Option preference(ValueType type, String reason) {
    return prefix("preference", param("N", type)).orPrefix("priority").bad(wrongArgument(reason))
        .onceUnlessZero(Moment.VALUE, duplicate("priority"))
        .doc("Order of the filters: lower numbers are asked first. Usually written prio or pref.")
        .fallback("0: the kernel picks one").note("1 to 65535.");
  }

  static void list(Scan scan) {
    LIST.read(scan);
    Common.lookUpDevice(scan);
  }

  static void modify(Scan scan) {
    if (Common.header(scan, HEADER, HELP).isPresent()) return;
    if (!scan.more()) {
      Common.lookUpDevice(scan);
      if (scan.given().has("handle")) {
        throw scan.refuseAbout("handle", Diagnostic.HANDLE_WITHOUT_KIND,
            fails("Must specify filter type when using \"handle\""),
            "a handle means nothing without the kind of the filter");
      }
      return;
    }
    var kind = Common.kind(scan, Kinds.classifiers(), (at, other) -> {
      Common.lookUpDevice(at);
      Common.unknownKind(at, "filter", Kinds.classifiers(), other);
      unknownHandle(at);
    });
    kind.ifPresent(classifier -> {
      Common.lookUpDevice(scan);
      options(scan, classifier);
    });
  }

  private static void unknownHandle(Scan scan) {
    scan.header().filterHandle().ifPresent(handle -> {
      if (!UnsignedNumber.parse(handle, FILTER_ID).accepted()) {
        throw scan.refuseAbout("handle", Diagnostic.BAD_FILTER_HANDLE,
            Complaint.failsWith1("Unparsable filter ID \"" + handle + "\""),
            "the handle of an unknown kind must be hexadecimal");
      }
    });
  }

  private static void options(Scan scan, Classifier classifier) {
    scan.within(classifier, 1, inner -> {
      inner.readFilterHandle(classifier);
      classifier.grammar().read(inner);
    });
  }

  /** {@code get}: every part must be there; tested in this order. Options are read, and then refused. */
  static void get(Scan scan, Effect effect) {
    if (Common.header(scan, GET, HELP).isPresent()) return;
    scan.find(Kinds.classifiers());
    boolean hasKind = scan.more();
    if (hasKind && scan.word().isEmpty()) {
      throw scan.refuse(Diagnostic.BAD_WORD, wrongArgument("invalid filter name"), "the kind is an empty word");
    }
    var given = scan.given();
    if (effect == Effect.GET) {
      if (!given.has("protocol")) throw missing(scan, "Must specify filter protocol");
      if (given.number("preference") == 0) throw missing(scan, "Must specify filter priority");
    }
    if (!Common.hasParent(given)) throw missing(scan, "Must specify filter parent");
    if (effect == Effect.GET && !hasKind) throw missing(scan, "Must specify filter type");
    if (Common.hasDevice(given)) {
      Common.lookUpDevice(scan);
    } else if (given.number("block") == 0) {
      throw missing(scan, "Must specify netdevice \"dev\" or block index \"block\"");
    }
    if (hasKind) kindOfGet(scan, effect);
  }

  private static void kindOfGet(Scan scan, Effect effect) {
    var known = scan.find(Kinds.classifiers()).filter(it -> it.life().covers(scan.target().iproute2()));
    if (effect == Effect.GET && known.isEmpty()) {
      Common.unknownKind(scan, "filter", Kinds.classifiers(), scan.find(Kinds.classifiers()));
      unknownHandle(scan);
    } else {
      scan.take(known.<Element>map(it -> it).orElse(Common.UNKNOWN_KIND));
    }
    int options = scan.left();
    if (effect == Effect.GET) {
      known.ifPresent(it -> options(scan, it));
      if (!scan.given().has("handle")) throw missing(scan, "Must specify filter \"handle\"");
    }
    if (options > 0) {
      int back = options - scan.left();
      throw scan.refuseBack(back, Diagnostic.EXTRA_WORDS, GARBAGE, "a filter is asked for by its handle alone");
    }
  }

  private static RuntimeException missing(Scan scan, String tcText) {
    return scan.refuse(Diagnostic.MISSING_ARGUMENT, fails(tcText),
        "get needs protocol, priority, parent, device or block, kind and handle");
  }
}
