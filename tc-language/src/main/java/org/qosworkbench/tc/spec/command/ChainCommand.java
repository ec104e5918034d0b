package org.qosworkbench.tc.spec.command;

import static org.qosworkbench.tc.spec.command.Commands.show;
import static org.qosworkbench.tc.spec.command.Commands.verb;

import org.qosworkbench.tc.spec.CommandObject;
import org.qosworkbench.tc.spec.Docs;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Verb;
import org.qosworkbench.tc.spec.Verb.Effect;
import org.qosworkbench.tc.spec.Words;

/** {@code tc chain} (iproute2 tc/tc_filter.c, do_chain()): the parser of filters with fewer verbs. */
final class ChainCommand {
  private ChainCommand() {}

  private static final Words<Verb> VERBS = Commands.verbs(
      verb("add", Effect.ADD, "Creates a chain, with a template when a kind follows.", FilterCommand::modify),
      verb("delete", Effect.DELETE, "Deletes a chain.", FilterCommand::modify),
      verb("get", Effect.GET, "Shows one chain.", scan -> FilterCommand.get(scan, Effect.SHOW)),
      show("list", FilterCommand::list), show("show", FilterCommand::list), show("lst", FilterCommand::list),
      Commands.help());

  static final CommandObject OBJECT = new CommandObject(Name.prefix("chain"),
      Docs.of("Chains: lists of filters that actions can jump to."), VERBS, Commands.verbs("chain", VERBS));
}
