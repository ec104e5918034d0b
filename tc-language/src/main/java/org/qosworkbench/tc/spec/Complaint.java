package org.qosworkbench.tc.spec;

/**
 * The first line that tc prints when it refuses something.
 *
 * @param tcText the text; {@code %s} stands for the offending word, {@code %k} for the keyword as it was typed; empty
 *     when tc prints nothing of its own
 */
public record Complaint(String tcText, Ending ending) {
  /** tc prints nothing itself and leaves the message to the caller. */
  public static final Complaint SILENT = new Complaint("", Ending.FAILS);

  /** A word is missing at the end of the line: incomplete_command() of iproute2 lib/utils.c. */
  public static final Complaint INCOMPLETE =
      new Complaint("Command line is not complete. Try option \"help\"", Ending.EXITS);

  public static Complaint fails(String tcText) {
    return new Complaint(tcText, Ending.FAILS);
  }

  /** As {@link #fails}, with exit status 1 outside of kinds too. */
  public static Complaint failsWith1(String tcText) {
    return new Complaint(tcText, Ending.FAILS_WITH_1);
  }

  /** As {@link #fails}, with exit status 255 inside of kinds too. */
  public static Complaint failsWith255(String tcText) {
    return new Complaint(tcText, Ending.FAILS_WITH_255);
  }

  public static Complaint exits(String tcText) {
    return new Complaint(tcText, Ending.EXITS);
  }

  /** tc dies on the spot, without a word. */
  public static Complaint crashes(Ending signal) {
    return new Complaint("", signal);
  }

  /** {@code invarg()} of iproute2 lib/utils.c; {@code reason} is its first argument. */
  public static Complaint wrongArgument(String reason) {
    return exits("Error: argument \"%s\" is wrong: " + reason);
  }

  /** {@code duparg()} of iproute2 lib/utils.c. */
  public static Complaint duplicate(String keyword) {
    return exits("Error: duplicate \"" + keyword + "\": \"%s\" is the second value.");
  }

  /** {@code missarg()} of iproute2 lib/utils.c. */
  public static Complaint required(String keyword) {
    return exits("Error: argument \"" + keyword + "\" is required");
  }

  /** The text with the offending word and the keyword before it filled in. */
  public String about(String word, String keyword) {
    return tcText.indexOf('%') < 0 ? tcText : tcText.replace("%k", keyword).replace("%s", word);
  }
}
