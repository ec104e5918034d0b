package org.qosworkbench.cli.tree;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.TrafficFilter;
import org.qosworkbench.tc.ide.TrafficNode;
import org.qosworkbench.tc.ide.TrafficTree;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.text.Range;

/** A tree as JSON: names and order of the members are a contract. */
public final class JsonTree {
  private final JsonWriter json;
  private final Source source;

  private JsonTree(JsonWriter json, Source source) {
    this.json = json;
    this.source = source;
  }

  /** Writes the tree of a source as one document. */
  public static void write(Writer out, Source source, TrafficTree tree) throws IOException {
    // Not closed: that would close the output.
    JsonWriter json = new JsonWriter(out);
    json.setIndent("  ");
    json.beginObject();
    json.name("file").value(source.name());
    json.name("tops").beginArray();
    JsonTree writer = new JsonTree(json, source);
    for (TrafficNode top : tree.tops()) {
      writer.node(top);
    }
    json.endArray();
    json.endObject();
    out.write('\n');
  }

  private void node(TrafficNode node) throws IOException {
    json.beginObject();
    json.name("kind").value(node.kind().name().toLowerCase(Locale.ROOT));
    json.name("name").value(node.name());
    json.name("type").value(node.type());
    json.name("default").value(node.isDefault());
    json.name("figures").beginArray();
    for (TrafficNode.Figure figure : node.figures()) {
      json.beginObject();
      json.name("name").value(figure.name());
      json.name("value").value(figure.value());
      json.endObject();
    }
    json.endArray();
    json.name("share").value(node.share().map(TrafficNode.Share::rate).orElse(null));
    json.name("ceilShare").value(node.share().flatMap(TrafficNode.Share::ceil).orElse(null));
    place(node.range(), node.problem());
    json.name("filters").beginArray();
    for (TrafficFilter filter : node.filters()) {
      filter(filter);
    }
    json.endArray();
    json.name("children").beginArray();
    for (TrafficNode child : node.children()) {
      node(child);
    }
    json.endArray();
    json.endObject();
  }

  private void filter(TrafficFilter filter) throws IOException {
    json.beginObject();
    json.name("type").value(filter.type());
    json.name("protocol").value(filter.protocol());
    json.name("priority").value(filter.priority());
    if (filter.chain() != 0) json.name("chain").value(filter.chain());
    json.name("match").value(filter.match());
    json.name("target").value(filter.target().orElse(null));
    json.name("actions").value(filter.actions());
    place(filter.range(), filter.problem());
    json.endObject();
  }

  private void place(Range range, Optional<Severity> problem) throws IOException {
    Source.Place place = source.place(range);
    json.name("line").value(place.line());
    json.name("column").value(place.column());
    json.name("endLine").value(place.endLine());
    json.name("endColumn").value(place.endColumn());
    json.name("problem").value(problem.map(it -> it.name().toLowerCase(Locale.ROOT)).orElse(null));
  }
}
