package org.qosworkbench.cli.report;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Suggestion;
import org.qosworkbench.tc.text.Range;

/** For people: each finding with its source line and a mark under the words in question. */
public final class TextReport implements Report {
  private static final int LONGEST_MESSAGE = 240;

  private final Writer out;
  private final Style style;
  private boolean first = true;

  /** Prints to {@code out} in a style. */
  public TextReport(Writer out, Style style) {
    this.out = out;
    this.style = style;
  }

  @Override
  public void finding(Source source, Finding finding) throws IOException {
    Source.Place place = source.place(finding.range());
    Range line = source.lines().lineRange(place.line() - 1);
    Excerpt excerpt = Excerpt.of(source.text(), line, finding.range());
    String number = Integer.toString(place.line());
    String margin = " ".repeat(number.length());
    StringBuilder text = new StringBuilder(first ? "" : "\n");
    first = false;
    text.append(style.strong(printable(source.name()) + ":" + number + ":" + place.column() + ":")).append(' ')
        .append(style.severity(finding.severity(), head(finding))).append(": ")
        .append(style.strong(printable(Wording.own(finding)))).append('\n')
        .append(margin).append(style.quiet(" |")).append('\n')
        .append(style.quiet(number + " |")).append(' ').append(excerpt.text()).append('\n')
        .append(margin).append(style.quiet(" |")).append(' ').append(" ".repeat(excerpt.caret()))
        .append(style.severity(finding.severity(), "^".repeat(excerpt.width()))).append('\n');
    for (String note : notes(finding)) {
      text.append(margin).append(style.quiet(" =")).append(' ').append(note).append('\n');
    }
    out.append(text);
  }

  private static String head(Finding finding) {
    return finding.severity().name().toLowerCase(Locale.ROOT) + "[" + finding.code() + " " + finding.name() + "]";
  }

  private static Set<String> notes(Finding finding) {
    Set<String> notes = new LinkedHashSet<>();
    Wording.tc(finding).ifPresent(it -> notes.add(printable(it)));
    if (finding.endsBatch()) {
      notes.add("note: tc reads no line behind this one, even with -force");
    }
    finding.help().ifPresent(help -> notes.add("help: " + printable(help)));
    for (Suggestion suggestion : finding.suggestions()) {
      if (!Wording.names(finding, suggestion)) {
        notes.add("help: " + printable(suggestion.title()));
      }
    }
    return notes;
  }

  private static String printable(String text) {
    return Printable.line(text, LONGEST_MESSAGE);
  }
}
