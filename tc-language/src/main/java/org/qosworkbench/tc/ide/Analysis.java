package org.qosworkbench.tc.ide;

import java.util.Objects;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.check.FileHost;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Position;
import org.qosworkbench.tc.text.PositionEncoding;

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

  /**
   * The analysis after an edit.
   *
   * @throws IndexOutOfBoundsException if the edit's range ends behind the text
   */
  public Analysis edit(Edit edit) {
    return new Analysis(document.edit(edit), target, settings);
  }

  /** The same text for another target, or with other settings. */
  public Analysis with(Target otherTarget, Settings otherSettings) {
    return new Analysis(document, otherTarget, otherSettings);
  }

  /** The text. Made anew at each call. */
  public String text() {
    return document.text();
  }

  /** Length of the text in UTF-16 units. */
  public int length() {
    return document.length();
  }

  /** The position of an offset; see {@link Document#position(int, PositionEncoding)}. */
  public Position position(int offset, PositionEncoding encoding) {
    return document.position(offset, encoding);
  }

  /** The offset of a position; see {@link Document#offset(Position, PositionEncoding)}. */
  public int offset(Position position, PositionEncoding encoding) {
    return document.offset(position, encoding);
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
