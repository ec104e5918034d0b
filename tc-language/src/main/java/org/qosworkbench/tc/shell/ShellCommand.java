package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qosworkbench.tc.syntax.Statement;

/**
 * A command of tc that a script runs.
 *
 * @param program the word that names tc; for a line of a batch the tc that reads it
 * @param options the global ones, such as {@code -s}, with their arguments; {@code -n NAME} too
 * @param words what follows them, from {@code qdisc}, {@code class} ... on; none for a lone {@code tc}
 * @param form whether the words stand on tc's command line or in a batch
 * @param place the whole command
 * @param calls the calls of functions it runs in, the outermost first
 * @param site where its devices are
 */
public record ShellCommand(
    ShellWord program, List<ShellWord> options, List<ShellWord> words, Form form, Place place, List<Call> calls,
    Set<Circumstance> circumstances, OnFailure onFailure, Site site) implements Event {
  /** Keeps copies of the lists. */
  public ShellCommand {
    options = List.copyOf(options);
    words = List.copyOf(words);
    calls = List.copyOf(calls);
    var ordered = EnumSet.noneOf(Circumstance.class);
    ordered.addAll(circumstances);
    circumstances = Collections.unmodifiableSet(ordered);
  }

  /** How tc gets the words. */
  public enum Form {
    /** As its arguments. */
    ARGUMENTS,
    /** As a line of a batch. */
    BATCH
  }

  /** Whether the script runs it on every path that gets as far. */
  public boolean isCertain() {
    return circumstances.stream().noneMatch(Circumstance::isUncertain);
  }

  /** Whether nothing of its words is left open. */
  public boolean isKnown() {
    return words.stream().allMatch(it -> it.extent() == Extent.ONE && it.alternatives().size() == 1);
  }

  ShellCommand under(Set<Circumstance> others) {
    return new ShellCommand(program, options, words, form, place, calls, others, onFailure, site);
  }

  /** The statement of a batch with the same words, with their gaps. */
  public Statement statement() {
    var texts = new ArrayList<String>(words.size());
    for (var word : words) {
      texts.add(word.text());
    }
    return Statement.of(texts);
  }
}
