package org.qosworkbench.tc.text;

/**
 * A stretch of text.
 *
 * @param start offset of the first UTF-16 unit, 0 or more
 * @param end offset behind the last unit, {@code start} or more; equal to {@code start} for a place between two units
 */
public record Range(int start, int end) {
  /**
   * Refuses negative and reversed ranges.
   *
   * @throws IllegalArgumentException if {@code start < 0} or {@code end < start}
   */
  public Range {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range from " + start + " to " + end);
    }
  }

  /** The zero-width range at an offset. */
  public static Range at(int offset) {
    return new Range(offset, offset);
  }

  /** Number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether this is a place between two units rather than a stretch. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Whether the unit at {@code offset} lies inside; an empty range contains nothing. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether a cursor at {@code offset} stands inside or at either edge. */
  public boolean touches(int offset) {
    return start <= offset && offset <= end;
  }

  /** Whether no part of {@code other} lies outside of this range. */
  public boolean covers(Range other) {
    return start <= other.start && other.end <= end;
  }

  /**
   * The same stretch, {@code distance} units further on.
   *
   * @throws IllegalArgumentException if that place lies before the start of the text
   */
  public Range shift(int distance) {
    return distance == 0 ? this : new Range(start + distance, end + distance);
  }

  /** The smallest range that covers this one and {@code other}. */
  public Range union(Range other) {
    return new Range(Math.min(start, other.start), Math.max(end, other.end));
  }

  /**
   * The text of this range.
   *
   * @throws IndexOutOfBoundsException if the range ends behind the text
   */
  public String in(String text) {
    return text.substring(start, end);
  }
}
