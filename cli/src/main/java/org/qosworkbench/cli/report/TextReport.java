package org.qosworkbench.cli.report;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.RelatedPlace;
import org.qosworkbench.tc.ide.Suggestion;
import org.qosworkbench.tc.text.Range;

/** For people: each finding with its source line and a mark under the words in question. */
public final class TextReport implements Report {
  private static final int LONGEST_MESSAGE = 240;
  /** Longer lines are not shown for the sake of a place that a finding only has to do with. */
  private static final int LONGEST_RELATED = 160;
  private static final int MOST_LINES = 50;
  /** The first places say what it is about; a few of many more are no help. */
  private static final int MOST_RELATED = 4;

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
    List<RelatedPlace> related = finding.related().stream().limit(MOST_RELATED).toList();
    int digits = digits(source, place, related);
    String margin = " ".repeat(digits);
    StringBuilder text = new StringBuilder(first ? "" : "\n");
    first = false;
    text.append(style.strong(printable(source.name()) + ":" + place.line() + ":" + place.column() + ":")).append(' ')
        .append(style.severity(finding.severity(), head(finding))).append(": ")
        .append(style.strong(printable(Wording.own(finding)))).append('\n')
        .append(margin).append(style.quiet(" |")).append('\n');
    excerpt(text, source, finding.range(), digits, '^', it -> style.severity(finding.severity(), it));
    for (String note : notes(finding)) {
      text.append(margin).append(style.quiet(" =")).append(' ').append(note).append('\n');
    }
    List<String> places = Wording.related(source, finding);
    for (int i = 0; i < related.size(); i++) {
      text.append(margin).append(style.quiet(" =")).append(" note: ").append(printable(places.get(i))).append('\n');
      if (line(source, related.get(i).range()).length() <= LONGEST_RELATED) {
        excerpt(text, source, related.get(i).range(), digits, '-', style::quiet);
      }
    }
    if (places.size() > related.size()) {
      text.append(margin).append(style.quiet(" =")).append(" note: ").append(places.size() - related.size())
          .append(" more such places\n");
    }
    out.append(text);
  }

  /** A line of the source and below it marks under a range. */
  private void excerpt(
      StringBuilder text, Source source, Range range, int digits, char mark, UnaryOperator<String> markStyle) {
    Excerpt excerpt = Excerpt.of(source.text(), line(source, range), range);
    String number = Integer.toString(source.place(range).line());
    text.append(style.quiet(" ".repeat(digits - number.length()) + number + " |")).append(' ').append(excerpt.text())
        .append('\n').append(" ".repeat(digits)).append(style.quiet(" |")).append(' ')
        .append(" ".repeat(excerpt.caret()))
        .append(markStyle.apply(String.valueOf(mark).repeat(excerpt.width()))).append('\n');
  }

  private static Range line(Source source, Range range) {
    return source.lines().lineRange(source.place(range).line() - 1);
  }

  /** How many digits the longest number of a line has that is shown. */
  private static int digits(Source source, Source.Place place, List<RelatedPlace> related) {
    int last = related.stream().mapToInt(it -> source.place(it.range()).line()).max().orElse(0);
    return Integer.toString(Math.max(last, place.line())).length();
  }

  private static String head(Finding finding) {
    return finding.severity().name().toLowerCase(Locale.ROOT) + "[" + finding.code() + " " + finding.name() + "]";
  }

  private static Set<String> notes(Finding finding) {
    Set<String> notes = new LinkedHashSet<>();
    // Only what was run prints several lines.
    Wording.tc(finding).ifPresent(it -> it.lines().limit(MOST_LINES).forEach(line -> notes.add(printable(line))));
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
