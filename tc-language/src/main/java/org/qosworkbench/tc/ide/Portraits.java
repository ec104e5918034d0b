package org.qosworkbench.tc.ide;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.model.ClassNode;
import org.qosworkbench.tc.model.DeviceState;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.Network;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.value.Dialect;

/** Tells what qdiscs, classes and other named things are: in a line, or in Markdown. */
final class Portraits {
  private static final int PERCENT = 100;
  private static final MathContext THREE_DIGITS = new MathContext(3);
  /** More places are counted instead of listed. */
  private static final int MOST_LINES = 10;

  private final Network network;
  private final Dialect dialect;

  /** Of what is there in a network. */
  Portraits(Network network, Dialect dialect) {
    this.network = network;
    this.dialect = dialect;
  }

  /** A qdisc in a line: {@code fq_codel in 1:10}. */
  static String line(QdiscNode qdisc) {
    if (qdisc.parent() == Ids.HOOK) return qdisc.kindName();
    return qdisc.kindName() + (qdisc.parent() == Ids.ROOT ? " at the root" : " in " + Ids.print(qdisc.parent()));
  }

  /** A class in a line: {@code htb class, 10mbit of 100mbit}. */
  String line(DeviceState device, QdiscNode qdisc, ClassNode node) {
    var what = qdisc.kindName() + (node.isInner() ? " inner class" : " class");
    if (!qdisc.kindName().equals("htb")) return what;
    var numbers = new ClassNumbers(qdisc, device.device(), dialect);
    var rate = numbers.rate(node);
    if (rate.isEmpty()) return what;
    var above = numbers.above(node);
    return what + ", " + Rates.bits(rate.getAsLong())
        + (above.isPresent() ? " of " + Rates.bits(above.getAsLong()) : "");
  }

  /** What is named somewhere: what and where it is, what it is set to, who else names it. */
  static String page(Diagnosis diagnosis, Mention mention) {
    var named = mention.named();
    var parts = new ArrayList<String>();
    var after = new Portraits(diagnosis.verdicts().before(mention.statement() + 1), diagnosis.dialect());
    var there = after.page(named)
        .or(() -> new Portraits(diagnosis.verdicts().before(mention.statement()), diagnosis.dialect()).page(named));
    if (there.isPresent()) parts.add(there.get());
    else parts.add("**" + named.title() + "**" + absent(diagnosis, named));
    lines(diagnosis, mention).ifPresent(parts::add);
    return String.join("\n\n", parts);
  }

  private static String absent(Diagnosis diagnosis, Named named) {
    boolean isNode = named.sort() == Named.Sort.QDISC || named.sort() == Named.Sort.CLASS;
    if (!isNode) return "";
    return named.created().map(it -> ": created in line " + (diagnosis.analysis().document().line(it.statement()) + 1))
        .orElse(": no command of this file creates it");
  }

  /** Empty when it is not there. */
  private Optional<String> page(Named named) {
    var device = network.device(named.scope());
    var qdisc = device.qdisc(Ids.major(named.id()));
    return switch (named.sort()) {
      case QDISC -> qdisc.filter(it -> isSame(named, it.source().statement())).map(it -> page(device, it));
      case CLASS -> qdisc.flatMap(it -> it.classNode(named.id())
          .filter(node -> isSame(named, node.source().statement())).map(node -> page(device, it, node)));
      case DEVICE, CHAIN, BLOCK, ACTION, TABLE -> Optional.empty();
    };
  }

  private static boolean isSame(Named named, int statement) {
    return named.created().filter(it -> it.statement() == statement).isPresent();
  }

  private static String page(DeviceState device, QdiscNode qdisc) {
    var text = new StringBuilder(head("qdisc " + Ids.print(qdisc.handle()), qdisc.kindName(), path(device, qdisc)));
    options(qdisc.settings().binding()).ifPresent(it -> text.append("\n\n").append(it));
    if (qdisc.classCount() > 0) {
      text.append("\n\n").append(qdisc.classCount()).append(qdisc.classCount() == 1 ? " class" : " classes");
    }
    return text.toString();
  }

