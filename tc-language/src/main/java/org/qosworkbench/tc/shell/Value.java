package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What may stand in a variable: one text, with gaps or without, or one of a few texts that are known. */
sealed interface Value permits Text, Choice {
  /** How many known texts are told apart. */
  int MOST = 8;

  /** The one text that stands for all, with gaps where they differ. */
  Text collapsed();

  /** The texts it may be; one with gaps stands for many. */
  List<Text> alternatives();

  /** Whether it is one text without gaps. */
  boolean isKnown();

  /** The same with each piece changed. */
  Value each(UnaryOperator<Piece> change);

  /** Whether this is known to be the text. */
  default boolean is(String text) {
    return this instanceof Text it && it.string().equals(text);
  }

  /** What is one of two values. */
  static Value either(Value first, Value second) {
    var all = new ArrayList<>(first.alternatives());
    for (var text : second.alternatives()) {
      if (all.stream().noneMatch(it -> it.string().equals(text.string()))) all.add(text);
    }
    return of(all);
  }

  /** What is one of these texts, all different. */
  static Value of(List<Text> texts) {
    if (texts.size() == 1) return texts.get(0);
    boolean known = texts.stream().allMatch(Text::isKnown);
    return known && texts.size() <= MOST ? new Choice(texts) : Hull.of(texts);
  }

  /** Both behind each other. */
  static Value concat(Value first, Value second) {
    if (first instanceof Text a && second instanceof Text b) return a.append(b);
    var heads = first.alternatives();
    var tails = second.alternatives();
    boolean gaps = !heads.stream().allMatch(Text::isKnown) || !tails.stream().allMatch(Text::isKnown);
    if (gaps || heads.size() * tails.size() > MOST) return first.collapsed().append(second.collapsed());
    var all = new ArrayList<Text>();
    for (var head : heads) {
      for (var tail : tails) {
        var text = head.append(tail);
        if (all.stream().noneMatch(it -> it.string().equals(text.string()))) all.add(text);
      }
    }
    return of(all);
  }
}
