package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.spec.CommandObject;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.spec.Verb;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/** Finds ways to write the commands of a range more clearly. */
final class Refactorings {
  private static final int HIGHEST_HANDLE = 0x7fff;

  private final Diagnosis diagnosis;
  private final Document document;
  private final Binder binder;
  private final int first;
  private final int last;
  private final BooleanSupplier cancelled;

  private Refactorings(Diagnosis diagnosis, Range range, BooleanSupplier cancelled) {
    this.diagnosis = diagnosis;
    this.cancelled = cancelled;
    document = diagnosis.analysis().document();
    binder = diagnosis.analysis().binder();
    first = document.statementAt(range.start());
    // a range that ends where a line starts does not touch that line
    int end = range.isEmpty() ? range.end() : range.end() - 1;
    last = Math.min(document.statementAt(end), document.statements().size() - 1);
  }

  static List<Refactoring> of(Diagnosis diagnosis, Range range, BooleanSupplier cancelled) {
    var all = new Refactorings(diagnosis, range, cancelled);
    var found = new ArrayList<Refactoring>(3);
    all.fullWords().ifPresent(found::add);
    all.explicitHandles().ifPresent(found::add);
    all.sortedClasses().ifPresent(found::add);
    return found;
  }

  private Binding bind(int statement) {
    if (cancelled.getAsBoolean()) throw new CancellationException();
    return binder.bind(document.statement(statement));
  }

  // ---- spelling words out -------------------------------------------------------------------------------------------

  private Optional<Refactoring> fullWords() {
    var edits = new ArrayList<Edit>();
    for (int i = first; i <= last; i++) {
      if (document.statement(i).wordCount() == 0) continue;
      var binding = bind(i);
      for (int word = 0; word < binding.statement().wordCount(); word++) {
        var full = binding.element(word).flatMap(full(binding.statement(), word));
        if (full.isEmpty()) continue;
        edits.add(new Edit(binding.statement().range(word).shift(document.offset(i)), full.get()));
      }
    }
    return edits.isEmpty() ? Optional.empty() : Optional.of(new Refactoring("Write words in full", edits));
  }

  private static Function<Element, Optional<String>> full(Statement statement, int word) {
    return element -> {
      var names = names(element);
      var text = statement.word(word);
      if (names.stream().anyMatch(it -> it.text().equals(text))) return Optional.empty();
      return names.stream().filter(it -> it.accepts(text)).map(Name::text).findFirst();
    };
  }

  private static List<Name> names(Element element) {
    return switch (element) {
      case CommandObject it -> List.of(it.keyword());
      case Verb it -> List.of(it.keyword());
      case Option it -> it.names();
      case Kind it -> List.of();
      case Param it -> List.of();
    };
  }

  // ---- handles ------------------------------------------------------------------------------------------------------

  /** A handle for each qdisc that the kernel would otherwise pick one for. */
  private Optional<Refactoring> explicitHandles() {
    int free = names().filter(it -> it.sort() == Named.Sort.QDISC).mapToInt(it -> it.id() >>> 16)
        .filter(it -> it <= HIGHEST_HANDLE).max().orElse(0) + 1;
    var edits = new ArrayList<Edit>();
    for (var creation : diagnosis.names(cancelled).creations()) {
      int number = creation.statement();
      if (number < first || number > last || creation.kind() != Symbol.Kind.QDISC || creation.refused()) continue;
      var binding = creation.binding();
      int kind = binding.kindGroup();
      boolean isOpen = !binding.given(0).has("handle") && !binding.given(0).has("ingress")
          && !binding.given(0).has("clsact") && kind >= 0 && free <= HIGHEST_HANDLE;
      if (!isOpen) continue;
      int word = binding.groups().get(kind).firstWord() - 1;
      var name = binding.statement().word(word);
      if (name.equals("ingress") || name.equals("clsact")) continue;
      int at = document.offset(number) + binding.statement().range(word).start();
      edits.add(new Edit(Range.at(at), "handle " + Ids.print(free++ << 16) + " "));
    }
    return edits.isEmpty() ? Optional.empty()
        : Optional.of(new Refactoring(edits.size() == 1 ? "Give the qdisc a handle" : "Give the qdiscs handles", edits));
  }

  private Stream<Named> names() {
    return diagnosis.names(cancelled).all().stream();
  }

  // ---- order --------------------------------------------------------------------------------------------------------

  /** The lines of neighboring commands that create classes, by class id, parents first. */
  private Optional<Refactoring> sortedClasses() {
    var creations = new ArrayList<Names.Creation>();
    for (var creation : diagnosis.names(cancelled).creations()) {
      if (creation.kind() == Symbol.Kind.CLASS && creation.self().isPresent() && !creation.refused()) {
        creations.add(creation);
      }
    }
    var run = run(creations);
    if (run.size() < 2 || !document.statement(run.get(run.size() - 1).statement()).text().endsWith("\n")) return Optional.empty();
    var sorted = sorted(run);
    if (sorted.equals(run)) return Optional.empty();
    var text = new StringBuilder();
    for (var it : sorted) text.append(document.statement(it.statement()).text());
    var range = new Range(document.offset(run.get(0).statement()),
        document.offset(run.get(run.size() - 1).statement() + 1));
    var edit = new Edit(range, text.toString());
    return isHarmless(edit) ? Optional.of(new Refactoring("Sort classes by id", List.of(edit))) : Optional.empty();
  }

  /** The longest run of commands without anything in between that the range touches. */
  private List<Names.Creation> run(List<Names.Creation> creations) {
    var run = new ArrayList<Names.Creation>();
    for (var creation : creations) {
      boolean goesOn = !run.isEmpty() && run.get(run.size() - 1).statement() + 1 == creation.statement();
      if (!goesOn) {
        if (touches(run)) return run;
        run = new ArrayList<>();
      }
      run.add(creation);
    }
    return touches(run) ? run : List.of();
  }

  private boolean touches(List<Names.Creation> run) {
    return !run.isEmpty() && run.get(0).statement() <= last && run.get(run.size() - 1).statement() >= first;
  }

  /** The smallest id first whose parent is not behind it. */
  private static List<Names.Creation> sorted(List<Names.Creation> run) {
    var waiting = new TreeMap<Long, List<Names.Creation>>();
    var byParent = new HashMap<Named, List<Names.Creation>>();
    var own = new HashSet<Named>();
    for (var it : run) own.add(it.self().orElseThrow());
    for (var it : run) {
      var parent = it.on().get(0);
      if (own.contains(parent)) byParent.computeIfAbsent(parent, key -> new ArrayList<>()).add(it);
      else waiting.computeIfAbsent(key(it), key -> new ArrayList<>()).add(it);
    }
    var sorted = new ArrayList<Names.Creation>(run.size());
    while (!waiting.isEmpty()) {
      for (var it : waiting.pollFirstEntry().getValue()) {
        sorted.add(it);
        for (var child : byParent.getOrDefault(it.self().orElseThrow(), List.of())) {
          waiting.computeIfAbsent(key(child), key -> new ArrayList<>()).add(child);
        }
      }
    }
    return sorted.size() == run.size() ? sorted : run;
  }

  private static long key(Names.Creation creation) {
    return Integer.toUnsignedLong(creation.self().orElseThrow().id());
  }

  /** Whether nothing more is wrong afterwards. */
  private boolean isHarmless(Edit edit) {
    var after = diagnosis.next(diagnosis.analysis().edit(edit), cancelled);
    return errors(after) <= errors(diagnosis);
  }

  private static long errors(Diagnosis of) {
    return of.findings().stream().filter(it -> it.severity() == Severity.ERROR).count();
  }
}
