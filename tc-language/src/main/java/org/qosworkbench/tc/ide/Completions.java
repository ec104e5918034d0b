package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Expected;
import org.qosworkbench.tc.spec.CommandObject;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.spec.Verb;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.text.Range;

/**
 * Finds what could be written at a place: the place gives the words before it, those tell the binder what would be
 * welcome, and that becomes items. What tc would refuse there is left out.
 */
final class Completions {
  /** A word that no keyword begins with and no value is: with it in the place all that could stand there is tested. */
  private static final String PLACEHOLDER = "\u2026";

  private final Target target;
  private final Binder binder;
  private final List<String> before;
  private final String prefix;
  private final Range replaced;
  private final Trial trial;
  private final ValueCompletions values;
  private final Map<String, Completion> found = new LinkedHashMap<>();

  private Completions(
      Diagnosis diagnosis, int statement, List<String> before, List<String> after, String prefix, Range replaced,
      BooleanSupplier cancelled) {
    var analysis = diagnosis.analysis();
    target = analysis.effectiveTarget();
    binder = analysis.binder();
    this.before = before;
    this.prefix = prefix;
    this.replaced = replaced;
    trial = new Trial(binder, before, after);
    values = new ValueCompletions(
        new NamesAtHand(diagnosis, statement, cancelled), binder.bind(Statement.of(before)), prefix);
  }

  static List<Completion> at(Diagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    var document = diagnosis.analysis().document();
    int number = document.statementAt(Math.max(0, Math.min(offset, document.length())));
    return switch (Cursor.at(document, offset)) {
      case Cursor.OnWord on -> onWord(on, diagnosis, number, cancelled);
      case Cursor.BetweenWords between -> new Completions(diagnosis, number,
          words(between.statement(), 0, between.next()),
          words(between.statement(), between.next(), between.statement().wordCount()), "", Range.at(between.at()),
          cancelled).all();
      case Cursor.InComment in -> DirectiveCompletions.at(in, diagnosis.analysis());
    };
  }

  private static List<Completion> onWord(
      Cursor.OnWord on, Diagnosis diagnosis, int number, BooleanSupplier cancelled) {
    var statement = on.statement();
    var range = statement.range(on.word());
    boolean before = on.offset() == 0;
    int typed = statement.codeOffset(range.start() + on.offset());
    var prefix = before ? "" : statement.code().substring(
        statement.wordStart(on.word()),
        Math.max(statement.wordStart(on.word()), Math.min(typed, statement.wordEnd(on.word()))));
    var replaced = before ? Range.at(on.base() + range.start()) : range.shift(on.base());
    return new Completions(diagnosis, number, words(statement, 0, on.word()),
        words(statement, before ? on.word() : on.word() + 1, statement.wordCount()), prefix, replaced, cancelled).all();
  }

  private static List<String> words(Statement statement, int from, int to) {
    return IntStream.range(from, to).mapToObj(statement::word).toList();
  }

  private List<Completion> all() {
    var words = new ArrayList<>(before);
    words.add(PLACEHOLDER);
    for (var expected : binder.expected(Statement.of(words), before.size())) {
      switch (expected) {
        case Expected.Keyword keyword -> keyword(keyword.element());
        case Expected.Word word -> word(word.name());
        case Expected.OfType value -> values.of(value.type()).forEach(this::add);
      }
    }
    return List.copyOf(found.values());
  }

  private void keyword(Element element) {
    switch (element) {
      case CommandObject object -> {
        if (!object.name().equals("help") || !prefix.isEmpty()) {
          offer(object.name(), element, Completion.Kind.OBJECT, object.docs().text());
        }
      }
      case Verb verb -> {
        if (isUsual(verb) || !prefix.isEmpty()) offer(verb.name(), element, Completion.Kind.VERB, verb.docs().text());
      }
      case Kind kind -> {
        if (kind.life().covers(target.iproute2())) offer(kind.name(), element, Completion.Kind.KIND, kind.title());
      }
      case Option option -> option(option);
      case Param param -> values.of(param.type()).forEach(this::add);
    }
  }

  /** show has two synonyms, and nobody writes help into a file. */
  private static boolean isUsual(Verb verb) {
    return switch (verb.effect()) {
      case ADD, CHANGE, REPLACE, LINK, DELETE, GET, FLUSH -> true;
      case SHOW -> verb.name().equals("show");
      case HELP -> false;
    };
  }

  /** Under the first of its names that begins as typed. */
  private void option(Option option) {
    if (!option.life().covers(target.iproute2()) || option.name().equals("help")) return;
    option.names().stream().map(Name::text).filter(this::fits).findFirst()
        .ifPresent(name -> offer(name, option, Completion.Kind.OPTION, Prose.signature(option)));
  }

  private void word(Name name) {
    if (name.text().equals("help") || !fits(name.text()) || !trial.accepts(name.text(), Optional.empty())) return;
    add(new Completion(replaced, name.text(), Completion.Kind.OPTION, "", ""));
  }

  private void offer(String text, Element element, Completion.Kind kind, String detail) {
    if (found.containsKey(text) || !fits(text) || !trial.accepts(text, Optional.of(element))) return;
    add(new Completion(replaced, text, kind, detail, Prose.of(element, target), following(element)));
  }

  /** The values of an option; of a kind that is refused without options, those of its shortest example. */
  private List<Completion.Part> following(Element element) {
    return switch (element) {
      case Option it -> it.params().stream().filter(Param::required)
          .<Completion.Part>map(param -> new Completion.Part.Blank(param.name())).toList();
      case Kind it -> isRefusedAlone(it) ? example(it) : List.of();
      case CommandObject it -> List.of();
      case Verb it -> List.of();
      case Param it -> List.of();
    };
  }

  private boolean isRefusedAlone(Kind kind) {
    var words = new ArrayList<>(before);
    words.add(kind.name());
    return binder.bind(Statement.of(words)).refusal().isPresent();
  }

  /** What stands behind the kind in the shortest of its examples that is a command like this one. */
  private List<Completion.Part> example(Kind kind) {
    List<Completion.Part> shortest = List.of();
    for (var example : kind.examples()) {
      var binding = binder.bind(Statement.of(List.of(example.split(" "))));
      int group = binding.kindGroup();
      boolean isAlike = group >= 0 && binding.refusal().isEmpty() && binding.groups().get(group).head() == kind
          && !before.isEmpty() && binding.statement().word(0).startsWith(before.get(0));
      if (!isAlike) continue;
      var parts = new ArrayList<Completion.Part>();
      for (int word = binding.groups().get(group).firstWord(); word < binding.statement().wordCount(); word++) {
        var text = binding.statement().word(word);
        parts.add(binding.element(word).orElse(null) instanceof Param ? new Completion.Part.Blank(text)
            : new Completion.Part.Word(text));
      }
      if (!parts.isEmpty() && (shortest.isEmpty() || parts.size() < shortest.size())) shortest = parts;
    }
    return shortest;
  }

  private void add(ValueCompletions.Item item) {
    add(new Completion(replaced, item.text(), item.kind(), item.detail(), ""));
  }

  private void add(Completion completion) {
    found.putIfAbsent(completion.text(), completion);
  }

  private boolean fits(String text) {
    return text.startsWith(prefix);
  }
}
