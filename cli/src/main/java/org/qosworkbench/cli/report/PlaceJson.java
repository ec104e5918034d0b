package org.qosworkbench.cli.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.text.Range;

/** The JSON members of a place in a source, which are the same wherever places are told. */
final class PlaceJson {
  private PlaceJson() {}

  /** Writes the members into the object that is open. */
  static void write(JsonWriter json, Source source, Range range) throws IOException {
    Source.Place place = source.place(range);
    json.name("line").value(place.line());
    json.name("column").value(place.column());
    json.name("endLine").value(place.endLine());
    json.name("endColumn").value(place.endColumn());
  }
}
