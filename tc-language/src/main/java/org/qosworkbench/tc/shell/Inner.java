package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.shell.syntax.Command;
import org.qosworkbench.tc.shell.syntax.Part;
import org.qosworkbench.tc.shell.syntax.Script;
import org.qosworkbench.tc.shell.syntax.Shell;
import org.qosworkbench.tc.text.Range;

/** Runs scripts inside of the script: substitutions, texts that the script makes, other files. */
final class Inner {
  private final Evaluator evaluator;
  private final Map<String, Script> scripts = new HashMap<>();
  /** The texts that were run, if they are not too many. */
  private final Map<String, Script> made = new HashMap<>();
  private int kept;
  private final Map<String, Optional<String>> files = new HashMap<>();
  private final Set<String> seenWhenSpent = new HashSet<>();
  private Status substituted = Status.SUCCESS;
  /** Whether a file that is not at hand may have brought functions of its own. */
  private boolean strangers;

  Inner(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Forgets how substitutions ended. */
  void begin() {
    substituted = Status.SUCCESS;
  }

  /** How the last substitution ended. */
  Status substituted() {
    return substituted;
  }

  /** What the commands of a substitution write. */
  Value substitution(Part.CommandSubstitution part, Scene scene) {
    var place = scene.source().place(part.range());
    if (!evaluator.budget.enter()) return Text.anything(place);
    try {
      var items = part.body().items();
      if (items.size() == 1 && items.get(0).command() instanceof Command.Simple it && it.words().isEmpty()
          && it.redirections().size() == 1) {
        return read(it, scene, place);
      }
      var sink = new Sink();
      substituted = evaluator.subshell(part.body(), scene.writingTo(Optional.of(sink)));
      if (!sink.isCertain()) return Text.anything(place);
      return substituted(sink.text(), place);
    } finally {
      evaluator.budget.leave();
    }
  }

  /** {@code $(<file)}. */
  private Value read(Command.Simple command, Scene scene, Place place) {
    var found = new Sink();
    evaluator.redirects.around(command.redirections(), scene.reading(Optional.empty()), inside -> {
      inside.input().ifPresentOrElse(it -> found.write(it.text()), () -> found.write(Text.anything(place)));
      return Status.SUCCESS;
    });
    return substituted(found.text(), place);
  }

  /** What a program writes of which nothing is known counts as one word, as it mostly is where it is substituted. */
  private static Value substituted(Text written, Place place) {
    var text = withoutFeeds(written);
    return text.isAnything() ? Text.anything(place) : text.each(piece -> piece.usedAt(place));
  }

  private static Text withoutFeeds(Text text) {
    int end = text.length();
    while (end > 0 && text.string().charAt(end - 1) == '\n') {
      end--;
    }
    return text.slice(0, end);
  }

  /** Runs a text, as {@code eval} does, whichever it is. */
  Status either(List<Text> texts, Scene scene, Place place) {
    if (texts.size() == 1) return text(texts.get(0), scene, place);
    var ways = new ArrayList<Supplier<Status>>();
    var inside = scene.under(Circumstance.CONDITION);
    for (var text : texts) {
      ways.add(() -> text(text, inside, place));
    }
    return evaluator.flow.fork(scene, place, Set.of(), ways);
  }

  /** Runs a text. */
  Status text(Text text, Scene scene, Place place) {
    if (text.string().isBlank()) return Status.SUCCESS;
    evaluator.budget.text(text.length() + 64);
    boolean unknown = !text.isKnown() && text.string().replace(Gap.ANYTHING.text(), "").isBlank();
    if (unknown || evaluator.budget.isSpent()) {
      evaluator.journal.note(unknown ? Note.Kind.COMMANDS_NOT_KNOWN : Note.Kind.STEP_BOUND, "", place);
      evaluator.flow.doubt(Doubt.Reason.UNKNOWN_COMMANDS, place);
      if (unknown) loseEverything(place);
      return Status.UNKNOWN;
    }
    return run(parsed(text.string()), scene.from(Source.made(scene.source().file(), text, place)));
  }

  /** The script that a text is: the same one for the same text, so that its functions are the same ones too. */
  private Script parsed(String text) {
    var known = made.get(text);
    if (known != null) return known;
    var script = Shell.parse(text);
    if (kept + text.length() <= Budget.TEXT) {
      kept += text.length();
      made.put(text, script);
    }
    return script;
  }

  private Status run(Script script, Scene scene) {
    for (var problem : script.problems()) {
      evaluator.unread(problem, scene);
    }
    return evaluator.list(script.body(), scene);
  }

  /** Runs a file in this shell, as {@code .} does. */
  Status source(Value name, Scene scene, Place place) {
    var text = name.collapsed();
    var content = evaluator.redirects.content(name, scene);
    if (content.isEmpty()) {
      evaluator.journal.note(Note.Kind.FILE_NOT_READ, Gap.readable(text.string()), place);
      evaluator.flow.doubt(Doubt.Reason.UNKNOWN_FILE, place);
      if (!isLibrary(text.string())) loseEverything(place);
      strangers = true;
      return Status.UNKNOWN;
    }
    evaluator.budget.text(content.get());
    if (evaluator.budget.isSpent() && !seenWhenSpent.add(text.string())) return Status.UNKNOWN;
    var frame = evaluator.flow.enter(Flow.Kind.FILE);
    Status status;
    if (isFile(content.get())) {
      var file = content.get().pieces().isEmpty() ? "" : content.get().pieces().get(0).use().file();
      var script = scripts.computeIfAbsent(file, it -> Shell.parse(content.get().string()));
      var source = Source.file(file);
      evaluator.functions.declare(script.body(), source);
      status = run(script, scene.from(source));
    } else {
      status = text(content.get(), scene, place);
    }
    return evaluator.flow.leave(frame, Flow.Keep.CHANGES, place, status);
  }

  /** Whether a text is a file as it stands. */
  private static boolean isFile(Text text) {
    if (text.pieces().size() != 1) return false;
    var piece = text.pieces().get(0);
    return piece.origin().form() == Origin.Form.WRITTEN && piece.use().range().equals(new Range(0, text.length()))
        && !piece.use().file().isEmpty();
  }

  /** The libraries of init systems, which leave the variables of scripts alone. */
  private static boolean isLibrary(String name) {
    int slash = name.lastIndexOf('/');
    var last = name.substring(slash + 1);
    return last.equals("functions") || last.equals("functions.sh") || last.equals("init-functions")
        || last.equals("network.sh") || last.equals("functions-common");
  }

  /** The text of a file that is at hand. */
  Optional<Text> file(Text name, Scene scene) {
    var string = name.string();
    int gap = string.lastIndexOf(Gap.ANYTHING.text());
    if (gap >= 0) {
      int slash = gap + Gap.ANYTHING.text().length();
      if (slash >= string.length() || string.charAt(slash) != '/') return Optional.empty();
      string = string.substring(slash + 1);
    }
    if (string.isEmpty() || Gap.isIn(string)) return Optional.empty();
    var wanted = string;
    var from = scene.source().file();
    return files.computeIfAbsent(from + '\0' + wanted, it -> evaluator.surroundings.files().text(from, wanted))
        .map(it -> Text.written(it, new Place(wanted, new Range(0, it.length()))));
  }

  /**
   * Notes that something unknown was called, which may be a function of a file that is not at hand: such functions give
   * values to variables that they are told of, or that wait empty for them.
   */
  void stranger(List<Field> words, Place place) {
    if (!strangers) return;
    var store = evaluator.flow.store();
    for (var word : words) {
      if (word.isKnown() && store.get(word.string()) instanceof Variable.Scalar) {
        store.put(word.string(), Variable.unknown(place));
      }
    }
    store.forEachName(name -> {
      if (store.get(name) instanceof Variable.Scalar it && it.value().is("")) store.put(name, Variable.unknown(place));
    });
  }

  /** Takes for granted of no variable any more what it holds. */
  void loseEverything(Place place) {
    var store = evaluator.flow.store();
    store.forEachName(name -> {
      evaluator.budget.text(16);
      boolean isVariable = Character.isLetter(name.charAt(0)) && name.indexOf(':') < 0 || name.charAt(0) == '_';
      if (isVariable && !name.equals("IFS")) {
        switch (store.get(name)) {
          case Variable.Scalar it -> store.put(name, Variable.unknown(place));
          case Variable.Unset it -> store.put(name, Variable.INHERITED);
          case Variable.Elements it -> store.put(name, new Variable.Lost(place));
          case Variable.Lost it -> {}
          case Variable.Inherited it -> {}
          case Variable.Arguments it -> {}
          case Variable.Content it -> {}
        }
      }
    });
  }
}
