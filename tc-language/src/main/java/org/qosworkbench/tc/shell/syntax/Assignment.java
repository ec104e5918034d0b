package org.qosworkbench.tc.shell.syntax;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.text.Range;

/**
 * {@code name=value}, {@code name[subscript]=value}, {@code name+=value}, {@code name=(values)}.
 *
 * @param name the variable
 * @param nameRange where its name stands
 */
public record Assignment(
    String name, Range nameRange, Optional<Subscript> subscript, Operator operator, Value value, Range range)
    implements Declaration {

  /** What happens to the value that was there. */
  public enum Operator {
    /** It is replaced: {@code =}. */
    SET,
    /** It is added to: {@code +=}. */
    APPEND
  }

  /** What is assigned: a word, which is not split, or the values of an array. */
  public sealed interface Value extends Node permits Word, Array {}

  /** {@code (values)}. */
  public record Array(List<Element> elements, Range range) implements Value {
    /** Keeps a copy of the list. */
    public Array {
      elements = List.copyOf(elements);
    }
  }

  /**
   * One value of an array.
   *
   * @param subscript absent in the usual case, in which the word is split and gives the next values
   * @param operator means something only where there is a subscript
   */
  public record Element(Optional<Subscript> subscript, Operator operator, Word value, Range range) implements Node {}
}
