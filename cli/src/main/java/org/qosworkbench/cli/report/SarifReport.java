package org.qosworkbench.cli.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.RelatedPlace;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.ide.Suggestion;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/** For code scanning services: SARIF 2.1.0. */
public final class SarifReport implements Report {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Writer out;
  private final JsonWriter json;
  private final String version;
  private final Function<String, Optional<String>> pages;
  /** Name by code of what was found, in the order of first appearance: a result names its rule by that place. */
  private final Map<String, String> rules = new LinkedHashMap<>();
  private final Map<String, Integer> ruleIndexes = new LinkedHashMap<>();
  private final List<String> troubles = new ArrayList<>();

  /**
   * Prints to {@code out}.
   *
   * @param version version of the workbench
   * @param pages Markdown explanation by code
   */
  public SarifReport(Writer out, String version, Function<String, Optional<String>> pages) {
    this.out = out;
    this.json = new JsonWriter(out);
    this.version = version;
    this.pages = pages;
    json.setIndent("  ");
  }

  @Override
  public void begin() throws IOException {
    json.beginObject();
    json.name("$schema").value(SCHEMA);
    json.name("version").value("2.1.0");
    json.name("runs").beginArray().beginObject();
    json.name("columnKind").value("utf16CodeUnits");
    json.name("results").beginArray();
  }

  @Override
  public void finding(Source source, Finding finding) throws IOException {
    rules.putIfAbsent(finding.code(), finding.name());
    int index = ruleIndexes.computeIfAbsent(finding.code(), code -> ruleIndexes.size());
    json.beginObject();
    json.name("ruleId").value(finding.code());
    json.name("ruleIndex").value(index);
    json.name("level").value(level(finding.severity()));
    text("message", finding.message());
    json.name("locations").beginArray().beginObject();
    json.name("physicalLocation").beginObject();
    artifact(source);
    region("region", source, finding.range());
    json.endObject();
    json.endObject().endArray();
    if (!finding.related().isEmpty()) {
      json.name("relatedLocations").beginArray();
      for (RelatedPlace related : finding.related()) {
        json.beginObject();
        json.name("physicalLocation").beginObject();
        artifact(source);
        region("region", source, related.range());
        json.endObject();
        text("message", related.message());
        json.endObject();
      }
      json.endArray();
    }
    if (!finding.suggestions().isEmpty()) {
      json.name("fixes").beginArray();
      for (Suggestion suggestion : finding.suggestions()) {
        fix(source, suggestion);
      }
      json.endArray();
    }
    properties(finding);
    json.endObject();
  }

  private void properties(Finding finding) throws IOException {
    json.name("properties").beginObject();
    json.name("origin").value(finding.origin().name().toLowerCase(Locale.ROOT));
    if (finding.tcMessage().isPresent()) {
      json.name("tcMessage").value(finding.tcMessage().get());
    }
    if (finding.exitCode().isPresent()) {
      json.name("exitCode").value(finding.exitCode().getAsInt());
    }
    if (finding.help().isPresent()) {
      json.name("help").value(finding.help().get());
    }
    json.endObject();
  }

  private void fix(Source source, Suggestion suggestion) throws IOException {
    json.beginObject();
    text("description", suggestion.title());
    json.name("artifactChanges").beginArray().beginObject();
    artifact(source);
    json.name("replacements").beginArray();
    for (Edit edit : suggestion.edits()) {
      json.beginObject();
      region("deletedRegion", source, edit.range());
      json.name("insertedContent").beginObject().name("text").value(edit.replacement()).endObject();
      json.endObject();
    }
    json.endArray();
    json.endObject().endArray();
    json.name("properties").beginObject().name("safe").value(suggestion.isSafe()).endObject();
    json.endObject();
  }

  private void artifact(Source source) throws IOException {
    json.name("artifactLocation").beginObject().name("uri").value(uri(source.name())).endObject();
  }

  private void region(String name, Source source, Range range) throws IOException {
    Source.Place place = source.place(range);
    json.name(name).beginObject();
    json.name("startLine").value(place.line());
    json.name("startColumn").value(place.column());
    json.name("endLine").value(place.endLine());
    json.name("endColumn").value(place.endColumn());
    json.endObject();
  }

  private void text(String name, String text) throws IOException {
    json.name(name).beginObject().name("text").value(text).endObject();
  }

  @Override
  public void trouble(String name, String message) {
    troubles.add(message);
  }

  @Override
  public void end() throws IOException {
    json.endArray();
    json.name("tool").beginObject().name("driver").beginObject();
    json.name("name").value("qosw");
    json.name("fullName").value("QoS Workbench");
    json.name("version").value(version);
    json.name("rules").beginArray();
    for (Map.Entry<String, String> rule : rules.entrySet()) {
      rule(rule.getKey(), rule.getValue());
    }
    json.endArray();
    json.endObject().endObject();
    json.name("invocations").beginArray().beginObject();
    json.name("executionSuccessful").value(troubles.isEmpty());
    json.name("toolExecutionNotifications").beginArray();
    for (String trouble : troubles) {
      json.beginObject().name("level").value("error");
      text("message", trouble);
      json.endObject();
    }
    json.endArray();
    json.endObject().endArray();
    json.endObject().endArray();
    json.endObject();
    out.write('\n');
  }

  private void rule(String code, String name) throws IOException {
    json.beginObject();
    json.name("id").value(code);
    json.name("name").value(name);
    text("shortDescription", name.replace('-', ' '));
    Optional<String> page = pages.apply(code);
    if (page.isPresent()) {
      json.name("help").beginObject();
      json.name("text").value(page.get());
      json.name("markdown").value(page.get());
      json.endObject();
    }
    json.endObject();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, HINT -> "note";
    };
  }

  /** Relative names stay relative, so that the reader may resolve them against its own copy of the project. */
  private static String uri(String name) {
    try {
      Path path = Path.of(name).normalize();
      return path.isAbsolute()
          ? new URI("file", "", path.toString(), null).toASCIIString()
          : new URI(null, null, "./" + path, null).toASCIIString().substring(2);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
