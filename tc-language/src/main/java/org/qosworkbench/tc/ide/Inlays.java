package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.check.StepCheck.Step;
import org.qosworkbench.tc.model.Change;
import org.qosworkbench.tc.model.ClassNode;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.Network;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.model.QdiscRequest;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Range;
import org.qosworkbench.tc.value.Dialect;
import org.qosworkbench.tc.value.Rate;
import org.qosworkbench.tc.value.RatePercent;

/** Works out the numbers that follow from commands. What is not certain is not shown. */
final class Inlays {
  private static final int FIRST_AMBIGUOUS_MINOR = 10;

  private final Document document;
  private final Dialect dialect;
  private final Network end;
  private final List<Inlay> inlays = new ArrayList<>();
  private Binding binding;
  private int base;

  private Inlays(Diagnosis diagnosis) {
    document = diagnosis.analysis().document();
    dialect = diagnosis.dialect();
    end = diagnosis.verdicts().end();
  }

  /**
   * The numbers of the statements that a range touches, in the order of the document.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  static List<Inlay> of(Diagnosis diagnosis, Range range, BooleanSupplier cancelled) {
    var found = new Inlays(diagnosis);
    var document = found.document;
    int to = Math.min(document.statements().size(), document.statementAt(range.end()) + 1);
    int from = Math.min(to, document.statementAt(range.start()));
    diagnosis.verdicts().follow(from, to, found::step, cancelled);
    found.inlays.sort(Comparator.comparingInt(Inlay::offset));
    return List.copyOf(found.inlays);
  }

  private void step(Step step) {
    if (!step.decision().isAccepted()) return;
    binding = step.request().binding();
    base = document.offset(step.statement());
    change(step, step.change());
  }

  private void change(Step step, Change change) {
    switch (change) {
      case Change.AttachQdisc it -> qdisc(it.qdisc(), (QdiscRequest) step.request(), it.device().device());
      case Change.SetQdisc it ->
          qdisc(it.qdisc(), it.request(), step.before().device(it.request().device()).device());
      case Change.PutClass it ->
          classOf(it.qdisc(), it.node(), step.before().device(step.request().device()).device(), it.before().isEmpty());
      case Change.PutFilter it -> filter(it);
      case Change.Several it -> it.changes().forEach(part -> change(step, part));
      default -> { }
    }
  }

  private void filter(Change.PutFilter change) {
    if (change.before().isPresent() || change.node().created().priority() != 0) return;
    add(binding.statement().wordCount() - 1, Inlay.Kind.PRIORITY, "prio " + change.node().priority(),
        "The kernel picks priorities from 49152 downwards, so that a later filter without one is tried earlier");
  }

  private void qdisc(QdiscNode node, QdiscRequest request, Device device) {
    rates(device);
    switch (request.kindName()) {
      case "htb", "hfsc" -> defaultClass(node, request);
      case "tbf" -> new QueueNumbers(request, device, dialect).tbf(this::of);
      case "netem" -> new QueueNumbers(request, device, dialect).netem(this::of);
      default -> { }
    }
  }

  /** An inlay behind the value of an option of the kind, or behind the command when it was not given. */
  private void of(String option, Inlay.Kind kind, String text, String tooltip) {
    int word = value(option);
    add(word < 0 ? binding.statement().wordCount() - 1 : word, kind, text, tooltip);
  }

  /** The class that packets without a filter go to, when a handle says how it is called. */
  private void defaultClass(QdiscNode node, QdiscRequest request) {
    int word = value("default");
    int minor = Ids.minor((int) request.options().number("default"));
    if (word < 0 || minor == 0 || !node.handleWasGiven()) return;
    int id = node.handle() | minor;
    var last = end.device(request.device()).qdisc(node.handle())
        .filter(it -> it.source().statement() == node.source().statement());
    var there = last.flatMap(it -> it.classNode(id));
    boolean inner = there.filter(ClassNode::isInner).isPresent();
    var note = last.isEmpty() || there.isPresent() && !inner ? "" : inner ? ", not a leaf" : ", not there";
    add(word, Inlay.Kind.CLASS, "class " + Ids.print(id) + note,
        "The number is hexadecimal, with or without 0x: packets that no filter takes go to class " + Ids.print(id)
            + (note.isEmpty() ? "" : inner ? ", which has classes below it when all commands have run"
                : ", which is not there when all commands have run"));
  }

