package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.qosworkbench.tc.text.Range;

/**
 * A command of tc as a script runs it.
 *
 * @param range where it stands in the script; for one in another file, where the script makes it run
 * @param file the name of that other file; empty for the script itself
 * @param options words before the command's own, such as {@code -s}
 * @param words what tc gets
 * @param where the namespace, host or container whose devices it is about, in words; empty for the script's own
 * @param remarks what to know about it: the calls it runs in, whether it may not run, each a few words
 * @param certainty whether the script runs it
 * @param mayFail whether the script takes into account that tc fails
 */
public record ExpandedCommand(
    Range range, String file, List<Word> options, List<Word> words, String where, List<String> remarks,
    Certainty certainty, boolean mayFail) {
  /** Copies the lists and refuses absent parts. */
  public ExpandedCommand {
    Objects.requireNonNull(range);
    Objects.requireNonNull(file);
    options = List.copyOf(options);
    words = List.copyOf(words);
    Objects.requireNonNull(where);
    remarks = List.copyOf(remarks);
    Objects.requireNonNull(certainty);
  }

  /** Whether the script runs a command. */
  public enum Certainty {
    /** On every path that gets as far. */
    CERTAIN,
    /** It depends on something that is not known. */
    POSSIBLE,
    /** In a function that the script never calls. */
    NEVER_CALLED
  }

  /**
   * A word.
   *
   * @param pieces the text in stretches of which each is known or not
   */
  public record Word(List<Piece> pieces) {
    /** Copies the list. */
    public Word {
      pieces = List.copyOf(pieces);
    }

    /** Whether all of it is known. */
    public boolean isKnown() {
      return pieces.stream().allMatch(Piece::isKnown);
    }

    /** The text, with the script's own words for what is not known. */
    public String text() {
      return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
  }

  /**
   * A part of a word.
   *
   * @param text what tc gets; if that is not known, what stands in the script
   */
  public record Piece(String text, boolean isKnown) {}

  /** Whether all that tc gets is known. */
  public boolean isKnown() {
    return words.stream().allMatch(Word::isKnown);
  }

  /** The words with blanks between them. */
  public String text() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
