package org.qosworkbench.cli.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Suggestion;
import org.qosworkbench.tc.text.Edit;

/**
 * For programs that want everything in one document: the members of jsonl and besides them what to do about a finding,
 * how many files were checked and what could not be read.
 */
public final class JsonReport implements Report {
  private record Trouble(String file, String message) {}

  private final Writer out;
  private final JsonWriter json;
  private final String version;
  private final List<Trouble> troubles = new ArrayList<>();
  private long files;

  /** Prints to {@code out}; {@code version} is that of the workbench. */
  public JsonReport(Writer out, String version) {
    this.out = out;
    this.json = new JsonWriter(out);
    this.version = version;
    json.setIndent("  ");
  }

  @Override
  public void begin() throws IOException {
    json.beginObject();
    json.name("tool").value("qosw");
    json.name("version").value(version);
    json.name("findings").beginArray();
  }

  @Override
  public void open(Source source) {
    files++;
  }

  @Override
  public void finding(Source source, Finding finding) throws IOException {
    json.beginObject();
    FindingJson.write(json, source, finding);
    json.name("endsBatch").value(finding.endsBatch());
    json.name("help").value(finding.help().orElse(null));
    json.name("suggestions").beginArray();
    for (Suggestion suggestion : finding.suggestions()) {
      write(source, suggestion);
    }
    json.endArray();
    json.endObject();
  }

  private void write(Source source, Suggestion suggestion) throws IOException {
    json.beginObject();
    json.name("title").value(suggestion.title());
    json.name("safe").value(suggestion.isSafe());
    json.name("edits").beginArray();
    for (Edit edit : suggestion.edits()) {
      json.beginObject();
      PlaceJson.write(json, source, edit.range());
      json.name("newText").value(edit.replacement());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  @Override
  public void trouble(String name, String message) {
    troubles.add(new Trouble(name, message));
  }

  @Override
  public void end() throws IOException {
    json.endArray();
    json.name("filesChecked").value(files);
    json.name("troubles").beginArray();
    for (Trouble trouble : troubles) {
      json.beginObject();
      json.name("file").value(trouble.file());
      json.name("message").value(trouble.message());
      json.endObject();
    }
    json.endArray();
    json.endObject();
    out.write('\n');
  }
}
