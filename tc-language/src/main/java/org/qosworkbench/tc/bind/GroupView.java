package org.qosworkbench.tc.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.value.Value;

/** What the words of one group say, read from the arrays that binding filled. */
record GroupView(
    Element[] elements, Value[] values, short[] groupOf, List<Group> groups, int group, int from, int to,
    Watch watch)
    implements Given {

  private boolean isOption(int word, String option) {
    return groupOf[word] == group && elements[word] instanceof Option it && it.name().equals(option);
  }

  @Override
  public boolean has(String option) {
    for (int i = from; i < to; i++) if (isOption(i, option)) return true;
    return false;
  }

  @Override
  public int count(String option) {
    int count = 0;
    for (int i = from; i < to; i++) if (isOption(i, option)) count++;
    return count;
  }

  /** The keyword's last occurrence that has a value already, -1 when there is none. */
  private int lastWithValue(String option) {
    for (int i = to - 2; i >= from; i--) if (isOption(i, option) && elements[i + 1] instanceof Param) return i;
    return -1;
  }

  /** The keyword's last occurrence, -1 when there is none. */
  int last(String option) {
    for (int i = to - 1; i >= from; i--) if (isOption(i, option)) return i;
    return -1;
  }

  @Override
  public Optional<Value> value(String option) {
    int keyword = lastWithValue(option);
    return keyword < 0 ? Optional.empty() : Optional.ofNullable(watch.see(values[keyword + 1]));
  }

  @Override
  public List<Value> values(String option) {
    int keyword = lastWithValue(option);
    if (keyword < 0) return List.of();
    var found = new ArrayList<Value>();
    for (int i = keyword + 1; i < to && !(elements[i] instanceof Option && groupOf[i] == group); i++) {
      if (elements[i] instanceof Param && values[i] != null) found.add(watch.see(values[i]));
    }
    return found;
  }

  @Override
  public long number(String option, long fallback) {
    int keyword = lastWithValue(option);
    return keyword < 0 || values[keyword + 1] == null ? fallback : Values.number(watch.see(values[keyword + 1]));
  }

  @Override
  public double real(String option, double fallback) {
    int keyword = lastWithValue(option);
    return keyword < 0 || values[keyword + 1] == null ? fallback : Values.real(watch.see(values[keyword + 1]));
  }

  @Override
  public List<Taken> words() {
    var found = new ArrayList<Taken>();
    for (int i = from; i < to; i++) {
      if (elements[i] != null && groupOf[i] == group) {
        found.add(new Taken(elements[i], Optional.ofNullable(watch.see(values[i]))));
      }
    }
    return found;
  }

  @Override
  public List<Given> tails(String option) {
    var found = new ArrayList<Given>();
    for (int i = Math.max(group, 0); i < groups.size(); i++) {
      var inner = groups.get(i);
      if (inner.parent() == group && inner.head() instanceof Option it && it.name().equals(option)) {
        found.add(new GroupView(elements, values, groupOf, groups, i, inner.firstWord(), inner.endWord(), watch));
      }
    }
    return found;
  }
}
