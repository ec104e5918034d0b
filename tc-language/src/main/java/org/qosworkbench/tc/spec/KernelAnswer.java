package org.qosworkbench.tc.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the kernel sends back for a request that it refuses or remarks upon: an error number, and mostly a text.
 *
 * @param texts the texts of different releases, oldest first; empty when there is never one
 * @param line what tc prints instead when it finds the answer itself, in what the kernel lists
 * @param lacking number of an attribute that the kernel says is missing; newer releases of tc print this first
 */
public record KernelAnswer(Errno errno, List<Dated> texts, Optional<String> line, OptionalInt lacking) {
  /** First release of iproute2 that names a missing attribute (lib/libnetlink.c); 6.1 does not. */
  private static final Version ATTRIBUTES_NAMED = Version.of("6.2");

  /**
   * A text and the first Linux release that sends it; empty for the oldest one that is modelled. An empty text: only
   * the error number is sent.
   */
  public record Dated(Optional<Version> since, String text) {
    public Dated {
      Objects.requireNonNull(since);
      Objects.requireNonNull(text);
    }
  }

  public KernelAnswer {
    Objects.requireNonNull(errno);
    texts = List.copyOf(texts);
    Objects.requireNonNull(line);
    Objects.requireNonNull(lacking);
  }

  /** An error number alone. */
  public static KernelAnswer errno(Errno errno) {
    return new KernelAnswer(errno, List.of(), Optional.empty(), OptionalInt.empty());
  }

  /** An error number with a text, as it stands in the kernel's source, with the prefix of its module. */
  public static KernelAnswer says(Errno errno, String text) {
    return new KernelAnswer(errno, List.of(new Dated(Optional.empty(), text)), Optional.empty(),
        OptionalInt.empty());
  }

  /** What tc finds out itself from what the kernel lists, in its own words. */
  public static KernelAnswer foundBy(String tcText) {
    return new KernelAnswer(Errno.ENOENT, List.of(), Optional.of(tcText), OptionalInt.empty());
  }

  /** A text about something that was carried out. */
  public static KernelAnswer remarks(String text) {
    return says(Errno.SUCCESS, text);
  }

  /** From this Linux release on with this text; an empty one: the error number alone. */
  public KernelAnswer since(String kernel, String text) {
    var all = new ArrayList<>(texts);
    all.add(new Dated(Optional.of(Version.of(kernel)), text));
    return new KernelAnswer(errno, all, line, lacking);
  }

  /** The same answer, which also names the attribute that is missing, in the releases that have a text. */
  public KernelAnswer lacking(int attribute) {
    return new KernelAnswer(errno, texts, line, OptionalInt.of(attribute));
  }

  /** The text that a release sends; empty when it sends the error number alone. */
  public String text(Version kernel) {
    var found = "";
    for (var one : texts) if (one.since().map(kernel::atLeast).orElse(true)) found = one.text();
    return found;
  }

  /** The first line that tc prints when the request failed (iproute2 lib/libnetlink.c). */
  public String error(Target target) {
    if (line.isPresent()) return line.get();
    var text = text(target.kernel());
    boolean names = lacking.isPresent() && (texts.isEmpty() || !text.isEmpty());
    if (names && target.iproute2().atLeast(ATTRIBUTES_NAMED)) {
      return "Missing required attribute type " + lacking.getAsInt();
    }
    return text.isEmpty() ? "RTNETLINK answers: " + errno.text() : "Error: " + stopped(text);
  }

  /** What tc prints when the request succeeded all the same; empty without a text. */
  public String warning(Version kernel) {
    var text = text(kernel);
    return text.isEmpty() ? "" : "Warning: " + stopped(text);
  }

  /** The first line, with the full stop that tc adds; behind a line feed the stop is on a line of its own. */
  private static String stopped(String text) {
    int end = text.indexOf('\n');
    if (end >= 0) return text.substring(0, end);
    return text.endsWith(".") ? text : text + ".";
  }
}
