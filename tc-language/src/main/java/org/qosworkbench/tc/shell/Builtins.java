package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Gap;

/** The commands that a shell has itself, and those small programs that do nothing but write and ask. */
final class Builtins {
  private final Evaluator evaluator;
  private final Simple simple;
  private final Writers writers;
  private final Reads reads;

  Builtins(Evaluator evaluator, Simple simple) {
    this.evaluator = evaluator;
    this.simple = simple;
    writers = new Writers(evaluator);
    reads = new Reads(evaluator);
  }

  /** Runs a command if it is one of them. */
  Optional<Status> run(String name, List<Field> words, Scene scene, Place place) {
    return Optional.ofNullable(switch (name) {
      case ":", "true", "/bin/true" -> Status.SUCCESS;
      case "false", "/bin/false" -> Status.FAILURE;
      case "[", "/usr/bin/[" -> Status.of(evaluator.conditions.test(withoutBracket(words), scene));
      case "test", "/usr/bin/test" -> Status.of(evaluator.conditions.test(words, scene));
      case "eval" -> evaluator.inner.either(Words.eachJoined(words, Text.made(" ", place)), scene, place);
      case ".", "source" -> source(words, scene, place);
      case "exit" -> exit(words);
      case "return" -> {
        var status = ended(words);
        evaluator.flow.returnFrom(status);
        yield status;
      }
      case "break" -> {
        evaluator.flow.breakLoops(levels(words));
        yield Status.SUCCESS;
      }
      case "continue" -> {
        evaluator.flow.continueLoop(levels(words));
        yield Status.SUCCESS;
      }
      case "shift" -> shift(words, place);
      case "set" -> set(words, place);
      case "unset" -> unset(words);
      case "read" -> reads.read(words, scene, place);
      case "getopts" -> getopts(words, place);
      case "mapfile", "readarray" -> reads.lines(words, scene, place);
      case "let" -> let(words, scene);
      case "trap" -> trap(words, place);
      case "local", "declare", "typeset", "export", "readonly" -> Status.SUCCESS;
      case "shopt", "wait", "umask", "hash", "ulimit", "alias", "unalias", "cd", "pushd", "popd", "times", "enable",
          "bind", "logger", "sync", "sleep", "usleep" -> Status.PRESUMED_SUCCESS;
      case "exec" -> exec(words, scene, place);
      case "command" -> command(words, scene, place);
      case "builtin" -> simple.runBeyondFunctions(words, scene, place);
      default -> writers.run(name, words, scene, place).orElse(null);
    });
  }

  private static List<Field> withoutBracket(List<Field> words) {
    int last = words.size() - 1;
    return last >= 0 && words.get(last).is("]") ? words.subList(0, last) : words;
  }

  /** Words as one text with blanks between. */
  static Text joined(List<Field> words, Place place) {
    return Words.joined(words, Text.made(" ", place)).collapsed();
  }

  private Status source(List<Field> words, Scene scene, Place place) {
    return words.isEmpty() ? Status.FAILURE : evaluator.inner.source(words.get(0).value(), scene, place);
  }

  private Status exit(List<Field> words) {
    var status = ended(words);
    evaluator.flow.exit(status);
    return status;
  }

  private Status ended(List<Field> words) {
    if (words.isEmpty()) return evaluator.last();
    var number = words.get(0).isKnown() ? Calculator.plain(words.get(0).string()) : Optional.<Long>empty();
    return number.map(it -> it == 0 ? Status.SUCCESS : Status.FAILURE).orElse(Status.UNKNOWN);
  }

  private static int levels(List<Field> words) {
    if (words.isEmpty() || !words.get(0).isKnown()) return 1;
    return (int) Math.max(1, Math.min(1000, Calculator.plain(words.get(0).string()).orElse(1L)));
  }

  private void arguments(List<Field> fields) {
    evaluator.flow.store().put(Store.ARGUMENTS, new Variable.Arguments(fields));
  }

