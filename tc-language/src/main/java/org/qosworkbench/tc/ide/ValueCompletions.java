package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.ide.NamesAtHand.Known;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.value.ClassId;
import org.qosworkbench.tc.value.Parsed;

/** Finds values that could be written at a place. */
final class ValueCompletions {
  private static final int LARGEST_ID = 0xfffe;
  private static final int STEP = 0x10;

  private final NamesAtHand names;
  private final Analysis analysis;
  private final Binding binding;
  private final Statement before;
  private final String prefix;

  /** A value to offer. */
  record Item(String text, Completion.Kind kind, String detail) {}

  /**
   * Values for a place.
   *
   * @param before the words before it, bound
   * @param prefix what is typed already
   */
  ValueCompletions(NamesAtHand names, Binding before, String prefix) {
    this.names = names;
    this.binding = before;
    this.before = before.statement();
    this.prefix = prefix;
    analysis = names.diagnosis().analysis();
  }

  List<Item> of(ValueType type) {
    var guide = ValueGuide.of(type, analysis.effectiveTarget());
    var found = new ArrayList<>(of(guide.offer(), guide.what()));
    if (guide.offer() instanceof ValueGuide.Offer.Nothing) found.addAll(numbers());
    return found.stream().filter(it -> it.text().startsWith(prefix)).toList();
  }

  private List<Item> of(ValueGuide.Offer offer, String what) {
    return switch (offer) {
      case ValueGuide.Offer.Nothing it -> List.of();
      case ValueGuide.Offer.Words it ->
          it.words().stream().map(word -> new Item(word, Completion.Kind.VALUE, "")).toList();
      case ValueGuide.Offer.Units it -> units(it.units(), what);
      case ValueGuide.Offer.Handles it -> handles();
      case ValueGuide.Offer.ClassIds it -> classIds();
      case ValueGuide.Offer.Devices it -> devices();
      case ValueGuide.Offer.Several it -> it.offers().stream().flatMap(one -> of(one, what).stream()).toList();
    };
  }

  /** The number that is typed, with each unit that begins as what is typed behind it. */
  private List<Item> units(List<String> units, String what) {
    int end = 0;
    while (end < prefix.length()
        && (prefix.charAt(end) >= '0' && prefix.charAt(end) <= '9' || prefix.charAt(end) == '.')) {
      end++;
    }
    if (end == 0) return List.of();
    var number = prefix.substring(0, end);
    return units.stream().map(unit -> new Item(number + unit, Completion.Kind.VALUE, what)).toList();
  }

  /** Numbers that name something. */
  private List<Item> numbers() {
    int word = before.wordCount() - 1;
    if (word < 0 || !(binding.element(word).orElse(null) instanceof Option option)) return List.of();
    return switch (option.name()) {
      case "chain" -> items(names.chains(device()));
      case "ingress_block", "egress_block", "block", "blockid" -> items(names.blocks());
      case "index" -> action(word).map(kind -> items(names.actions(kind))).orElse(List.of());
      case "link", "ht" -> names.tables().stream()
          .map(it -> new Item(Integer.toHexString(it.id()) + ":", Completion.Kind.ID, it.detail())).toList();
      case "default" -> minors(word);
      default -> List.of();
    };
  }

  private static List<Item> items(List<Known> known) {
    return known.stream()
        .map(it -> new Item(Integer.toUnsignedString(it.id()), Completion.Kind.ID, it.detail())).toList();
  }

  /** The kind of the action whose words are being written. */
  private Optional<String> action(int word) {
    for (int group = binding.groupOf(word); group >= 0; group = binding.groups().get(group).parent()) {
      var head = binding.groups().get(group).head();
      if (head instanceof Action it) return Optional.of(it.name());
      if (head instanceof Option it && it.name().equals("police")) return Optional.of(it.name());
    }
    return binding.element(word - 1).orElse(null) instanceof Action it ? Optional.of(it.name()) : Optional.empty();
  }

  /** The classes that the default of a qdisc could be: those of its handle. */
  private List<Item> minors(int word) {
    boolean means = binding.groups().get(binding.groupOf(word)).head() instanceof Kind kind
        && (kind.name().equals("htb") || kind.name().equals("hfsc"));
    var handle = binding.given(0).value("handle");
    if (!means || handle.isEmpty()) return List.of();
    var major = handle.get().print();
    return names.classes(device()).stream()
        .filter(it -> Ids.print(Ids.major(it.id())).equals(major))
        .map(it -> new Item(Integer.toHexString(Ids.minor(it.id())), Completion.Kind.ID,
            Ids.print(it.id()) + ": " + it.detail()))
        .toList();
  }

  /** The word behind a keyword that is never shortened. */
  private Optional<String> after(String keyword) {
    for (int word = 1; word + 1 < before.wordCount(); word++) {
      if (before.wordIs(word, keyword)) return Optional.of(before.word(word + 1));
    }
    return Optional.empty();
  }

  private Optional<String> device() {
    return after("dev");
  }

  private List<Item> devices() {
    var found = new LinkedHashSet<>(names.devices());
    switch (names.diagnosis().verdicts().host().devices()) {
      case Devices.Any known -> known.facts().keySet().stream().sorted().forEach(found::add);
      case Devices.Listed known -> {
        found.retainAll(known.names());
        known.names().stream().sorted().forEach(found::add);
      }
    }
    return found.stream().map(name -> new Item(name, Completion.Kind.DEVICE, "device")).toList();
  }

  private List<Item> handles() {
    var known = names.qdiscs(device());
    if (isNew("qdisc", "handle")) {
      int free = known.stream().mapToInt(it -> it.id() >>> 16).filter(it -> it < LARGEST_ID).max().orElse(0) + 1;
      return List.of(new Item(Integer.toHexString(free) + ":", Completion.Kind.ID, "the next free handle"));
    }
    return ids(known);
  }

  private List<Item> classIds() {
    if (isNew("class", "classid")) return nextClassId().stream().toList();
    boolean ofClass = before.wordCount() > 1 && before.wordAbbreviates(0, "class");
    var items = new ArrayList<>(ids(ofClass ? names.withClasses(device()) : names.qdiscs(device())));
    items.addAll(ids(names.classes(device())));
    return items;
  }

  private static List<Item> ids(List<Known> known) {
    return known.stream().map(it -> new Item(Ids.print(it.id()), Completion.Kind.ID, it.detail())).toList();
  }

  /** Whether the value is the name of something that the command creates. */
  private boolean isNew(String object, String option) {
    return before.wordCount() > 1 && before.wordAbbreviates(0, object) && before.wordIs(before.wordCount() - 1, option);
  }

  private Optional<Item> nextClassId() {
    var parent = after("parent").flatMap(word -> ClassId.parse(word) instanceof Parsed.Ok<ClassId> ok
        ? Optional.of(ok.get().major() << 16) : Optional.<Integer>empty());
    var major = parent.or(() -> names.withClasses(device()).stream().findFirst().map(Known::id));
    return major.map(it -> {
      int last = names.classes(device()).stream().filter(known -> Ids.major(known.id()) == it)
          .mapToInt(known -> Ids.minor(known.id())).max().orElse(0);
      int next = last > 0 && last % STEP == 0 ? last + STEP : last + 1;
      return new Item(Ids.print(it | next), Completion.Kind.ID, "the next free class id");
    });
  }
}
