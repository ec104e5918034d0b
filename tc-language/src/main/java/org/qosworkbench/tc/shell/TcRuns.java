package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Range;

/** Takes down the commands of tc. */
final class TcRuns {
  /** How much of a batch is looked at. */
  private static final int LONGEST_BATCH = 2_000_000;

  private final Evaluator evaluator;

  TcRuns(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Whether a word can follow tc and its options: written out, since its abbreviations are words of others too. */
  static boolean isObject(List<Field> words, int index) {
    if (index >= words.size() || !words.get(index).isKnown()) return false;
    return switch (words.get(index).string()) {
      case "qdisc", "class", "filter", "action", "actions", "chain", "monitor" -> true;
      default -> false;
    };
  }

  /**
   * Runs tc.
   *
   * @param words with tc itself as the first
   */
  Status run(List<Field> words, Scene scene, Place place) {
    var here = scene;
    Optional<Field> batch = Optional.empty();
    int at = 1;
    while (at < words.size() && isOption(words, at)) {
      var option = words.get(at).string();
      boolean more = at + 1 < words.size();
      if (option.length() > 1 && "-netns".startsWith(option)) {
        if (more) here = here.at(here.site().into(Site.Kind.NAMESPACE, words.get(at + 1).string()));
        at += 2;
      } else if (option.length() > 1 && "-batch".startsWith(option)) {
        batch = Optional.of(more ? words.get(at + 1) : Field.one(Text.made("-", place), place));
        at += 2;
      } else if (option.length() > 2 && ("-conf".startsWith(option) || "-cf".equals(option))) {
        at += 2;
      } else {
        at++;
      }
    }
    at = Math.min(at, words.size());
    var options = shown(words, 1, at);
    var program = words.get(0).shown();
    if (batch.isPresent()) return batch(batch.get(), program, options, here, place);
    var arguments = shown(words, at, words.size());
    add(new Found(program, options, arguments, ShellCommand.Form.ARGUMENTS, place), here);
    if (isHarmless(arguments)) {
      scene.output().ifPresent(it -> it.write(Text.output(place)));
    }
    return arguments.isEmpty() ? Status.UNKNOWN : Status.PRESUMED_SUCCESS;
  }

  private static List<ShellWord> shown(List<Field> words, int start, int end) {
    if (start == end) return List.of();
    var shown = new ArrayList<ShellWord>(end - start);
    for (int i = start; i < end; i++) {
      shown.add(words.get(i).shown());
    }
    return shown;
  }

  /** Whether a word is an option: one that is not known is, if what tc is to work on follows. */
  private static boolean isOption(List<Field> words, int index) {
    var word = words.get(index);
    if (word.string().startsWith("-")) return true;
    return word.extent() != Extent.ONE && !word.value().isKnown() && isObject(words, index + 1);
  }

  private record Found(
      ShellWord program, List<ShellWord> options, List<ShellWord> words, ShellCommand.Form form, Place place) {}

  private void add(Found found, Scene scene) {
    var here = evaluator.flow.isPending() ? scene.under(Circumstance.CONDITION) : scene;
    evaluator.journal.add(new ShellCommand(
        found.program(), found.options(), found.words(), found.form(), found.place(), scene.calls(),
        here.circumstances(), onFailure(scene), scene.site()));
    if (!isHarmless(found.words())) evaluator.flow.changed();
  }

  private OnFailure onFailure(Scene scene) {
    if (scene.quiet() == Scene.Quiet.YES) return OnFailure.EXPECTED;
    if (scene.tested() != OnFailure.GOES_ON) return scene.tested();
    boolean ends = evaluator.flow.store().get(Store.ERREXIT) instanceof Variable.Scalar it && it.value().is("on");
    return ends ? OnFailure.ENDS : OnFailure.GOES_ON;
  }

  /** Whether a command only shows something. */
  private static boolean isHarmless(List<ShellWord> words) {
    if (words.isEmpty()) return true;
    var object = words.get(0);
    if (object.extent() != Extent.ONE || Gap.isIn(object.text())) return false;
    if (words.size() == 1) return true;
    var verb = words.get(1);
    if (verb.extent() != Extent.ONE || verb.text().isEmpty()) return false;
    return "show".startsWith(verb.text()) || "list".startsWith(verb.text()) || verb.text().equals("lst")
        || "get".startsWith(verb.text()) || "help".startsWith(verb.text()) || "monitor".startsWith(object.text());
  }

  private Status batch(Field file, ShellWord program, List<ShellWord> options, Scene scene, Place place) {
    Optional<Text> text;
    boolean certain = true;
    if (file.is("-") || file.is("/dev/stdin")) {
      text = scene.input().map(Input::text);
      certain = scene.input().map(Input::isCertain).orElse(true);
    } else {
      var written = evaluator.redirects.written(file.value(), scene);
      text = written.map(Written::text);
      certain = written.map(Written::certain).orElse(true);
    }
    if (text.isEmpty()) {
      evaluator.journal.note(Note.Kind.FILE_NOT_READ, Gap.readable(file.string()), place);
      evaluator.flow.doubt(Doubt.Reason.UNKNOWN_FILE, place);
      return Status.PRESUMED_SUCCESS;
    }
    lines(text.get(), program, options, certain ? scene : scene.under(Circumstance.CONDITION), place);
    return Status.PRESUMED_SUCCESS;
  }

  private void lines(Text whole, ShellWord program, List<ShellWord> options, Scene scene, Place place) {
    boolean tooLong = whole.length() > LONGEST_BATCH;
    var text = tooLong ? whole.slice(0, whole.string().lastIndexOf('\n', LONGEST_BATCH) + 1) : whole;
    if (tooLong) evaluator.journal.note(Note.Kind.TEXT_BOUND, "", place);
    evaluator.budget.text(text);
    var document = Document.parse(text.string());
    for (int i = 0; i < document.statements().size(); i++) {
      var statement = document.statement(i);
      int count = statement.wordCount();
      if (count == 0) continue;
      int offset = document.offset(i);
      var range = statement.range(0, count - 1).shift(offset);
      var line = text.place(range.start(), range.end(), place);
      if (count == 1 && Gap.isIn(statement.word(0))) {
        evaluator.journal.note(Note.Kind.COMMANDS_NOT_KNOWN, "", line);
        evaluator.flow.doubt(Doubt.Reason.UNKNOWN_COMMANDS, line);
        continue;
      }
      if (evaluator.journal.isFull()) return;
      var words = new ArrayList<ShellWord>(count);
      for (int word = 0; word < count; word++) {
        words.add(word(text, statement.quoted(word), statement.range(word).shift(offset), place));
      }
      add(new Found(program, options, words, ShellCommand.Form.BATCH, line), scene);
    }
  }

  private static ShellWord word(
      Text text, boolean quoted, Range range, Place otherwise) {
    int start = quoted ? range.start() + 1 : range.start();
    boolean closed = quoted && range.length() > 1
        && text.string().charAt(range.end() - 1) == text.string().charAt(range.start());
    int end = closed ? range.end() - 1 : range.end();
    var value = withoutContinuations(text.slice(start, end));
    var string = value.string();
    var extent = string.contains(Splitter.MANY) ? Extent.ANY_NUMBER
        : !quoted && string.contains(Gap.ANYTHING.text()) ? Extent.SUPPOSEDLY_ONE : Extent.ONE;
    return ShellWord.of(new Field(value, extent, text.place(range.start(), range.end(), otherwise)));
  }

  private static Text withoutContinuations(Text text) {
    var string = text.string();
    int at = string.indexOf("\\\n");
    if (at < 0) return text;
    var joined = new TextBuilder();
    int start = 0;
    while (at >= 0) {
      joined.add(text.slice(start, at));
      start = at + 2;
      at = string.indexOf("\\\n", start);
    }
    joined.add(text.slice(start, text.length()));
    return joined.text();
  }
}
