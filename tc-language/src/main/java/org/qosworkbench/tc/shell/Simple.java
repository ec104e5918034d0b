package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.shell.syntax.Assignment;
import org.qosworkbench.tc.shell.syntax.Command;
import org.qosworkbench.tc.shell.syntax.Declaration;
import org.qosworkbench.tc.shell.syntax.Subscript;
import org.qosworkbench.tc.shell.syntax.Word;

/** Runs simple commands: expands, assigns, and hands over to what their first word names. */
final class Simple {
  private final Evaluator evaluator;
  private final Builtins builtins;
  private final Programs programs;

  Simple(Evaluator evaluator) {
    this.evaluator = evaluator;
    builtins = new Builtins(evaluator, this);
    programs = new Programs(evaluator, this);
  }

  Status run(Command.Simple command, Scene scene) {
    evaluator.budget.step();
    evaluator.inner.begin();
    var fields = evaluator.words.fields(command.words(), scene);
    if (!evaluator.flow.isAlive()) return Status.FAILURE;
    if (fields.isEmpty()) {
      command.assignments().forEach(it -> assign(it, Variable.Keying.NUMBERS, scene));
      return evaluator.redirects.around(
          command.redirections(), scene, inside -> evaluator.inner.substituted());
    }
    var place = scene.source().place(command.range());
    if (command.assignments().isEmpty()) {
      if (command.redirections().isEmpty()) return run(fields, scene, place);
      return evaluator.redirects.around(command.redirections(), scene, inside -> run(fields, inside, place));
    }
    var store = evaluator.flow.store();
    var before = new LinkedHashMap<String, Variable>();
    for (var assignment : command.assignments()) {
      before.putIfAbsent(assignment.name(), store.get(assignment.name()));
      assign(assignment, Variable.Keying.NUMBERS, scene);
    }
    var status = evaluator.redirects.around(command.redirections(), scene, inside -> run(fields, inside, place));
    evaluator.flow.store().putAll(before);
    return status;
  }

  /** Runs what some words say. */
  Status run(List<Field> words, Scene scene, Place place) {
    if (words.isEmpty()) return Status.SUCCESS;
    var name = words.get(0);
    if (name.isKnown() && evaluator.functions.isDefined(name.string())) {
      return evaluator.functions.call(name.string(), words.subList(1, words.size()), scene, place);
    }
    return runBeyondFunctions(words, scene, place);
  }

  /** Runs what some words say, even if there is a function of that name. */
  Status runBeyondFunctions(List<Field> words, Scene scene, Place place) {
    if (words.isEmpty()) return Status.SUCCESS;
    if (!evaluator.budget.enter()) return evaluator.tooDeep("", place);
    try {
      var name = words.get(0);
      if (name.isKnown()) {
        var done = builtins.run(name.string(), words.subList(1, words.size()), scene, place);
        if (done.isPresent()) return done.get();
      }
      return programs.run(words, scene, place);
    } finally {
      evaluator.budget.leave();
    }
  }

  Status declare(Command.Declaring command, Scene scene) {
    evaluator.budget.step();
    evaluator.inner.begin();
    var name = command.name().literal().orElse("");
    boolean local = name.equals("local");
    boolean declare = name.equals("declare") || name.equals("typeset");
    boolean global = false;
    boolean printing = false;
    var keying = Variable.Keying.NUMBERS;
    var declared = Declared.VALUE;
    for (var argument : command.arguments()) {
      if (argument instanceof Word word && word.literal().filter(it -> it.startsWith("-")).isPresent()) {
        var option = word.literal().get();
        if (option.indexOf('A') > 0) keying = Variable.Keying.NAMES;
        global |= option.indexOf('g') > 0;
        if (option.indexOf('n') > 0 && !name.equals("export")) declared = Declared.REFERENCE;
        if (option.indexOf('i') > 0) declared = Declared.INTEGER;
        printing |= option.indexOf('p') > 0 || option.indexOf('f') > 0;
      }
    }
    if (printing) return Status.SUCCESS;
    if (declared != Declared.VALUE) evaluator.attributes.use();
    for (var argument : command.arguments()) {
      declare(argument, local || declare && !global, declared, keying, scene);
    }
    return evaluator.redirects.around(command.redirections(), scene, inside -> Status.SUCCESS);
  }

  /** What a variable is declared to be. */
  private enum Declared {
    VALUE,
    REFERENCE,
    INTEGER
  }

