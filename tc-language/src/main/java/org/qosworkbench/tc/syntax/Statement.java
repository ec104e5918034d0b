package org.qosworkbench.tc.syntax;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.text.Range;

/**
 * One logical line of a batch file: a physical line with the lines it is continued by. Blank lines and lines with
 * nothing but a comment are statements without words. Immutable; two statements are equal only when they are the same
 * object, so what is computed of a statement may be kept under its identity.
 *
 * <p>A statement has two texts. Its {@link #text()} is the source as it stands; ranges are relative to it. Its
 * {@link #code()} is what tc is left with after cutting comments and joining lines; {@link #wordStart} and
 * {@link #wordEnd} are offsets in it. Without a continuation an offset means the same place in both.
 */
public final class Statement {
  /** The most words tc takes in one statement: MAX_ARGS of iproute2 {@code include/utils.h} less one. */
  public static final int MAX_WORDS = 511;

  /** The statement without any text: what stands behind the last line feed of a document. */
  public static final Statement EMPTY = new Statement("", "", new int[0], Seams.NONE, List.of());

  private final String text;
  private final String code;
  private final int[] words;
  private final Seams seams;
  private final List<SyntaxProblem> problems;

  Statement(String text, String code, int[] words, Seams seams, List<SyntaxProblem> problems) {
    this.text = text;
    this.code = code;
    this.words = words;
    this.seams = seams;
    this.problems = problems;
  }

