package org.qosworkbench.tc.value;

import java.util.Optional;

/**
 * Why tc refuses a word as a value. Cheap to make: the sentences are put together only when asked for.
 *
 * @param kind what is wrong
 * @param expected what the word was read as
 * @param word the whole word
 * @param start first offending UTF-16 unit of the word
 * @param end one behind the last offending unit; equal to {@code start} when something is missing there
 */
public record Fault(Kind kind, Expectation expected, String word, int start, int end) {

  /** What can be wrong with a word. */
  public enum Kind {
    /** The word, or a part of it that must not be empty, is empty. */
    EMPTY,
    /** No number where one must be. */
    NOT_A_NUMBER,
    /** A number, and then text that must not follow it. */
    TRAILING_TEXT,
    /** A negative number where none is possible. */
    NEGATIVE,
    /** Above the largest possible value. */
    TOO_LARGE,
    /** Below the smallest possible value. */
    TOO_SMALL,
    /** The number is followed by an unknown unit. */
    UNKNOWN_UNIT,
    /** Must be a power of two. */
    NOT_POWER_OF_TWO,
    /** None of the known words. */
    UNKNOWN_WORD,
    /** Not an address. */
    BAD_ADDRESS,
    /** An address of another family than the one asked for. */
    WRONG_FAMILY,
    /** Neither a prefix length nor a netmask behind the slash. */
    BAD_PREFIX,
    /** A character that is no hexadecimal digit. */
    BAD_DIGIT,
    /** An odd number of hexadecimal digits. */
    ODD_DIGITS,
    /** More characters than there is room for. */
    TOO_LONG,
    /** A separator or the part behind it is missing. */
    MISSING_PART,
    /** A character that must not occur. */
    BAD_CHARACTER,
    /** More parts than there can be. */
    TOO_MANY_PARTS,
    /** The upper end of a range is not above its lower end. */
    EMPTY_RANGE
  }

  /** The offending part of the word; empty when something is missing. */
  public String culprit() {
    return word.substring(start, end);
  }

  /** One plain-language sentence without a final dot: what is wrong and what would be right. */
  public String explain() {
    String about = expected.phrase();
    String quoted = "\"" + culprit() + "\"";
    return switch (kind) {
      case EMPTY -> "there is nothing; expected " + expectation();
      case NOT_A_NUMBER -> quoted + " is not a number; expected " + expectation();
      case TRAILING_TEXT -> quoted + " cannot follow the number; expected " + expectation();
      case NEGATIVE -> quoted + " is negative; expected " + expectation();
      case TOO_LARGE -> quoted + " is too large for " + about + limits();
      case TOO_SMALL -> quoted + " is too small for " + about + limits();
      case UNKNOWN_UNIT -> quoted + " is not a unit of " + about + known();
      case NOT_POWER_OF_TWO -> quoted + " is not a power of two";
      case UNKNOWN_WORD -> quoted + " is not " + about + known();
      case BAD_ADDRESS -> quoted + " is not " + expectation();
      case WRONG_FAMILY -> quoted + " is of another address family; expected " + expectation();
      case BAD_PREFIX -> quoted + " is neither a prefix length nor a netmask of " + about;
      case BAD_DIGIT -> quoted + " is not a hexadecimal digit; expected " + expectation();
      case ODD_DIGITS -> quoted + " has an odd number of digits; expected " + expectation();
      case TOO_LONG -> quoted + " is too long for " + about + limits();
      case MISSING_PART -> "the word is incomplete; expected " + expectation();
      case BAD_CHARACTER -> quoted + " cannot be part of " + about;
      case TOO_MANY_PARTS -> quoted + " is one part too many for " + about;
      case EMPTY_RANGE -> "the end of the range must be larger than its start";
    };
  }

  /** The whole word as it was probably meant, when that can be told. */
  public Optional<String> suggestion() {
    return expected.suggest(this);
  }

  private String expectation() {
    return expected.example().isEmpty() ? expected.phrase() : expected.phrase() + " such as " + expected.example();
  }

  private String limits() {
    return expected.limits().isEmpty() ? "" : "; possible: " + expected.limits();
  }

  /** What would be right, unless there is one word to suggest instead. */
  private String known() {
    boolean unsaid = !expected.known().isEmpty() && suggestion().isEmpty();
    return unsaid ? "; known: " + String.join(", ", expected.known()) : "";
  }
}
