package org.qosworkbench.tc.value;

import java.util.Optional;

/** What the kinds of link-layer addresses have in common. */
enum MacExpectation implements Expectation {
  ADDRESS("a link-layer address", "00:1a:2b:3c:4d:5e"),
  MASKED("a link-layer address with an optional mask", "00:1a:2b:3c:4d:5e/24");

  private final String phrase;
  private final String example;

  MacExpectation(String phrase, String example) {
    this.phrase = phrase;
    this.example = example;
  }

  @Override
  public String phrase() {
    return phrase;
  }

  @Override
  public String example() {
    return example;
  }

  /** Six bytes between dashes, as other systems write them. */
  @Override
  public Optional<String> suggest(Fault fault) {
    String colons = fault.word().replace('-', ':');
    return fault.word().indexOf('-') > 0 && Mac.parse(colons).accepted() ? Optional.of(colons) : Optional.empty();
  }
}
