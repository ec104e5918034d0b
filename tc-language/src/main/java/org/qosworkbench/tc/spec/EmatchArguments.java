package org.qosworkbench.tc.spec;

import java.util.Optional;

/**
 * What stands between the parentheses of an ematch, one argument after the other. Arguments are no words of the line: a
 * word can hold several of them, and a text in quotation marks can go over several words.
 */
public interface EmatchArguments {
  /** Whether another argument is there. */
  boolean more();

  /** The current argument, without quotation marks and escapes; empty when there is none. */
  String text();

  /** Whether the current argument stands in quotation marks. */
  boolean quoted();

  /** The option of {@code words} that the current argument is, in full. */
  Optional<Option> find(Section words);

  /** Takes the current argument as {@code element}. */
  void take(Element element);

  /** Takes the current argument as a number of any base, as bstrtoul() reads it; {@code tcText} when it is none. */
  long number(Param param, String tcText);

  /** Refuses at the current argument, or at the last one. Use as {@code throw arguments.refuse(...)}. */
  Refused refuse(String tcText, String explanation);

  /** tc prints {@code tcText} and goes on. */
  void note(String tcText, String explanation);

  /** Refuses with {@code tcText} when no other argument is there. */
  default void require(String tcText) {
    if (!more()) throw refuse(tcText, "an argument is missing");
  }

  /** Takes the keyword {@code option} and the number behind it; {@code missing} when there is none. */
  default long read(Option option, String missing) {
    take(option);
    require(missing);
    return number(option.params().get(0), option.bad().tcText());
  }
}
