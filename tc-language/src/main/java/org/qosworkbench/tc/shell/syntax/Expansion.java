package org.qosworkbench.tc.shell.syntax;

import java.util.Optional;
import org.qosworkbench.tc.text.Range;

/** What becomes of a parameter's value; the range starts at the operator. */
public sealed interface Expansion extends Node {
  /** Nothing. */
  record Value(Range range) implements Expansion {}

  /** <code>${#name}</code>: its length, or that of the array. */
  record Length(Range range) implements Expansion {}

  /** <code>${!prefix*}</code> and <code>${!prefix@}</code>: the names of the variables that start so. */
  record Names(Range range) implements Expansion {}

  /** <code>${!name[@]}</code>: the subscripts of an array. */
  record Keys(Range range) implements Expansion {}

  /** <code>${name:-word}</code> and its kind. */
  record Alternative(Use use, Lack lack, Word word, Range range) implements Expansion {}

  /** What the word of an {@link Alternative} is for. */
  enum Use {
    /** It stands in for a missing value: {@code -}. */
    DEFAULT,
    /** It stands in for a missing value and is assigned: {@code =}. */
    ASSIGN,
    /** It is the message with which the shell gives up on a missing value: {@code ?}. */
    FAIL,
    /** It replaces a value that is there: {@code +}. */
    REPLACE
  }

  /** Which values count as missing. */
  enum Lack {
    /** Those of parameters that are not set. */
    UNSET,
    /** Empty ones as well: with {@code :}. */
    UNSET_OR_EMPTY
  }

  /** <code>${name#pattern}</code> and its kind: a matching end of the value goes away. */
  record Trim(End end, Extent extent, Word pattern, Range range) implements Expansion {}

  /** An end of a value. */
  enum End {
    /** Its start: {@code #}. */
    PREFIX,
    /** Its end: {@code %}. */
    SUFFIX
  }

  /** Which of several matches counts. */
  enum Extent {
    /** The shortest: {@code #}, {@code %}. */
    SHORTEST,
    /** The longest: {@code ##}, {@code %%}. */
    LONGEST
  }

  /**
   * <code>${name/pattern/replacement}</code> of bash.
   *
   * @param replacement empty also where there is no second {@code /}
   */
  record Replace(Place place, Word pattern, Word replacement, Range range) implements Expansion {}

  /** Which matches are replaced. */
  enum Place {
    /** The first: {@code /}. */
    FIRST,
    /** All: {@code //}. */
    ALL,
    /** The one at the start: {@code /#}. */
    START,
    /** The one at the end: {@code /%}. */
    END
  }

  /** <code>${name:offset:length}</code> of bash and busybox. */
  record Substring(Arithmetic offset, Optional<Arithmetic> length, Range range) implements Expansion {}

  /**
   * <code>${name^pattern}</code> and its kind, of bash.
   *
   * @param pattern which letters are concerned; without parts it is all
   */
  record Letters(LetterCase to, Reach reach, Word pattern, Range range) implements Expansion {}

  /** What letters become. */
  enum LetterCase {
    /** {@code ^}. */
    UPPER,
    /** {@code ,}. */
    LOWER,
    /** {@code ~}. */
    OTHER
  }

  /** Which letters are looked at. */
  enum Reach {
    /** The first one. */
    FIRST,
    /** All: the sign is doubled. */
    ALL
  }

  /**
   * <code>${name@operator}</code> of bash.
   *
   * @param operator one of {@code U u L Q E P A K a k}
   */
  record Transform(char operator, Range range) implements Expansion {}

  /**
   * Something that is no expansion. The shell says "bad substitution" when it gets there.
   *
   * @param text what stands between the braces, or the part of it that was not understood
   */
  record Bad(String text, Range range) implements Expansion {}
}
