package org.qosworkbench.lsp.document;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is open. For one thread. */
public final class Documents {
  private final Map<String, OpenDocument> open = new LinkedHashMap<>();
  private long lastStamp;

  /** The document of a name. */
  public Optional<OpenDocument> get(String uri) {
    return Optional.ofNullable(open.get(uri));
  }

  /** All, in the order in which they were opened. */
  public Collection<OpenDocument> all() {
    return List.copyOf(open.values());
  }

  /** There is a new document, or a new version of one. */
  public OpenDocument put(String uri, int version, LanguageDocument content) {
    var document = new OpenDocument(uri, version, ++lastStamp, content);
    open.put(uri, document);
    return document;
  }

  /** A document is what {@code change} makes of it, under the same version. */
  public void change(OpenDocument document, UnaryOperator<LanguageDocument> change) {
    put(document.uri(), document.version(), change.apply(document.content()));
  }

  /** A document is no longer open. */
  public void remove(String uri) {
    open.remove(uri);
  }
}
