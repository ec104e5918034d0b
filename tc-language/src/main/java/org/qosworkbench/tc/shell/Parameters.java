package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.shell.syntax.Expansion;
import org.qosworkbench.tc.shell.syntax.Part;
import org.qosworkbench.tc.shell.syntax.Subscript;

/** Expands parameters. */
final class Parameters {
  private static final int SHORT = 256;
  private static final int FEW = 16;

  private final Evaluator evaluator;
  private final Changes changes;

  Parameters(Evaluator evaluator) {
    this.evaluator = evaluator;
    changes = new Changes(evaluator);
  }

  /** What an expansion starts from. */
  sealed interface Subject {
    /** A value. */
    record Present(Value value) implements Subject {}

    /** Several. */
    record Several(List<Field> fields) implements Subject {}

    /** None. */
    record Missing() implements Subject {}

    /** Perhaps none, perhaps any: what the script is started with. */
    record Given(Value value) implements Subject {}
  }

  /** Whether a parameter gives words of their own within quotes. */
  static boolean isList(Part.Parameter part) {
    if (part.expansion() instanceof Expansion.Length || part.expansion() instanceof Expansion.Names) return false;
    return part.name().equals("@") || part.subscript().isPresent() && part.subscript().get() instanceof Subscript.All;
  }

  static boolean isPositional(Part.Parameter part) {
    return !part.name().isEmpty() && Character.isDigit(part.name().charAt(0));
  }

  Expanded expand(Part.Parameter part, Quoting quoting, Scene scene) {
    var place = scene.source().place(part.range());
    return switch (part.expansion()) {
      case Expansion.Names it -> new Expanded.Many(List.of(Field.anyNumber(place)));
      case Expansion.Keys it -> new Expanded.Many(keys(part, place));
      case Expansion.Length it -> Expanded.of(length(part, scene, place));
      case Expansion.Bad it -> Expanded.of(Text.anything(place));
      case Expansion.Value it -> shown(subject(part, scene, place), part, quoting, place);
      case Expansion.Alternative it ->
          new Alternatives(evaluator, part, it, quoting, scene).of(subject(part, scene, place));
      case Expansion.Trim it -> changed(part, quoting, scene, changes.trim(it, scene, place));
      case Expansion.Replace it -> changed(part, quoting, scene, changes.replace(it, scene, place));
      case Expansion.Substring it -> substring(part, it, quoting, scene, place);
      case Expansion.Letters it -> changed(part, quoting, scene, value -> changes.letters(value, it, place));
      case Expansion.Transform it -> changed(part, quoting, scene, value -> changes.transform(value, it, place));
    };
  }

  private Expanded changed(
      Part.Parameter part, Quoting quoting, Scene scene, UnaryOperator<Value> change) {
    var place = scene.source().place(part.range());
    var subject = switch (subject(part, scene, place)) {
      case Subject.Present it -> new Subject.Present(change.apply(it.value()));
      case Subject.Given it -> new Subject.Present(change.apply(it.value()));
      case Subject.Missing it -> new Subject.Present(change.apply(Text.EMPTY));
      case Subject.Several it -> new Subject.Several(it.fields().stream()
          .map(field -> new Field(change.apply(field.value()), field.extent(), field.place())).toList());
    };
    return shown(subject, part, quoting, place);
  }

  private Expanded substring(
      Part.Parameter part, Expansion.Substring expansion, Quoting quoting, Scene scene, Place place) {
    if (!(subject(part, scene, place) instanceof Subject.Several several)) {
      return changed(part, quoting, scene, changes.substring(expansion, scene, place));
    }
    boolean arguments = part.name().equals("@") || part.name().equals("*");
    var fields = changes.slice(several.fields(), expansion, arguments, scene, place);
    return shown(new Subject.Several(fields), part, quoting, place);
  }

  /** What a subject looks like in the word. */
  private Expanded shown(Subject subject, Part.Parameter part, Quoting quoting, Place place) {
    return switch (subject) {
      case Subject.Present it -> Expanded.of(usedAt(it.value(), part, place));
      case Subject.Given it -> Expanded.of(it.value());
      case Subject.Missing it -> Expanded.of(Text.EMPTY);
      case Subject.Several it -> several(afforded(it.fields(), place), part, quoting, place);
    };
  }

