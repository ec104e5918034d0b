package org.qosworkbench.tc.spec.command;

import static org.qosworkbench.tc.spec.Complaint.exits;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Complaint.wrongArgument;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.ValueType.text;
import static org.qosworkbench.tc.spec.ValueType.u32;
import static org.qosworkbench.tc.spec.command.Commands.verb;

import java.util.Optional;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.CommandObject;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Docs;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kinds;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Refused;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Verb;
import org.qosworkbench.tc.spec.Verb.Effect;
import org.qosworkbench.tc.spec.Version;
import org.qosworkbench.tc.spec.Words;
import org.qosworkbench.tc.spec.grammar.ActionList;

/** {@code tc actions} (iproute2 tc/m_action.c, do_action()): several commands may follow each other on one line. */
final class ActionsCommand {
  private ActionsCommand() {}

  private static final Version UNKNOWN_KINDS_REFUSED = Version.of("6.4");
  private static final Complaint USAGE = exits("usage: tc actions <ACTSPECOP>*");
  private static final Name ACTION_WORD = Name.exact("action");
  private static final Option ACTION = exact("action").doc("Optional; an action follows.");
  private static final Option INDEX = prefix("index", param("N", u32(10))).bad("Illegal \"index\"")
      .doc("Which action of the kind.");
  private static final Option SINCE = exact("since", param("MILLISECONDS", u32(0)))
      .bad(wrongArgument("dump time \"since\" is invalid")).doc("Only actions used within this time.");
  /** get, delete, list and flush skip one word, whatever it is. */
  private static final Param SKIPPED = param("action", text()).doc("Any word; usually action.");

  private static final Words<Verb> VERBS = Commands.verbs(
      verb("add", Effect.ADD, "Creates actions.", ActionsCommand::modify),
      verb("change", Effect.CHANGE, "Creates or changes actions.", ActionsCommand::modify),
      verb("replace", Effect.REPLACE, "Creates or changes actions.", ActionsCommand::modify),
      verb("delete", Effect.DELETE, "Deletes actions by index.", ActionsCommand::getOrDelete),
      verb("get", Effect.GET, "Shows actions by index.", ActionsCommand::getOrDelete),
      verb("list", Effect.SHOW, "Shows the actions of a kind.", ActionsCommand::listOrFlush),
      verb("show", Effect.SHOW, "Shows the actions of a kind.", ActionsCommand::listOrFlush),
      verb("lst", Effect.SHOW, "Shows the actions of a kind.", ActionsCommand::listOrFlush),
      verb("flush", Effect.FLUSH, "Deletes all actions of a kind.", ActionsCommand::listOrFlush),
      verb("help", Effect.HELP, "Prints the usage.", ActionsCommand::help));

  private static final Grammar ONE = Commands.verbs("actions", VERBS);

  static final CommandObject OBJECT = new CommandObject(Name.prefix("actions"),
      Docs.of("Actions that exist by themselves and are shared by filters."), VERBS, ActionsCommand::commands);

  /** Each command is sent as soon as it was read, so a mistake in a later one comes too late to stop it. */
  private static void commands(Scan scan) {
    boolean sent = false;
    while (scan.more()) {
      int left = scan.left();
      var verb = scan.find(VERBS);
      try {
        ONE.read(scan);
      } catch (Refused refused) {
        if (!sent) throw refused;
        scan.noteLate(refused);
        return;
      }
      if (verb.isPresent() && (verb.get().effect() == Effect.SHOW || verb.get().effect() == Effect.FLUSH)) return;
      if (scan.left() == left) return;
      sent = true;
    }
    scan.find(VERBS);
  }

  private static void help(Scan scan) {
    throw scan.refuseBack(1, Diagnostic.HELP_WORD, USAGE, "\"help\" prints the usage and ends tc");
  }

  private static void modify(Scan scan) {
    ActionList.forCommand().read(scan);
  }

  private static void getOrDelete(Scan scan) {
    scan.is(ACTION_WORD);
    if (scan.more()) scan.take(SKIPPED);
    while (scan.more()) {
      if (scan.is(ACTION_WORD)) {
        scan.take(ACTION);
        continue;
      }
      if (scan.is(Name.exact("help"))) {
        throw scan.refuse(Diagnostic.HELP_WORD, Complaint.SILENT, "\"help\" ends the command without a message");
      }
      var kind = kind(scan);
      if (!scan.is(INDEX)) {
        throw scan.refuseBack(scan.more() ? 0 : 1, Diagnostic.MISSING_OPTION,
            fails("Error: no index specified action: " + kind.name()), "\"index N\" must follow the kind");
      }
      scan.read(INDEX);
    }
  }

  private static Action kind(Scan scan) {
    var kind = knownKind(scan);
    if (kind.isEmpty()) {
      throw scan.refuseUnknown(Kinds.actions(), Diagnostic.UNKNOWN_ACTION, fails("Error: non existent action: %s"),
          "tc knows no action \"" + scan.word() + "\"");
    }
    scan.take(kind.get());
    return kind.get();
  }

  /** Before 6.4 every unknown kind counted as gact. */
  private static Optional<Action> knownKind(Scan scan) {
    var iproute2 = scan.target().iproute2();
    var kind = scan.find(Kinds.actions()).filter(it -> it.life().covers(iproute2));
    return kind.isPresent() || iproute2.atLeast(UNKNOWN_KINDS_REFUSED) ? kind : Kinds.actions().lexicon().find("gact");
  }

  /** An unknown kind is printed and nothing is done, but tc succeeds. */
  private static void listOrFlush(Scan scan) {
    if (scan.left() <= 1) throw scan.refuse(Diagnostic.INCOMPLETE_COMMAND, USAGE, "the kind of the actions is missing");
    scan.take(SKIPPED);
    var kind = knownKind(scan);
    if (kind.isEmpty()) {
      scan.note(Diagnostic.TC_WARNS, "bad action " + scan.word(),
          "tc knows no action \"" + scan.word() + "\" and does nothing");
      return;
    }
    scan.take(kind.get());
    if (scan.is(SINCE)) scan.read(SINCE);
  }
}
