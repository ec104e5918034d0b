package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.Optional;

/**
 * Everything that is modelled of a kind, as plain data.
 *
 * @param category qdisc, filter, action, ematch or exec
 * @param name the word for it
 * @param aliases other words for it
 * @param title what the name stands for
 * @param doc what it does
 * @param note a trap worth knowing
 * @param since first iproute2 release that knows it; empty when all that are modelled do
 * @param removed first iproute2 release that no longer knows it
 * @param kernel what the kernel has for it
 * @param handle for filters: what the handle of one is
 * @param verdict for actions: the verdict when none is written
 * @param sections the option lists behind it, and then those behind their options
 * @param classSections for qdiscs: the same for {@code tc class}
 * @param examples whole commands
 */
public record KindReference(
    String category,
    String name,
    List<String> aliases,
    String title,
    String doc,
    Optional<String> note,
    Optional<String> since,
    Optional<String> removed,
    Kernel kernel,
    Optional<String> handle,
    Optional<String> verdict,
    List<Section> sections,
    List<Section> classSections,
    List<String> examples) {

  /**
   * What the kernel has for a kind.
   *
   * @param config the configuration option without CONFIG_, with remarks in parentheses
   * @param module the module; empty when built in
   * @param since first Linux release with it; empty when all that are modelled have it
   * @param removed first Linux release without it
   * @param traits what a qdisc can do, such as {@code classful}
   */
  public record Kernel(
      String config, Optional<String> module, Optional<String> since, Optional<String> removed, List<String> traits) {}

  /** Words that may stand together, in the order in which tc tests them. */
  public record Section(String title, List<Option> options) {}

  /**
   * A keyword and what follows it.
   *
   * @param spellings all words for it, the main one first
   * @param values what follows it
   * @param doc what it does
   * @param unit unit of a bare number
   * @param fallback what holds without it
   * @param note a trap worth knowing
   * @param example words that show it in use
   * @param required whether tc refuses a command without it
   * @param since first iproute2 release that knows it; empty when all that are modelled do
   * @param removed first iproute2 release that no longer knows it
   * @param followedBy titles of the sections whose words may follow the values
   */
  public record Option(
      List<Spelling> spellings,
      List<Value> values,
      String doc,
      Optional<String> unit,
      Optional<String> fallback,
      Optional<String> note,
      Optional<String> example,
      boolean required,
      Optional<String> since,
      Optional<String> removed,
      List<String> followedBy) {}

  /**
   * A word for an option.
   *
   * @param abbreviable whether any of its beginnings will do
   */
  public record Spelling(String word, boolean abbreviable) {}

  /**
   * A value behind a keyword.
   *
   * @param name how signatures call it
   * @param what what it is, as a phrase
   * @param optional whether it may be missing
   */
  public record Value(String name, String what, boolean optional) {}
}
