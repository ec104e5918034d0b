package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qosworkbench.tc.text.Edit;

/**
 * Code in a Markdown text, between two lines of backquotes or tildes.
 *
 * @param language what the line that opens the fence says
 * @param text the code; what is no input, such as prompts, is blank
 * @param offset where it starts in the whole text
 */
record Fence(Language language, String text, int offset) {
  /** A fence that is open. */
  private record Opening(String fence, String info, int offset) {}

  /** Code that can be looked at, in the order of the text. */
  static List<Fence> in(String markdown) {
    var found = new ArrayList<Fence>();
    Optional<Opening> open = Optional.empty();
    for (int start = 0; start < markdown.length();) {
      int end = markdown.indexOf('\n', start);
      end = end < 0 ? markdown.length() : end + 1;
      var line = markdown.substring(start, end).strip();
      if (open.isEmpty()) {
        open = opening(line, end);
      } else if (line.startsWith(open.get().fence()) && line.chars().allMatch(it -> it == line.charAt(0))) {
        of(open.get(), markdown.substring(open.get().offset(), start)).ifPresent(found::add);
        open = Optional.empty();
      }
      start = end;
    }
    return found;
  }

  private static Optional<Opening> opening(String line, int behind) {
    if (!line.startsWith("```") && !line.startsWith("~~~")) return Optional.empty();
    int length = 0;
    while (length < line.length() && line.charAt(length) == line.charAt(0)) length++;
    var info = line.substring(length).strip();
    int end = 0;
    while (end < info.length() && " \t,{".indexOf(info.charAt(end)) < 0) end++;
    return Optional.of(new Opening(line.substring(0, length), info.substring(0, end).toLowerCase(Locale.ROOT), behind));
  }

  private static Optional<Fence> of(Opening opening, String code) {
    return switch (opening.info()) {
      case "sh", "bash", "shell", "dash", "ash" -> Optional.of(new Fence(Language.SCRIPT, code, opening.offset()));
      case "console", "shell-session", "sh-session", "shellsession", "terminal" ->
          Optional.of(new Fence(Language.SCRIPT, input(code), opening.offset()));
      case "tc" -> Optional.of(new Fence(Language.BATCH, code, opening.offset()));
      default -> Optional.empty();
    };
  }

  /** What somebody typed at a prompt, at its place. */
  private static String input(String session) {
    var input = new StringBuilder(session.length());
    boolean goesOn = false;
    for (var line : session.split("(?<=\n)")) {
      var stripped = line.stripLeading();
      boolean prompt = stripped.startsWith("$ ") || stripped.startsWith("# ");
      int blank = prompt ? line.length() - stripped.length() + 2 : goesOn ? 0 : line.stripTrailing().length();
      input.append(" ".repeat(blank)).append(line, blank, line.length());
      goesOn = (prompt || goesOn) && line.stripTrailing().endsWith("\\");
    }
    return input.toString();
  }

  /** A finding about the code as one about the whole text. */
  Finding place(Finding it) {
    return new Finding(it.range().shift(offset), it.severity(), it.origin(), it.code(), it.name(), it.message(),
        it.tcMessage(), it.exitCode(), it.endsBatch(), it.help(),
        it.suggestions().stream().map(this::place).toList(),
        it.related().stream().map(other -> new RelatedPlace(other.range().shift(offset), other.message())).toList());
  }

  private Suggestion place(Suggestion it) {
    return new Suggestion(it.title(), it.isSafe(), it.edits().stream()
        .map(edit -> new Edit(edit.range().shift(offset), edit.replacement())).toList());
  }
}
