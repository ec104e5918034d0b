package org.qosworkbench.tc.ide;

import java.util.Objects;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.check.FileHost;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;

/**
 * Everything that an answer of the facade depends on. Immutable, so that it can be asked on any thread.
 *
 * @param document the text
 * @param target the tc and the kernel that it is meant for
 * @param settings what the project decided
 */
public record Analysis(Document document, Target target, Settings settings) {
  /** Refuses absent parts. */
  public Analysis {
    Objects.requireNonNull(document);
    Objects.requireNonNull(target);
    Objects.requireNonNull(settings);
  }

  /** The analysis of a text that no editor holds. */
  public static Analysis of(String text, Target target, Settings settings) {
    return new Analysis(Document.parse(text), target, settings);
  }

  /** The machine that the file is meant for, before the file itself is asked. */
  Host host() {
    return settings.host(target);
  }

  /** The target that the file names, else {@link #target()}. */
  Target effectiveTarget() {
    return effectiveHost().target();
  }

  /** The machine that the file describes; what it does not say is that of the settings. */
  Host effectiveHost() {
    return FileHost.of(document, host());
  }

  Binder binder() {
    return effectiveHost().binder();
  }
}
