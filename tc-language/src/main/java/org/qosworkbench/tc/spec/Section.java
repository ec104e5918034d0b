package org.qosworkbench.tc.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A loop over options in the order in which iproute2 tests them: the first one whose spelling accepts the word wins.
 * That order decides what an abbreviation means, so it is part of the language.
 */
public final class Section implements Grammar {
  private final String title;
  private final List<Option> options;
  private final List<Check> checks;
  private final Optional<Complaint> unknown;
  private final Optional<Help> help;
  private final Map<Version, Lexicon<Option>> lexicons = new ConcurrentHashMap<>(2);

  /** The lexicon asked for last; a run asks for the same release over and over. */
  private volatile Dated recent;

  private record Dated(Version iproute2, Lexicon<Option> lexicon) {}

  /** The word {@code help} inside the section: prints the usage and refuses. */
  public record Help(Match match, Complaint usage) {}

  private Section(
      String title, List<Option> options, List<Check> checks, Optional<Complaint> unknown, Optional<Help> help) {
    this.title = title;
    this.options = options;
    this.checks = checks;
    this.unknown = unknown;
    this.help = help;
  }

  /** A section that ends at the first word it does not know. */
  public static Section section(String title, Option... options) {
    return new Section(title, List.of(options), List.of(), Optional.empty(), Optional.empty());
  }

  /** A word that is no option of the section is refused with this text ({@code %s}: the word). */
  public Section unknown(String tcText) {
    return unknown(Complaint.fails(tcText));
  }

  public Section unknown(Complaint complaint) {
    return new Section(title, options, checks, Optional.of(complaint), help);
  }

  /** {@code help} in full prints a usage that begins with {@code usageLine}. */
  public Section help(String usageLine) {
    return help(new Help(Match.EXACT, Complaint.fails(usageLine)));
  }

  /** {@code help} or a beginning of it prints a usage that begins with {@code usageLine}. */
  public Section helpPrefix(String usageLine) {
    return help(new Help(Match.PREFIX, Complaint.fails(usageLine)));
  }

  public Section help(Help value) {
    return new Section(title, options, checks, unknown, Optional.of(value));
  }

  /** Conditions that iproute2 tests after the last word, in this order. */
  public Section checks(Check... more) {
    return checks(List.of(more));
  }

  /** As {@link #checks(Check...)}. */
  public Section checks(List<Check> more) {
    var all = new ArrayList<>(checks);
    all.addAll(more);
    return new Section(title, options, List.copyOf(all), unknown, help);
  }

  /** Reads options until the words end, an unknown word ends the section or is refused, then tests the checks. */
  @Override
  public void read(Scan scan) {
    read(scan, scan::read);
  }

  /**
   * As {@link #read(Scan)}; each option found is left to {@code reader}, which takes it: for options that share a
   * state.
   */
  public void read(Scan scan, Consumer<Option> reader) {
    while (true) {
      // Asked at the end of the words too: what could follow is worth knowing for completion.
      var found = scan.find(this);
      if (!scan.more()) break;
      if (found.isPresent()) {
        reader.accept(found.get());
      } else if (help.isPresent() && scan.is(new Name("help", help.get().match()))) {
        throw scan.refuse(Diagnostic.HELP_WORD, help.get().usage(),
            "\"help\" prints the usage instead of running the command");
      } else if (unknown.isPresent()) {
        throw scan.refuseUnknown(this, unknown.get());
      } else {
        break;
      }
    }
    scan.test(checks);
  }

  @Override
  public List<Section> sections() {
    return List.of(this);
  }

  public String title() {
    return title;
  }

  /** In the order in which iproute2 tests them. */
  public List<Option> options() {
    return options;
  }

  public List<Check> checks() {
    return checks;
  }

  /** Whether {@code word} is an option of this section, written in full. */
  public boolean hasOption(String word) {
    for (var option : options) {
      for (var name : option.names()) if (name.text().equals(word)) return true;
    }
    return false;
  }

  /** The option with this full name. */
  public Option option(String name) {
    for (var option : options) if (option.name().equals(name)) return option;
    throw new IllegalArgumentException("no option " + name + " in " + title);
  }

  /** Every accepted spelling of this tc release, ready for lookup. */
  public Lexicon<Option> lexicon(Version iproute2) {
    var known = recent;
    if (known == null || known.iproute2 != iproute2) {
      known = new Dated(iproute2, lexicons.computeIfAbsent(iproute2, this::spellings));
      recent = known;
    }
    return known.lexicon;
  }

  private Lexicon<Option> spellings(Version iproute2) {
    var builder = new Lexicon.Builder<Option>();
    for (var option : options) {
      if (option.life().covers(iproute2)) for (var name : option.names()) builder.add(name, option);
    }
    return builder.build();
  }

  @Override
  public String toString() {
    return title;
  }
}
