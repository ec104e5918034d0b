package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qosworkbench.tc.shell.syntax.Part;
import org.qosworkbench.tc.shell.syntax.Word;
import org.qosworkbench.tc.text.Range;

/** Expands words. */
final class Words {
  private static final Optional<String> DEFAULT_SEPARATORS = Optional.of(" \t\n");

  private static final int MOST_LITERALS = 20_000;

  private final Evaluator evaluator;
  private final Braces braces;
  /** The literal words of files that were met so far: they are the same each time. */
  private final Map<Word, Field> literals = new IdentityHashMap<>();

  Words(Evaluator evaluator) {
    this.evaluator = evaluator;
    braces = new Braces(evaluator);
  }

  /** The words that some words become. */
  List<Field> fields(List<Word> words, Scene scene) {
    var all = new ArrayList<Field>(words.size());
    for (var word : words) {
      if (all.size() > Budget.FIELDS) {
        var place = scene.source().place(word.range());
        evaluator.journal.note(Note.Kind.TEXT_BOUND, "", place);
        all.add(Field.anyNumber(place));
        return all;
      }
      fields(word, scene, all);
    }
    evaluator.budget.words(all.size());
    return all;
  }

  private void fields(Word word, Scene scene, List<Field> all) {
    if (word.parts().size() == 1 && word.parts().get(0) instanceof Part.Literal literal
        && scene.source().made().isEmpty()) {
      all.add(literal(word, literal, scene));
      return;
    }
    for (var single : braces.expanded(word)) {
      boolean divides = single != word;
      if (divides) evaluator.budget.step();
      if (all.size() > Budget.FIELDS || divides && evaluator.budget.isSpent()) {
        var place = scene.source().place(word.range());
        evaluator.journal.note(Note.Kind.STEP_BOUND, "", place);
        all.add(Field.anyNumber(place));
        return;
      }
      var splitter = new Splitter(this, scene.source().place(word.range()), all);
      for (var part : single.parts()) {
        add(part, splitter, scene);
      }
      splitter.flush();
    }
  }

  private Field literal(Word word, Part.Literal literal, Scene scene) {
    var known = literals.get(word);
    if (known != null) return known;
    var place = scene.source().place(literal.range());
    var field = Field.one(Text.written(literal.text(), place), place);
    if (literals.size() < MOST_LITERALS) literals.put(word, field);
    return field;
  }

  /** The words that the word of an expansion becomes, in which blanks outside of quotes count. */
  List<Field> dividedFields(Word word, Scene scene) {
    var fields = new ArrayList<Field>();
    var splitter = new Splitter(this, scene.source().place(word.range()), fields);
    for (var part : word.parts()) {
      if (part instanceof Part.Literal it) {
        splitter.divided(scene.source().written(it.text(), it.range()), scene.source().place(it.range()));
      } else {
        add(part, splitter, scene);
      }
    }
    splitter.flush();
    return fields;
  }

  /** What divides words, if it is known. */
  Optional<String> knownSeparators() {
    var variable = evaluator.flow.store().get("IFS");
    if (variable == Variable.INHERITED) return DEFAULT_SEPARATORS;
    return switch (variable) {
      case Variable.Inherited it -> DEFAULT_SEPARATORS;
      case Variable.Unset it -> DEFAULT_SEPARATORS;
      case Variable.Scalar it -> it.value().isKnown() ? Optional.of(it.value().collapsed().string()) : Optional.empty();
      case Variable.Elements it -> Optional.empty();
      case Variable.Lost it -> Optional.empty();
      case Variable.Arguments it -> Optional.empty();
      case Variable.Content it -> Optional.empty();
    };
  }

  /** What joins words within quotes. */
  Value separator(Place place) {
    return knownSeparators().map(it -> it.isEmpty() ? Text.EMPTY : Text.made(it.substring(0, 1), place))
        .orElseGet(() -> Text.anything(place));
  }

  private void add(Part part, Splitter splitter, Scene scene) {
    var source = scene.source();
    var place = source.place(part.range());
    switch (part) {
      case Part.Literal it -> {
        var text = source.written(it.text(), it.range());
        if (text.isKnown()) {
          splitter.whole(text, place);
        } else {
          splitter.divided(text, place);
        }
      }
      case Part.Escaped it -> splitter.whole(Text.made(it.text(), place), place);
      case Part.SingleQuoted it -> splitter.whole(quoted(it, source), place);
      case Part.AnsiQuoted it -> splitter.whole(Text.made(it.text(), place), place);
      case Part.DoubleQuoted it -> {
        if (!isListAlone(it)) splitter.open();
        for (var inside : it.parts()) {
          addQuoted(inside, splitter, scene);
        }
        if (it.parts().isEmpty()) splitter.whole(Text.EMPTY, place);
      }
      case Part.Parameter it -> {
        switch (evaluator.parameters.expand(it, Quoting.NONE, scene)) {
          case Expanded.One one -> splitter.divided(one.value(), place);
          case Expanded.Many many -> splitter.dividedMany(many.fields(), place);
          case Expanded.Divided divided -> splitter.many(divided.fields(), place);
        }
      }
      case Part.CommandSubstitution it -> splitter.divided(evaluator.inner.substitution(it, scene), place);
      case Part.ArithmeticExpansion it -> splitter.divided(evaluator.calculator.text(it, scene), place);
      case Part.ProcessSubstitution it -> splitter.whole(process(it, scene), place);
      case Part.Tilde it -> splitter.whole(Text.anything(place), place);
      case Part.Glob it -> {
        if (it.text().equals("*")) {
          splitter.anyNumber(place);
        } else {
          splitter.whole(Text.made(it.text(), place), place);
        }
      }
      case Part.ExtendedGlob it -> splitter.anyNumber(place);
      case Part.Braces it -> splitter.anyNumber(place);
      case Part.BraceRange it -> splitter.anyNumber(place);
    }
  }

