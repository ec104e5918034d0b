package org.qosworkbench.cli.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of one text give way to which lines of another. Lines that both texts have once are anchors (patience
 * diff), which keeps the answer readable and the cost near that of reading; between anchors, the longest common
 * subsequence decides.
 */
final class LineDiff {
  /**
   * Lines that give way to other lines; numbers from 0, ends exclusive.
   *
   * @param from first line in the old text
   * @param to end in the old text
   * @param newFrom first line in the new text
   * @param newTo end in the new text
   */
  record Change(int from, int to, int newFrom, int newTo) {}

  /** Between anchors, stretches with more pairs of lines than this are replaced as a whole. */
  private static final long MOST_PAIRS = 4_000_000;

  private final int[] before;
  private final int[] after;
  private final List<Change> changes = new ArrayList<>();

  private LineDiff(int[] before, int[] after) {
    this.before = before;
    this.after = after;
  }

  /** The changes in order; between two of them is at least one line that stays. */
  static List<Change> of(List<String> before, List<String> after) {
    Map<String, Integer> numbers = new HashMap<>();
    LineDiff diff = new LineDiff(numbered(before, numbers), numbered(after, numbers));
    diff.compare(0, before.size(), 0, after.size());
    return diff.changes;
  }

  private static int[] numbered(List<String> lines, Map<String, Integer> numbers) {
    int[] numbered = new int[lines.size()];
    for (int i = 0; i < numbered.length; i++) {
      Integer number = numbers.putIfAbsent(lines.get(i), numbers.size());
      numbered[i] = number == null ? numbers.size() - 1 : number;
    }
    return numbered;
  }

  private void compare(int from, int to, int newFrom, int newTo) {
    int start = from;
    int newStart = newFrom;
    while (start < to && newStart < newTo && before[start] == after[newStart]) {
      start++;
      newStart++;
    }
    int end = to;
    int newEnd = newTo;
    while (start < end && newStart < newEnd && before[end - 1] == after[newEnd - 1]) {
      end--;
      newEnd--;
    }
    if (start == end || newStart == newEnd) {
      add(start, end, newStart, newEnd);
      return;
    }
    int[][] anchors = anchors(start, end, newStart, newEnd);
    if (anchors.length == 0) {
      subsequence(start, end, newStart, newEnd);
      return;
    }
    for (int[] anchor : anchors) {
      compare(start, anchor[0], newStart, anchor[1]);
      start = anchor[0] + 1;
      newStart = anchor[1] + 1;
    }
    compare(start, end, newStart, newEnd);
  }

  private void add(int from, int to, int newFrom, int newTo) {
    if (from == to && newFrom == newTo) {
      return;
    }
    Change last = changes.isEmpty() ? null : changes.getLast();
    if (last != null && last.to == from && last.newTo == newFrom) {
      changes.set(changes.size() - 1, new Change(last.from, to, last.newFrom, newTo));
    } else {
      changes.add(new Change(from, to, newFrom, newTo));
    }
  }

  /** Pairs of places of lines that occur once on both sides; as many as are in the same order on both. */
  private int[][] anchors(int from, int to, int newFrom, int newTo) {
    Map<Integer, int[]> places = new HashMap<>(); // line -> count, place, count, place
    for (int i = from; i < to; i++) {
      int[] place = places.computeIfAbsent(before[i], it -> new int[4]);
      place[0]++;
      place[1] = i;
    }
    for (int i = newFrom; i < newTo; i++) {
      int[] place = places.get(after[i]);
      if (place != null) {
        place[2]++;
        place[3] = i;
      }
    }
    List<int[]> pairs = new ArrayList<>();
    for (int i = from; i < to; i++) {
      int[] place = places.get(before[i]);
      if (place[0] == 1 && place[2] == 1) {
        pairs.add(new int[] {i, place[3]});
      }
    }
    return longestIncreasing(pairs);
  }

  private static int[][] longestIncreasing(List<int[]> pairs) {
    int[] tails = new int[pairs.size()];
    int[] previous = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(tails[middle])[1] < pairs.get(i)[1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    int[][] longest = new int[length][];
    for (int i = length - 1, at = length == 0 ? -1 : tails[length - 1]; i >= 0; i--, at = previous[at]) {
      longest[i] = pairs.get(at);
    }
    return longest;
  }

  private void subsequence(int from, int to, int newFrom, int newTo) {
    int height = to - from;
    int width = newTo - newFrom;
    if ((long) height * width > MOST_PAIRS) {
      add(from, to, newFrom, newTo);
      return;
    }
    int[][] common = new int[height + 1][width + 1];
    for (int i = height - 1; i >= 0; i--) {
      for (int j = width - 1; j >= 0; j--) {
        common[i][j] = before[from + i] == after[newFrom + j]
            ? common[i + 1][j + 1] + 1
            : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < height && j < width) {
      if (before[from + i] == after[newFrom + j]) {
        i++;
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        add(from + i, from + i + 1, newFrom + j, newFrom + j);
        i++;
      } else {
        add(from + i, from + i, newFrom + j, newFrom + j + 1);
        j++;
      }
    }
    add(from + i, to, newFrom + j, newTo);
  }

  /** The lines of a text with their line ends. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start) + 1;
      int next = end == 0 ? text.length() : end;
      lines.add(text.substring(start, next));
      start = next;
    }
    return lines;
  }
}
