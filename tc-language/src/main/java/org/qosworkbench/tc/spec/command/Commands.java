package org.qosworkbench.tc.spec.command;

import java.util.List;
import org.qosworkbench.tc.spec.CommandObject;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Docs;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Verb;
import org.qosworkbench.tc.spec.Words;

/** A whole line of a batch file, without the leading tc (iproute2 tc/tc.c, do_cmd()). */
public final class Commands {
  private Commands() {}

  private static final CommandObject HELP =
      new CommandObject(Name.prefix("help"), Docs.of("Prints the usage of tc; the rest of the line is ignored."),
          Words.exact(List.<Verb>of()), Grammar.nothing());

  private static final Words<CommandObject> OBJECTS = Words.of(
      List.of(QdiscCommand.OBJECT, ClassCommand.OBJECT, FilterCommand.OBJECT, ChainCommand.OBJECT,
          ActionsCommand.OBJECT, MonitorCommand.OBJECT, ExecCommand.OBJECT, HELP),
      object -> List.of(object.keyword()));

  /** Reads one command. */
  public static final Grammar GRAMMAR = Commands::read;

  /** The objects in the order in which tc tests them. */
  public static Words<CommandObject> objects() {
    return OBJECTS;
  }

  private static void read(Scan scan) {
    var object = scan.find(OBJECTS);
    if (object.isPresent()) {
      scan.take(object.get());
      object.get().grammar().read(scan);
    } else if (scan.more()) {
      throw refuseObject(scan);
    }
  }

  private static RuntimeException refuseObject(Scan scan) {
    var complaint = Complaint.fails("Object \"%s\" is unknown, try \"tc help\".");
    var word = scan.word();
    if (word.equals("tc") || word.endsWith("/tc")) {
      return scan.refuse(Diagnostic.LEADING_TC, complaint, "lines of a batch file start without the command name tc");
    }
    if (word.startsWith("-")) {
      return scan.refuse(Diagnostic.GLOBAL_OPTION_IN_BATCH, complaint,
          "options of tc itself belong on the command line that starts the batch, not into its lines");
    }
    return scan.refuseUnknown(OBJECTS, Diagnostic.UNKNOWN_OBJECT, complaint,
        "\"" + word + "\" is none of qdisc, class, filter, chain, actions, monitor, exec");
  }

  /** Reads a verb and what belongs to it; a line that ends before the verb shows everything. */
  static Grammar verbs(String object, Words<Verb> verbs) {
    return scan -> {
      var verb = scan.find(verbs);
      if (verb.isPresent()) {
        scan.take(verb.get());
        scan.within(verb.get(), verb.get().grammar());
      } else if (scan.more()) {
        throw scan.refuseUnknown(verbs, Diagnostic.UNKNOWN_COMMAND,
            Complaint.fails("Command \"%s\" is unknown, try \"tc " + object + " help\"."),
            "\"" + scan.word() + "\" is nothing that can be done with a " + object);
      }
    };
  }

  /** Verbs that may be shortened, in test order. */
  static Words<Verb> verbs(Verb... verbs) {
    return Words.of(List.of(verbs), verb -> List.of(verb.keyword()));
  }

  static Verb verb(String name, Verb.Effect effect, String doc, Grammar grammar) {
    return new Verb(Name.prefix(name), effect, Docs.of(doc), grammar);
  }

  /** The three words for showing; each has its own place in the test order. */
  static Verb show(String name, Grammar grammar) {
    return verb(name, Verb.Effect.SHOW, "Shows what is there.", grammar);
  }

  static Verb help() {
    return verb("help", Verb.Effect.HELP, "Prints the usage; the rest of the line is ignored.", Grammar.nothing());
  }
}