  /**
   * A statement that has exactly these words, of which each is in quotes where that helps to read it. Its text need not
   * be one that a batch file could hold: tc gets words from a shell that no line of a batch has.
   */
  public static Statement of(List<String> words) {
    var text = new StringBuilder();
    var places = new int[2 * words.size()];
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (i > 0) text.append(' ');
      var quote = isPlain(word) ? "" : word.indexOf('"') < 0 ? "\"" : "'";
      places[2 * i] = text.append(quote).length();
      places[2 * i + 1] = text.append(word).length();
      text.append(quote);
    }
    var code = text.append('\n').toString();
    return new Statement(code, code, places, Seams.NONE, List.of());
  }

  private static boolean isPlain(String word) {
    if (word.isEmpty() || word.charAt(0) == '"' || word.charAt(0) == '\'') return false;
    for (int i = 0; i < word.length(); i++) if (StatementLexer.isBlank(word.charAt(i))) return false;
    return true;
  }

  /** The exact source, with continuations, comment and line feed. */
  public String text() {
    return text;
  }

  /**
   * The logical line as tc sees it: comments cut, lines joined. Ends with the line feed unless that was cut or the
   * text has none. The same object as {@link #text()} when nothing was cut or joined.
   */
  public String code() {
    return code;
  }

  /** Number of words, at most {@link #MAX_WORDS}; a problem says when the text has more. */
  public int wordCount() {
    return words.length >> 1;
  }

  /**
   * Offset in {@link #code()} of a word's first character, behind its quote if it has one.
   *
   * @throws IndexOutOfBoundsException if there is no such word; so do all methods that take the number of a word
   */
  public int wordStart(int word) {
    return words[2 * word];
  }

  /** Offset in {@link #code()} behind a word's last character, before its closing quote if it has one. */
  public int wordEnd(int word) {
    return words[2 * word + 1];
  }

  /** A word as tc gets it: without quotes, joined over continuations. A new string; see {@link #wordIs}. */
  public String word(int word) {
    return code.substring(wordStart(word), wordEnd(word));
  }

  /** Whether a word is exactly {@code expected}. Makes no string. */
  public boolean wordIs(int word, String expected) {
    int start = wordStart(word);
    return wordEnd(word) - start == expected.length() && code.startsWith(expected, start);
  }

  /**
   * Whether a word is {@code full} or an abbreviation of it, as {@code matches()} of iproute2 {@code lib/utils.c} tests
   * it; in 6.1 and later the empty word is none. Makes no string.
   */
  public boolean wordAbbreviates(int word, String full) {
    int start = wordStart(word);
    int length = wordEnd(word) - start;
    return length > 0 && length <= full.length() && code.regionMatches(start, full, 0, length);
  }

  /** Whether a word stands in quotes, be they closed or not. */
  public boolean quoted(int word) {
    int start = wordStart(word);
    if (start == 0) {
      return false;
    }
    char before = code.charAt(start - 1);
    // a quote there may also be the closing one of the word before, which this word then touches
    return (before == '"' || before == '\'') && (word == 0 || wordEnd(word - 1) != start - 1);
  }

  /** Where a word stands in {@link #text()}, with its quotes and with the continuations inside of it. */
  public Range range(int word) {
    return range(word, word);
  }

  /** Where a run of words stands in {@link #text()}, from the start of one to the end of another. */
  public Range range(int firstWord, int lastWord) {
    return textRange(outerStart(firstWord), outerEnd(lastWord));
  }

  /** The place in {@link #text()} behind the last word, where another could go; the start without any word. */
  public Range endOfCode() {
    return Range.at(wordCount() == 0 ? 0 : range(wordCount() - 1).end());
  }

  /** The place in {@link #text()} of a stretch of {@link #code()}, with the continuations inside of it. */
  public Range textRange(int codeStart, int codeEnd) {
    int start = seams.textOffset(codeStart);
    return new Range(start, codeEnd == codeStart ? start : seams.textOffset(codeEnd - 1) + 1);
  }

  /**
   * The place in {@link #code()} of an offset in {@link #text()}; inside of a continuation the place where the lines
   * were joined, inside of a comment the end of the code.
   */
  public int codeOffset(int textOffset) {
    return Math.min(code.length(), seams.codeOffset(textOffset));
  }

  /** Number of physical lines; a last line without a line feed counts if there is anything on it. */
  public int lineCount() {
    if (seams.isEmpty()) {
      return text.isEmpty() ? 0 : 1;
    }
    int lines = text.charAt(text.length() - 1) == '\n' ? 0 : 1;
    for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
      lines++;
    }
    return lines;
  }

  /**
   * What is wrong or odd about the text; mostly empty. At most one of them has an effect on what tc does, since that
   * keeps tc from seeing others.
   */
  public List<SyntaxProblem> problems() {
    return problems;
  }

  /** The pieces of the text, computed anew at each call. */
  public List<Token> tokens() {
    return Tokens.of(this);
  }

  /** Where the comment stands, from its {@code #} on and without the line's end. */
  public Optional<Range> comment() {
    int cut = seams.textOffset(code.length());
    boolean commented = cut < text.length() && text.charAt(cut) == '#';
    return commented ? Optional.of(new Range(cut, endOfLine(text))) : Optional.empty();
  }

  /** The text, for reading in a debugger. */
  @Override
  public String toString() {
    return text;
  }

  /** Whether nothing that follows can become part of this statement. */
  boolean isComplete() {
    return !text.isEmpty() && text.charAt(text.length() - 1) == '\n' && seams.lastTextOffset() != text.length();
  }

  Seams seams() {
    return seams;
  }

  /** Start of a word in the code, quote included. */
  int outerStart(int word) {
    return quoted(word) ? wordStart(word) - 1 : wordStart(word);
  }

  /** End of a word in the code, closing quote included. */
  int outerEnd(int word) {
    int end = wordEnd(word);
    boolean closed = quoted(word) && end < code.length() && code.charAt(end) == code.charAt(wordStart(word) - 1);
    return closed ? end + 1 : end;
  }

  /** The end of a line's text without its line feed and a carriage return before that. */
  static int endOfLine(String line) {
    int end = line.length();
    if (end == 0 || line.charAt(end - 1) != '\n') {
      return end;
    }
    return end > 1 && line.charAt(end - 2) == '\r' ? end - 2 : end - 1;
  }
}
