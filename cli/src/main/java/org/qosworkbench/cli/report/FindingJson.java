package org.qosworkbench.cli.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Locale;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.RelatedPlace;

/** The JSON members of a finding that the json and jsonl formats share: names and order are a contract. */
final class FindingJson {
  private FindingJson() {}

  /** Writes the members into the object that is open. */
  static void write(JsonWriter json, Source source, Finding finding) throws IOException {
    json.name("file").value(source.name());
    PlaceJson.write(json, source, finding.range());
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
    json.name("related").beginArray();
    for (RelatedPlace related : finding.related()) {
      json.beginObject();
      PlaceJson.write(json, source, related.range());
      json.name("message").value(related.message());
      json.endObject();
    }
    json.endArray();
  }
}
