package org.qosworkbench.tc.spec;

/**
 * The first word of a command: qdisc, class, filter, chain, actions, monitor, exec, help.
 *
 * @param verbs in the order in which iproute2 tests them
 * @param grammar reads what follows the object's word, the verb included
 */
public record CommandObject(Name keyword, Docs docs, Words<Verb> verbs, Grammar grammar) implements Element {
  @Override
  public String name() {
    return keyword.text();
  }
}
