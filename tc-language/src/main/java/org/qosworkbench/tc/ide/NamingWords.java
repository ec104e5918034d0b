package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.ide.Mention.Spelling;
import org.qosworkbench.tc.model.Source;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.text.Range;

/** The words of one command: how they are written, where they belong, and what they were found to name. */
final class NamingWords {
  private final Binding binding;
  private final Statement statement;
  private final int number;
  private final List<Mention> mentions = new ArrayList<>(4);

  /**
   * Of a command that names nothing so far.
   *
   * @param number number of its statement
   */
  NamingWords(Binding binding, int number) {
    this.binding = binding;
    this.number = number;
    statement = binding.statement();
  }

  /** What was found so far. */
  List<Mention> mentions() {
    return mentions;
  }

  Binding binding() {
    return binding;
  }

  Statement statement() {
    return statement;
  }

  /** Number of the statement. */
  int number() {
    return number;
  }

  // ---- how they are written -----------------------------------------------------------------------------------------

  int length(int word) {
    return statement.wordEnd(word) - statement.wordStart(word);
  }

  /** Where the first colon of a word is, -1 without any. */
  int colon(int word) {
    int start = statement.wordStart(word);
    for (int i = start; i < statement.wordEnd(word); i++) if (statement.code().charAt(i) == ':') return i - start;
    return -1;
  }

  /** Where the first characters of a word stand. */
  Range beginning(int word, int length) {
    int start = statement.wordStart(word);
    return statement.textRange(start, start + length);
  }

  /** A word that is a number as a whole; {@code radix} as in {@link Mention#digits}. */
  Spelling number(int word, int radix) {
    return Mention.digits(statement, word, 0, length(word), radix);
  }

  Source source(int word) {
    return new Source(number, statement.range(word));
  }

  // ---- where they belong --------------------------------------------------------------------------------------------

  boolean isOption(int word, String name) {
    return binding.element(word).orElse(null) instanceof Option it && it.name().equals(name);
  }

  /** Whether a word stands in front of the kind. */
  boolean isOfHeader(int word) {
    return binding.groupOf(word) == 0;
  }

  /** What heads the group of a word. */
  Element owner(int word) {
    return binding.groups().get(binding.groupOf(word)).head();
  }

  /** The kind of the action that a word belongs to. */
  Optional<String> action(int word) {
    int group = binding.groupOf(word);
    while (group >= 0) {
      var of = binding.groups().get(group);
      if (of.head() instanceof Action it) return Optional.of(it.name());
      if (of.head() instanceof Option it && it.name().equals("police")) return Optional.of("police");
      group = of.parent();
    }
    return word >= 2 && binding.element(word - 2).orElse(null) instanceof Action it ? Optional.of(it.name())
        : Optional.empty();
  }

  // ---- what they name -----------------------------------------------------------------------------------------------

  /** A word names something. */
  void add(Named named, int word, Spelling spelling, Usage.Kind kind) {
    add(named, statement.range(word), spelling, kind);
  }

  /** A part of a word names something. */
  void add(Named named, Range range, Spelling spelling, Usage.Kind kind) {
    var mention = new Mention(named, number, range, spelling, kind);
    mentions.add(mention);
    named.mentions().add(mention);
  }
}
