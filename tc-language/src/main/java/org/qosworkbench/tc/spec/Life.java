package org.qosworkbench.tc.spec;

import java.util.Optional;

/**
 * The iproute2 releases that know a word: from {@code since} (empty: older than every release that is modelled) up to
 * but not including {@code removed} (empty: still there). Found by comparing the release tags of iproute2.
 */
public record Life(Optional<Version> since, Optional<Version> removed) {
  /** Known to every release. */
  public static final Life ALWAYS = new Life(Optional.empty(), Optional.empty());

  public Life since(String version) {
    return new Life(Optional.of(Version.of(version)), removed);
  }

  public Life removedIn(String version) {
    return new Life(since, Optional.of(Version.of(version)));
  }

  /** Whether tc of this release knows the word. */
  public boolean covers(Version iproute2) {
    return (since.isEmpty() || iproute2.atLeast(since.get()))
        && (removed.isEmpty() || !iproute2.atLeast(removed.get()));
  }
}
