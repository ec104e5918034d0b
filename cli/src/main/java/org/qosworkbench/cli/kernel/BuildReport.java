package org.qosworkbench.cli.kernel;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qosworkbench.cli.report.Printable;
import org.qosworkbench.cli.report.RecordJson;
import org.qosworkbench.cli.report.Style;
import org.qosworkbench.launch.kernel.BuildEvent;
import org.qosworkbench.launch.kernel.KbuildMessage;
import org.qosworkbench.tc.spec.Severity;

/** Shows what a build says: messages as compilers print them or as JSON, and how far it is. */
public final class BuildReport {
  /** How messages are written. */
  public enum Format { text, jsonl }

  private static final int LONGEST = 2000;

  private final Format format;
  private final Writer out;
  private final Style style;
  private final StatusLine status;
  private final Path directory;
  private final int steps;
  /** What make says is told only when nobody else said why. */
  private final List<KbuildMessage> fromMake = new ArrayList<>();
  private int done;
  private int errors;
  private int warnings;

  /**
   * A report.
   *
   * @param out where messages go
   * @param status shows how far the build is
   * @param directory file names below it are shown relative to it
   * @param steps about how many steps there are; 0 for unknown
   */
  public BuildReport(Format format, Writer out, Style style, StatusLine status, Path directory, int steps) {
    this.format = format;
    this.out = out;
    this.style = style;
    this.status = status;
    this.directory = directory;
    this.steps = steps;
  }

  /** Something happened. */
  public void hear(BuildEvent event) {
    switch (event) {
      case BuildEvent.Step step -> {
        done++;
        status.show(steps >= done ? "%d of about %d: %s".formatted(done, steps, step.file())
            : "%d: %s".formatted(done, step.file()));
      }
      case BuildEvent.Message it -> message(it.message());
      case BuildEvent.Line line -> { }
    }
  }

  private void message(KbuildMessage message) {
    if (message.speaker() == KbuildMessage.Speaker.MAKE) {
      fromMake.add(message);
      return;
    }
    errors += message.severity() == KbuildMessage.Severity.ERROR ? 1 : 0;
    warnings += message.severity() == KbuildMessage.Severity.WARNING ? 1 : 0;
    write(message);
  }

  /** The build is over. */
  public void end(int exit) {
    status.clear();
    if (exit != 0 && errors == 0) {
      fromMake.forEach(this::write);
      errors += fromMake.size();
    }
  }

  /** {@code 12 files made, 1 error, 2 warnings}. */
  public String summary() {
    return count(done, "file") + " made, " + count(errors, "error") + ", " + count(warnings, "warning");
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private void write(KbuildMessage message) {
    status.clear();
    try {
      switch (format) {
        case text -> out.write(text(message));
        case jsonl -> {
          StringWriter text = new StringWriter();
          RecordJson.write(new JsonWriter(text), json(message));
          out.write(text + "\n");
        }
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(KbuildMessage message) {
    Severity severity = switch (message.severity()) {
      case ERROR -> Severity.ERROR;
      case WARNING -> Severity.WARNING;
      case NOTE -> Severity.INFO;
    };
    StringBuilder line = new StringBuilder();
    message.file().ifPresent(it -> line.append(name(it)).append(':'));
    message.line().ifPresent(it -> line.append(it).append(':'));
    message.column().ifPresent(it -> line.append(it).append(':'));
    line.append(line.isEmpty() ? "" : " ")
        .append(style.severity(severity, message.severity().name().toLowerCase(Locale.ROOT)))
        .append(": ").append(Printable.line(message.text(), LONGEST)).append('\n');
    message.hint().ifPresent(it -> line.append("   = help: ").append(it).append('\n'));
    return line.toString();
  }

  private String name(Path file) {
    return Printable.line(file.startsWith(directory) ? directory.relativize(file).toString() : file.toString(),
        LONGEST);
  }

  /** Members as those of findings are called. */
  public record Line(
      Optional<String> file, Optional<Integer> line, Optional<Integer> column, String severity, String origin,
      String message, Optional<String> help) {}

  private Line json(KbuildMessage message) {
    return new Line(message.file().map(this::name), boxed(message.line()), boxed(message.column()),
        message.severity().name().toLowerCase(Locale.ROOT), message.speaker().name().toLowerCase(Locale.ROOT),
        message.text(), message.hint());
  }

  private static Optional<Integer> boxed(java.util.OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
