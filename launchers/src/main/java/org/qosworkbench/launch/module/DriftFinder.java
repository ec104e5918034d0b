package org.qosworkbench.launch.module;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for what the kernel's interfaces were called once. */
public final class DriftFinder {
  /** A call, up to its bracket. */
  private static final Pattern STRICT = Pattern.compile("\\bstrict_strto(ul|l|ull|ll)\\s*\\(");
  private static final Pattern FLAGS = Pattern.compile("(?m)^\\s*(EXTRA_(CFLAGS|AFLAGS|LDFLAGS))\\b");
  private static final Pattern SUBDIRS = Pattern.compile("\\b(SUBDIRS)=");

  /** Renamed, with the same arguments and meaning. */
  private enum Renamed {
    DEL_TIMER("del_timer", "timer_delete", "6.15"),
    DEL_TIMER_SYNC("del_timer_sync", "timer_delete_sync", "6.15"),
    FROM_TIMER("from_timer", "timer_container_of", "6.16"),
    PRANDOM("prandom_u32", "get_random_u32", "6.1"),
    RANDOM32("random32", "get_random_u32", "3.10"),
    STRLCPY("strlcpy", "strscpy", "6.8");

    private final Pattern call;
    private final String then;
    private final String now;
    private final String since;

    Renamed(String then, String now, String since) {
      this.call = Pattern.compile("\\b(" + then + ")\\s*\\(");
      this.then = then;
      this.now = now;
      this.since = since;
    }
  }

  private final Path file;
  private final String text;
  /** The text with comments and literals blanked out. */
  private final String code;
  private final List<Drift> found = new ArrayList<>();

  private DriftFinder(Path file, String text, String code) {
    this.file = file;
    this.text = text;
    this.code = code;
  }

  /**
   * Looks through the sources of a folder: its C files, headers and Makefiles.
   *
   * @throws IOException if a file cannot be read
   */
  public static List<Drift> find(Path folder) throws IOException {
    List<Drift> all = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.endsWith(".c") && !name.endsWith(".mod.c") || name.endsWith(".h")) {
        all.addAll(inC(file, Files.readString(file, charset(file))));
      } else if (name.equals("Makefile") || name.equals("Kbuild")) {
        all.addAll(inMakefile(file, Files.readString(file, charset(file))));
      }
    }
    return all;
  }

  /** The encoding of a file that offsets count in: UTF-8, or one in which anything can be read. */
  public static Charset charset(Path file) throws IOException {
    try {
      Files.readString(file, StandardCharsets.UTF_8);
      return StandardCharsets.UTF_8;
    } catch (MalformedInputException e) {
      return StandardCharsets.ISO_8859_1;
    }
  }

  /** What is found in a C file. */
  static List<Drift> inC(Path file, String text) {
    DriftFinder finder = new DriftFinder(file, text, CText.code(text));
    finder.strict();
    finder.renamed();
    return finder.sorted();
  }

  /** What is found in a Makefile. */
  static List<Drift> inMakefile(Path file, String text) {
    DriftFinder finder = new DriftFinder(file, text, text.replaceAll("#[^\n]*", ""));
    Matcher flags = FLAGS.matcher(text);
    while (flags.find()) {
      String now = switch (flags.group(2)) {
        case "CFLAGS" -> "ccflags-y";
        case "AFLAGS" -> "asflags-y";
        default -> "ldflags-y";
      };
      finder.add(flags.start(1), flags.group(1) + " is called " + now + " today, and without effect since 6.15",
          Optional.of(new Drift.Fix(flags.start(1), flags.end(1), now)));
    }
    Matcher folders = SUBDIRS.matcher(text);
    while (folders.find()) {
      finder.add(folders.start(1), "SUBDIRS= is without effect since 5.3: M=",
          Optional.of(new Drift.Fix(folders.start(1), folders.end(1), "M")));
    }
    return finder.sorted();
  }

  private List<Drift> sorted() {
    found.sort(Comparator.comparingInt(Drift::line).thenComparingInt(Drift::column));
    return found;
  }

  /** A call as a statement of its own drops the result, and with it every mistake in what was written. */
  private void strict() {
    Matcher call = STRICT.matcher(code);
    while (call.find()) {
      String now = "kstrto" + call.group(1);
      int close = CText.close(code, call.end() - 1);
      String message = "strict_strto" + call.group(1) + " is gone since 3.18: " + now;
      int end = close < 0 ? -1 : CText.skipBlanks(code, close + 1);
      boolean ignored = end >= 0 && end < code.length() && code.charAt(end) == ';' && CText.startsStatement(code, call.start());
      if (!ignored) {
        add(call.start(), message, Optional.of(new Drift.Fix(call.start(), call.end() - 1, now)));
      } else {
        String indent = CText.indent(text, call.start());
        String arguments = text.substring(call.end() - 1, close + 1);
        add(call.start(), message + ", and its result is ignored here: what is no number is taken without a word",
            Optional.of(new Drift.Fix(call.start(), end + 1,
                "if (" + now + arguments + ")\n" + indent + "\treturn -EINVAL;")));
      }
    }
  }

  private void renamed() {
    for (Renamed name : Renamed.values()) {
      Matcher call = name.call.matcher(code);
      while (call.find()) {
        add(call.start(1), name.then + " is gone since " + name.since + ": " + name.now,
            Optional.of(new Drift.Fix(call.start(1), call.end(1), name.now)));
      }
    }
  }

  private void add(int offset, String message, Optional<Drift.Fix> fix) {
    int line = 1;
    int start = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
      start = i + 1;
    }
    found.add(new Drift(file, line, offset - start + 1, message, fix));
  }

  /** The text of a file with the fixes of what was found in it. */
  public static String mend(String text, List<Drift> drifts) {
    StringBuilder mended = new StringBuilder(text);
    drifts.stream().flatMap(it -> it.fix().stream()).sorted(Comparator.comparingInt(Drift.Fix::start).reversed())
        .forEach(it -> mended.replace(it.start(), it.end(), it.text()));
    return mended.toString();
  }
}
