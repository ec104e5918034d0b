package org.qosworkbench.tc.value;

import java.util.List;

/** How packets are framed on the link, for the computation of transmission times. */
public enum LinkLayer implements Value {
  ETHERNET("ethernet"),
  ATM("atm");

  private static final Vocabulary WORDS =
      new Vocabulary("a link layer", List.of("ethernet", "atm", "adsl"), Vocabulary.Matching.PREFIX);

  private final String word;

  LinkLayer(String word) {
    this.word = word;
  }

  /** Reads a word or a beginning of it; {@code adsl} is another word for {@code atm} (tc/tc_util.c, get_linklayer). */
  public static Parsed<LinkLayer> parse(String word) {
    return Word.parse(word, WORDS).map(found -> found.text().equals("ethernet") ? ETHERNET : ATM);
  }

  @Override
  public String print() {
    return word;
  }
}
