package org.qosworkbench.tc.value;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of a {@link Vocabulary} between commas.
 *
 * @param words the words as the vocabulary spells them, in the order written
 */
public record WordList(List<String> words) implements Value {

  public WordList {
    words = List.copyOf(words);
  }

  /** Reads a list; every part must be a word (for example iproute2 tc/f_flow.c, flow_parse_keys). */
  public static Parsed<WordList> parse(String word, Vocabulary vocabulary) {
    List<String> words = new ArrayList<>();
    int start = 0;
    while (true) {
      int comma = word.indexOf(',', start);
      int end = comma < 0 ? word.length() : comma;
      switch (Word.parse(word.substring(start, end), vocabulary)) {
        case Parsed.Ok<Word> ok -> words.add(ok.get().text());
        case Parsed.Bad<Word> bad -> {
          return Parsed.bad(new Fault(bad.fault().kind(), vocabulary, word, start, end));
        }
      }
      if (comma < 0) {
        return Parsed.ok(new WordList(words));
      }
      start = comma + 1;
    }
  }

  @Override
  public String print() {
    return String.join(",", words);
  }
}
