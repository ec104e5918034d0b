package org.qosworkbench.tc.spec;

import java.util.List;

/**
 * An action kind. Its grammar starts at the action's own word (iproute2 hands it over unread) and ends at the first
 * word that is not the action's.
 */
public record Action(
    String name, String title, Docs docs, Life life, Kernel kernel, String verdict, Grammar grammar,
    List<String> examples)
    implements Kind {

  public Action {
    examples = List.copyOf(examples);
  }

  public static Action action(String name, String title, Kernel kernel) {
    return new Action(name, title, Docs.NONE, Life.ALWAYS, kernel, "", Grammar.nothing(), List.of());
  }

  public Action doc(String text) {
    return new Action(name, title, Docs.of(text), life, kernel, verdict, grammar, examples);
  }

  public Action note(String text) {
    return new Action(name, title, docs.note(text), life, kernel, verdict, grammar, examples);
  }

  public Action since(String version) {
    return new Action(name, title, docs, life.since(version), kernel, verdict, grammar, examples);
  }

  public Action removedIn(String version) {
    return new Action(name, title, docs, life.removedIn(version), kernel, verdict, grammar, examples);
  }

  /** The control verdict when none is written: pipe, ok, stolen, reclassify; empty: one must be written. */
  public Action verdict(String control) {
    return new Action(name, title, docs, life, kernel, control, grammar, examples);
  }

  public Action options(Grammar value) {
    return new Action(name, title, docs, life, kernel, verdict, value, examples);
  }

  /** Whole commands that tc accepts. */
  public Action examples(String... commands) {
    return new Action(name, title, docs, life, kernel, verdict, grammar, List.of(commands));
  }

  @Override
  public String toString() {
    return "action " + name;
  }
}
