package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Values;
import org.qosworkbench.tc.check.StepCheck.Step;
import org.qosworkbench.tc.ide.Mention.Spelling;
import org.qosworkbench.tc.model.ActionsRequest;
import org.qosworkbench.tc.model.Change;
import org.qosworkbench.tc.model.ClassRequest;
import org.qosworkbench.tc.model.FilterRequest;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.model.QdiscRequest;
import org.qosworkbench.tc.model.Source;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Verb.Effect;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.text.Range;
import org.qosworkbench.tc.value.ClassId;
import org.qosworkbench.tc.value.DeviceName;
import org.qosworkbench.tc.value.FilterHandleU32;
import org.qosworkbench.tc.value.Handle;
import org.qosworkbench.tc.value.Value;

/** Finds the names in one command. */
final class NamesInCommand {
  /** A major number and the minor number take four digits each where an id is written without a colon. */
  private static final int MINOR_DIGITS = 4;

  private final Meanings meanings;
  private final Binding binding;
  private final Statement statement;
  private final int number;
  private final List<Mention> mentions = new ArrayList<>(4);
  private String device = "";
  private Optional<FilterRequest> filter = Optional.empty();
  /** The qdisc that the command is about, with its handle, as far as there is one. */
  private Optional<Named> qdisc = Optional.empty();
  private Optional<QdiscNode> node = Optional.empty();
  private Usage.Kind ofTarget = Usage.Kind.READ;
  private int target = Ids.NONE;
  private Effect effect = Effect.SHOW;
  private boolean accepted;

  NamesInCommand(Meanings meanings, Binding binding, int number) {
    this.meanings = meanings;
    this.binding = binding;
    this.number = number;
    statement = binding.statement();
  }

  List<Mention> mentions() {
    return mentions;
  }

  /** Names in a command that asks the kernel for something. */
  void of(Step step, boolean isAccepted) {
    var request = step.request();
    device = request.device();
    effect = request.effect();
    accepted = isAccepted;
    ofTarget = switch (effect) {
      case ADD, REPLACE, CHANGE, LINK, DELETE, FLUSH -> Usage.Kind.WRITE;
      case GET, SHOW, HELP -> Usage.Kind.READ;
    };
    switch (request) {
      case QdiscRequest it -> ofQdisc(step.change(), it);
      case ClassRequest it -> ofClass(step.change(), it);
      case FilterRequest it -> filter = Optional.of(it);
      case ActionsRequest it -> { }
    }
    words();
  }

  /** Names in a command that only shows something, or that tc refuses. */
  void ofNoRequest() {
    if (binding.object().isEmpty()) return;
    for (int word = 2; word < statement.wordCount(); word++) {
      if (binding.groupOf(word) == 0 && isOption(word, "dev")) device = text(word + 1);
    }
    words();
  }

  private void ofQdisc(Change change, QdiscRequest request) {
    target = request.handle();
    switch (change) {
      case Change.AttachQdisc it -> {
        ofTarget = Usage.Kind.DEFINITION;
        node(it.qdisc());
      }
      case Change.SetQdisc it -> node(it.qdisc());
      case Change.RemoveQdisc it -> node(it.qdisc());
      default -> {
        if (request.handle() != Ids.NONE && !device.isEmpty()) {
          qdisc = Optional.of(meanings.qdisc(device, request.handle()));
        }
      }
    }
  }

  private void node(QdiscNode of) {
    node = Optional.of(of);
    qdisc = Optional.of(meanings.known(device, of));
  }

  private void ofClass(Change change, ClassRequest request) {
    target = request.classid();
    if (change instanceof Change.PutClass put) {
      if (put.before().isEmpty()) ofTarget = Usage.Kind.DEFINITION;
      target = put.node().id();
    } else if (Ids.major(target) == 0 && Ids.major(request.parent()) != 0) {
      target |= Ids.major(request.parent());
    }
  }

  private void words() {
    for (int word = 2; word < statement.wordCount(); word++) {
      var element = binding.element(word).orElse(null);
      if (element == null) break;
      if (element instanceof Option option) {
        if (binding.groupOf(word) == 0) hook(option, word);
      } else if (element instanceof Param) {
        var value = binding.value(word);
        if (value.isPresent()) value(value.get(), word);
      }
    }
  }

  /** Words that mean the qdisc of a device's hook. */
  private void hook(Option option, int word) {
    boolean means = switch (option.name()) {
      case "ingress", "clsact", "egress" -> true;
      default -> false;
    };
    if (!means || device.isEmpty()) return;
    boolean ofQdisc = binding.object().orElseThrow().name().equals("qdisc");
    add(meanings.qdisc(device, Ids.HOOK_HANDLE), word, new Spelling.Implied(), ofQdisc ? ofTarget : Usage.Kind.READ);
  }

