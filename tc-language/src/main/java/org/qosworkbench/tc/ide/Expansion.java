package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.check.ScriptStatement;
import org.qosworkbench.tc.shell.Circumstance;
import org.qosworkbench.tc.shell.Course;
import org.qosworkbench.tc.shell.Extent;
import org.qosworkbench.tc.shell.Note;
import org.qosworkbench.tc.shell.OnFailure;
import org.qosworkbench.tc.shell.Place;
import org.qosworkbench.tc.shell.ShellCommand;
import org.qosworkbench.tc.shell.ShellWord;
import org.qosworkbench.tc.shell.Site;
import org.qosworkbench.tc.shell.Surroundings;
import org.qosworkbench.tc.shell.syntax.Shell;
import org.qosworkbench.tc.text.Range;

/**
 * What a script runs, command by command.
 *
 * @param commands in the order in which they run
 * @param notes what was left out or taken for granted
 */
public record Expansion(List<ExpandedCommand> commands, List<Remark> notes) {
  private static final int LONGEST = 40;

  /** Copies the lists. */
  public Expansion {
    commands = List.copyOf(commands);
    notes = List.copyOf(notes);
  }

  /**
   * Something to know about the whole.
   *
   * @param range the place in the script that it is about
   */
  public record Remark(Range range, String message) {}

  /** What a script runs in some surroundings. */
  public static Expansion of(String text, Surroundings surroundings) {
    return of(text, Course.of(Shell.parse(text), surroundings));
  }

  static Expansion of(String text, Course course) {
    var commands = new ArrayList<ExpandedCommand>();
    for (var command : course.commands()) commands.add(expanded(ScriptStatement.of(command), text));
    var notes = new ArrayList<Remark>();
    for (var note : course.notes()) {
      if (note.place().file().isEmpty()) notes.add(new Remark(note.place().range(), message(note)));
    }
    return new Expansion(commands, notes);
  }

  private static ExpandedCommand expanded(ScriptStatement statement, String text) {
    var command = statement.command();
    return new ExpandedCommand(ScriptPlaces.of(statement), statement.place().file(), words(command.options(), text),
        words(command.words(), text), where(command.site()), remarks(command), certainty(command),
        command.onFailure() == OnFailure.EXPECTED);
  }

  private static List<ExpandedCommand.Word> words(List<ShellWord> words, String text) {
    return words.stream().map(it -> word(it, text)).toList();
  }

  private static ExpandedCommand.Word word(ShellWord word, String text) {
    if (word.extent() == Extent.ANY_NUMBER) {
      return new ExpandedCommand.Word(List.of(new ExpandedCommand.Piece(source(word.place(), text), false)));
    }
    var pieces = new ArrayList<ExpandedCommand.Piece>();
    for (var part : word.parts()) {
      var value = part.range().in(word.text());
      boolean known = !Gap.isIn(value);
      var piece = new ExpandedCommand.Piece(known ? value : source(part.use(), text), known);
      // one expansion can be unknown in several parts
      boolean again = !known && !pieces.isEmpty() && pieces.get(pieces.size() - 1).equals(piece);
      if (!again && !piece.text().isEmpty()) pieces.add(piece);
    }
    return new ExpandedCommand.Word(pieces);
  }

  /** What stands at a place, short enough for a line. */
  private static String source(Place place, String text) {
    if (!place.file().isEmpty() || place.range().isEmpty()) return "?";
    var source = place.range().in(text).lines().map(String::strip).collect(Collectors.joining(" "));
    return source.length() <= LONGEST ? source : source.substring(0, LONGEST - 3) + "...";
  }

  private static String where(Site site) {
    return site.steps().stream().map(it -> switch (it.kind()) {
      case NAMESPACE -> "namespace " + Gap.readable(it.name());
      case HOST -> "host " + Gap.readable(it.name());
      case CONTAINER -> "container " + Gap.readable(it.name());
    }).collect(Collectors.joining(", "));
  }

  private static List<String> remarks(ShellCommand command) {
    var remarks = new ArrayList<String>();
    for (var circumstance : command.circumstances()) remark(circumstance).ifPresent(remarks::add);
    if (command.onFailure() == OnFailure.EXPECTED) remarks.add("may fail");
    return remarks;
  }

  private static Optional<String> remark(Circumstance circumstance) {
    return switch (circumstance) {
      case CONDITION -> Optional.of("on a condition");
      case LOOP -> Optional.of("in a loop");
      case AFTER_SUCCESS -> Optional.empty();
      case AFTER_FAILURE -> Optional.of("after a failure");
      case NEVER_CALLED -> Optional.of("never called");
      case TRAP -> Optional.of("in a trap");
      case BACKGROUND -> Optional.of("in the background");
      case UNKNOWN_RUNNER -> Optional.of("run by another program");
    };
  }

  private static ExpandedCommand.Certainty certainty(ShellCommand command) {
    if (command.circumstances().contains(Circumstance.NEVER_CALLED)) return ExpandedCommand.Certainty.NEVER_CALLED;
    return command.isCertain() ? ExpandedCommand.Certainty.CERTAIN : ExpandedCommand.Certainty.POSSIBLE;
  }

  private static String message(Note note) {
    return switch (note.kind()) {
      case DEFAULT_TAKEN -> Character.isDigit(note.subject().charAt(0))
          ? "argument " + note.subject() + " is not known: its default is taken"
          : "nothing sets " + note.subject() + ": its default is taken";
      case LOOP_BOUND -> "not every round of this loop was followed";
      case STEP_BOUND -> "the script takes too many steps to follow them all";
      case DEPTH_BOUND -> "calls or constructs are nested too deeply here to be followed";
      case TEXT_BOUND -> "a text is too long here to be followed";
      case FILE_NOT_READ -> "\"" + note.subject() + "\" is not at hand";
      case COMMANDS_NOT_KNOWN -> "what is run here is not known";
    };
  }
}
