package org.qosworkbench.tc.value;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading one word as a value: the value, or the reason why tc refuses the word.
 *
 * @param <T> type of the value
 */
public sealed interface Parsed<T> {

  /** The word was accepted. */
  record Ok<T>(T get) implements Parsed<T> {}

  /** tc refuses the word. */
  record Bad<T>(Fault fault) implements Parsed<T> {}

  /** An accepted word. */
  static <T> Parsed<T> ok(T value) {
    return new Ok<>(value);
  }

  /** A refused word. */
  static <T> Parsed<T> bad(Fault fault) {
    return new Bad<>(fault);
  }

  /** Whether tc accepts the word. */
  default boolean accepted() {
    return this instanceof Ok<T>;
  }

  /** The value, if the word was accepted. */
  default Optional<T> value() {
    return switch (this) {
      case Ok<T> ok -> Optional.of(ok.get);
      case Bad<T> bad -> Optional.empty();
    };
  }

  /** The reason of the refusal, if the word was refused. */
  default Optional<Fault> problem() {
    return switch (this) {
      case Ok<T> ok -> Optional.empty();
      case Bad<T> bad -> Optional.of(bad.fault);
    };
  }

  /** The same outcome with the value converted; a refusal stays as it is. */
  default <U> Parsed<U> map(Function<? super T, ? extends U> conversion) {
    return switch (this) {
      case Ok<T> ok -> new Ok<>(conversion.apply(ok.get));
      case Bad<T> bad -> new Bad<>(bad.fault);
    };
  }
}
