package org.qosworkbench.tc.spec;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Elements among which one word chooses, in the order in which iproute2 tests them. */
public final class Words<E extends Element> {
  private final Supplier<List<E>> all;
  private final Lexicon<E> lexicon;

  private Words(Supplier<List<E>> all, Lexicon<E> lexicon) {
    this.all = all;
    this.lexicon = lexicon;
  }

  /** Each element with the spellings that {@code names} gives. */
  public static <E extends Element> Words<E> of(List<E> all, Function<? super E, List<Name>> names) {
    var elements = List.copyOf(all);
    var builder = new Lexicon.Builder<E>();
    for (var element : elements) for (var name : names.apply(element)) builder.add(name, element);
    return new Words<>(() -> elements, builder.build());
  }

  /**
   * Elements that must be named in full, and come into being when they are first asked for.
   *
   * @param meaning what each of the words stands for; always the same
   */
  static <E extends Element> Words<E> lazy(Function<String, E> meaning, String... words) {
    return new Words<>(
        () -> Stream.of(words).map(meaning).distinct().toList(), Lexicon.lazy(List.of(words), meaning));
  }

  /** Elements that must be named in full. */
  public static <E extends Element> Words<E> exact(List<E> all) {
    return of(all, element -> List.of(Name.exact(element.name())));
  }

  public List<E> all() {
    return all.get();
  }

  public Lexicon<E> lexicon() {
    return lexicon;
  }
}
