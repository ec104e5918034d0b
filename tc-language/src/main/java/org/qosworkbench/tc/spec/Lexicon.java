package org.qosworkbench.tc.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * All spellings that lead to something, for lookup without taking the word out of its line. Built in test order: a
 * spelling that two keywords share belongs to the one added first.
 */
public final class Lexicon<T> {
  private final String[] spellings;
  /**
   * Ready answers: looking up is done for nearly every word of a file and must not make objects. One that is not there
   * yet is made when it is first asked for; threads that do so at once make equal ones.
   */
  private final List<Optional<T>> meanings;
  private final Function<String, T> meaning;
  private final int mask;

  private Lexicon(Collection<String> all, Function<String, T> meaning) {
    int capacity = Integer.highestOneBit(Math.max(4, all.size() * 2)) * 2;
    spellings = new String[capacity];
    meanings = new ArrayList<>(Collections.nCopies(capacity, null));
    this.meaning = meaning;
    mask = capacity - 1;
    for (var spelling : all) {
      int slot = slot(hash(spelling, 0, spelling.length()));
      while (spellings[slot] != null) slot = (slot + 1) & mask;
      spellings[slot] = spelling;
    }
  }

  /** One of words that are spelled in full, whose meanings come into being when they are first asked for. */
  static <T> Lexicon<T> lazy(Collection<String> words, Function<String, T> meaning) {
    return new Lexicon<>(words, meaning);
  }

  private Optional<T> meaning(int slot) {
    var known = meanings.get(slot);
    if (known == null) {
      known = Optional.of(meaning.apply(spellings[slot]));
      meanings.set(slot, known);
    }
    return known;
  }

  /** What the characters of {@code line} from {@code start} to {@code end} mean. */
  public Optional<T> find(String line, int start, int end) {
    int slot = slot(hash(line, start, end));
    while (true) {
      var spelling = spellings[slot];
      if (spelling == null) return Optional.empty();
      if (spelling.length() == end - start && spelling.regionMatches(0, line, start, end - start)) {
        return meaning(slot);
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
      return new Lexicon<>(all.keySet(), all::get);
    }
  }
}
