package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.value.ClassId;
import org.qosworkbench.tc.value.Handle;
import org.qosworkbench.tc.value.Parsed;

/** Finds values that could be written at a place. */
final class ValueCompletions {
  private static final int LARGEST_ID = 0xfffe;
  private static final int STEP = 0x10;

  private final Analysis analysis;
  private final Statement before;
  private final String prefix;
  private final BooleanSupplier cancelled;

  /** A value to offer. */
  record Item(String text, Completion.Kind kind, String detail) {}

  /**
   * Values for a place.
   *
   * @param before the words before it
   * @param prefix what is typed already
   */
  ValueCompletions(Analysis analysis, Statement before, String prefix, BooleanSupplier cancelled) {
    this.analysis = analysis;
    this.before = before;
    this.prefix = prefix;
    this.cancelled = cancelled;
  }

  List<Item> of(ValueType type) {
    var guide = ValueGuide.of(type, analysis.effectiveTarget());
    return of(guide.offer(), guide.what()).stream().filter(it -> it.text().startsWith(prefix)).toList();
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

  private Inventory inventory() {
    return Inventory.of(analysis.document(), cancelled);
  }

  private Optional<String> device() {
    return Inventory.after("dev", before);
  }

  private List<Item> devices() {
    var names = new LinkedHashSet<>(inventory().devices());
    switch (analysis.effectiveHost().devices()) {
      case Devices.Any known -> known.facts().keySet().stream().sorted().forEach(names::add);
      case Devices.Listed known -> {
        names.retainAll(known.names());
        known.names().stream().sorted().forEach(names::add);
      }
    }
    return names.stream().map(name -> new Item(name, Completion.Kind.DEVICE, "device")).toList();
  }

  private List<Item> handles() {
    var used = inventory().handles(device());
    if (isNew("qdisc", "handle")) {
      int free = used.stream().mapToInt(Handle::major).filter(it -> it < LARGEST_ID).max().orElse(0) + 1;
      return List.of(new Item(Integer.toHexString(free) + ":", Completion.Kind.ID, "the next free handle"));
    }
    return used.stream().map(it -> new Item(it.print(), Completion.Kind.ID, "a qdisc of this file")).toList();
  }

  private List<Item> classIds() {
    var inventory = inventory();
    var classes = inventory.classIds(device());
    if (isNew("class", "classid")) return nextClassId(classes, inventory.handles(device())).stream().toList();
    var items = new ArrayList<Item>();
    for (var handle : inventory.handles(device())) {
      items.add(new Item(handle.print(), Completion.Kind.ID, "a qdisc of this file"));
    }
    for (var id : classes) items.add(new Item(id.print(), Completion.Kind.ID, "a class of this file"));
    return items;
  }

  /** Whether the value is the name of something that the command creates. */
  private boolean isNew(String object, String option) {
    return before.wordCount() > 1 && before.wordAbbreviates(0, object) && before.wordIs(before.wordCount() - 1, option);
  }

  private Optional<Item> nextClassId(List<ClassId> classes, List<Handle> qdiscs) {
    var parent = Inventory.after("parent", before).flatMap(word -> ClassId.parse(word) instanceof Parsed.Ok<ClassId> ok
        ? Optional.of(ok.get().major()) : Optional.<Integer>empty());
    var major = parent.or(() -> qdiscs.stream().findFirst().map(Handle::major));
    return major.map(it -> {
      int last = classes.stream().filter(id -> id.major() == it).mapToInt(ClassId::minor).max().orElse(0);
      int next = last > 0 && last % STEP == 0 ? last + STEP : last + 1;
      return new Item(Integer.toHexString(it) + ":" + Integer.toHexString(next), Completion.Kind.ID,
          "the next free class id");
    });
  }
}
