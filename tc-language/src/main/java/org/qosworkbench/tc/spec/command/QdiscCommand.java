package org.qosworkbench.tc.spec.command;

import static org.qosworkbench.tc.spec.Complaint.duplicate;
import static org.qosworkbench.tc.spec.Complaint.wrongArgument;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.classId;
import static org.qosworkbench.tc.spec.ValueType.handle;
import static org.qosworkbench.tc.spec.ValueType.u32;
import static org.qosworkbench.tc.spec.command.Commands.show;
import static org.qosworkbench.tc.spec.command.Commands.verb;

import org.qosworkbench.tc.spec.CommandObject;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Docs;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kinds;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Option.Moment;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.Verb;
import org.qosworkbench.tc.spec.Verb.Effect;
import org.qosworkbench.tc.spec.Words;

/** {@code tc qdisc} (iproute2 tc/tc_qdisc.c). */
final class QdiscCommand {
  private QdiscCommand() {}

  private static final String USAGE = "Usage: tc qdisc [ add | del | replace | change | show ] dev STRING";

  private static final Option CLSACT = Common.parentFlag("clsact", "Error: \"clsact\" is a duplicate parent ID",
      "The hook for filters on arriving and leaving packets; parent and kind in one word.");
  private static final Option INGRESS = Common.parentFlag("ingress", "Error: \"ingress\" is a duplicate parent ID",
      "The hook for filters on arriving packets; parent and kind in one word.");

  private static final Section HEADER = section("qdisc",
      Common.DEV,
      exact("handle", param("HANDLE", handle())).bad(wrongArgument("invalid qdisc ID"))
          .onceUnlessZero(Moment.KEYWORD, duplicate("handle"))
          .doc("Major number of the qdisc, hexadecimal, with a colon: 1:"),
      Common.parentFlag("root", "Error: \"root\" is duplicate parent ID", "At the root of the device."),
      CLSACT,
      INGRESS,
      Common.parent("invalid parent ID", Moment.VALUE),
      Common.ESTIMATOR,
      SizeTable.OPTION,
      block("ingress_block", "invalid ingress block index value", "Shared block for filters on arriving packets."),
      block("egress_block", "invalid egress block index value", "Shared block for filters on leaving packets."),
      Common.help(USAGE));

  private static final Section LIST = section("qdisc show",
      Common.DEV_REPEATABLE,
      listParent(exact("root")).doc("Only the qdisc at the root."),
      listParent(exact("ingress").or("clsact")).doc("Only the ingress or clsact qdisc."),
      listParent(prefix("parent", param("CLASSID", classId()))).bad(wrongArgument("invalid parent ID"))
          .doc("Only below this class."),
      listParent(prefix("handle", param("HANDLE", handle()))).bad(wrongArgument("invalid handle ID"))
          .doc("Only this qdisc."),
      Common.help(USAGE),
      exact("invisible").doc("Default qdiscs as well."))
      .unknown("What is \"%s\"? Try \"tc qdisc help\".");

  private static final Words<Verb> VERBS = Commands.verbs(
      verb("add", Effect.ADD, "Creates a qdisc where there is none.", QdiscCommand::modify),
      verb("change", Effect.CHANGE, "Changes options of a qdisc.", QdiscCommand::modify),
      verb("replace", Effect.REPLACE, "Creates a qdisc, or changes or replaces the one there.", QdiscCommand::modify),
      verb("link", Effect.LINK, "Puts a qdisc in the place of another.", QdiscCommand::modify),
      verb("delete", Effect.DELETE, "Deletes a qdisc and all below it.", QdiscCommand::modify),
      show("list", list()), show("show", list()), show("lst", list()),
      Commands.help());

  static final CommandObject OBJECT = new CommandObject(Name.prefix("qdisc"),
      Docs.of("Queueing disciplines: how packets of a device wait."), VERBS, Commands.verbs("qdisc", VERBS));

  private static Option block(String name, String reason, String doc) {
    return prefix(name, param("INDEX", u32(0, 1, 0xffff_ffffL))).bad(wrongArgument(reason)).since("4.16").doc(doc);
  }

  /** tc tells "not given" by 0, so a parent or handle 0: goes unnoticed. */
  private static Option listParent(Option option) {
    int own = option.name().equals("root") || option.name().equals("ingress") ? 1 : 0;
    return option
        .guard(Moment.KEYWORD, Diagnostic.SECOND_PARENT,
            given -> given.count("root") + given.count("ingress") > own || given.number("parent") != 0,
            wrongArgument("parent is already specified"), "only one of root, ingress, parent and handle can select")
        .guard(Moment.KEYWORD, Diagnostic.SECOND_PARENT, given -> given.number("handle") != 0,
            wrongArgument("handle is already specified"), "only one of root, ingress, parent and handle can select");
  }

  private static Grammar list() {
    return scan -> {
      LIST.read(scan);
      Common.lookUpDevice(scan);
    };
  }

  private static void modify(Scan scan) {
    var hook = Common.header(scan, HEADER, CLSACT, INGRESS);
    if (hook.isPresent()) {
      var kind = Kinds.qdiscs().lexicon().find(hook.get().name()).orElseThrow();
      scan.within(kind, 1, kind.grammar());
    } else {
      var kind =
          Common.kind(scan, Kinds.qdiscs(), (at, other) -> Common.unknownKind(at, "qdisc", Kinds.qdiscs(), other));
      kind.ifPresent(qdisc -> scan.within(qdisc, 1, qdisc.grammar()));
    }
    Common.lookUpDevice(scan);
  }
}