  private List<Field> afforded(List<Field> fields, Place place) {
    if (fields.size() <= FEW || !evaluator.budget.isSpent()) return fields;
    evaluator.journal.note(Note.Kind.STEP_BOUND, "", place);
    return List.of(Field.anyNumber(place));
  }

  Expanded several(List<Field> fields, Part.Parameter part, Quoting quoting, Place place) {
    boolean list = isList(part);
    if (quoting == Quoting.NONE || list && quoting == Quoting.QUOTED) return new Expanded.Many(fields);
    return Expanded.of(Words.joined(fields, list ? Text.made(" ", place) : evaluator.words.separator(place)));
  }

  /** Arguments of a call with blanks in them are commands or lists, and best read where they are written. */
  Value usedAt(Value value, Part.Parameter part, Place place) {
    boolean positional = isPositional(part);
    if (isTooMuch(value)) {
      evaluator.journal.note(Note.Kind.TEXT_BOUND, part.name(), place);
      return Text.anything(place);
    }
    if (positional && value.collapsed().string().indexOf(' ') >= 0) return value;
    return value.each(piece -> piece.usedAt(place));
  }

  /** Whether a long text is more than can still be afforded. */
  private boolean isTooMuch(Value value) {
    for (var text : value.alternatives()) {
      if (text.length() > SHORT) evaluator.budget.text(text);
      if (text.length() > SHORT && evaluator.budget.isSpent()) return true;
    }
    return false;
  }

  private Value length(Part.Parameter part, Scene scene, Place place) {
    return switch (subject(part, scene, place)) {
      case Subject.Several it -> count(it.fields(), place);
      case Subject.Present it -> it.value() instanceof Text text && text.isKnown()
          ? number(text.length(), place) : Text.gap(Gap.DIGITS, place);
      case Subject.Given it -> Text.gap(Gap.DIGITS, place);
      case Subject.Missing it -> number(0, place);
    };
  }

  private static Value number(long number, Place place) {
    return Text.made(Long.toString(number), place);
  }

  private static Value count(List<Field> fields, Place place) {
    boolean known = fields.stream().allMatch(it -> it.extent() == Extent.ONE);
    return known ? number(fields.size(), place) : Text.gap(Gap.DIGITS, place);
  }

  private List<Field> keys(Part.Parameter part, Place place) {
    if (!(evaluator.flow.store().get(evaluator.attributes.target(part.name())) instanceof Variable.Elements it)) {
      return List.of(Field.anyNumber(place));
    }
    return it.elements().keySet().stream().map(key -> Field.one(Text.made(key, place), place)).toList();
  }

  /** The positional parameters. */
  List<Field> arguments() {
    return evaluator.flow.store().get(Store.ARGUMENTS) instanceof Variable.Arguments it ? it.fields() : List.of();
  }

  private Subject subject(Part.Parameter part, Scene scene, Place place) {
    var name = part.name();
    if (part.reference() == Part.Reference.INDIRECT) return indirect(part, scene, place);
    if (name.isEmpty()) return new Subject.Present(Text.anything(place));
    char first = name.charAt(0);
    if (first >= '0' && first <= '9') return positional(name, place);
    return switch (name) {
      case "@", "*" -> new Subject.Several(arguments());
      case "#" -> new Subject.Present(count(arguments(), place));
      case "?" -> new Subject.Present(
          evaluator.last() == Status.SUCCESS ? number(0, place) : Text.gap(Gap.DIGITS, place));
      case "$", "!", "RANDOM", "SECONDS", "LINENO", "UID", "EUID", "PPID", "OPTIND" ->
          new Subject.Present(Text.gap(Gap.DIGITS, place));
      case "-" -> new Subject.Present(Text.anything(place));
      default -> variable(name, part.subscript(), scene, place);
    };
  }

  private Subject positional(String name, Place place) {
    if (name.equals("0")) return new Subject.Present(Text.anything(place));
    int number = name.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(name);
    if (number == 0) return new Subject.Present(Text.anything(place));
    var fields = arguments();
    for (int i = 0; i < Math.min(number, fields.size()); i++) {
      if (fields.get(i).extent() == Extent.ANY_NUMBER) return new Subject.Given(Text.anything(place));
    }
    return number > fields.size() ? new Subject.Missing() : new Subject.Present(fields.get(number - 1).value());
  }

