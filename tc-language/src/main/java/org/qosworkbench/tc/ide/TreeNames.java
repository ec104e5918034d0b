package org.qosworkbench.tc.ide;

import org.qosworkbench.tc.ide.Mention.Spelling;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.value.ClassId;
import org.qosworkbench.tc.value.DeviceName;
import org.qosworkbench.tc.value.Handle;

/** Words of one command that name a device, a qdisc on it, or a class of that. */
final class TreeNames {
  /** A major number and the minor number take four digits each where an id is written without a colon. */
  private static final int MINOR_DIGITS = 4;

  private final Meanings meanings;
  private final Topic topic;
  private final NamingWords words;
  private final String device;

  TreeNames(Meanings meanings, Topic topic, NamingWords words) {
    this.meanings = meanings;
    this.topic = topic;
    this.words = words;
    device = topic.device();
  }

  void device(DeviceName name, int word) {
    boolean whole = words.statement().wordIs(word, name.print());
    words.add(meanings.device(name.print()), word,
        whole ? new Spelling.Text(words.statement().range(word)) : new Spelling.Odd(), Usage.Kind.READ);
  }

  /** Options that mean the qdisc of a device's hook. */
  void hook(Option option, int word) {
    boolean means = switch (option.name()) {
      case "ingress", "clsact", "egress" -> true;
      default -> false;
    };
    if (!means || device.isEmpty()) return;
    boolean ofQdisc = words.binding().object().orElseThrow().name().equals("qdisc");
    words.add(meanings.qdisc(device, Ids.HOOK_HANDLE), word, new Spelling.Implied(),
        ofQdisc ? topic.usage() : Usage.Kind.READ);
  }

  void handle(Handle handle, int word) {
    if (handle.major() == 0 || device.isEmpty()) return;
    boolean isTarget = words.isOption(word - 1, "handle") && topic.id() == handle.major() << 16;
    major(handle.major() << 16, word, isTarget ? topic.usage() : Usage.Kind.READ);
  }

  private void major(int handle, int word, Usage.Kind kind) {
    var named = topic.qdisc().filter(it -> it.id() == handle).orElseGet(() -> meanings.qdisc(device, handle));
    int colon = words.colon(word);
    int end = colon >= 0 ? colon : words.length(word);
    if (colon < 0 && words.binding().value(word).orElse(null) instanceof ClassId) end -= MINOR_DIGITS;
    if (end <= 0) {
      words.add(named, word, new Spelling.Odd(), kind);
    } else {
      words.add(named, words.beginning(word, end), Mention.digits(words.statement(), word, 0, end, 16), kind);
    }
  }

  void classId(ClassId value, int word) {
    if (value.id() == Ids.ROOT || value.id() == 0 || device.isEmpty()) return;
    boolean isTarget = words.isOption(word - 1, "classid") && words.isOfHeader(word) && topic.id() != Ids.NONE
        && Ids.minor(topic.id()) == value.minor();
    int id = isTarget ? topic.id() : value.id();
    if (Ids.major(id) == 0 || isMark(value, word)) return;
    if (value.major() != 0) major(Ids.major(id), word, Usage.Kind.READ);
    if (Ids.minor(id) == 0 || Ids.major(id) == Ids.HOOK_HANDLE) return;
    int length = words.length(word);
    int colon = words.colon(word);
    int from = colon >= 0 ? colon + 1 : Math.max(0, length - MINOR_DIGITS);
    var spelling = Mention.digits(words.statement(), word, from, length, 16);
    if (isTarget) {
      var made = meanings.made(words.number());
      words.add(made.orElseGet(() -> meanings.classOf(device, id)), word, spelling, topic.usage());
    } else {
      words.add(meanings.classOf(device, id), word, spelling, Usage.Kind.READ);
    }
  }

  /**
   * Whether a class id is a mark that may mean anything. The priority of skbedit means a class only where packets leave
   * through the qdisc that the mark names.
   */
  private boolean isMark(ClassId value, int word) {
    if (!words.isOption(word - 1, "priority") || words.action(word).isEmpty()) return false;
    boolean leaves = topic.filter().filter(it ->
        it.block() == 0 && it.parent() != Ids.ARRIVING && it.parent() != Ids.HOOK_HANDLE).isPresent();
    return !leaves || meanings.qdisc(device, Ids.major(value.id())).created().isEmpty();
  }

  /** The default class of htb and hfsc: a minor number of the same qdisc. */
  void defaultClass(int minor, int word) {
    boolean means = words.owner(word) instanceof Kind kind
        && (kind.name().equals("htb") || kind.name().equals("hfsc"));
    if (!means || topic.qdisc().isEmpty() || Ids.minor(minor) == 0) return;
    var spelling = minor >>> 16 == 0 ? words.number(word, 16) : new Spelling.Odd();
    var of = topic.qdisc().get();
    words.add(meanings.classOf(of, topic.node(), of.id() | Ids.minor(minor)), word, spelling, Usage.Kind.READ);
  }
}
