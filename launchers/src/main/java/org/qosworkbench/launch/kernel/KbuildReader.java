package org.qosworkbench.launch.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qosworkbench.launch.kernel.KbuildMessage.Severity;
import org.qosworkbench.launch.kernel.KbuildMessage.Speaker;

/**
 * Reads what make prints while it builds a kernel or a module, line by line. Used by one thread at a time.
 *
 * <p>What gcc, ld and kbuild print is taken from their builds; messages are in English, since jobs run so.
 */
final class KbuildReader {
  private static final Pattern STEP = Pattern.compile("^  ([A-Z][A-Z0-9_]*(?: \\[M\\])?) +(\\S+)$");
  private static final Pattern COMPILER =
      Pattern.compile("^(\\S[^:]*):(\\d+):(?:(\\d+):)? (fatal error|error|warning|note|Error|Warning): (.*)$");
  /** {@code net/sched/Kconfig:12: syntax error}, {@code .config:5:warning: override: ...}. */
  private static final Pattern KCONFIG =
      Pattern.compile("^(\\S*(?:Kconfig[^:]*|\\.config)):(\\d+):\\s*(?:(warning|error):\\s*)?(.*)$");
  /** {@code /usr/bin/ld: net/sched/sch_tbf.o: in function `f':}, of which the line below is about. */
  private static final Pattern OBJECT = Pattern.compile("^\\S*ld(?:\\.\\w+)?: (\\S+)\\.o: in function .*$");
  /** With debug information the linker knows the line, else the section. */
  private static final Pattern LINKER = Pattern.compile("^(?:\\S*ld(?:\\.\\w+)?: )?([^\\s:]+\\.[chS]):(?:(\\d+)|\\([^)]*\\)): "
      + "((?:undefined reference|multiple definition).*)$");
  private static final Pattern MODPOST = Pattern.compile("^(ERROR|WARNING): modpost: (.*)$");
  private static final Pattern MISSING =
      Pattern.compile("^(?:make(?:\\[\\d+\\])?|(?:/bin/)?(?:ba|da)?sh)(?:: (?:line )?\\d+)?: ([\\w.+-]+): "
          + "(?:(?:command )?not found|No such file or directory)$");
  private static final Pattern MAKE = Pattern.compile("^make(?:\\[\\d+\\])?: \\*\\*\\* (.*)$");
  private static final Pattern COMPLAINT = Pattern.compile("^\\*\\*\\* (?!in /)(.*\\S)\\s*$");
  private static final Pattern FOLDER = Pattern.compile("^make(?:\\[\\d+\\])?: (Entering|Leaving) directory '(.*)'$");

  private final Path sources;
  private final Deque<Path> folders = new ArrayDeque<>();
  /** The object file that the linker speaks of, without its ending. */
  private String object = "";

  /**
   * A reader.
   *
   * @param folder what names of files are relative to, until make says that it is elsewhere
   * @param sources where a file is looked for that is not there
   */
  KbuildReader(Path folder, Path sources) {
    this.sources = sources;
    folders.push(folder);
  }

  /** What a line tells; empty when it tells nothing that is worth more than the line itself. */
  Optional<BuildEvent> read(String line) {
    Matcher matcher = STEP.matcher(line);
    if (matcher.matches()) {
      return Optional.of(new BuildEvent.Step(matcher.group(1), matcher.group(2)));
    }
    matcher = FOLDER.matcher(line);
    if (matcher.matches()) {
      move(matcher.group(1).equals("Entering"), Path.of(matcher.group(2)));
      return Optional.empty();
    }
    return message(line).map(BuildEvent.Message::new);
  }

  private void move(boolean entering, Path folder) {
    if (entering) {
      folders.push(folder);
    } else if (folders.size() > 1) {
      folders.pop();
    }
  }

  private Optional<KbuildMessage> message(String line) {
    Matcher matcher = COMPILER.matcher(line);
    if (matcher.matches()) {
      return Optional.of(at(Speaker.COMPILER, severity(matcher.group(4)), matcher.group(1), matcher.group(2),
          matcher.group(3), matcher.group(5)));
    }
    matcher = KCONFIG.matcher(line);
    if (matcher.matches()) {
      Severity severity = matcher.group(3) == null ? Severity.ERROR : severity(matcher.group(3));
      return Optional.of(at(Speaker.KCONFIG, severity, matcher.group(1), matcher.group(2), null, matcher.group(4)));
    }
    matcher = OBJECT.matcher(line);
    if (matcher.matches()) {
      object = matcher.group(1);
      return Optional.empty();
    }
    matcher = LINKER.matcher(line);
    if (matcher.matches()) {
      return Optional.of(at(Speaker.LINKER, Severity.ERROR, linked(matcher.group(1)), matcher.group(2), null,
          matcher.group(3)));
    }
    matcher = MODPOST.matcher(line);
    if (matcher.matches()) {
      return Optional.of(plain(Speaker.MODPOST, severity(matcher.group(1)), matcher.group(2)));
    }
    matcher = MISSING.matcher(line);
    if (matcher.matches()) {
      return Optional.of(plain(Speaker.MAKE, Severity.ERROR, matcher.group(1) + " is not installed"));
    }
    matcher = MAKE.matcher(line);
    if (!matcher.matches()) {
      matcher = COMPLAINT.matcher(line);
    }
    return matcher.matches() ? Optional.of(plain(Speaker.MAKE, Severity.ERROR, matcher.group(1))) : Optional.empty();
  }

  /** Without debug information the linker knows a file's name only, but it said before which object it looks at. */
  private String linked(String file) {
    String stem = file.substring(0, file.lastIndexOf('.'));
    return object.endsWith("/" + stem) ? object + file.substring(stem.length()) : file;
  }

  private Path resolve(String file) {
    Path there = folders.peek().resolve(file).normalize();
    return Files.exists(there) || !Files.exists(sources.resolve(file)) ? there : sources.resolve(file).normalize();
  }

  private KbuildMessage at(
      Speaker speaker, Severity severity, String file, String line, String column, String text) {
    return new KbuildMessage(speaker, severity, Optional.of(resolve(file)), number(line),
        number(column), text, KnownProblems.hint(text));
  }

  private static KbuildMessage plain(Speaker speaker, Severity severity, String text) {
    return new KbuildMessage(speaker, severity, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), text,
        KnownProblems.hint(text));
  }

  private static OptionalInt number(String digits) {
    return digits == null || digits.length() > 9 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  private static Severity severity(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "warning" -> Severity.WARNING;
      case "note" -> Severity.NOTE;
      default -> Severity.ERROR;
    };
  }
}
