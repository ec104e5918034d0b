package org.qosworkbench.tc.spec;

import java.util.List;

/**
 * An extended match: NAME(ARGUMENTS) in an ematch expression.
 *
 * @param number its number in iproute2 etc/iproute2/ematch_map
 */
public record Ematch(String name, String title, int number, Docs docs, Life life, Kernel kernel, Grammar grammar, List<String> examples)
    implements Kind {

  public Ematch {
    examples = List.copyOf(examples);
  }

  public static Ematch ematch(String name, int number, String title, Kernel kernel) {
    return new Ematch(name, title, number, Docs.NONE, Life.ALWAYS, kernel, Grammar.nothing(), List.of());
  }

  public Ematch doc(String text) {
    return new Ematch(name, title, number, Docs.of(text), life, kernel, grammar, examples);
  }

  public Ematch note(String text) {
    return new Ematch(name, title, number, docs.note(text), life, kernel, grammar, examples);
  }

  public Ematch since(String version) {
    return new Ematch(name, title, number, docs, life.since(version), kernel, grammar, examples);
  }

  /** What stands between the parentheses. */
  public Ematch arguments(Grammar value) {
    return new Ematch(name, title, number, docs, life, kernel, value, examples);
  }

  /** Whole filter commands that tc accepts. */
  public Ematch examples(String... commands) {
    return new Ematch(name, title, number, docs, life, kernel, grammar, List.of(commands));
  }

  @Override
  public String toString() {
    return "ematch " + name;
  }
}
