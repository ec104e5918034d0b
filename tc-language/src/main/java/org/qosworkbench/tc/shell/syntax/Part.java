package org.qosworkbench.tc.shell.syntax;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.text.Range;

/** A part of a word; the range covers its quotes and signs. */
public sealed interface Part extends Node {
  /**
   * Characters that stand for themselves.
   *
   * @param text not empty, and exactly the file's text in the range: where a continued line, a removed tab of a
   *     here-document or a backslash of backquotes interrupts it, there are several literals
   */
  record Literal(String text, Range range) implements Part {}

  /**
   * A backslash and the character that it quotes.
   *
   * @param text that character, both units of a surrogate pair
   */
  record Escaped(String text, Range range) implements Part {}

  /**
   * {@code 'text'}.
   *
   * @param text what stands between the quotes; as long as that is in the file, except inside of backquotes with
   *     backslashes in them
   */
  record SingleQuoted(String text, Range range) implements Part {}

  /**
   * {@code $'text'} of bash.
   *
   * @param text what its escapes stand for
   */
  record AnsiQuoted(String text, Range range) implements Part {}

  /**
   * {@code "parts"}, or {@code $"parts"} of bash, which is the same but translated.
   *
   * @param parts without globs, tildes and braces; may be none
   */
  record DoubleQuoted(List<Part> parts, Range range) implements Part {
    /** Keeps a copy of the list. */
    public DoubleQuoted {
      parts = List.copyOf(parts);
    }
  }

  /**
   * {@code $name} or <code>${...}</code>.
   *
   * @param name of the variable; or a number, or one of the signs {@code @ * # ? - $ ! }; empty when the shell would
   *     call it a bad substitution
   * @param subscript behind the name, if there is one
   * @param reference whether the value is that of the variable or of the one that it names
   * @param expansion what becomes of the value
   */
  record Parameter(
      String name, Range nameRange, Optional<Subscript> subscript, Reference reference, Expansion expansion,
      Range range) implements Part {}

  /** Whose value an expansion takes. */
  enum Reference {
    /** That of the parameter. */
    DIRECT,
    /** That of the variable whose name the parameter has as its value: <code>${!name}</code> of bash. */
    INDIRECT
  }

  /** {@code $(body)} or {@code `body`}. */
  record CommandSubstitution(CommandList body, Range range) implements Part {}

  /** {@code $((expression))}, or {@code $[expression]} of older bash. */
  record ArithmeticExpansion(Arithmetic expression, Range range) implements Part {}

  /** {@code <(body)} or {@code >(body)} of bash. */
  record ProcessSubstitution(Direction direction, CommandList body, Range range) implements Part {}

  /** Which end of a process's pipe the word names. */
  enum Direction {
    /** The end to read from: {@code <(body)}. */
    READ,
    /** The end to write to: {@code >(body)}. */
    WRITE
  }

  /**
   * {@code ~} or {@code ~user} where it stands for a home.
   *
   * @param user empty for the own home
   */
  record Tilde(String user, Range range) implements Part {}

  /**
   * A sign of a pattern, where patterns count: in words that become file names, behind {@code case}, in
   * <code>${name#pattern}</code> and the like, and right of {@code ==} in a conditional.
   *
   * @param text {@code *}, {@code ?} or a bracket expression as it stands
   */
  record Glob(String text, Range range) implements Part {}

  /**
   * {@code ?(a|b)} and its kind, which bash has in conditionals, and elsewhere when told so.
   *
   * @param operator one of {@code ? * + @ !}
   */
  record ExtendedGlob(char operator, List<Word> alternatives, Range range) implements Part {
    /** Keeps a copy of the list. */
    public ExtendedGlob {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * <code>{a,b}</code> of bash. dash and ash leave it as it stands.
   *
   * @param alternatives at least two, which may be empty
   */
  record Braces(List<Word> alternatives, Range range) implements Part {
    /** Keeps a copy of the list. */
    public Braces {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * <code>{first..last}</code> or <code>{first..last..step}</code> of bash: numbers, or letters. dash and ash leave it
   * as it stands.
   *
   * @param first a number with an optional sign and leading zeros that tell the width; or a letter, as {@code last}
   * @param step a number with an optional sign; empty where there is none
   */
  record BraceRange(String first, String last, String step, Range range) implements Part {}
}
