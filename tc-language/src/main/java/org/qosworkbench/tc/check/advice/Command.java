package org.qosworkbench.tc.check.advice;

import java.util.Optional;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Verb;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.text.Range;
import org.qosworkbench.tc.value.Rate;

/**
 * A command as advice looks at it: the words of its header, and those of its kind.
 *
 * @param group the group of the kind's words, -1 when no kind was given
 */
record Command(Binding binding, Binder binder, int group) {
  private static final int HEADER = 0;

  Command(Binding binding, Binder binder) {
    this(binding, binder, kindGroup(binding));
  }

  private static int kindGroup(Binding binding) {
    var groups = binding.groups();
    for (int i = 0; i < groups.size(); i++) if (groups.get(i).head() instanceof Kind) return i;
    return -1;
  }

  Optional<Kind> kind() {
    return group < 0 ? Optional.empty() : Optional.of((Kind) binding.groups().get(group).head());
  }

  Verb.Effect effect() {
    return binding.verb().orElseThrow().effect();
  }

  /** Whether the command can bring something into being: what it leaves out is then not set already. */
  boolean creates() {
    return switch (effect()) {
      case ADD, REPLACE -> true;
      case CHANGE, LINK, DELETE, GET, SHOW, FLUSH, HELP -> false;
    };
  }

  /** Whether this option of the kind was given. */
  boolean has(String option) {
    return given().has(option);
  }

  /** Whether any of these options of the kind was given. */
  boolean hasAny(String... options) {
    return given().hasAny(options);
  }

  /** The number of an option of the kind, 0 when it was not given. */
  long number(String option) {
    return given().number(option);
  }

  /** What was given of the kind's own options. */
  Given given() {
    return binding.given(group);
  }

  /** What was given in a group. */
  Given given(int inGroup) {
    return binding.given(inGroup);
  }

  /** What was given in front of the kind: dev, parent, handle ... */
  Given header() {
    return binding.given(HEADER);
  }

  /** What is known of the device that the command is about. */
  Device device() {
    int keyword = headerKeyword("dev");
    return keyword < 0 ? Device.named("") : binder.devices().device(word(keyword + 1));
  }

  /** The option of the kind as an absolute rate; empty when it is absent, or a share of an unknown speed. */
  Optional<Rate> rate(String option) {
    var value = given().value(option);
    return value.isPresent() && value.get() instanceof Rate rate ? Optional.of(rate) : Optional.empty();
  }

  Statement statement() {
    return binding.statement();
  }

  /** The text of a word. */
  String word(int index) {
    return statement().word(index);
  }

  /** Where a word stands. */
  Range range(int word) {
    return statement().range(word);
  }

  /** The keyword's last occurrence among the kind's options, -1 when there is none. */
  int keyword(String option) {
    return keyword(group, option);
  }

  /** The keyword's last occurrence in the header, -1 when there is none. */
  int headerKeyword(String option) {
    return keyword(HEADER, option);
  }

  /** The keyword's last occurrence in a group, -1 when there is none. */
  int keyword(int inGroup, String option) {
    var bounds = binding.groups().get(inGroup);
    for (int i = bounds.endWord() - 1; i >= bounds.firstWord(); i--) {
      if (isOption(i, option) && binding.groupOf(i) == inGroup) return i;
    }
    return -1;
  }

  /** Whether a word is this option, by whatever name. */
  boolean isOption(int word, String option) {
    var element = binding.element(word);
    return element.isPresent() && element.get() instanceof Option it && it.name().equals(option);
  }

  /** Whether a word is this value. */
  boolean isValue(int word, String name) {
    if (word >= statement().wordCount()) return false;
    var element = binding.element(word);
    return element.isPresent() && element.get() instanceof Param it && it.name().equals(name);
  }

  /** The value behind a keyword of the kind, which must be there. */
  Range value(String option) {
    return range(keyword(option) + 1);
  }

  /** The word of the kind itself, for advice about something that is missing. */
  Range kindWord() {
    return range(binding.groups().get(group).firstWord() - 1);
  }
}
