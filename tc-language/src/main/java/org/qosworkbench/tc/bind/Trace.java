package org.qosworkbench.tc.bind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.value.Value;

/**
 * What the words of a statement were taken for so far, and where reading stands. Parallel arrays instead of a tree,
 * because a checker makes a million of these in a second.
 */
final class Trace {
  /** Never written to: only statements with gaps leave any. */
  private static final BitSet NO_GAPS = new BitSet();

  private final Statement statement;
  private final int count;
  private final Element[] elements;
  private final Value[] values;
  private final short[] groupOf;
  private final List<Group> groups = new ArrayList<>(2);

  private final boolean hasGaps;
  private final Watch watch;

  /** The groups in which a value that is not known was read. */
  private final BitSet gaps;

  private int at;
  private int group = -1;

  Trace(Statement statement) {
    this.statement = statement;
    count = statement.wordCount();
    elements = new Element[count];
    values = new Value[count];
    groupOf = new short[count];
    hasGaps = Gap.isIn(statement.code());
    watch = hasGaps ? Watch.fresh() : Watch.NONE;
    gaps = hasGaps ? new BitSet() : NO_GAPS;
  }

  /** Index of the current word. */
  int at() {
    return at;
  }

  /** How many words the statement has. */
  int count() {
    return count;
  }

  boolean more() {
    return at < count;
  }

  /** Word {@code index}; an empty text outside of the line. */
  String text(int index) {
    return index >= 0 && index < count ? statement.word(index) : "";
  }

  /** Whether the current word has a gap. */
  boolean isGap() {
    return isGap(at);
  }

  /** Whether word {@code index} has a gap. */
  boolean isGap(int index) {
    return hasGaps && index < count && Gap.isIn(text(index));
  }

  Watch watch() {
    return watch;
  }

  /** A value of the innermost group is not known. */
  void leaveGap() {
    gaps.set(group + 1);
  }

  /** Whether what is worked out of the innermost group may hang on a value that is not known. */
  boolean isDoubtful() {
    return watch.hasSeen() || gaps.get(group + 1);
  }

  void take(Element element) {
    elements[at] = element;
    groupOf[at] = (short) group;
    at++;
  }

  void take(Element element, Value value) {
    values[at] = value;
    take(element);
  }

  /** Gives a word that was taken before its value. */
  void setValue(int word, Value value) {
    values[word] = value;
  }

  /** Index of the innermost group, -1 outside of all. */
  int group() {
    return group;
  }

  /** Opens a group inside the innermost one. */
  void open(Element head) {
    groups.add(new Group(head, group, at, at));
    group = groups.size() - 1;
  }

  /** Closes the innermost group. */
  void close() {
    var own = groups.get(group);
    groups.set(group, new Group(own.head(), own.parent(), own.firstWord(), at));
    group = own.parent();
  }

  /** What the innermost group holds. */
  GroupView inner() {
    return view(group);
  }

  /** What the group around the innermost one holds. */
  GroupView outer() {
    return view(group < 0 ? -1 : groups.get(group).parent());
  }

  private GroupView view(int index) {
    int from = index < 0 ? 0 : groups.get(index).firstWord();
    return new GroupView(elements, values, groupOf, groups, index, from, at, watch);
  }

  Scan.Header header() {
    return new CommandHeader(
        statement, elements, new GroupView(elements, values, groupOf, groups, 0, 0, at, watch));
  }

  /** The word of the last occurrence of a header option, -1 when it was not given. */
  int headerOption(String option) {
    return new GroupView(elements, values, groupOf, groups, 0, 0, at, Watch.NONE).last(option);
  }

  /** The word that heads the innermost group. */
  int headWord() {
    return group < 0 ? 0 : Math.max(0, groups.get(group).firstWord() - 1);
  }

  /** The kind whose words are being read. */
  Optional<Kind> kind() {
    for (int i = group; i >= 0; i = groups.get(i).parent()) {
      if (groups.get(i).head() instanceof Kind kind) return Optional.of(kind);
    }
    return Optional.empty();
  }

  /** The last word of what starts at {@code word}: an option's last value, else the word itself. */
  int endOf(int word) {
    int end = word;
    if (elements[word] instanceof Option) while (end + 1 < at && elements[end + 1] instanceof Param) end++;
    return end;
  }

  Binding binding(Optional<Refusal> refusal, List<Notice> notices, Optional<String> printed) {
    return new Binding(statement, elements, values, groupOf, List.copyOf(groups), refusal, notices, printed,
        hasGaps ? Watch.fresh() : Watch.NONE);
  }
}