  private void value(Value value, int word) {
    switch (value) {
      case DeviceName it -> device(it, word);
      case Handle it -> handle(it, word);
      case ClassId it -> classId(it, word);
      case FilterHandleU32 it -> table(it, word);
      default -> {
        if (binding.element(word - 1).orElse(null) instanceof Option option) number(option, value, word);
      }
    }
  }

  private void device(DeviceName name, int word) {
    boolean whole = statement.wordIs(word, name.print());
    add(meanings.device(name.print()), word,
        whole ? new Spelling.Text(statement.range(word)) : new Spelling.Odd(), Usage.Kind.READ);
  }

  private void handle(Handle handle, int word) {
    if (handle.major() == 0 || device.isEmpty()) return;
    boolean isTarget = isOption(word - 1, "handle") && target == handle.major() << 16;
    major(handle.major() << 16, word, isTarget ? ofTarget : Usage.Kind.READ);
  }

  private void major(int handle, int word, Usage.Kind kind) {
    var named = qdisc.filter(it -> it.id() == handle).orElseGet(() -> meanings.qdisc(device, handle));
    int colon = colon(word);
    int end = colon >= 0 ? colon : statement.wordEnd(word) - statement.wordStart(word);
    if (colon < 0 && binding.value(word).orElse(null) instanceof ClassId) end -= MINOR_DIGITS;
    var spelling = end <= 0 ? new Spelling.Odd() : Mention.digits(statement, word, 0, end, 16);
    int start = statement.wordStart(word);
    mention(named, end <= 0 ? statement.range(word) : statement.textRange(start, start + end), spelling, kind);
  }

  private void classId(ClassId value, int word) {
    if (value.id() == Ids.ROOT || value.id() == 0 || device.isEmpty()) return;
    boolean isTarget = isOption(word - 1, "classid") && binding.groupOf(word) == 0 && target != Ids.NONE
        && Ids.minor(target) == value.minor();
    int id = isTarget ? target : value.id();
    if (Ids.major(id) == 0 || isMark(word)) return;
    if (value.major() != 0) major(Ids.major(id), word, Usage.Kind.READ);
    if (Ids.minor(id) == 0 || Ids.major(id) == Ids.HOOK_HANDLE) return;
    int length = statement.wordEnd(word) - statement.wordStart(word);
    int colon = colon(word);
    int from = colon >= 0 ? colon + 1 : Math.max(0, length - MINOR_DIGITS);
    var made = isTarget ? meanings.made(number) : Optional.<Named>empty();
    mention(made.orElseGet(() -> meanings.classOf(device, id)), statement.range(word),
        Mention.digits(statement, word, from, length, 16), isTarget ? ofTarget : Usage.Kind.READ);
  }

  /**
   * Whether a class id is a mark that may mean anything. The priority of skbedit means a class only where packets leave
   * through the qdisc that the mark names.
   */
  private boolean isMark(int word) {
    if (!isOption(word - 1, "priority") || action(word) == null) return false;
    boolean leaves = filter.isPresent() && filter.get().block() == 0 && filter.get().parent() != Ids.ARRIVING
        && filter.get().parent() != Ids.HOOK_HANDLE;
    return !leaves || meanings.qdisc(device, Ids.major(((ClassId) binding.value(word).orElseThrow()).id())).created()
        .isEmpty();
  }

  private void table(FilterHandleU32 handle, int word) {
    if (filter.isEmpty() || handle.table() == 0 || !hasPlace(filter.get())) return;
    boolean isHandle = isOption(word - 1, "handle") && binding.groupOf(word) == 0;
    tableAt(handle.table(), word, isHandle ? filterHandle(handle) : Usage.Kind.READ);
  }

  /** The handle of a filter says which table it is in, or which it makes. */
  private Usage.Kind filterHandle(FilterHandleU32 handle) {
    if (handle.bucket() != 0 || handle.node() != 0) return Usage.Kind.READ;
    boolean makes = accepted && (effect == Effect.ADD || effect == Effect.REPLACE)
        && filter.orElseThrow().options().has("divisor");
    return makes ? Usage.Kind.DEFINITION : ofTarget;
  }

  private void tableAt(int table, int word, Usage.Kind kind) {
    var named = meanings.table(filter.orElseThrow(), table);
    int colon = colon(word);
    int start = statement.wordStart(word);
    if (colon <= 0) {
      add(named, word, new Spelling.Odd(), kind);
    } else {
      mention(named, statement.textRange(start, start + colon), Mention.digits(statement, word, 0, colon, 16), kind);
    }
    if (kind == Usage.Kind.DEFINITION) named.createdAt(new Source(number, statement.range(word)));
  }

