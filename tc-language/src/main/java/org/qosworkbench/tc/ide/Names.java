package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.check.Verdicts;
import org.qosworkbench.tc.model.Source;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Range;

/** All that the commands of a document name, and where. Immutable. */
final class Names {
  private final Document document;
  /** In the order of the document, by statement. */
  private final List<List<Mention>> mentions;
  private final List<Creation> creations;
  private final List<Named> all;

  Names(Document document, List<List<Mention>> mentions, List<Creation> creations, List<Named> all) {
    this.document = document;
    this.mentions = mentions;
    this.creations = creations;
    this.all = all;
  }

  /**
   * The names of a document.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  static Names of(Verdicts verdicts, BooleanSupplier cancelled) {
    return NamesReader.read(verdicts, cancelled);
  }

  /** The commands that create something or try to, in the order of the document. */
  List<Creation> creations() {
    return creations;
  }

  /** Everything that is named, in the order of its first mention. */
  List<Named> all() {
    return all;
  }

  /**
   * What is named at an offset: the class rather than its qdisc where a class id is written, unless nobody creates such
   * a class and the offset is at the number of the qdisc.
   */
  Optional<Mention> at(int offset) {
    int statement = document.statementAt(offset);
    if (statement >= mentions.size()) return Optional.empty();
    int inStatement = offset - document.offset(statement);
    Mention best = null;
    for (var mention : mentions.get(statement)) {
      if (mention.range().touches(inStatement) && (best == null || isBetter(mention, best))) best = mention;
    }
    return Optional.ofNullable(best);
  }

  private static boolean isBetter(Mention mention, Mention other) {
    boolean over = mention.range().covers(other.range()) && !mention.range().equals(other.range());
    boolean inside = other.range().covers(mention.range()) && !mention.range().equals(other.range());
    if (over) return mention.named().origin().isPresent() || other.named().origin().isEmpty();
    return inside && other.named().origin().isEmpty() && mention.named().origin().isPresent();
  }

  /** Where a mention stands in the document. */
  Range place(Mention mention) {
    return mention.range().shift(document.offset(mention.statement()));
  }

  /** Where something was created, in the document. */
  Range place(Source source) {
    return source.range().shift(document.offset(source.statement()));
  }

  /** The places that create something; without any, the one that tries to. */
  List<Range> definitions(Named named) {
    var places = named.mentions().stream().filter(it -> it.kind() == Usage.Kind.DEFINITION).map(this::place).toList();
    if (!places.isEmpty()) return places;
    if (named.origin().isPresent()) return List.of(place(named.origin().get()));
    return named.sort() == Named.Sort.DEVICE ? List.of(place(named.mentions().get(0))) : List.of();
  }

  /** All places that name something. */
  List<Usage> usages(Named named) {
    return named.mentions().stream().map(it -> new Usage(place(it), it.kind())).toList();
  }

  /**
   * A command that creates something, or that the kernel refuses to let do so.
   *
   * @param binding the command
   * @param on what it is put on, the most fitting first: a class, then its qdisc, then the device or block
   * @param chain the chain of a filter; empty for others, and for the chain where packets start
   * @param self what it creates; empty for filters
   */
  record Creation(
      int statement, Binding binding, Symbol.Kind kind, List<Named> on, Optional<Named> chain, Optional<Named> self,
      boolean refused) {}
}
