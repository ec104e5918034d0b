package org.qosworkbench.tc.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qosworkbench.tc.shell.syntax.Part;
import org.qosworkbench.tc.shell.syntax.Redirection;
import org.qosworkbench.tc.shell.syntax.Word;

/** Follows redirections, and keeps what scripts write into files. */
final class Redirects {
  private static final String FILE = "file:";

  private final Evaluator evaluator;

  Redirects(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Runs something with its redirections. */
  Status around(List<Redirection> redirections, Scene scene, Function<Scene, Status> body) {
    var inside = scene;
    Optional<Writing> writing = Optional.empty();
    boolean silent = false;
    for (var redirection : redirections) {
      switch (redirection) {
        case Redirection.HereDocument it -> {
          if (number(it, 0) == 0) inside = inside.reading(known(evaluator.words.value(it.body(), scene)));
        }
        case Redirection.HereString it -> {
          if (number(it, 0) == 0) {
            var place = scene.source().place(it.word().range());
            var text = Value.concat(evaluator.words.value(it.word(), scene), Text.made("\n", place));
            inside = inside.reading(known(text));
          }
        }
        case Redirection.File it -> {
          switch (it.operator()) {
            case INPUT, READ_WRITE -> {
              if (number(it, 0) == 0) inside = inside.reading(input(it.target(), scene));
            }
            case OUTPUT, APPEND, CLOBBER -> {
              var name = evaluator.words.value(it.target(), scene).collapsed();
              boolean nowhere = name.is("/dev/null");
              if (number(it, 1) == 2) {
                if (nowhere) inside = inside.quietly();
              } else if (number(it, 1) == 1) {
                silent = nowhere;
                boolean append = it.operator() == Redirection.Operator.APPEND;
                writing = nowhere ? Optional.empty() : Optional.of(new Writing(key(name), append, new Sink()));
                inside = inside.writingTo(writing.map(Writing::sink));
              }
            }
            case OUTPUT_AND_ERROR, APPEND_OUTPUT_AND_ERROR -> {
              if (evaluator.words.value(it.target(), scene).is("/dev/null")) inside = inside.quietly();
              inside = inside.writingTo(Optional.empty());
            }
            case DUPLICATE_OUTPUT -> {
              var target = evaluator.words.value(it.target(), scene);
              if (number(it, 1) == 2) {
                if (silent && target.is("1") || target.is("-")) inside = inside.quietly();
              } else if (number(it, 1) == 1 && !target.is("1")) {
                if (target.is("/dev/null")) inside = inside.quietly();
                inside = inside.writingTo(Optional.empty());
              }
            }
            case DUPLICATE_INPUT -> {
              if (number(it, 0) == 0) inside = inside.reading(Optional.empty());
            }
          }
        }
      }
    }
    var status = body.apply(inside);
    writing.ifPresent(this::write);
    return status;
  }

  private record Writing(String key, boolean append, Sink sink) {}

  private static int number(Redirection redirection, int otherwise) {
    return redirection.descriptor().map(it -> it.number().orElse(-1)).orElse(otherwise);
  }

  private Optional<Input> known(Value value) {
    var text = value.collapsed();
    return Optional.of(new Input(text, true, evaluator.flow.ways()));
  }

  private Optional<Input> input(Word target, Scene scene) {
    if (target.parts().size() == 1 && target.parts().get(0) instanceof Part.ProcessSubstitution process) {
      var sink = new Sink();
      evaluator.subshell(process.body(), scene.writingTo(Optional.of(sink)).reading(Optional.empty()));
      return Optional.of(new Input(sink.text(), sink.isCertain(), evaluator.flow.ways()));
    }
    return written(evaluator.words.value(target, scene), scene)
        .map(it -> new Input(it.text(), it.certain(), evaluator.flow.ways()));
  }

  /** The text of a file, if the script wrote it or it is at hand. */
  Optional<Text> content(Value name, Scene scene) {
    var text = written(name, scene).map(Written::text);
    text.ifPresent(evaluator.budget::text);
    return text;
  }

  /** What is in a file, if the script wrote it or it is at hand. */
  Optional<Written> written(Value name, Scene scene) {
    var text = name.collapsed();
    if (text.length() == 0) return Optional.empty();
    return switch (evaluator.flow.store().get(key(text))) {
      case Variable.Content it -> Optional.of(it.written());
      case Variable.Inherited it -> evaluator.inner.file(text, scene).map(file -> Written.NOTHING.and(file, true));
      case Variable.Scalar it -> Optional.empty();
      case Variable.Unset it -> Optional.empty();
      case Variable.Elements it -> Optional.empty();
      case Variable.Lost it -> Optional.empty();
      case Variable.Arguments it -> Optional.empty();
    };
  }

  /** Tells files apart, also those whose names are not known: by where these come from. */
  private static String key(Text name) {
    if (name.isKnown()) return FILE + name.string();
    var key = new StringBuilder(FILE).append(name.string());
    for (var piece : name.pieces()) {
      if (piece.isGap()) key.append('@').append(source(piece.origin()));
    }
    return key.toString();
  }

  private static String source(Origin origin) {
    boolean inherited = !origin.passages().isEmpty()
        && origin.passages().get(0).kind() == Passage.Kind.INHERITED;
    return inherited ? origin.passages().get(0).name() : origin.place().toString();
  }

  private void write(Writing writing) {
    write(writing.key(), writing.sink().text(), writing.append(), writing.sink().isCertain());
  }

  private void write(String key, Text text, boolean append, boolean certain) {
    var store = evaluator.flow.store();
    evaluator.budget.text(text);
    var before = store.get(key);
    if (append && before instanceof Variable.Lost) return;
    var start = append && before instanceof Variable.Content it ? it.written() : Written.NOTHING;
    store.put(key, new Variable.Content(start.and(text, certain)));
  }

  /** What a script writes into a file by other means. */
  void write(Value name, Text content, boolean append) {
    write(key(name.collapsed()), content, append, true);
  }
}
