package org.qosworkbench.tc.model;

import java.util.Optional;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Values;
import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.CommandObject;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Kinds;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Verb;
import org.qosworkbench.tc.spec.Verb.Effect;
import org.qosworkbench.tc.value.ClassId;
import org.qosworkbench.tc.value.EtherType;
import org.qosworkbench.tc.value.Handle;
import org.qosworkbench.tc.value.Value;

/** Reads the header of a bound command in one go over its words; there may be a million of them. */
final class Requests {
  private static final int KIND_LENGTH = 15;

  private final Binding binding;
  private final Verb verb;
  private final boolean isQdisc;

  private String device = "";
  private String kindName = "";
  private Optional<String> filterHandle = Optional.empty();
  private int parent;
  private int handle;
  private int classid;
  private long block;
  private long chain;
  private int priority;
  private int protocol;
  private Optional<Kind> kind = Optional.empty();

  private Requests(Binding binding, Verb verb) {
    this.binding = binding;
    this.verb = verb;
    isQdisc = binding.object().orElseThrow().name().equals("qdisc");
  }

  static Optional<Request> of(Binding binding) {
    if (binding.refusal().isPresent() || binding.object().isEmpty() || binding.verb().isEmpty()) {
      return Optional.empty();
    }
    var verb = binding.verb().get();
    return switch (verb.effect()) {
      case HELP -> Optional.empty();
      case SHOW -> shown(binding, verb);
      case ADD, CHANGE, REPLACE, LINK, DELETE, GET, FLUSH -> of(binding, binding.object().get(), verb);
    };
  }

  /** Of the commands that show something only those about a block can fail. */
  private static Optional<Request> shown(Binding binding, Verb verb) {
    boolean ofBlock = binding.headerOption("block") > 0 && !binding.hasGaps();
    return ofBlock ? new Requests(binding, verb).read().filter(FilterRequest.Subject.FILTER) : Optional.empty();
  }

  private static Optional<Request> of(Binding binding, CommandObject object, Verb verb) {
    return switch (object.name()) {
      case "qdisc" -> Optional.of(new Requests(binding, verb).read().qdisc());
      case "class" -> Optional.of(new Requests(binding, verb).read().classOf());
      case "filter" -> new Requests(binding, verb).read().filter(FilterRequest.Subject.FILTER);
      case "chain" -> new Requests(binding, verb).read().filter(FilterRequest.Subject.CHAIN);
      case "actions" -> Optional.of(new ActionsRequest(binding, verb.effect()));
      default -> Optional.empty();
    };
  }

  private Requests read() {
    int count = binding.statement().wordCount();
    for (int word = 2; word < count; word++) {
      var element = binding.element(word).orElse(null);
      if (element == null) break;
      if (element instanceof Kind it) {
        kind = Optional.of(it);
        kindName = cut(it.name());
        break;
      }
      if (element instanceof Param it && it.name().equals("KIND")) kindName = cut(binding.statement().word(word));
      if (element instanceof Option it && binding.groupOf(word) == 0) option(it, word);
      if (!kindName.isEmpty() && parent == Ids.HOOK) break;
    }
    return this;
  }

  private static String cut(String name) {
    return name.length() > KIND_LENGTH ? name.substring(0, KIND_LENGTH) : name;
  }

  private void option(Option option, int word) {
    switch (option.name()) {
      case "dev" -> device = value(word).map(Value::print).orElse("");
      case "root" -> parent = Ids.ROOT;
      case "clsact" -> hook("clsact", word);
      case "ingress" -> hook("ingress", word);
      case "egress" -> parent = Ids.LEAVING;
      case "parent" -> parent = id(word);
      case "handle" -> handle(word);
      case "classid" -> classid = id(word);
      case "block" -> block = number(word);
      case "chain" -> chain = number(word);
      case "preference" -> priority = (int) number(word);
      case "protocol" -> protocol = (int) number(word);
      default -> { }
    }
  }

  /** For a qdisc the word is parent, handle and kind in one; for a filter it is the parent. */
  private void hook(String name, int word) {
    if (isQdisc) {
      parent = Ids.HOOK;
      handle = Ids.HOOK_HANDLE;
      kindName = name;
    } else {
      parent = Ids.ARRIVING;
    }
  }

  private void handle(int word) {
    if (isQdisc) handle = value(word).map(it -> it instanceof Handle h ? h.id().id() : 0).orElse(0);
    else if (word + 1 < binding.statement().wordCount()) filterHandle = Optional.of(binding.statement().word(word + 1));
  }

  private int id(int word) {
    return value(word).map(it -> it instanceof ClassId id ? id.id() : 0).orElse(0);
  }

  private long number(int word) {
    return value(word).map(Values::number).orElse(0L);
  }

  private Optional<Value> value(int keyword) {
    return keyword + 1 < binding.statement().wordCount() ? binding.value(keyword + 1) : Optional.empty();
  }

  private QdiscRequest qdisc() {
    var known = kind.map(Qdisc.class::cast).or(() -> Kinds.qdiscs().lexicon().find(kindName));
    return new QdiscRequest(binding, verb.effect(), device, parent, handle, kindName, known);
  }

  private ClassRequest classOf() {
    boolean isHtb = kind.isPresent() && kind.get().name().equals("htb");
    return new ClassRequest(binding, verb.effect(), device, parent, classid, kind.map(Qdisc.class::cast),
        isHtb ? HtbNumbers.of(binding, binding.kindGroup()) : HtbNumbers.NONE);
  }

  /** A command that ends at the word help does nothing. */
  private Optional<Request> filter(FilterRequest.Subject subject) {
    for (int word = 2; word < binding.statement().wordCount(); word++) {
      if (binding.groupOf(word) == 0 && binding.element(word).filter(it -> it.name().equals("help")).isPresent()) {
        return Optional.empty();
      }
    }
    boolean creates = verb.effect() == Effect.ADD || verb.effect() == Effect.REPLACE;
    boolean all = subject == FilterRequest.Subject.FILTER && creates && !binding.given(0).has("protocol");
    return Optional.of(new FilterRequest(binding, subject, verb.effect(), device, block, parent, filterHandle, priority,
        all ? EtherType.ALL : protocol, chain, kindName, kind.map(Classifier.class::cast)));
  }

  /** What was given behind the kind; the header's words when there is no kind. */
  static Given kindGroup(Binding binding) {
    return binding.given(Math.max(0, binding.kindGroup()));
  }
}
