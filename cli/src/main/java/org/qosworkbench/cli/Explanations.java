package org.qosworkbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pages of docs/diagnostics, which the build packs beside this class. */
final class Explanations {
  private Explanations() {}

  /** The Markdown page for a code such as {@code TC2104}; empty when there is none. */
  static Optional<String> page(String code) {
    try (InputStream in = Explanations.class.getResourceAsStream("diagnostics/" + code + ".md")) {
      return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
