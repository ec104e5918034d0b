package org.qosworkbench.cli.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Locale;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Finding;

/** The JSON members of a finding that the json and jsonl formats share: names and order are a contract. */
final class FindingJson {
  private FindingJson() {}

  /** Writes the members into the object that is open. */
  static void write(JsonWriter json, Source source, Finding finding) throws IOException {
    Source.Place place = source.place(finding.range());
    json.name("file").value(source.name());
    json.name("line").value(place.line());
    json.name("column").value(place.column());
    json.name("endLine").value(place.endLine());
    json.name("endColumn").value(place.endColumn());
    json.name("severity").value(finding.severity().name().toLowerCase(Locale.ROOT));
    json.name("origin").value(finding.origin().name().toLowerCase(Locale.ROOT));
    json.name("code").value(finding.code());
    json.name("name").value(finding.name());
    json.name("message").value(finding.message());
    json.name("tcMessage").value(finding.tcMessage().orElse(null));
    json.name("exitCode");
    if (finding.exitCode().isPresent()) {
      json.value(finding.exitCode().getAsInt());
    } else {
      json.nullValue();
    }
  }
}
