package org.qosworkbench.tc.spec;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qosworkbench.tc.value.Dialect;
import org.qosworkbench.tc.value.Parsed;
import org.qosworkbench.tc.value.Value;

/**
 * The words of one command, seen from where reading stands. Grammars test words only here, because a test also
 * announces what would be welcome at that place (completion) and a word taken gets its meaning (hover, colors, the
 * model).
 *
 * <p>Not thread safe; valid while its grammar runs.
 */
public interface Scan {
  /** Whether another word is there. */
  boolean more();

  /** The current word; an empty text when there is none. */
  String word();

  /** The word {@code ahead} places behind the current one; empty when the line is shorter. */
  Optional<String> wordAhead(int ahead);

  /** How many words are left, as {@code argc} in iproute2. */
  int left();

  /** Whether the current word is {@code name}; announces it. */
  boolean is(Name name);

  /** Whether the current word is a spelling of {@code option} that the target knows; announces it. */
  boolean is(Option option);

  /** The option of {@code section} that the current word stands for; announces them all. */
  Optional<Option> find(Section section);

  /** The one of {@code words} that the current word stands for; announces them all. */
  <E extends Element> Optional<E> find(Words<E> words);

  /** Takes the current word as {@code element}. */
  void take(Element element);

  /** Takes the current word as {@code element} that means {@code value}. */
  void take(Element element, Value value);

  /** As {@code NEXT_ARG()}: refuses with {@code Command line is not complete} when no word is left. */
  void require();

  /** Takes the keyword under the cursor, which was found to be {@code option}, and all that belongs to it. */
  void read(Option option);

  /**
   * As {@link #read(Option)}, with {@code tail} in place of the option's own grammar: for tails that remember earlier
   * ones.
   */
  void read(Option option, Grammar tail);

  /**
   * As {@link #read(Option)}, with each value read by {@code reader}, which can refuse before it looks at the value:
   * for conditions and values that depend on more than the option.
   */
  void readValues(Option option, ValueReader reader);

  /** Reads a value of an option. */
  @FunctionalInterface
  interface ValueReader {
    /** Takes the next word as {@code param}; empty when an optional value is not there. */
    Optional<? extends Value> read(Param param);
  }

  /** Takes the next word as a value (after {@link #require()} when it is not optional). */
  Optional<Value> read(Param param);

  /**
   * Takes the next word as {@code param}, read by {@code reader} in place of its type: for values that depend on what
   * was given before.
   */
  <V extends Value> V read(Param param, Function<String, Parsed<V>> reader);

  /** Whether the current word could be read as {@code type}; takes nothing, announces it. */
  boolean fits(ValueType type);

  /** Runs {@code grammar} inside a group of its own headed by {@code element}, whose word has been taken already. */
  void within(Element element, Grammar grammar);

  /** As {@link #within(Element, Grammar)} for a kind: failures inside end with {@code exitCode}. */
  void within(Element element, int exitCode, Grammar grammar);

  /** Reads the text that the header gave as the filter's handle; refuses there when the kind cannot read it. */
  void readFilterHandle(Classifier classifier);

  /** What the innermost group holds so far. */
  Given given();

  /** What the group around the innermost one holds so far. */
  Given outer();

  /** Tests {@code checks} in order on the innermost group. */
  void test(List<Check> checks);

  /** Whether the device is there, as far as the caller said which devices there are. */
  boolean deviceExists(String name);

  /** The tc and kernel that are checked for. */
  Target target();

  /** How the tc that is checked for reads values. */
  Dialect dialect();

  /** What the command line says outside the kind's own words. */
  Header header();

  /** Refuses at the current word ({@code %s} in the complaint). Use as {@code throw scan.refuse(...)}. */
  Refused refuse(Diagnostic diagnostic, Complaint complaint, String explanation);

  /** Refuses at the word {@code back} places before the current one. */
  Refused refuseBack(int back, Diagnostic diagnostic, Complaint complaint, String explanation);

  /** Refuses and points at the last occurrence of {@code option} in the innermost group; {@code %s} is its value. */
  Refused refuseAbout(String option, Diagnostic diagnostic, Complaint complaint, String explanation);

  /** Refuses the current word, which is none of {@code words}; the nearest ones are suggested. */
  <E extends Element> Refused refuseUnknown(Words<E> words, Diagnostic diagnostic, Complaint complaint,
      String explanation);

  /** Refuses the current word as none of the section's options, with the nearest ones suggested. */
  Refused refuseUnknown(Section section, Complaint complaint);

  /**
   * A refusal from inside, put into words where tc has printed nothing so far; for callers that print something of
   * their own.
   */
  Refused saying(Refused refused, String tcText);

  /**
   * A refusal from inside after which tc ends in another way, where it would merely have failed; for callers that print
   * the usage.
   */
  Refused ending(Refused refused, Ending ending);

  /** tc prints a line that tells nothing new, and goes on; it stands before whatever tc prints later. */
  void print(String tcText);

  /** A refusal that comes too late to stop the command: tc prints it, but has carried out what stands before. */
  void noteLate(Refused refused);

  /** tc prints {@code tcText}, or nothing when it is empty, and goes on, which is worth knowing. */
  void note(Diagnostic diagnostic, String tcText, String explanation);

  /** As {@link #note}, about the word {@code back} places before the current one. */
  void noteBack(int back, Diagnostic diagnostic, String tcText, String explanation);

  /** What a kind may ask about the command around it. */
  interface Header {
    /** qdisc, class, filter, ... in full. */
    String object();

    /** add, change, ... in full. */
    String verb();

    /** The device after {@code dev}, when it stood before the kind. */
    Optional<String> device();

    /** The text after {@code handle} of a filter. */
    Optional<String> filterHandle();

    /** The value of a header option that stood before the kind. */
    Given given();
  }
}
