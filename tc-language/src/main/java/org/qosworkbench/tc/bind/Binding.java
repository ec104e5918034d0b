package org.qosworkbench.tc.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.spec.CommandObject;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Verb;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.value.Value;

/** A statement with the meaning of its words. Immutable. Words behind the point of refusal have no meaning. */
public final class Binding {
  private final Statement statement;
  private final Element[] elements;
  private final Value[] values;
  private final short[] groupOf;
  private final List<Group> groups;
  private final Optional<Refusal> refusal;
  private final List<Notice> notices;
  private final Optional<String> printed;
  private final Watch watch;

  Binding(Statement statement, Element[] elements, Value[] values, short[] groupOf, List<Group> groups,
      Optional<Refusal> refusal, List<Notice> notices, Optional<String> printed, Watch watch) {
    this.statement = statement;
    this.elements = elements;
    this.values = values;
    this.groupOf = groupOf;
    this.groups = groups;
    this.refusal = refusal;
    this.notices = notices;
    this.printed = printed;
    this.watch = watch;
  }

  public Statement statement() {
    return statement;
  }

  /** What word {@code index} stands for; empty for words that were not reached. */
  public Optional<Element> element(int index) {
    return Optional.ofNullable(elements[index]);
  }

  /** The value of word {@code index}, when it is one. */
  public Optional<Value> value(int index) {
    return Optional.ofNullable(watch.see(values[index]));
  }

  /**
   * Index into {@link #groups()} of the innermost group that word {@code index} belongs to; -1 for words not reached.
   */
  public int groupOf(int index) {
    return elements[index] == null ? -1 : groupOf[index];
  }

  /** Outermost first, then in the order of their words. */
  public List<Group> groups() {
    return groups;
  }

  /** What was given in group {@code index}. */
  public Given given(int index) {
    var group = groups.get(index);
    return new GroupView(elements, values, groupOf, groups, index, group.firstWord(), group.endWord(), watch);
  }

  /** Whether some word is not fully known. */
  public boolean hasGaps() {
    return watch != Watch.NONE;
  }

  /** Whether some word of a group, or behind it, is not known: a gap may have cut the group short. */
  public boolean hasGap(int group) {
    if (!hasGaps()) return false;
    for (int word = groups.get(group).firstWord(); word < statement.wordCount(); word++) {
      if (Gap.isIn(statement.word(word))) return true;
    }
    return false;
  }

  /** The same binding, which notices who looks at values that are not known; for one thread. */
  public Binding watched() {
    return hasGaps()
        ? new Binding(statement, elements, values, groupOf, groups, refusal, notices, printed, Watch.fresh()) : this;
  }

  /** Whether somebody looked at a value that is not known, since {@link #watched}. */
  public boolean lookedIntoGap() {
    return watch.hasSeen();
  }

  /** The group of the qdisc or classifier, or of the first action; -1 when the command names no kind. */
  public int kindGroup() {
    for (int i = 0; i < groups.size(); i++) if (groups.get(i).head() instanceof Kind) return i;
    return -1;
  }

  /**
   * The keyword of an option of the header, the last one when there are several; -1 when it was not given.
   *
   * @param option its full name
   */
  public int headerOption(String option) {
    for (int word = elements.length - 1; word > 0; word--) {
      if (groupOf[word] == 0 && elements[word] instanceof Option it && it.name().equals(option)) return word;
    }
    return -1;
  }

  /** The groups that are headed by a kind, in order: the qdisc or classifier first, then actions. */
  public List<Integer> kindGroups() {
    var found = new ArrayList<Integer>(2);
    for (int i = 0; i < groups.size(); i++) if (groups.get(i).head() instanceof Kind) found.add(i);
    return found;
  }

  /** qdisc, class, filter ...; empty for a blank line or an unknown word. */
  public Optional<CommandObject> object() {
    return elements.length > 0 && elements[0] instanceof CommandObject it ? Optional.of(it) : Optional.empty();
  }

  /** add, change ...; empty when there is none. */
  public Optional<Verb> verb() {
    return elements.length > 1 && elements[1] instanceof Verb it ? Optional.of(it) : Optional.empty();
  }

  /** Why tc refuses the command. */
  public Optional<Refusal> refusal() {
    return refusal;
  }

  /** What tc prints without refusing. */
  public List<Notice> notices() {
    return notices;
  }

  /** The first line that tc prints, whether it refuses or not; empty when it prints nothing. */
  public String firstLine() {
    if (printed.isPresent()) return printed.get();
    for (var notice : notices) if (!notice.tcText().isEmpty()) return notice.tcText();
    return refusal.map(Refusal::tcText).orElse("");
  }
}