  private String page(DeviceState device, QdiscNode qdisc, ClassNode node) {
    var path = new ArrayList<String>();
    for (var at = Optional.of(node); at.isPresent(); at = qdisc.classNode(at.get().parent())) {
      path.add(Ids.print(at.get().id()));
    }
    Collections.reverse(path);
    path.addAll(0, path(device, qdisc));
    var text = new StringBuilder(head("class " + Ids.print(node.id()), qdisc.kindName(), path));
    options(node.settings().binding()).ifPresent(it -> text.append("\n\n").append(it));
    share(device, qdisc, node).ifPresent(it -> text.append("\n\n").append(it));
    qdisc.leaf(node.id()).ifPresent(it -> text.append("\n\nIts packets wait in ").append(it.kindName())
        .append(it.handleWasGiven() ? " " + Ids.print(it.handle()) : ""));
    if (node.isInner()) {
      text.append("\n\n").append(node.children()).append(node.children() == 1 ? " class" : " classes")
          .append(" below it");
    }
    return text.toString();
  }

  private static String head(String title, String kind, List<String> path) {
    return "**" + title + "** of " + kind + ": " + String.join(" > ", path);
  }

  /** From the device down to a qdisc. */
  private static List<String> path(DeviceState device, QdiscNode qdisc) {
    var path = new ArrayList<String>();
    for (var at = Optional.of(qdisc); at.isPresent(); ) {
      path.add(at.get().handleWasGiven() ? Ids.print(at.get().handle()) : at.get().kindName());
      if (at.get().isTop()) break;
      path.add(Ids.print(at.get().parent()));
      at = device.qdisc(Ids.major(at.get().parent()));
    }
    path.add(device.device().name());
    Collections.reverse(path);
    return path;
  }

  private static Optional<String> options(Binding binding) {
    var kinds = binding.kindGroups();
    if (kinds.isEmpty()) return Optional.empty();
    var statement = binding.statement();
    var words = new ArrayList<String>();
    for (int word = binding.groups().get(kinds.get(0)).firstWord(); word < statement.wordCount(); word++) {
      words.add(statement.word(word));
    }
    return words.isEmpty() ? Optional.empty() : Optional.of("`" + String.join(" ", words) + "`");
  }

  private Optional<String> share(DeviceState device, QdiscNode qdisc, ClassNode node) {
    if (!qdisc.kindName().equals("htb")) return Optional.empty();
    var numbers = new ClassNumbers(qdisc, device.device(), dialect);
    var share = percent(numbers.rate(node), numbers.above(node));
    if (share.isEmpty()) return Optional.empty();
    var whole = node.parent() == Ids.NONE ? "the device" : Ids.print(node.parent());
    return Optional.of("Is given " + share.get() + " % of " + whole
        + percent(numbers.ceil(node), numbers.above(node)).map(it -> ", gets at most " + it + " %").orElse(""));
  }

  /** What part of something is, in percent with three digits; empty when either is unknown. */
  static Optional<String> percent(OptionalLong part, OptionalLong whole) {
    if (part.isEmpty() || whole.isEmpty() || whole.getAsLong() == 0) return Optional.empty();
    return Optional.of(new BigDecimal(part.getAsLong()).multiply(BigDecimal.valueOf(PERCENT))
        .divide(new BigDecimal(whole.getAsLong()), THREE_DIGITS).stripTrailingZeros().toPlainString());
  }

  /** The other lines that name the same. */
  private static Optional<String> lines(Diagnosis diagnosis, Mention here) {
    var document = diagnosis.analysis().document();
    var lines = new TreeSet<Integer>();
    for (var mention : here.named().mentions()) lines.add(document.line(mention.statement()) + 1);
    lines.remove(document.line(here.statement()) + 1);
    if (lines.isEmpty()) return Optional.empty();
    var listed = lines.stream().limit(MOST_LINES).map(String::valueOf).toList();
    int more = lines.size() - listed.size();
    return Optional.of("Also named in " + (lines.size() == 1 ? "line " : "lines ") + String.join(", ", listed)
        + (more == 0 ? "" : " and " + more + " more"));
  }
}
