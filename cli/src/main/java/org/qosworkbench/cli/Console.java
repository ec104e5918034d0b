package org.qosworkbench.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.qosworkbench.cli.report.Style;

/**
 * What a command sees of the process that it runs in; tests hand in their own.
 *
 * @param in standard input
 * @param out standard output, buffered: whoever writes last flushes
 * @param err standard error, buffered likewise
 * @param terminals which of the three a person looks at
 * @param environment environment variables
 * @param directory the folder that relative file names are relative to
 */
public record Console(
    InputStream in,
    Writer out,
    Writer err,
    Set<StandardStream> terminals,
    Map<String, String> environment,
    Path directory) {
  /** The start script says here which streams are terminals, for example {@code in,err}. */
  private static final String TERMINALS_PROPERTY = "qosw.terminals";

  private static final int USUAL_WIDTH = 80;
  private static final int NARROWEST = 40;
  /** Longer lines are hard to read. */
  private static final int WIDEST = 100;

  /** The streams of this process. */
  public static Console ofProcess() {
    Set<StandardStream> terminals = EnumSet.noneOf(StandardStream.class);
    for (String name : System.getProperty(TERMINALS_PROPERTY, "").split(",")) {
      switch (name) {
        case "in" -> terminals.add(StandardStream.IN);
        case "out" -> terminals.add(StandardStream.OUT);
        case "err" -> terminals.add(StandardStream.ERR);
        default -> { }
      }
    }
    return new Console(
        System.in, writer(FileDescriptor.out), writer(FileDescriptor.err), terminals, System.getenv(), Path.of(""));
  }

  /** Not {@link System#out}: that one hides write errors. */
  private static Writer writer(FileDescriptor descriptor) {
    return new BufferedWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), 1 << 16);
  }

  /** Whether a person looks at a stream. */
  public boolean isTerminal(StandardStream stream) {
    return terminals.contains(stream);
  }

  /** Colors when a person looks at standard output and has nothing against them. */
  Style style() {
    return style(StandardStream.OUT);
  }

  /** Colors when a person looks at a stream and has nothing against them. */
  Style style(StandardStream stream) {
    boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
    return wanted && isTerminal(stream) ? Style.COLORED : Style.PLAIN;
  }

  /** Columns of the terminal; what fits anywhere when it is not known. */
  int columns() {
    try {
      return Math.clamp(Integer.parseInt(environment.getOrDefault("COLUMNS", "")), NARROWEST, WIDEST);
    } catch (NumberFormatException e) {
      return USUAL_WIDTH;
    }
  }
}
