package org.qosworkbench.tc.check;

import java.util.ArrayList;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.shell.Extent;
import org.qosworkbench.tc.shell.Origin;
import org.qosworkbench.tc.shell.Place;
import org.qosworkbench.tc.shell.ShellCommand;
import org.qosworkbench.tc.shell.ShellWord;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.text.Range;

/**
 * A command of a script as a statement that can be checked.
 *
 * @param statement its words are those of the command, up to one that may turn out to be any number of words: in the
 *     place of that one stand two that are not known, so that neither a value nor a further option seems to be missing
 */
public record ScriptStatement(ShellCommand command, Statement statement) {
  /** The statement of a command. */
  public static ScriptStatement of(ShellCommand command) {
    var texts = new ArrayList<String>(command.words().size() + 1);
    for (var word : command.words()) {
      texts.add(word.extent() == Extent.ANY_NUMBER ? Gap.ANYTHING.text() : word.text());
      if (word.extent() == Extent.ANY_NUMBER) {
        texts.add(Gap.ANYTHING.text());
        break;
      }
    }
    return new ScriptStatement(command, Statement.of(texts));
  }

  /** Whether another command has the same words, so that its statement is the same. */
  boolean isStatementOf(ShellCommand other) {
    var mine = command.words();
    var others = other.words();
    if (mine.size() != others.size()) return false;
    for (int i = 0; i < mine.size(); i++) {
      boolean same = mine.get(i).extent() == others.get(i).extent() && mine.get(i).text().equals(others.get(i).text());
      if (!same) return false;
    }
    return true;
  }

  /** Whether it is not known what the command does. */
  boolean isUnclear() {
    return statement.wordCount() > 0 && Gap.isIn(statement.word(0))
        || statement.wordCount() > 1 && Gap.isIn(statement.word(1));
  }

  /**
   * Whether all of the command is a text of the script that is run elsewhere, as an argument or a variable's value is.
   * What is to be said of it is then said of that text.
   */
  public boolean isWrittenElsewhere() {
    if (command.words().isEmpty()) return false;
    for (var part : command.words().get(0).parts()) if (!isFromText(part)) return false;
    for (var word : command.words()) for (var part : word.parts()) if (part.origin().passages().isEmpty()) return false;
    return true;
  }

  private static boolean isFromText(ShellWord.Part part) {
    var origin = part.origin();
    return origin.form() == Origin.Form.WRITTEN && !origin.passages().isEmpty() && origin.place().file().isEmpty();
  }

  /** Whether a part of a word stands in the text that the command is, and did not come into it from elsewhere again. */
  private boolean isOfThatText(ShellWord.Part part) {
    var first = command.words().get(0).parts().get(0).origin().passages();
    var passages = part.origin().passages();
    if (!isFromText(part) || passages.size() != first.size()) return false;
    for (int i = 0; i < first.size(); i++) if (passages.get(i).kind() != first.get(i).kind()) return false;
    return true;
  }

  /** Where the command is written. */
  public Place place() {
    if (!isWrittenElsewhere()) return command.place();
    var place = command.words().get(0).parts().get(0).origin().place();
    for (var word : command.words()) {
      for (var part : word.parts()) if (isOfThatText(part)) place = place.union(part.origin().place());
    }
    return place;
  }

  /** Where a word of the statement is written, with its quotes. */
  public Place place(int index) {
    var word = word(index);
    if (!isWrittenElsewhere() || word.parts().isEmpty()) return word.place();
    var place = place(word.parts().get(0));
    for (var part : word.parts()) place = place.union(place(part));
    return place;
  }

  /** Where a part of a word of the statement is written; the whole command where it came into that. */
  public Place place(ShellWord.Part part) {
    if (!isWrittenElsewhere()) return part.use();
    return isOfThatText(part) ? part.origin().place() : place();
  }

  /** Whether a part of a word stands, character by character, where {@link #place(ShellWord.Part)} says. */
  public boolean isExact(ShellWord.Part part) {
    var origin = part.origin();
    boolean there = origin.passages().isEmpty() || isWrittenElsewhere() && isOfThatText(part);
    return there && origin.form() == Origin.Form.WRITTEN && origin.place().range().length() == part.range().length();
  }

  /** What a word of the statement is in the script. */
  public ShellWord word(int index) {
    return command.words().get(Math.min(index, command.words().size() - 1));
  }

  /**
   * The first word of the statement that ends behind an offset; the number of words when there is none.
   *
   * @param offset in the statement's text
   */
  public int wordAt(int offset) {
    int word = 0;
    while (word < statement.wordCount() && end(word) <= offset) word++;
    return word;
  }

  private int end(int word) {
    return statement.range(word).end();
  }

  /** Where the characters of a word stand in the statement, without its quotes. */
  public Range content(int word) {
    return new Range(statement.wordStart(word), statement.wordEnd(word));
  }
}
