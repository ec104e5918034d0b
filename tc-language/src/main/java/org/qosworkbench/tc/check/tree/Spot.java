package org.qosworkbench.tc.check.tree;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.check.Fix;
import org.qosworkbench.tc.check.Outcome;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.check.Related;
import org.qosworkbench.tc.model.ClassNode;
import org.qosworkbench.tc.model.FilterNode;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.model.Source;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/**
 * Words of a command that has run, for a problem to point at.
 *
 * @param statement number of the command's statement
 */
record Spot(int statement, Binding binding, Range range) {
  private static final int HEADER = 0;

  /** The value that an option of the qdisc was last set to; the name of the kind when it was not set. */
  static Spot value(QdiscNode qdisc, String option) {
    return value(qdisc.changed().statement(), qdisc.settings().binding(), option);
  }

  /** The value that an option of the class was last set to; the name of the kind when it was not set. */
  static Spot value(ClassNode node, String option) {
    return value(node.changed().statement(), node.settings().binding(), option);
  }

  private static Spot value(int statement, Binding binding, String option) {
    int group = kindGroup(binding);
    int keyword = group < 0 ? -1 : keyword(binding, group, option);
    var of = binding.statement();
    if (keyword >= 0) return new Spot(statement, binding, of.range(Math.min(keyword + 1, of.wordCount() - 1)));
    return new Spot(statement, binding, group < 0 ? of.range(0, 1) : of.range(first(binding, group) - 1));
  }

  /** An option of the class with its value, which must have been set. */
  static Spot option(ClassNode node, String option) {
    var binding = node.settings().binding();
    int keyword = keyword(binding, kindGroup(binding), option);
    return new Spot(node.changed().statement(), binding, binding.statement().range(keyword, keyword + 1));
  }

  /** The parent that was asked for when the class was created; its id when none was. */
  static Spot parent(ClassNode node) {
    return header(node.source(), node.created().binding(), "parent");
  }

  /** The id that the class was given when it was created. */
  static Spot id(ClassNode node) {
    return new Spot(node.source().statement(), node.created().binding(), node.source().range());
  }

  /** The value of an option in front of the kind; {@code otherwise} when it is not there. */
  static Spot header(Source otherwise, Binding binding, String option) {
    int keyword = keyword(binding, HEADER, option);
    return new Spot(otherwise.statement(), binding,
        keyword < 0 ? otherwise.range() : binding.statement().range(keyword + 1));
  }

  /** The place of an option in front of the kind with its value; empty when it was not given. */
  static Optional<Range> header(Binding binding, String option) {
    int keyword = keyword(binding, HEADER, option);
    return keyword < 0 ? Optional.empty() : Optional.of(binding.statement().range(keyword, keyword + 1));
  }

  /** The words of the kind, which options may be added to. */
  static Spot kind(int statement, Binding binding) {
    int group = kindGroup(binding);
    var of = binding.statement();
    if (group < 0) return new Spot(statement, binding, of.range(0, of.wordCount() - 1));
    int last = Math.max(first(binding, group), binding.groups().get(group).endWord()) - 1;
    return new Spot(statement, binding, of.range(first(binding, group) - 1, last));
  }

  /** The word that names the classifier of a filter. */
  static Spot kindWord(FilterNode node) {
    var binding = node.settings().binding();
    int group = kindGroup(binding);
    return new Spot(node.changed().statement(), binding,
        group < 0 ? node.changed().range() : binding.statement().range(first(binding, group) - 1));
  }

  /** The class that a filter names; the classifier when it names none. */
  static Spot classid(FilterNode node) {
    return value(node.changed().statement(), node.settings().binding(), "classid");
  }

  /** An action of a filter, with its words. */
  static Spot action(FilterNode node, int group) {
    var binding = node.settings().binding();
    int last = Math.max(first(binding, group), binding.groups().get(group).endWord()) - 1;
    return new Spot(node.changed().statement(), binding, binding.statement().range(first(binding, group) - 1, last));
  }

  /** The first of these options in front of the kind that is there, without its value; the command without any. */
  static Spot word(int statement, Binding binding, String... options) {
    for (var option : options) {
      int keyword = keyword(binding, HEADER, option);
      if (keyword >= 0) return new Spot(statement, binding, binding.statement().range(keyword));
    }
    return new Spot(statement, binding, binding.statement().range(0, 1));
  }

  /** The group of the kind's words, -1 when no kind was given. */
  static int kindGroup(Binding binding) {
    var groups = binding.groups();
    for (int i = 0; i < groups.size(); i++) if (groups.get(i).head() instanceof Kind) return i;
    return -1;
  }

  private static int first(Binding binding, int group) {
    return binding.groups().get(group).firstWord();
  }

  /** The keyword's last occurrence in a group, -1 when there is none. */
  private static int keyword(Binding binding, int group, String option) {
    for (int i = binding.statement().wordCount() - 1; i > 0; i--) {
      if (binding.groupOf(i) == group
          && binding.element(i).filter(it -> it instanceof Option && it.name().equals(option)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /** The words as they were written. */
  String text() {
    return range.in(binding.statement().text());
  }

  Problem problem(Diagnostic diagnostic, String message, String help, List<Fix> fixes, List<Related> related) {
    return new Problem(diagnostic, range, message, Outcome.ACCEPTED, Optional.of(help), fixes, related);
  }

  Related related(String message) {
    return new Related(statement, range, message);
  }

  /** Puts other words in the place of these, in the command that the problem is about. */
  Fix write(String words) {
    return Fix.replace("write " + words, range, words);
  }

  /** Takes these words away, with the blanks in front of them. */
  Fix remove() {
    return Fix.remove("remove " + text(), withBlanks());
  }

  private Range withBlanks() {
    var text = binding.statement().text();
    int start = range.start();
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) start--;
    return new Range(start, range.end());
  }

  /** Adds words behind these, as part of a change to another command. */
  Fix.Elsewhere adding(String words) {
    return new Fix.Elsewhere(statement, new Edit(Range.at(range.end()), " " + words));
  }
}