  private void classOf(QdiscNode qdisc, ClassNode node, Device device, boolean isNew) {
    if (isNew) minor(node);
    rates(device);
    if (!qdisc.kindName().equals("htb")) return;
    var numbers = new ClassNumbers(qdisc, device, dialect);
    share(numbers, node);
    bursts(numbers, node);
    quantum(numbers, node);
  }

  private void minor(ClassNode node) {
    int minor = Ids.minor(node.id());
    int word = value(0, "classid");
    if (word < 0 || minor < FIRST_AMBIGUOUS_MINOR) return;
    add(word, Inlay.Kind.MINOR, "= " + minor,
        "Class ids are hexadecimal: the minor number " + Integer.toHexString(minor) + " is " + minor + " in decimal");
  }

  private void share(ClassNumbers numbers, ClassNode node) {
    var rate = numbers.rate(node);
    var above = numbers.above(node);
    var share = Portraits.percent(rate, above);
    if (share.isEmpty()) return;
    var whole = node.parent() == Ids.NONE ? "the device" : Ids.print(node.parent());
    of("rate", Inlay.Kind.SHARE, share.get() + " % of " + whole,
        "The rate " + Rates.bits(rate.getAsLong()) + " is this much of the " + Rates.bits(above.getAsLong()) + " of "
            + whole);
  }

  private void bursts(ClassNumbers numbers, ClassNode node) {
    var options = node.settings().options();
    if (options.number("burst") == 0) burst("burst", "rate", numbers.burst(node, numbers.rate(node)));
    if (options.number("cburst") == 0) burst("cburst", "ceil", numbers.burst(node, numbers.ceil(node)));
  }

  private void burst(String name, String of, OptionalLong bytes) {
    bytes.ifPresent(it -> of(name, Inlay.Kind.BURST, name + " " + it + "b",
        "tc computes " + of + " / HZ + mtu, HZ being 1000000000 on every kernel with high-resolution timers"));
  }

  private void quantum(ClassNumbers numbers, ClassNode node) {
    numbers.quantum(node).ifPresent(it -> {
      var how = "The kernel computes rate / r2q = " + numbers.rate(node).orElseThrow() + " / " + it.r2q() + " = "
          + it.computed();
      of("quantum", Inlay.Kind.QUANTUM,
          "quantum " + it.bytes() + (it.isClamped() ? " (not " + it.computed() + ")" : ""),
          it.isClamped() ? how + " and keeps it between 1000 and 200000" : how);
    });
  }

  /** All rates of the command in the unit that they are not written in. */
  private void rates(Device device) {
    for (int word = 2; word < binding.statement().wordCount(); word++) {
      var value = binding.value(word);
      if (value.isEmpty()) continue;
      boolean isShare = value.get() instanceof RatePercent;
      if (!isShare && !(value.get() instanceof Rate)) continue;
      var rate = Rates.of(value, device, dialect);
      if (rate.isEmpty()) continue;
      boolean inBytes = binding.statement().word(word).toLowerCase(Locale.ROOT).endsWith("bps");
      var text = isShare || inBytes ? Rates.bits(rate.getAsLong()) : Rates.bytes(rate.getAsLong());
      add(word, Inlay.Kind.RATE, "= " + text,
          isShare ? "This share of the speed of " + device.name() + ", " + Rates.bits(device.speed().orElseThrow()
              / Rates.BITS_PER_BYTE) : "The same rate in " + (inBytes ? "bits" : "bytes") + " a second; k is 1000");
    }
  }

  private int value(String option) {
    var kinds = binding.kindGroups();
    return kinds.isEmpty() ? -1 : value(kinds.get(0), option);
  }

  /** The last value word of an option's last occurrence in a group; -1 when it was not given. */
  private int value(int group, String option) {
    int count = binding.statement().wordCount();
    for (int word = count - 2; word >= 0; word--) {
      if (binding.groupOf(word) == group && binding.element(word).orElse(null) instanceof Option it
          && it.name().equals(option) && binding.element(word + 1).orElse(null) instanceof Param) {
        return word + 1;
      }
    }
    return -1;
  }

  private void add(int word, Inlay.Kind kind, String text, String tooltip) {
    inlays.add(new Inlay(base + binding.statement().range(word).end(), text, kind, tooltip));
  }
}
