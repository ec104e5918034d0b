package org.qosworkbench.tc.shell;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.shell.syntax.Expansion;
import org.qosworkbench.tc.shell.syntax.Part;

/** One expansion of a parameter with a word that stands in for its value, or says what to do without one. */
final class Alternatives {
  private final Evaluator evaluator;
  private final Part.Parameter part;
  private final Expansion.Alternative expansion;
  private final Quoting quoting;
  private final Scene scene;
  private final Place place;
  /** Worked out when it is asked for, and only once: there may be commands in it. */
  private Optional<Value> word = Optional.empty();
  private List<Field> divided = List.of();

  Alternatives(
      Evaluator evaluator, Part.Parameter part, Expansion.Alternative expansion, Quoting quoting, Scene scene) {
    this.evaluator = evaluator;
    this.part = part;
    this.expansion = expansion;
    this.quoting = quoting;
    this.scene = scene;
    place = scene.source().place(part.range());
  }

  /** What becomes of the parameter. */
  Expanded of(Parameters.Subject subject) {
    var result = switch (subject) {
      case Parameters.Subject.Several it -> several(it.fields());
      case Parameters.Subject.Missing it -> Expanded.of(missing());
      case Parameters.Subject.Given it -> Expanded.of(given(it.value()));
      case Parameters.Subject.Present it ->
          Expanded.of(present(evaluator.parameters.usedAt(it.value(), part, place)));
    };
    boolean taken = !divided.isEmpty() && result instanceof Expanded.One one && word.isPresent()
        && one.value().collapsed().string().equals(word.get().collapsed().string());
    return taken ? new Expanded.Divided(divided) : result;
  }

  private Value word() {
    if (word.isEmpty()) word = Optional.of(isDivided() ? dividedWord() : evaluated());
    return word.get();
  }

  private Value evaluated() {
    return evaluator.words.value(expansion.word(), scene);
  }

  /** Whether the word is divided as the quotes in it say. */
  private boolean isDivided() {
    return quoting == Quoting.NONE && expansion.word().parts().stream()
        .anyMatch(it -> it instanceof Part.DoubleQuoted || it instanceof Part.SingleQuoted);
  }

  private Value dividedWord() {
    divided = evaluator.words.dividedFields(expansion.word(), scene);
    return Words.joined(divided, Text.made(" ", place));
  }

  private Expanded several(List<Field> fields) {
    boolean some = fields.stream().anyMatch(field -> field.extent() != Extent.ANY_NUMBER);
    boolean missing = fields.isEmpty();
    return switch (expansion.use()) {
      case REPLACE -> Expanded.of(missing ? Text.EMPTY : some ? word() : Value.either(Text.EMPTY, word()));
      case DEFAULT, ASSIGN, FAIL ->
          missing ? Expanded.of(word()) : evaluator.parameters.several(fields, part, quoting, place);
    };
  }

  private Value missing() {
    return switch (expansion.use()) {
      case DEFAULT -> word();
      case ASSIGN -> assigned(word());
      case FAIL -> {
        evaluator.flow.exit(Status.FAILURE);
        yield Text.EMPTY;
      }
      case REPLACE -> Text.EMPTY;
    };
  }

  private Value given(Value value) {
    return switch (expansion.use()) {
      case DEFAULT, ASSIGN -> {
        boolean inCall = !scene.calls().isEmpty() && Parameters.isPositional(part);
        if (inCall) yield Value.either(value, word());
        evaluator.journal.note(Note.Kind.DEFAULT_TAKEN, part.name(), place);
        yield missing();
      }
      case FAIL -> value;
      case REPLACE -> Value.either(Text.EMPTY, word());
    };
  }

  private Value present(Value value) {
    if (expansion.lack() == Expansion.Lack.UNSET) {
      return expansion.use() == Expansion.Use.REPLACE ? word() : value;
    }
    Value result = null;
    for (var text : value.alternatives()) {
      var next = switch (Conditions.isEmpty(text)) {
        case TRUE -> missing();
        case FALSE -> expansion.use() == Expansion.Use.REPLACE ? word() : text;
        case UNKNOWN -> switch (expansion.use()) {
          case DEFAULT, ASSIGN -> Value.either(text, word());
          case FAIL -> text;
          case REPLACE -> Value.either(Text.EMPTY, word());
        };
      };
      result = result == null ? next : Value.either(result, next);
    }
    return result;
  }

  private Value assigned(Value value) {
    var passage = new Passage(Passage.Kind.ASSIGNED, part.name(), place);
    var stored = value.each(piece -> piece.through(passage));
    evaluator.flow.store().put(part.name(), new Variable.Scalar(stored));
    return stored;
  }
}
