package org.qosworkbench.lsp.feature;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;

/**
 * The answer to {@code workspace/diagnostic}. Not LSP4J's, which leaves out versions that are null: the protocol wants
 * them to be there.
 */
record WorkspaceReport(List<WorkspaceReport.Of> items) {
  /**
   * What is said of one document.
   *
   * @param items null when they are those of before
   * @param version null when the document is not open
   */
  record Of(String kind, String resultId, List<Diagnostic> items, String uri,
      @JsonAdapter(value = PresentNull.class, nullSafe = false) Integer version) {}

  static Of full(String id, List<Diagnostic> found, String uri, Integer version) {
    return new Of("full", id, found, uri, version);
  }

  static Of unchanged(String id, String uri, Integer version) {
    return new Of("unchanged", id, null, uri, version);
  }

  /** A number, or null in so many letters. */
  static final class PresentNull extends TypeAdapter<Integer> {
    @Override
    public void write(JsonWriter out, Integer value) throws IOException {
      boolean before = out.getSerializeNulls();
      out.setSerializeNulls(true);
      out.value(value);
      out.setSerializeNulls(before);
    }

    @Override
    public Integer read(JsonReader in) throws IOException {
      return in.nextInt();
    }
  }
}