  private void number(Option option, Value value, int word) {
    int index = (int) Values.number(value);
    switch (option.name()) {
      case "default" -> defaultClass(index, word);
      case "chain" -> chain(index, word);
      case "ingress_block", "egress_block" -> block(index, word, ofTarget);
      case "block", "blockid" -> block(index, word, Usage.Kind.READ);
      case "index" -> index(index, word);
      default -> { }
    }
  }

  /** The default class of htb and hfsc: a minor number of the same qdisc. */
  private void defaultClass(int minor, int word) {
    boolean means = head(word) instanceof Kind kind && (kind.name().equals("htb") || kind.name().equals("hfsc"));
    if (!means || qdisc.isEmpty() || Ids.minor(minor) == 0) return;
    int length = statement.wordEnd(word) - statement.wordStart(word);
    var spelling = minor >>> 16 == 0 ? Mention.digits(statement, word, 0, length, 16) : new Spelling.Odd();
    var of = qdisc.get();
    add(meanings.classOf(of, node, of.id() | Ids.minor(minor)), word, spelling, Usage.Kind.READ);
  }

  private void chain(int index, int word) {
    if (filter.isEmpty() || !hasPlace(filter.get())) return;
    boolean ofHeader = binding.groupOf(word) == 0;
    var kind = !ofHeader || filter.get().subject() != FilterRequest.Subject.CHAIN ? Usage.Kind.READ
        : effect == Effect.ADD && accepted ? Usage.Kind.DEFINITION : ofTarget;
    int length = statement.wordEnd(word) - statement.wordStart(word);
    add(meanings.chain(filter.get(), index), word, Mention.digits(statement, word, 0, length, ofHeader ? 0 : 10), kind);
  }

  private static boolean hasPlace(FilterRequest request) {
    return request.block() != 0 || !request.device().isEmpty();
  }

  private void block(int index, int word, Usage.Kind kind) {
    if (index == 0) return;
    int length = statement.wordEnd(word) - statement.wordStart(word);
    var named = meanings.block(index);
    if (kind == Usage.Kind.DEFINITION) named.createdAt(new Source(number, statement.range(word)));
    add(named, word, Mention.digits(statement, word, 0, length, 0), kind);
  }

  private void index(int index, int word) {
    var kind = action(word);
    if (kind == null || index == 0) return;
    int length = statement.wordEnd(word) - statement.wordStart(word);
    var named = meanings.action(kind, index);
    boolean isCommand = filter.isEmpty();
    boolean adds = effect == Effect.ADD || effect == Effect.REPLACE || effect == Effect.CHANGE;
    boolean defines = adds && accepted && !meanings.isThere(kind, index);
    var source = new Source(number, statement.range(word));
    if (defines) named.createdAt(source);
    else if (adds) named.attemptedAt(source);
    int radix = kind.equals("ife") || kind.equals("skbmod") ? 0 : 10;
    add(named, word, Mention.digits(statement, word, 0, length, radix),
        defines ? Usage.Kind.DEFINITION : isCommand ? ofTarget : Usage.Kind.READ);
  }

  /** The kind of the action that a word belongs to; null when it belongs to none. */
  private String action(int word) {
    int group = binding.groupOf(word);
    while (group >= 0) {
      var of = binding.groups().get(group);
      if (of.head() instanceof Action it) return it.name();
      if (of.head() instanceof Option it && it.name().equals("police")) return "police";
      group = of.parent();
    }
    return word >= 2 && binding.element(word - 2).orElse(null) instanceof Action it ? it.name() : null;
  }

  private Element head(int word) {
    return binding.groups().get(binding.groupOf(word)).head();
  }

  private boolean isOption(int word, String name) {
    return binding.element(word).orElse(null) instanceof Option it && it.name().equals(name);
  }

  /** Where the first colon of a word is, -1 without any. */
  private int colon(int word) {
    int start = statement.wordStart(word);
    for (int i = start; i < statement.wordEnd(word); i++) if (statement.code().charAt(i) == ':') return i - start;
    return -1;
  }

  private String text(int word) {
    return word < statement.wordCount() ? statement.word(word) : "";
  }

  private void add(Named named, int word, Spelling spelling, Usage.Kind kind) {
    mention(named, statement.range(word), spelling, kind);
  }

  private void mention(Named named, Range range, Spelling spelling, Usage.Kind kind) {
    var mention = new Mention(named, number, range, spelling, kind);
    mentions.add(mention);
    named.mentions().add(mention);
  }
}
