package org.qosworkbench.lsp.document;

import java.util.Objects;

/**
 * A version of a document that an editor has open.
 *
 * @param uri its name, as the editor writes it
 * @param version the editor's number for the version
 * @param stamp a number that no other version, document or setting has had
 * @param content the text and what is known of it
 */
public record OpenDocument(String uri, int version, long stamp, LanguageDocument content) {
  /** Refuses absent parts. */
  public OpenDocument {
    Objects.requireNonNull(uri);
    Objects.requireNonNull(content);
  }
}
