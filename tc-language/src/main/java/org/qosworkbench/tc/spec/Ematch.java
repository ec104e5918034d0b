package org.qosworkbench.tc.spec;

import java.util.List;

/**
 * An extended match: NAME(ARGUMENTS) in an ematch expression.
 *
 * @param number its number in iproute2 etc/iproute2/ematch_map
 * @param words the words among the arguments, for reference pages
 */
public record Ematch(
    String name, String title, int number, Docs docs, Life life, Kernel kernel, Reader reader, List<Section> words,
    List<String> examples)
    implements Kind {

  /** Reads what stands between the parentheses. */
  @FunctionalInterface
  public interface Reader {
    /** Takes the arguments; throws {@link Refused} where tc would refuse. */
    void read(EmatchArguments arguments);
  }

  public Ematch {
    words = List.copyOf(words);
    examples = List.copyOf(examples);
  }

  public static Ematch ematch(String name, int number, String title, Kernel kernel) {
    return new Ematch(name, title, number, Docs.NONE, Life.ALWAYS, kernel, arguments -> {}, List.of(), List.of());
  }

  public Ematch doc(String text) {
    return new Ematch(name, title, number, Docs.of(text), life, kernel, reader, words, examples);
  }

  public Ematch note(String text) {
    return new Ematch(name, title, number, docs.note(text), life, kernel, reader, words, examples);
  }

  public Ematch since(String version) {
    return new Ematch(name, title, number, docs, life.since(version), kernel, reader, words, examples);
  }

  /** What stands between the parentheses. */
  public Ematch arguments(Reader value, Section... used) {
    return new Ematch(name, title, number, docs, life, kernel, value, List.of(used), examples);
  }

  /** Whole filter commands that tc accepts. */
  public Ematch examples(String... commands) {
    return new Ematch(name, title, number, docs, life, kernel, reader, words, List.of(commands));
  }

  /** Reads nothing: the arguments are no words of the line, see {@link #reader}. */
  @Override
  public Grammar grammar() {
    return Grammar.nothing().using(words.toArray(Section[]::new));
  }

  @Override
  public String toString() {
    return "ematch " + name;
  }
}