  private void declare(
      Declaration argument, boolean local, Declared declared, Variable.Keying keying, Scene scene) {
    switch (argument) {
      case Assignment it -> {
        var place = scene.source().place(it.range());
        if (declared == Declared.REFERENCE && it.value() instanceof Word word) {
          var target = evaluator.words.value(word, scene);
          if (local) evaluator.attributes.local(it.name());
          evaluator.attributes.refer(it.name(), target, place);
        } else {
          if (local) evaluator.attributes.local(it.name());
          if (declared == Declared.INTEGER) evaluator.attributes.makeInteger(it.name(), place);
          assign(it, keying, scene);
        }
      }
      case Word it -> {
        for (var field : evaluator.words.fields(List.of(it), scene)) {
          declare(field, local, declared, keying);
        }
      }
    }
  }

  private void declare(Field field, boolean local, Declared declared, Variable.Keying keying) {
    var text = field.string();
    int sign = text.indexOf('=');
    if (text.startsWith("-") || !field.isKnown() && sign < 0) return;
    if (sign > 0) {
      var name = text.substring(0, sign);
      if (local) evaluator.attributes.local(name);
      var value = field.value().collapsed().slice(sign + 1, text.length());
      put(name, new Variable.Scalar(through(value, name, field.place())));
      return;
    }
    var outer = evaluator.flow.store().get(text);
    boolean own = local && evaluator.attributes.local(text);
    switch (declared) {
      case VALUE -> {}
      case REFERENCE -> evaluator.attributes.refer(text, Text.EMPTY, field.place());
      case INTEGER -> evaluator.attributes.makeInteger(text, field.place());
    }
    if (keying == Variable.Keying.NAMES) {
      put(text, new Variable.Elements(new LinkedHashMap<>(), keying));
    } else if (own && declared != Declared.REFERENCE) {
      put(text, fresh(outer));
    }
  }

  /** What a local variable has before it is given a value: in bash nothing, in dash and ash what it had outside. */
  private Variable fresh(Variable outer) {
    return switch (evaluator.dialect) {
      case BASH -> Variable.UNSET;
      case DASH, ASH -> outer;
      case SH, UNKNOWN -> outer == Variable.INHERITED ? Variable.UNSET : Variable.either(Variable.UNSET, outer);
    };
  }

  private void put(String name, Variable variable) {
    evaluator.flow.store().put(name, variable);
  }

  private static Value through(Value value, String name, Place place) {
    var passage = new Passage(Passage.Kind.ASSIGNED, name, place);
    return value.each(piece -> piece.through(passage));
  }

  /** Assigns a value as the script would. */
  void assign(Assignment assignment, Variable.Keying keying, Scene scene) {
    var place = scene.source().place(assignment.range());
    var name = evaluator.attributes.target(assignment.name());
    if (evaluator.attributes.isLost(name)) evaluator.inner.loseEverything(place);
    switch (assignment.value()) {
      case Assignment.Array it -> put(name, array(assignment, it, keying, scene, place));
      case Word it -> {
        var value = through(evaluator.words.value(it, scene), name, place);
        evaluator.budget.text(value.collapsed());
        if (assignment.subscript().isPresent()) {
          put(name, element(assignment, assignment.subscript().get(), value, scene, place));
        } else if (evaluator.attributes.isInteger(name)) {
          put(name, integer(assignment, value, scene, place));
        } else {
          put(name, scalar(assignment, value, place));
        }
      }
    }
  }

  private Variable integer(Assignment assignment, Value value, Scene scene, Place place) {
    var name = evaluator.attributes.target(assignment.name());
    boolean adds = assignment.operator() == Assignment.Operator.APPEND;
    var before = switch (evaluator.flow.store().get(name)) {
      case Variable.Scalar it when adds -> evaluator.calculator.of(it.value(), scene);
      default -> adds ? Calculator.Number.UNKNOWN : Calculator.Number.of(0);
    };
    var number = before.plus(evaluator.calculator.of(value, scene));
    return new Variable.Scalar(through(Calculator.text(number, place), name, place));
  }

