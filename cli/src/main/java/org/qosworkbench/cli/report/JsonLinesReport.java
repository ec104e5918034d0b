package org.qosworkbench.cli.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Finding;

/** For programs that read as we write: one JSON object per line and finding. */
public final class JsonLinesReport implements Report {
  private final Writer out;

  /** Prints to {@code out}. */
  public JsonLinesReport(Writer out) {
    this.out = out;
  }

  @Override
  public void finding(Source source, Finding finding) throws IOException {
    // Not closed: that would close the output.
    JsonWriter json = new JsonWriter(out);
    json.beginObject();
    FindingJson.write(json, source, finding);
    json.endObject();
    out.write('\n');
  }
}
