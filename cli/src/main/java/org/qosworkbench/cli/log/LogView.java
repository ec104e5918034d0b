package org.qosworkbench.cli.log;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qosworkbench.cli.report.Printable;
import org.qosworkbench.cli.report.RecordJson;
import org.qosworkbench.cli.report.Style;
import org.qosworkbench.launch.log.KernelLine;
import org.qosworkbench.launch.log.LogEntry;
import org.qosworkbench.launch.log.LogLine;
import org.qosworkbench.launch.log.Splat;
import org.qosworkbench.launch.log.SplatReader;
import org.qosworkbench.launch.process.Starter;
import org.qosworkbench.launch.symbol.Symbols;
import org.qosworkbench.tc.spec.Severity;

/** Writes lines of logs as people want to see them. */
public final class LogView {
  /** How entries are written. */
  public enum Format { text, jsonl }

  /**
   * What is shown.
   *
   * @param excluded lines in which one of these is found are left out
   * @param level the least urgent level that is shown, of lines that say how urgent they are
   * @param fold whether reports of many lines become one
   * @param names whether each line says which log it is of
   */
  public record Choice(List<Pattern> excluded, LogLine.Level level, Fold fold, Names names) {
    /** Copies the list. */
    public Choice {
      excluded = List.copyOf(excluded);
    }
  }

  /** Whether reports are folded. */
  public enum Fold { REPORTS, NOTHING }

  /** Whether lines say which log they are of. */
  public enum Names { SHOWN, LEFT_OUT }

  private static final int LONGEST = 4000;

  private final Format format;
  private final Writer out;
  private final Style style;
  private final Choice choice;
  private final Symbols symbols;
  private final Starter starter;
  private final Map<String, SplatReader> readers = new LinkedHashMap<>();
  private final Map<String, Integer> leftOut = new LinkedHashMap<>();
  private int splats;

  /** A view; {@code starter} runs the programs that know places in sources. */
  public LogView(Format format, Writer out, Style style, Choice choice, Symbols symbols, Starter starter) {
    this.format = format;
    this.out = out;
    this.style = style;
    this.choice = choice;
    this.symbols = symbols;
    this.starter = starter;
  }

  /** The next line of a log. */
  public void add(String log, LogLine line) {
    for (Pattern pattern : choice.excluded()) {
      if (pattern.matcher(line.text()).find()) {
        leftOut.merge(pattern.pattern(), 1, Integer::sum);
        return;
      }
    }
    if (line.level().isPresent() && line.level().get().compareTo(choice.level()) > 0) {
      return;
    }
    switch (choice.fold()) {
      case REPORTS -> readers.computeIfAbsent(log, name -> new SplatReader(entry -> write(name, entry)))
          .add(line.line());
      case NOTHING -> write(log, new LogEntry.Plain(line.line()));
    }
  }

  /** Nothing comes for now: what is open is shown. */
  public void pause() {
    readers.values().forEach(SplatReader::flush);
  }

  /** Number of reports of something that went wrong. */
  public int splats() {
    return splats;
  }

  /** What was left out, for people; empty when nothing was. */
  public Optional<String> leftOut() {
    int lines = leftOut.values().stream().mapToInt(it -> it).sum();
    return lines == 0 ? Optional.empty() : Optional.of(lines + (lines == 1 ? " line" : " lines") + " left out: "
        + String.join(", ", leftOut.entrySet().stream().map(it -> it.getValue() + " with " + it.getKey()).toList()));
  }

  private void write(String log, LogEntry entry) {
    try {
      switch (entry) {
        case LogEntry.Plain plain -> plain(log, plain.line());
        case LogEntry.Folded folded -> {
          splats++;
          folded(log, folded.splat());
        }
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An entry as a JSON object. */
  public record Line(
      String log, Optional<Double> uptime, String kind, String text, Optional<String> place, List<Step> trace) {}

  /** A step of a trace. */
  public record Step(String function, Optional<String> module, Optional<String> place) {}

  private void plain(String log, KernelLine line) throws IOException {
    switch (format) {
      case text -> out.write(name(log) + Printable.line(line.toString(), LONGEST) + "\n");
      case jsonl -> json(new Line(log, seconds(line), "line", line.text(), Optional.empty(), List.of()));
    }
  }

  private void folded(String log, Splat splat) throws IOException {
    Map<Splat.Frame, String> places = symbols.places(splat.frames(), starter);
    KernelLine first = splat.lines().getFirst();
    if (format == Format.jsonl) {
      json(new Line(log, seconds(first), splat.kind().name().toLowerCase(Locale.ROOT), splat.cause(), splat.place(),
          splat.frames().stream().map(it ->
              new Step(it.function(), it.module(), Optional.ofNullable(places.get(it)))).toList()));
      return;
    }
    Severity severity = splat.kind() == Splat.Kind.WARNING ? Severity.WARNING : Severity.ERROR;
    out.write(name(log) + new KernelLine(first.time(), "") + style.severity(severity, Printable.line(splat.sentence(), LONGEST))
        + style.quiet(" (" + splat.lines().size() + " lines)") + "\n");
    for (Splat.Frame frame : splat.frames()) {
      out.write("    " + frame.function() + frame.module().map(it -> " [" + it + "]").orElse("")
          + (places.containsKey(frame) ? style.quiet("  " + places.get(frame)) : "") + "\n");
    }
  }

  private void json(Line line) throws IOException {
    StringWriter text = new StringWriter();
    RecordJson.write(new JsonWriter(text), line);
    out.write(text + "\n");
  }

  private static Optional<Double> seconds(KernelLine line) {
    return line.time().map(it -> it.toNanos() / 1e9);
  }

  private String name(String log) {
    return choice.names() == Names.SHOWN ? style.quiet(log + ": ") : "";
  }
}