  private Status shift(List<Field> words, Place place) {
    var arguments = evaluator.parameters.arguments();
    boolean known = words.isEmpty() || words.get(0).isKnown();
    long count = words.isEmpty() ? 1 : known ? Calculator.plain(words.get(0).string()).orElse(1L) : 1;
    for (int i = 0; i < Math.min(count, arguments.size()); i++) {
      if (!known || arguments.get(i).extent() != Extent.ONE) {
        if (known && arguments.get(i).extent() == Extent.SUPPOSEDLY_ONE) continue;
        arguments(List.of(Field.anyNumber(place)));
        return Status.UNKNOWN;
      }
    }
    if (count > arguments.size()) return Status.FAILURE;
    arguments(arguments.subList((int) count, arguments.size()));
    return Status.SUCCESS;
  }

  private Status set(List<Field> words, Place place) {
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      var text = word.string();
      if (word.is("--") || word.is("-")) {
        passed(words.subList(i + 1, words.size()));
        return Status.SUCCESS;
      }
      boolean option = word.isKnown() && text.length() > 1 && (text.charAt(0) == '-' || text.charAt(0) == '+');
      if (!option) {
        passed(words.subList(i, words.size()));
        return Status.SUCCESS;
      }
      boolean on = text.charAt(0) == '-';
      if (text.indexOf('e') > 0) option(Store.ERREXIT, on, place);
      if (text.indexOf('u') > 0) option(Store.NOUNSET, on, place);
      if (text.endsWith("o") && i + 1 < words.size()) {
        i++;
        if (words.get(i).is("errexit")) option(Store.ERREXIT, on, place);
        if (words.get(i).is("nounset")) option(Store.NOUNSET, on, place);
      }
    }
    return Status.SUCCESS;
  }

  private void passed(List<Field> words) {
    var all = new ArrayList<Field>(words.size());
    for (int i = 0; i < words.size(); i++) {
      var passage = new Passage(Passage.Kind.PASSED, Integer.toString(i + 1), words.get(i).place());
      all.add(words.get(i).each(piece -> piece.through(passage)));
    }
    arguments(all);
  }

  private void option(String name, boolean on, Place place) {
    evaluator.flow.store().put(name, on ? new Variable.Scalar(Text.made("on", place)) : Variable.UNSET);
  }

  private Status unset(List<Field> words) {
    boolean functions = false;
    for (var word : words) {
      if (!word.isKnown()) continue;
      var name = word.string();
      if (name.startsWith("-")) {
        functions = name.indexOf('f') > 0;
      } else if (functions) {
        evaluator.functions.undefine(name);
      } else {
        evaluator.flow.store().put(evaluator.attributes.target(name), Variable.UNSET);
      }
    }
    return Status.SUCCESS;
  }

  private Status getopts(List<Field> words, Place place) {
    if (words.size() > 1 && words.get(1).isKnown()) reads.put(words.get(1).string(), Text.anything(place), place);
    reads.put("OPTARG", Text.anything(place), place);
    return Status.UNKNOWN;
  }

  private Status let(List<Field> words, Scene scene) {
    var last = Calculator.Number.UNKNOWN;
    for (var word : words) {
      last = evaluator.calculator.of(word.value(), scene);
    }
    return Status.of(last.truth());
  }

  private Status trap(List<Field> words, Place place) {
    if (words.size() < 2) return Status.SUCCESS;
    var commands = words.get(0).value().collapsed();
    if (!commands.is("-") && !commands.string().isBlank()) evaluator.functions.trap(commands, place);
    return Status.SUCCESS;
  }

  private Status exec(List<Field> words, Scene scene, Place place) {
    if (words.isEmpty()) return Status.SUCCESS;
    var status = simple.runBeyondFunctions(words, scene, place);
    evaluator.flow.exit(status);
    return status;
  }

  private Status command(List<Field> words, Scene scene, Place place) {
    if (words.isEmpty()) return Status.SUCCESS;
    var option = words.get(0).string();
    if (option.startsWith("-") && (option.indexOf('v') > 0 || option.indexOf('V') > 0)) {
      scene.output().ifPresent(it -> it.write(Text.gap(Gap.ANYTHING, place)));
      return Status.UNKNOWN;
    }
    return simple.runBeyondFunctions(option.equals("-p") ? words.subList(1, words.size()) : words, scene, place);
  }
}
