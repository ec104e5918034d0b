package org.qosworkbench.tc.spec.command;

import static org.qosworkbench.tc.spec.Complaint.duplicate;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Complaint.failsWith1;
import static org.qosworkbench.tc.spec.Complaint.wrongArgument;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.classId;
import static org.qosworkbench.tc.spec.ValueType.handle;
import static org.qosworkbench.tc.spec.command.Commands.show;
import static org.qosworkbench.tc.spec.command.Commands.verb;

import java.util.Optional;
import org.qosworkbench.tc.spec.CommandObject;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Docs;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Kinds;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Option.Moment;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.Verb;
import org.qosworkbench.tc.spec.Verb.Effect;
import org.qosworkbench.tc.spec.Words;

/** {@code tc class} (iproute2 tc/tc_class.c). */
final class ClassCommand {
  private ClassCommand() {}

  private static final String USAGE = "Usage: tc class [ add | del | change | replace | show ] dev STRING";

  private static final Option CLASSID = exact("classid", param("CLASSID", classId()))
      .bad(wrongArgument("invalid class ID"))
      .onceUnlessZero(Moment.VALUE, duplicate("classid"))
      .doc("The class: MAJOR:MINOR, both hexadecimal; MAJOR is the qdisc's handle.");

  private static final Section HEADER = section("class",
      Common.DEV,
      CLASSID,
      exact("handle").then(ClassCommand::refuseHandle).doc("Refused: classes are named by classid."),
      Common.parentFlag("root", "Error: \"root\" is duplicate parent ID.", "Directly below the root qdisc."),
      Common.parent("invalid parent ID", Moment.VALUE),
      Common.ESTIMATOR,
      Common.help(USAGE));

  private static final Section LIST = section("class show",
      Common.DEV,
      exact("qdisc", param("HANDLE", handle())).bad(wrongArgument("invalid qdisc ID"))
          .onceUnlessZero(Moment.VALUE, duplicate("qdisc")).doc("Only classes of this qdisc."),
      exact("classid", param("CLASSID", classId())).bad(wrongArgument("invalid class ID"))
          .onceUnlessZero(Moment.VALUE, duplicate("classid")).doc("Only this class."),
      Common.parentFlag("root", "Error: \"root\" is duplicate parent ID", "Only classes at the root."),
      Common.parent("invalid parent ID", Moment.KEYWORD),
      Common.help(USAGE))
      .unknown("What is \"%s\"? Try \"tc class help\".");

  private static final Words<Verb> VERBS = Commands.verbs(
      verb("add", Effect.ADD, "Creates a class.", ClassCommand::modify),
      verb("change", Effect.CHANGE, "Changes a class.", ClassCommand::modify),
      verb("replace", Effect.REPLACE, "Creates or changes a class.", ClassCommand::modify),
      verb("delete", Effect.DELETE, "Deletes a class.", ClassCommand::modify),
      show("list", ClassCommand::list), show("show", ClassCommand::list), show("lst", ClassCommand::list),
      Commands.help());

  static final CommandObject OBJECT = new CommandObject(Name.prefix("class"),
      Docs.of("Classes: the parts into which a classful qdisc divides traffic."), VERBS,
      Commands.verbs("class", VERBS));

  private static void refuseHandle(Scan scan) {
    throw scan.refuseBack(1, Diagnostic.HANDLE_FOR_CLASS, fails("Error: try \"classid\" instead of \"handle\""),
        "a class is named by classid; handle is for qdiscs and filters");
  }

  private static void list(Scan scan) {
    LIST.read(scan);
    Common.lookUpDevice(scan);
  }

  private static void modify(Scan scan) {
    Common.header(scan, HEADER);
    var kind = Common.kind(scan, Kinds.qdiscs(), (at, other) -> refuseClassless(at, at.word(), other));
    kind.ifPresent(qdisc -> options(scan, qdisc));
    Common.lookUpDevice(scan);
  }

  private static void options(Scan scan, Qdisc qdisc) {
    if (qdisc.classGrammar().isEmpty()) {
      throw scan.refuseBack(1, Diagnostic.CLASSLESS_QDISC, classless(qdisc.name()),
          "tc cannot create or change classes of " + qdisc.name());
    }
    scan.within(qdisc, 1, qdisc.classGrammar().get());
  }

  /** tc takes a kind that it does not know for a qdisc without classes. */
  private static void refuseClassless(Scan scan, String kind, Optional<? extends Kind> other) {
    var complaint = classless(kind.length() > 15 ? kind.substring(0, 15) : kind);
    if (other.orElse(null) instanceof Qdisc qdisc && qdisc.classGrammar().isPresent()) {
      throw Common.refuseOther(scan, complaint, qdisc);
    }
    throw scan.refuseUnknown(Kinds.qdiscs(), Diagnostic.CLASSLESS_QDISC, complaint,
        "tc knows no qdisc \"" + kind + "\" with classes");
  }

  private static Complaint classless(String kind) {
    return failsWith1("Error: Qdisc \"" + kind + "\" is classless.");
  }
}
