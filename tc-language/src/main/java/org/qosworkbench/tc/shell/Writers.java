package org.qosworkbench.tc.shell;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.shell.syntax.Dialect;

/** Commands of which it is known what they write. */
final class Writers {
  private final Evaluator evaluator;

  Writers(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Optional<Status> run(String name, List<Field> words, Scene scene, Place place) {
    return switch (name) {
      case "echo", "/bin/echo" -> write(echo(words, place), scene);
      case "printf", "/usr/bin/printf" -> printf(words, scene, place);
      case "seq", "/usr/bin/seq" -> write(seq(words, scene, place), scene);
      case "expr" -> write(expr(words, scene, place), scene);
      case "basename" -> write(basename(words, place), scene);
      case "dirname" -> write(dirname(words, place), scene);
      case "cat", "/bin/cat" -> write(cat(words, scene, place), scene);
      case "cut", "tr", "head", "tail" -> filter(name, words, scene, place);
      case "tee" -> tee(words, scene, place);
      case "nproc" -> write(Text.gap(Gap.DIGITS, place), scene);
      case "id" -> write(words.stream().anyMatch(it -> it.is("-u")) && words.stream().noneMatch(it -> it.is("-n"))
          ? Text.gap(Gap.DIGITS, place) : Text.anything(place), scene);
      default -> Optional.empty();
    };
  }

  private static Optional<Status> write(Value value, Scene scene) {
    scene.output().ifPresent(it -> it.write(value));
    return Optional.of(Status.PRESUMED_SUCCESS);
  }

  private Value echo(List<Field> words, Place place) {
    boolean escapes = evaluator.dialect == Dialect.DASH;
    boolean feed = true;
    int first = 0;
    while (first < words.size()) {
      var option = words.get(first).string();
      boolean isOption = words.get(first).isKnown() && option.length() > 1 && option.charAt(0) == '-'
          && option.chars().skip(1).allMatch(c -> c == 'n' || c == 'e' && !isDash() || c == 'E' && !isDash());
      if (!isOption) break;
      feed &= option.indexOf('n') < 0;
      escapes |= option.indexOf('e') > 0;
      first++;
    }
    var text = Builtins.joined(words.subList(first, words.size()), place);
    if (text.string().indexOf('\\') >= 0) {
      if (escapes) {
        text = Escapes.replaced(text, place);
      } else if (evaluator.dialect == Dialect.SH || evaluator.dialect == Dialect.UNKNOWN) {
        text = Text.anything(place);
      }
    }
    return feed ? text.append(Text.made("\n", place)) : text;
  }

  private boolean isDash() {
    return evaluator.dialect == Dialect.DASH;
  }

  private Optional<Status> printf(List<Field> words, Scene scene, Place place) {
    if (words.isEmpty()) return Optional.of(Status.FAILURE);
    if (words.get(0).is("-v") && words.size() > 2) {
      var value = Formats.format(words.get(2), words.subList(3, words.size()), place);
      if (words.get(1).isKnown()) {
        var name = evaluator.attributes.target(words.get(1).string());
        var passage = new Passage(Passage.Kind.ASSIGNED, name, place);
        evaluator.flow.store().put(name, new Variable.Scalar(value.each(piece -> piece.through(passage))));
      }
      return Optional.of(Status.SUCCESS);
    }
    int first = words.get(0).is("--") ? 1 : 0;
    if (first == words.size()) return Optional.of(Status.FAILURE);
    return write(Formats.format(words.get(first), words.subList(first + 1, words.size()), place), scene);
  }

  private Value seq(List<Field> words, Scene scene, Place place) {
    var separator = "\n";
    boolean padded = false;
    int first = 0;
    while (first < words.size() && words.get(first).isKnown()) {
      var option = words.get(first).string();
      if (option.equals("-w")) {
        padded = true;
      } else if (option.startsWith("-s") && option.length() > 2) {
        separator = option.substring(2);
      } else if (option.equals("-s") && first + 1 < words.size() && words.get(first + 1).isKnown()) {
        separator = words.get(++first).string();
      } else {
        break;
      }
      first++;
    }
    var digits = Text.gap(Gap.DIGITS, place);
    var some = Text.anything(place);
    int count = words.size() - first;
    if (count < 1 || count > 3) return some;
    var numbers = words.subList(first, words.size()).stream()
        .map(it -> it.isKnown() ? Calculator.plain(it.string()) : Optional.<Long>empty()).toList();
    if (numbers.stream().anyMatch(Optional::isEmpty)) return Text.of(List.of(
        digits.pieces().get(0), Piece.made("\n", place), some.pieces().get(0), some.pieces().get(0)));
    long from = count == 1 ? 1 : numbers.get(0).get();
    long step = count == 3 ? numbers.get(1).get() : 1;
    long to = numbers.get(count - 1).get();
    if (step == 0 || Math.abs((double) to - from) / Math.abs(step) > Budget.FIELDS) return some;
    int width = padded ? Math.max(Long.toString(from).length(), Long.toString(to).length()) : 0;
    var text = new StringBuilder();
    for (long at = from; step > 0 ? at <= to : at >= to; at += step) {
      if (!text.isEmpty()) text.append(separator);
      var number = Long.toString(at);
      text.append("0".repeat(Math.max(0, width - number.length()))).append(number);
    }
    return Text.made(text.isEmpty() ? "" : text.append('\n').toString(), place);
  }

  private Value expr(List<Field> words, Scene scene, Place place) {
    boolean plain = words.stream().allMatch(it -> it.value().collapsed().isDigits() || isOperator(it));
    if (!plain) return Text.anything(place);
    var text = new StringBuilder();
    for (var word : words) {
      if (!word.isKnown()) return Text.gap(Gap.DIGITS, place).append(Text.made("\n", place));
      text.append(' ').append(word.string());
    }
    var number = evaluator.calculator.of(Text.made(text.toString(), place), scene);
    return number.known().map(it -> Text.made(it + "\n", place))
        .orElseGet(() -> Text.gap(Gap.DIGITS, place).append(Text.made("\n", place)));
  }

  private static boolean isOperator(Field field) {
    return switch (field.string()) {
      case "+", "-", "*", "/", "%", "(", ")" -> true;
      default -> false;
    };
  }

  private static Value basename(List<Field> words, Place place) {
    if (words.isEmpty() || !words.get(0).isKnown() || words.size() > 1 && !words.get(1).isKnown()) {
      return Text.anything(place);
    }
    var text = words.get(0).value().collapsed();
    var string = text.string();
    int end = string.length();
    while (end > 1 && string.charAt(end - 1) == '/') {
      end--;
    }
    int start = string.lastIndexOf('/', end - 1) + 1;
    var suffix = words.size() > 1 ? words.get(1).string() : "";
    boolean cut = !suffix.isEmpty() && string.substring(start, end).endsWith(suffix) && end - start > suffix.length();
    return text.slice(start, cut ? end - suffix.length() : end).append(Text.made("\n", place));
  }

  private static Value dirname(List<Field> words, Place place) {
    if (words.isEmpty() || !words.get(0).isKnown()) return Text.anything(place);
    var text = words.get(0).value().collapsed();
    int slash = text.string().lastIndexOf('/');
    var found = slash < 0 ? Text.made(".", place) : slash == 0 ? Text.made("/", place) : text.slice(0, slash);
    return found.append(Text.made("\n", place));
  }

  private Value cat(List<Field> words, Scene scene, Place place) {
    var text = new TextBuilder();
    boolean none = true;
    for (var word : words) {
      if (word.isKnown() && word.string().startsWith("-") && !word.is("-")) continue;
      none = false;
      if (word.is("-")) {
        text.add(input(scene, place));
      } else {
        text.add(evaluator.redirects.content(word.value(), scene).orElseGet(() -> Text.output(place)));
      }
    }
    return none ? input(scene, place) : text.value();
  }

  private static Text input(Scene scene, Place place) {
    if (scene.input().isEmpty()) return Text.output(place);
    var input = scene.input().get();
    if (!input.isCertain()) scene.output().ifPresent(Sink::doubt);
    return input.text();
  }

  private Optional<Status> filter(String name, List<Field> words, Scene scene, Place place) {
    var text = input(scene, place);
    evaluator.budget.text(text);
    return write(Filters.output(name, words, text, place).orElseGet(() -> Text.output(place)), scene);
  }

  private Optional<Status> tee(List<Field> words, Scene scene, Place place) {
    var text = input(scene, place);
    for (var word : words) {
      boolean option = word.isKnown() && word.string().startsWith("-");
      if (!option) evaluator.redirects.write(word.value(), text, words.get(0).is("-a"));
    }
    return write(text, scene);
  }
}