  private Subject indirect(Part.Parameter part, Scene scene, Place place) {
    var unknown = new Subject.Present(Text.anything(place));
    Optional<String> target = switch (evaluator.flow.store().get(part.name())) {
      case Variable.Scalar it when it.value().isKnown() -> Optional.of(it.value().collapsed().string());
      default -> Optional.empty();
    };
    if (target.isEmpty()) {
      if (!isPositional(part)) return unknown;
      if (!(positional(part.name(), place) instanceof Subject.Present it) || !it.value().isKnown()) return unknown;
      target = Optional.of(it.value().collapsed().string());
    }
    var name = target.get();
    if (name.endsWith("[@]")) {
      var array = name.substring(0, name.length() - 3);
      return variable(array, Optional.of(new Subscript.All(part.range())), scene, place);
    }
    boolean plain = !name.isEmpty() && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    return plain ? variable(name, Optional.empty(), scene, place) : unknown;
  }

  private Subject variable(String written, Optional<Subscript> subscript, Scene scene, Place place) {
    var name = evaluator.attributes.target(written);
    var variable = evaluator.flow.store().get(name);
    if (subscript.isEmpty()) return scalar(name, variable, place);
    return switch (subscript.get()) {
      case Subscript.All it -> all(variable, place);
      case Subscript.Joined it -> all(variable, place);
      case Subscript.Index it -> element(variable, it, scene, place);
    };
  }

  private static Subject scalar(String name, Variable variable, Place place) {
    return switch (variable) {
      case Variable.Inherited it -> {
        var passage = new Passage(Passage.Kind.INHERITED, name, place);
        yield new Subject.Given(Text.anything(place).each(piece -> piece.through(passage)));
      }
      case Variable.Unset it -> new Subject.Missing();
      case Variable.Scalar it -> new Subject.Present(it.value());
      case Variable.Elements it -> it.elements().containsKey("0")
          ? new Subject.Present(it.elements().get("0")) : new Subject.Missing();
      case Variable.Lost it -> new Subject.Present(Text.anything(place));
      case Variable.Arguments it -> new Subject.Present(Text.anything(place));
      case Variable.Content it -> new Subject.Present(Text.anything(place));
    };
  }

  private static Subject all(Variable variable, Place place) {
    return switch (variable) {
      case Variable.Inherited it -> new Subject.Several(List.of(Field.anyNumber(place)));
      case Variable.Unset it -> new Subject.Several(List.of());
      case Variable.Scalar it -> new Subject.Several(List.of(Field.one(it.value(), place)));
      case Variable.Elements it -> {
        var fields = new ArrayList<Field>();
        it.elements().values().forEach(value -> fields.add(Field.one(value.each(p -> p.usedAt(place)), place)));
        yield new Subject.Several(fields);
      }
      case Variable.Lost it -> new Subject.Several(List.of(Field.anyNumber(place)));
      case Variable.Arguments it -> new Subject.Several(it.fields());
      case Variable.Content it -> new Subject.Several(List.of(Field.anyNumber(place)));
    };
  }

  private Subject element(Variable variable, Subscript.Index index, Scene scene, Place place) {
    return switch (variable) {
      case Variable.Elements it -> {
        var key = key(it.keyed(), index, it.elements().size(), scene);
        if (key.isEmpty()) yield new Subject.Present(Text.anything(place));
        var value = it.elements().get(key.get());
        yield value == null ? new Subject.Missing() : new Subject.Present(value);
      }
      case Variable.Scalar it -> key(Variable.Keying.NUMBERS, index, 1, scene).filter("0"::equals).isPresent()
          ? new Subject.Present(it.value()) : new Subject.Present(Text.anything(place));
      case Variable.Unset it -> new Subject.Missing();
      case Variable.Inherited it -> new Subject.Given(Text.anything(place));
      case Variable.Lost it -> new Subject.Present(Text.anything(place));
      case Variable.Arguments it -> new Subject.Present(Text.anything(place));
      case Variable.Content it -> new Subject.Present(Text.anything(place));
    };
  }

  /** The key that a subscript stands for, if it is known. */
  Optional<String> key(Variable.Keying keying, Subscript.Index index, int size, Scene scene) {
    return switch (keying) {
      case NAMES -> Optional.of(evaluator.words.value(index.word(), scene)).filter(Value::isKnown)
          .map(it -> it.collapsed().string());
      case NUMBERS -> evaluator.calculator.evaluate(index.expression(), scene).known()
          .map(it -> Long.toString(it < 0 ? size + it : it));
    };
  }
}
