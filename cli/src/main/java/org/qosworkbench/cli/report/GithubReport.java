package org.qosworkbench.cli.report;

import java.io.IOException;
import java.io.Writer;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Finding;

/** For GitHub Actions: workflow commands that become annotations of the lines in question. */
public final class GithubReport implements Report {
  private final Writer out;

  /** Prints to {@code out}. */
  public GithubReport(Writer out) {
    this.out = out;
  }

  @Override
  public void finding(Source source, Finding finding) throws IOException {
    Source.Place place = source.place(finding.range());
    StringBuilder message = new StringBuilder(Wording.own(finding));
    Wording.tc(finding).ifPresent(it -> message.append('\n').append(it));
    Wording.related(source, finding).forEach(it -> message.append("\nnote: ").append(it));
    finding.help().ifPresent(it -> message.append("\nhelp: ").append(it));
    String command = switch (finding.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, HINT -> "notice";
    };
    out.append("::" + command + " file=" + property(source.name()) + ",line=" + place.line()
        + ",endLine=" + place.endLine() + ",col=" + place.column() + ",endColumn=" + place.endColumn()
        + ",title=" + property(finding.code() + " " + finding.name()) + "::" + data(message.toString()) + "\n");
  }

  @Override
  public void trouble(String name, String message) throws IOException {
    out.append("::error file=" + property(name) + "::" + data(message) + "\n");
  }

  /** The runner undoes exactly these. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