  private Variable scalar(Assignment assignment, Value value, Place place) {
    var before = evaluator.flow.store().get(evaluator.attributes.target(assignment.name()));
    return switch (assignment.operator()) {
      case SET -> bounded(value, assignment.name(), place);
      case APPEND -> switch (before) {
        case Variable.Scalar it -> bounded(Value.concat(it.value(), value), assignment.name(), place);
        case Variable.Unset it -> new Variable.Scalar(value);
        case Variable.Inherited it -> new Variable.Scalar(Value.concat(Text.anything(place), value));
        case Variable.Elements it -> new Variable.Lost(place);
        case Variable.Lost it -> it;
        case Variable.Arguments it -> it;
        case Variable.Content it -> it;
      };
    };
  }

  private Variable bounded(Value value, String name, Place place) {
    var text = value.collapsed();
    if (text.length() <= Budget.TEXT && text.pieces().size() <= Budget.PIECES) return new Variable.Scalar(value);
    evaluator.journal.note(Note.Kind.TEXT_BOUND, name, place);
    return Variable.unknown(place);
  }

  private Variable element(Assignment assignment, Subscript subscript, Value value, Scene scene, Place place) {
    var name = evaluator.attributes.target(assignment.name());
    var before = evaluator.flow.store().get(name);
    if (!(subscript instanceof Subscript.Index index)) return new Variable.Lost(place);
    var elements = new LinkedHashMap<String, Value>();
    var keying = Variable.Keying.NUMBERS;
    switch (before) {
      case Variable.Elements it -> {
        elements.putAll(it.elements());
        keying = it.keyed();
      }
      case Variable.Scalar it -> elements.put("0", it.value());
      case Variable.Unset it -> {}
      case Variable.Inherited it -> {}
      case Variable.Lost it -> {
        return it;
      }
      case Variable.Arguments it -> {
        return new Variable.Lost(place);
      }
      case Variable.Content it -> {
        return new Variable.Lost(place);
      }
    }
    var key = evaluator.parameters.key(keying, index, elements.size(), scene);
    if (key.isEmpty() || elements.size() > Budget.FIELDS) return new Variable.Lost(place);
    var old = elements.getOrDefault(key.get(), Text.EMPTY);
    boolean last = !elements.containsKey(key.get()) && !isBehind(keying, key.get(), elements);
    elements.put(key.get(), switch (assignment.operator()) {
      case SET -> value;
      case APPEND -> Value.concat(old, value);
    });
    return last ? new Variable.Lost(place) : new Variable.Elements(elements, keying);
  }

  /** Whether an element comes behind all others, as those with numbers have to in a list of them. */
  private static boolean isBehind(Variable.Keying keying, String key, LinkedHashMap<String, Value> elements) {
    if (keying == Variable.Keying.NAMES) return true;
    var number = Calculator.plain(key);
    return number.isPresent() && elements.keySet().stream()
        .allMatch(it -> Calculator.plain(it).filter(other -> other < number.get()).isPresent());
  }

  private Variable array(
      Assignment assignment, Assignment.Array array, Variable.Keying declared, Scene scene, Place place) {
    var before = evaluator.flow.store().get(evaluator.attributes.target(assignment.name()));
    var keying = before instanceof Variable.Elements it ? it.keyed() : declared;
    var elements = new LinkedHashMap<String, Value>();
    long next = 0;
    if (assignment.operator() == Assignment.Operator.APPEND) {
      if (!(before instanceof Variable.Elements it)) {
        if (before != Variable.UNSET && before != Variable.INHERITED) return new Variable.Lost(place);
      } else {
        elements.putAll(it.elements());
        for (var key : it.elements().keySet()) {
          next = Math.max(next, Calculator.plain(key).orElse(-1L) + 1);
        }
      }
    }
    for (var element : array.elements()) {
      if (element.subscript().isPresent()) {
        var key = element.subscript().get() instanceof Subscript.Index index
            ? evaluator.parameters.key(keying, index, elements.size(), scene) : Optional.<String>empty();
        if (key.isEmpty()) return new Variable.Lost(place);
        elements.put(key.get(), through(evaluator.words.value(element.value(), scene), assignment.name(), place));
        next = Calculator.plain(key.get()).orElse(next - 1) + 1;
      } else {
        for (var field : new ArrayList<>(evaluator.words.fields(List.of(element.value()), scene))) {
          if (field.extent() != Extent.ONE || elements.size() > Budget.FIELDS) return new Variable.Lost(place);
          elements.put(Long.toString(next++), through(field.value(), assignment.name(), place));
        }
      }
    }
    return new Variable.Elements(elements, keying);
  }
}
