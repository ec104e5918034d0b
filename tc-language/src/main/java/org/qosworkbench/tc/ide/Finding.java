package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.text.Range;

/**
 * Something that was found in a document.
 *
 * @param range where, in UTF-16 offsets of the document; empty for a place where something is missing
 * @param severity how much it matters, after the project's settings
 * @param origin who objects
 * @param code the stable number, for example {@code TC2104}; names a page of explanation
 * @param name the stable name, for example {@code bad-size}; reads well after "allow"
 * @param message what is wrong, in plain language, and what tc says to it; one line without a full stop
 * @param tcMessage the first line that tc or the kernel would print; empty when they print nothing
 * @param exitCode tc's exit code for the command; empty when tc would not fail
 * @param endsBatch whether tc stops reading the batch file here, even with {@code -force}
 * @param help what to do about it
 * @param suggestions changes that would settle it, the likeliest first
 * @param related other places that it has to do with
 */
public record Finding(
    Range range,
    Severity severity,
    Origin origin,
    String code,
    String name,
    String message,
    Optional<String> tcMessage,
    OptionalInt exitCode,
    boolean endsBatch,
    Optional<String> help,
    List<Suggestion> suggestions,
    List<RelatedPlace> related) {
  /** Copies the lists and refuses absent parts. */
  public Finding {
    Objects.requireNonNull(range);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(code);
    Objects.requireNonNull(name);
    Objects.requireNonNull(message);
    Objects.requireNonNull(tcMessage);
    Objects.requireNonNull(exitCode);
    Objects.requireNonNull(help);
    suggestions = List.copyOf(suggestions);
    related = List.copyOf(related);
  }

  /** What tc or the kernel would print, when {@link #message} does not say it already; for fronts that show both. */
  public Optional<String> moreFromTc() {
    return tcMessage.filter(text -> !message.contains(text.strip()));
  }
}
