package org.qosworkbench.tc.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.qosworkbench.tc.shell.syntax.Expansion;

/** What expansions make of values. */
final class Changes {
  private final Evaluator evaluator;

  Changes(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Each text changed; one that is not known becomes any. */
  private Value each(Value value, Place place, UnaryOperator<Text> change) {
    Value result = null;
    for (var text : value.alternatives()) {
      evaluator.budget.text(text);
      var next = text.isKnown() ? change.apply(text) : Text.anything(place);
      result = result == null ? next : Value.either(result, next);
    }
    return result;
  }

  UnaryOperator<Value> trim(Expansion.Trim trim, Scene scene, Place place) {
    var pattern = Glob.of(trim.pattern(), evaluator, scene);
    if (pattern.isEmpty()) return value -> Text.anything(place);
    var glob = pattern.get();
    return value -> each(value, place, text -> {
      var string = text.string();
      int length = string.length();
      return switch (trim.end()) {
        case PREFIX -> {
          int end = glob.end(string, 0, trim.extent());
          yield end == Glob.LOST ? lost(place) : end == Glob.NONE ? text : text.slice(end, length);
        }
        case SUFFIX -> {
          int start = glob.start(string, trim.extent());
          yield start == Glob.LOST ? lost(place) : start == Glob.NONE ? text : text.slice(0, start);
        }
      };
    });
  }

  UnaryOperator<Value> replace(Expansion.Replace replace, Scene scene, Place place) {
    var pattern = Glob.of(replace.pattern(), evaluator, scene);
    var replacement = evaluator.words.value(replace.replacement(), scene).collapsed();
    if (pattern.isEmpty() || replacement.string().indexOf('&') >= 0) return value -> Text.anything(place);
    var glob = pattern.get();
    return value -> each(value, place, text -> replaced(text, replace.place(), glob, replacement, place));
  }

  private Text replaced(Text text, Expansion.Place where, Glob glob, Text replacement, Place place) {
    var string = text.string();
    var result = new TextBuilder();
    int at = where == Expansion.Place.END ? glob.start(string, Expansion.Extent.LONGEST) : 0;
    int kept = 0;
    while (at >= 0 && at <= string.length()) {
      int end = where == Expansion.Place.END ? string.length() : glob.end(string, at, Expansion.Extent.LONGEST);
      if (end == Glob.LOST) return lost(place);
      boolean anywhere = where == Expansion.Place.FIRST || where == Expansion.Place.ALL;
      if (end == Glob.NONE || end == at && anywhere) {
        if (!anywhere) break;
        at++;
        continue;
      }
      result.add(text.slice(kept, at));
      result.add(replacement);
      kept = end;
      at = end;
      if (where != Expansion.Place.ALL) break;
    }
    if (at == Glob.LOST) return lost(place);
    result.add(text.slice(kept, string.length()));
    return bounded(result.text(), place);
  }

  private Text bounded(Text text, Place place) {
    evaluator.budget.text(text);
    boolean fits = text.length() <= Budget.TEXT && text.pieces().size() <= Budget.PIECES;
    return fits ? text : lost(place);
  }

  private Text lost(Place place) {
    evaluator.journal.note(Note.Kind.TEXT_BOUND, "", place);
    return Text.anything(place);
  }

  UnaryOperator<Value> substring(Expansion.Substring substring, Scene scene, Place place) {
    var offset = evaluator.calculator.evaluate(substring.offset(), scene).known();
    var length = substring.length().map(it -> evaluator.calculator.evaluate(it, scene).known());
    if (offset.isEmpty() || length.isPresent() && length.get().isEmpty()) return value -> Text.anything(place);
    return value -> each(value, place, text -> {
      int all = text.length();
      long start = offset.get() < 0 ? all + offset.get() : offset.get();
      if (start < 0 || start > all) return Text.EMPTY;
      long count = length.isPresent() ? length.get().get() : all;
      long end = count < 0 ? all + count : Math.min(all, start + Math.min(count, all));
      return end <= start ? Text.EMPTY : text.slice((int) start, (int) end);
    });
  }

  /** Some of the words of a list; of positional parameters the count starts at 1. */
  List<Field> slice(List<Field> fields, Expansion.Substring substring, boolean arguments, Scene scene, Place place) {
    var offset = evaluator.calculator.evaluate(substring.offset(), scene).known();
    var length = substring.length().map(it -> evaluator.calculator.evaluate(it, scene).known());
    boolean unknown = offset.isEmpty() || length.isPresent() && length.get().isEmpty()
        || fields.stream().anyMatch(it -> it.extent() == Extent.ANY_NUMBER);
    if (unknown) return List.of(Field.anyNumber(place));
    long first = offset.get() < 0 ? fields.size() + offset.get() : arguments ? offset.get() - 1 : offset.get();
    if (arguments && offset.get() == 0) return List.of(Field.anyNumber(place));
    if (first < 0 || first >= fields.size()) return List.of();
    long end = length.isPresent() ? Math.min(fields.size(), first + Math.max(0, length.get().get())) : fields.size();
    return List.copyOf(fields.subList((int) first, (int) end));
  }

  Value letters(Value value, Expansion.Letters letters, Place place) {
    if (!letters.pattern().parts().isEmpty()) return Text.anything(place);
    return each(value, place, text -> {
      var string = text.string();
      int end = letters.reach() == Expansion.Reach.FIRST ? Math.min(1, string.length()) : string.length();
      var head = string.substring(0, end);
      var changed = switch (letters.to()) {
        case UPPER -> head.toUpperCase(Locale.ROOT);
        case LOWER -> head.toLowerCase(Locale.ROOT);
        case OTHER -> other(head);
      };
      return Text.made(changed + string.substring(end), place);
    });
  }

  private static String other(String text) {
    var changed = new StringBuilder();
    text.codePoints().forEach(c -> changed.appendCodePoint(
        Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c)));
    return changed.toString();
  }

  Value transform(Value value, Expansion.Transform transform, Place place) {
    return switch (transform.operator()) {
      case 'U' -> each(value, place, text -> Text.made(text.string().toUpperCase(Locale.ROOT), place));
      case 'L' -> each(value, place, text -> Text.made(text.string().toLowerCase(Locale.ROOT), place));
      default -> Text.anything(place);
    };
  }
}
