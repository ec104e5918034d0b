package org.qosworkbench.tc.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All spellings that lead to something, for lookup without taking the word out of its line. Built in test order: a
 * spelling that two keywords share belongs to the one added first.
 */
public final class Lexicon<T> {
  private final String[] spellings;
  /** Ready answers: looking up is done for nearly every word of a file and must not make objects. */
  private final List<Optional<T>> meanings;
  private final int mask;

  private Lexicon(Map<String, T> all) {
    int capacity = Integer.highestOneBit(Math.max(4, all.size() * 2)) * 2;
    spellings = new String[capacity];
    meanings = new ArrayList<>(Collections.nCopies(capacity, Optional.empty()));
    mask = capacity - 1;
    all.forEach((spelling, meaning) -> {
      int slot = slot(hash(spelling, 0, spelling.length()));
      while (spellings[slot] != null) slot = (slot + 1) & mask;
      spellings[slot] = spelling;
      meanings.set(slot, Optional.of(meaning));
    });
  }

  /** What the characters of {@code line} from {@code start} to {@code end} mean. */
  public Optional<T> find(String line, int start, int end) {
    int slot = slot(hash(line, start, end));
    while (true) {
      var spelling = spellings[slot];
      if (spelling == null) return Optional.empty();
      if (spelling.length() == end - start && spelling.regionMatches(0, line, start, end - start)) {
        return meanings.get(slot);
      }
      slot = (slot + 1) & mask;
    }
  }

  /** What {@code word} means. */
  public Optional<T> find(String word) {
    return find(word, 0, word.length());
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 7) ^ (hash >>> 15)) & mask;
  }

  /** Length, both ends and the middle tell keywords and their beginnings apart well enough. */
  private static int hash(String text, int start, int end) {
    int length = end - start;
    if (length == 0) return 0;
    return ((length * 31 + text.charAt(start)) * 31 + text.charAt(end - 1)) * 31 + text.charAt(start + length / 2);
  }

  /** Collects spellings in test order. */
  public static final class Builder<T> {
    private final Map<String, T> all = new LinkedHashMap<>();

    public Builder<T> add(Name name, T meaning) {
      switch (name.match()) {
        case EXACT -> all.putIfAbsent(name.text(), meaning);
        case PREFIX -> {
          for (int end = 1; end <= name.text().length(); end++) all.putIfAbsent(name.text().substring(0, end), meaning);
        }
      }
      return this;
    }

    public Lexicon<T> build() {
      return new Lexicon<>(all);
    }
  }
}
