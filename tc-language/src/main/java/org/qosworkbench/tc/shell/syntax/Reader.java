package org.qosworkbench.tc.shell.syntax;

import java.util.TreeMap;
import org.qosworkbench.tc.text.Range;

/**
 * A place in a text that moves on. Continued lines vanish here, and a carriage return before a line feed is one with
 * it.
 */
final class Reader {
  /** Behind the last unit. */
  static final int END = -1;
  private static final int[] IDENTITY = new int[0];

  private final String text;
  /** The file's offset of each unit, and of the end; nothing where they are the same. */
  private final int[] offsets;
  private final Log log;
  /** By the offset of a line feed: where to go on behind the here-documents that start there. */
  private final TreeMap<Integer, Integer> bodies = new TreeMap<>();
  private int position;
  private int limit;
  /** The end of the last unit that is part of a construct. */
  private int consumed;

  Reader(String text, Log log) {
    this(text, IDENTITY, log);
  }

  Reader(String text, int[] offsets, Log log) {
    this.text = text;
    this.offsets = offsets;
    this.log = log;
    this.limit = text.length();
  }

  String text() {
    return text;
  }

  int limit() {
    return limit;
  }

  /** Where the next unit stands that is not part of a continuation. */
  int position() {
    peek();
    return position;
  }

  /** Lets the text end elsewhere; answers where it ended. */
  int limit(int end) {
    int before = limit;
    limit = end;
    return before;
  }

  /** Goes elsewhere. */
  void moveTo(int place) {
    position = place;
    consumed = place;
  }

  /** Forgets the here-documents behind a place. */
  void forgetBodies(int from) {
    bodies.tailMap(from).clear();
  }

  /** Says that the here-documents that start with a line feed end at a place. */
  void bodyEnds(int lineFeed, int end) {
    bodies.put(lineFeed, end);
  }

  /** Where the last here-document that starts with a line feed ends; if there is none, the place behind it. */
  int bodyEnd(int lineFeed) {
    return bodies.getOrDefault(lineFeed, Math.min(limit, lineFeed + 1));
  }

  /** The next unit, or {@link #END}; a line feed for a carriage return before one. */
  int peek() {
    if (log.stopped()) {
      return END;
    }
    while (position < limit) {
      char c = text.charAt(position);
      if (c == '\\') {
        int behind = lineFeedAt(position + 1);
        if (behind < 0) {
          return c;
        }
        position = behind + 1;
      } else {
        return c == '\r' && at(position + 1) == '\n' ? '\n' : c;
      }
    }
    return END;
  }

  /** The unit behind the next one; call {@link #peek} first. */
  int peekSecond() {
    int place = position + 1;
    while (at(place) == '\\' && lineFeedAt(place + 1) >= 0) {
      place = lineFeedAt(place + 1) + 1;
    }
    return at(place);
  }

  /** Where a line feed stands that starts at a place, perhaps with a carriage return; negative if there is none. */
  private int lineFeedAt(int place) {
    int c = at(place);
    if (c == '\n') {
      return place;
    }
    return c == '\r' && at(place + 1) == '\n' ? place + 1 : -1;
  }

  /** The unit at a place as it stands, or {@link #END}. */
  int at(int place) {
    return place < limit ? text.charAt(place) : END;
  }

  /** Takes the next unit; call {@link #peek} first. */
  void advance() {
    position += text.charAt(position) == '\r' && at(position + 1) == '\n' ? 2 : 1;
    consumed = position;
  }

  /** Takes everything up to a place. */
  void advanceTo(int place) {
    position = place;
    consumed = place;
  }

  /** Takes a sign if it comes next. */
  boolean accept(char sign) {
    if (peek() != sign) {
      return false;
    }
    advance();
    return true;
  }

  /** Takes two signs if they come next. */
  boolean accept(char first, char second) {
    if (peek() != first || peekSecond() != second) {
      return false;
    }
    advance();
    peek();
    advance();
    return true;
  }

  /** Goes over blanks and a comment. */
  void skipBlanks() {
    int c = peek();
    while (c == ' ' || c == '\t') {
      position++;
      c = peek();
    }
    if (c == '#') {
      int end = lineEnd(position);
      log.comment(new Comment(text.substring(position, end), range(position, end)));
      position = end;
    }
  }

  /** Goes over blanks, comments, line feeds, and the here-documents behind those. */
  void skipLines() {
    skipBlanks();
    while (peek() == '\n') {
      skipLine();
      skipBlanks();
    }
  }

  /** Goes over a line feed and the here-documents behind it. */
  private void skipLine() {
    int lineFeed = lineFeedAt(position);
    // a body that was looked for when the text ended here ends here
    position = Math.max(lineFeed + 1, bodies.isEmpty() ? 0 : Math.min(limit, bodyEnd(lineFeed)));
  }

  /** The end of the line that a place is on, without its line feed and carriage return. */
  int lineEnd(int place) {
    int feed = text.indexOf('\n', place);
    if (feed < 0 || feed >= limit) {
      return limit;
    }
    return feed > place && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
  }

  /** The end of what was taken last. */
  int end() {
    return consumed;
  }

  /** The place in the file behind what was taken last. */
  Range behind() {
    int before = consumed - 1;
    return Range.at(before < 0 ? offset(0) : offset(before) + 1);
  }

  /** The range in the file from a place to the end of what was taken last. */
  Range rangeFrom(int start) {
    return start < consumed ? range(start, consumed) : behind();
  }

  /** The range in the file of a stretch of the text. */
  Range range(int start, int end) {
    if (offsets.length == 0) {
      return new Range(start, end);
    }
    return start == end ? Range.at(offsets[start]) : new Range(offsets[start], offsets[end - 1] + 1);
  }

  /** How far a stretch goes without an interruption in the file. */
  int contiguousEnd(int start, int end) {
    if (offsets.length == 0) {
      return end;
    }
    int stop = start + 1;
    while (stop < end && offsets[stop] == offsets[stop - 1] + 1) {
      stop++;
    }
    return stop;
  }

  /** Counts something that is kept; if it is too much, the text ends here. */
  void keep(Range range) {
    log.keep(range);
  }

  /** The file's offset of a place. */
  int offset(int place) {
    return offsets.length == 0 ? place : offsets[place];
  }
}
