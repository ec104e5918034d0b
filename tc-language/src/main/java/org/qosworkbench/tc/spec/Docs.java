package org.qosworkbench.tc.spec;

/**
 * What people are told about a word. Empty texts mean that there is nothing to say.
 *
 * @param text one sentence or two: what it does
 * @param unit the unit of a bare number
 * @param fallback what holds when the option is not given
 * @param note a trap worth knowing
 * @param example words that show the option in use, without the kind
 */
public record Docs(String text, String unit, String fallback, String note, String example) {
  public static final Docs NONE = new Docs("", "", "", "", "");

  public static Docs of(String text) {
    return new Docs(text, "", "", "", "");
  }

  public Docs unit(String value) {
    return new Docs(text, value, fallback, note, example);
  }

  public Docs fallback(String value) {
    return new Docs(text, unit, value, note, example);
  }

  public Docs note(String value) {
    return new Docs(text, unit, fallback, value, example);
  }

  public Docs example(String value) {
    return new Docs(text, unit, fallback, note, value);
  }
}
