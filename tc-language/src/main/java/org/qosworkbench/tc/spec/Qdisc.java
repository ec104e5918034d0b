package org.qosworkbench.tc.spec;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A queueing discipline.
 *
 * @param aliases other words for it; the kernel tells them apart
 */
public record Qdisc(
    String name, List<String> aliases, String title, Docs docs, Life life, Kernel kernel, Grammar grammar,
    Optional<Grammar> classGrammar, List<String> examples)
    implements Kind {

  public Qdisc {
    Objects.requireNonNull(grammar);
    aliases = List.copyOf(aliases);
    examples = List.copyOf(examples);
  }

  /** A qdisc of which tc knows no options: any word behind it is unparsable. */
  public static Qdisc qdisc(String name, String title, Kernel kernel) {
    var grammar = Section.section(name).unknown("Unknown qdisc \"" + name + "\", hence option \"%s\" is unparsable");
    return new Qdisc(name, List.of(), title, Docs.NONE, Life.ALWAYS, kernel, grammar, Optional.empty(), List.of());
  }

  /** Other words that mean this kind. */
  public Qdisc or(String... words) {
    return new Qdisc(name, List.of(words), title, docs, life, kernel, grammar, classGrammar, examples);
  }

  /** All words for it, never abbreviated. */
  public List<Name> names() {
    return Stream.concat(Stream.of(name), aliases.stream()).map(Name::exact).toList();
  }

  public Qdisc doc(String text) {
    return new Qdisc(name, aliases, title, Docs.of(text), life, kernel, grammar, classGrammar, examples);
  }

  public Qdisc note(String text) {
    return new Qdisc(name, aliases, title, docs.note(text), life, kernel, grammar, classGrammar, examples);
  }

  /** First iproute2 release that knows the kind. */
  public Qdisc since(String version) {
    return new Qdisc(name, aliases, title, docs, life.since(version), kernel, grammar, classGrammar, examples);
  }

  /** First iproute2 release that no longer knows the kind. */
  public Qdisc removedIn(String version) {
    return new Qdisc(name, aliases, title, docs, life.removedIn(version), kernel, grammar, classGrammar, examples);
  }

  /** What may follow the kind in {@code tc qdisc}. */
  public Qdisc options(Grammar value) {
    return new Qdisc(name, aliases, title, docs, life, kernel, value, classGrammar, examples);
  }

  /** What may follow the kind in {@code tc class}; without it tc says that the qdisc is classless. */
  public Qdisc classOptions(Grammar value) {
    return new Qdisc(name, aliases, title, docs, life, kernel, grammar, Optional.of(value), examples);
  }

  /** Whole commands, each accepted by tc and by a kernel that has what the commands before set up. */
  public Qdisc examples(String... commands) {
    return new Qdisc(name, aliases, title, docs, life, kernel, grammar, classGrammar, List.of(commands));
  }

  @Override
  public String toString() {
    return "qdisc " + name;
  }
}
