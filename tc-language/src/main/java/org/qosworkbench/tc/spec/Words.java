package org.qosworkbench.tc.spec;

import java.util.List;
import java.util.function.Function;

/** Elements among which one word chooses, in the order in which iproute2 tests them. */
public final class Words<E extends Element> {
  private final List<E> all;
  private final Lexicon<E> lexicon;

  private Words(List<E> all, Function<? super E, List<Name>> names) {
    this.all = List.copyOf(all);
    var builder = new Lexicon.Builder<E>();
    for (var element : all) for (var name : names.apply(element)) builder.add(name, element);
    lexicon = builder.build();
  }

  /** Each element with the spellings that {@code names} gives. */
  public static <E extends Element> Words<E> of(List<E> all, Function<? super E, List<Name>> names) {
    return new Words<>(all, names);
  }

  /** Elements that must be named in full. */
  public static <E extends Element> Words<E> exact(List<E> all) {
    return new Words<>(all, element -> List.of(Name.exact(element.name())));
  }

  public List<E> all() {
    return all;
  }

  public Lexicon<E> lexicon() {
    return lexicon;
  }
}
