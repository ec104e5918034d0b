package org.qosworkbench.cli;

import java.io.Writer;
import org.qosworkbench.cli.report.GithubReport;
import org.qosworkbench.cli.report.JsonLinesReport;
import org.qosworkbench.cli.report.JsonReport;
import org.qosworkbench.cli.report.JunitReport;
import org.qosworkbench.cli.report.Report;
import org.qosworkbench.cli.report.SarifReport;
import org.qosworkbench.cli.report.Style;
import org.qosworkbench.cli.report.TextReport;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** How findings are printed: the values of {@code --format}, named as they are typed. */
enum ReportFormat {
  text, json, jsonl, sarif, junit, github;

  private static final String FORMAT = "--format";

  /** {@code --format}. */
  static OptionSpec option() {
    return OptionSpec.builder(FORMAT).paramLabel("FORMAT").type(ReportFormat.class)
        .description("How findings are printed: ${COMPLETION-CANDIDATES}. Default: text.").build();
  }

  /** The format that was given. */
  static ReportFormat of(ParseResult given) {
    return given.matchedOptionValue(FORMAT, text);
  }

  /** A report in this format on a stream; only text has a style. */
  Report report(Console console, StandardStream stream, Style style) {
    Writer out = stream == StandardStream.ERR ? console.err() : console.out();
    return switch (this) {
      case text -> new TextReport(out, style);
      case json -> new JsonReport(out, Version.number());
      case jsonl -> new JsonLinesReport(out);
      case sarif -> new SarifReport(out, Version.number(), Explanations::page);
      case junit -> new JunitReport(out);
      case github -> new GithubReport(out);
    };
  }
}