  private static boolean isListAlone(Part.DoubleQuoted quoted) {
    return quoted.parts().size() == 1 && quoted.parts().get(0) instanceof Part.Parameter it && Parameters.isList(it);
  }

  private static Text quoted(Part.SingleQuoted part, Source source) {
    var range = part.range();
    var place = source.place(range);
    boolean exact = part.text().length() == range.length() - 2;
    return exact
        ? source.written(part.text(), new Range(range.start() + 1, range.end() - 1))
        : Text.made(part.text(), place);
  }

  private void addQuoted(Part part, Splitter splitter, Scene scene) {
    var place = scene.source().place(part.range());
    if (part instanceof Part.Parameter it && Parameters.isList(it)) {
      switch (evaluator.parameters.expand(it, Quoting.QUOTED, scene)) {
        case Expanded.One one -> splitter.whole(one.value(), place);
        case Expanded.Many many -> splitter.many(many.fields(), place);
        case Expanded.Divided divided -> splitter.many(divided.fields(), place);
      }
    } else {
      splitter.whole(single(part, scene), place);
    }
  }

  /** The one text that a word becomes where words are not divided: in assignments, behind {@code case}. */
  Value value(Word word, Scene scene) {
    if (word.parts().size() == 1) return single(word.parts().get(0), scene);
    var text = new TextBuilder();
    for (var part : word.parts()) {
      text.add(single(part, scene));
    }
    return text.value();
  }

  private Value single(Part part, Scene scene) {
    var source = scene.source();
    return switch (part) {
      case Part.Literal it -> source.written(it.text(), it.range());
      case Part.Escaped it -> Text.made(it.text(), source.place(it.range()));
      case Part.SingleQuoted it -> quoted(it, source);
      case Part.AnsiQuoted it -> Text.made(it.text(), source.place(it.range()));
      case Part.DoubleQuoted it -> value(new Word(it.parts(), it.range()), scene);
      case Part.Parameter it -> switch (evaluator.parameters.expand(it, Quoting.JOINED, scene)) {
        case Expanded.One one -> one.value();
        case Expanded.Many many -> joined(many.fields(), Text.made(" ", source.place(it.range())));
        case Expanded.Divided divided -> joined(divided.fields(), Text.made(" ", source.place(it.range())));
      };
      case Part.CommandSubstitution it -> evaluator.inner.substitution(it, scene);
      case Part.ArithmeticExpansion it -> evaluator.calculator.text(it, scene);
      case Part.ProcessSubstitution it -> process(it, scene);
      case Part.Tilde it -> Text.anything(source.place(it.range()));
      case Part.Glob it -> Text.made(it.text(), source.place(it.range()));
      case Part.ExtendedGlob it -> Text.anything(source.place(it.range()));
      case Part.Braces it -> Text.anything(source.place(it.range()));
      case Part.BraceRange it -> Text.anything(source.place(it.range()));
    };
  }

  /** Words as one text: each that they may become, if these are few. */
  static List<Text> eachJoined(List<Field> fields, Text separator) {
    boolean single = true;
    for (var field : fields) {
      single &= field.value() instanceof Text;
    }
    if (single) return List.of(joined(fields, separator).collapsed());
    var texts = new ArrayList<Text>(List.of(Text.EMPTY));
    for (int i = 0; i < fields.size(); i++) {
      var field = fields.get(i);
      var ends = field.value().alternatives();
      if (texts.size() * ends.size() > Value.MOST) return List.of(joined(fields, separator).collapsed());
      var longer = new ArrayList<Text>();
      for (var start : texts) {
        var whole = i == 0 ? start : start.append(separator);
        for (var end : ends) {
          boolean many = field.extent() == Extent.ANY_NUMBER && ends.size() == 1;
          longer.add(many ? whole.append(end).append(Text.anything(field.place())) : whole.append(end));
        }
      }
      texts = longer;
    }
    return texts;
  }

  /** Words as one text. */
  static Value joined(List<Field> fields, Value separator) {
    var text = new TextBuilder();
    for (int i = 0; i < fields.size(); i++) {
      var field = fields.get(i);
      if (i > 0) text.add(separator);
      text.add(field.value());
      if (field.extent() == Extent.ANY_NUMBER && !(field.value() instanceof Choice)) {
        text.add(Text.anything(field.place()));
      }
    }
    return text.value();
  }

  private Value process(Part.ProcessSubstitution part, Scene scene) {
    evaluator.subshell(part.body(), scene.writingTo(Optional.empty()));
    return Text.anything(scene.source().place(part.range()));
  }
}
