package org.qosworkbench.tc.spec;

import java.util.List;

/** A kind of {@code tc exec}. */
public record Executable(
    String name, String title, Docs docs, Life life, Kernel kernel, Grammar grammar, List<String> examples)
    implements Kind {

  public Executable {
    examples = List.copyOf(examples);
  }

  public static Executable executable(String name, String title, Kernel kernel) {
    return new Executable(name, title, Docs.NONE, Life.ALWAYS, kernel, Grammar.nothing(), List.of());
  }

  public Executable doc(String text) {
    return new Executable(name, title, Docs.of(text), life, kernel, grammar, examples);
  }

  public Executable since(String version) {
    return new Executable(name, title, docs, life.since(version), kernel, grammar, examples);
  }

  public Executable options(Grammar value) {
    return new Executable(name, title, docs, life, kernel, value, examples);
  }

  /** Whole commands that tc accepts. */
  public Executable examples(String... commands) {
    return new Executable(name, title, docs, life, kernel, grammar, List.of(commands));
  }

  @Override
  public String toString() {
    return "exec " + name;
  }
}
