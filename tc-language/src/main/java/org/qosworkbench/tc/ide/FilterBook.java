package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.model.FilterRequest;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.model.Request;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.value.ClassId;

/** The filters that commands made, and where they hang. */
final class FilterBook {
  private record Entry(FilterRequest request, int statement) {}

  /** Where filters hang: on the root qdisc and on ingress or clsact by the names that tc has for these places. */
  private record Key(String device, int parent) {
    static Key of(FilterRequest request) {
      int parent = request.parent();
      return new Key(request.device(), parent == Ids.NONE ? Ids.ROOT : isHook(parent) ? Ids.HOOK : parent);
    }

    private static boolean isHook(int parent) {
      return parent != Ids.ROOT && Ids.major(parent) == Ids.HOOK_HANDLE;
    }
  }

  private final IntFunction<TrafficTrees.Place> places;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Key, List<Entry>> byPlace = new HashMap<>();

  /** With the places of statements, by their numbers. */
  FilterBook(IntFunction<TrafficTrees.Place> places) {
    this.places = places;
  }

  /** The next command. */
  void note(Request request, int statement) {
    if (!(request instanceof FilterRequest filter) || filter.subject() != FilterRequest.Subject.FILTER) return;
    switch (filter.effect()) {
      case ADD, REPLACE -> entries.add(new Entry(filter, statement));
      case DELETE -> entries.removeIf(it -> isNamed(it.request, filter));
      case CHANGE, LINK, FLUSH, GET, SHOW, HELP -> { }
    }
  }

  /** No more commands follow. */
  void close() {
    for (var entry : entries) {
      if (entry.request.block() != 0) continue;
      byPlace.computeIfAbsent(Key.of(entry.request), it -> new ArrayList<>()).add(entry);
    }
  }

  /** Whether a command is about a filter, by what it says of it. */
  private static boolean isNamed(FilterRequest filter, FilterRequest by) {
    return filter.device().equals(by.device()) && filter.block() == by.block() && filter.parent() == by.parent()
        && filter.chain() == by.chain() && (by.priority() == 0 || by.priority() == filter.priority())
        && (by.handle().isEmpty() || by.handle().equals(filter.handle()));
  }

  /** The shared blocks that have filters, with the statement that first mentions them. */
  Map<Long, Integer> blocks() {
    var blocks = new LinkedHashMap<Long, Integer>();
    for (var entry : entries) {
      if (entry.request.block() != 0) blocks.putIfAbsent(entry.request.block(), entry.statement);
    }
    return blocks;
  }

  List<TrafficFilter> ofBlock(long block) {
    return entries.stream().filter(it -> it.request.block() == block).map(it -> filter(it, 0))
        .sorted(TrafficTrees.BY_PRIORITY).toList();
  }

  /** The filters on a qdisc, or on the class of it with an id. */
  List<TrafficFilter> on(String device, QdiscNode qdisc, int id) {
    var found = new ArrayList<>(byPlace.getOrDefault(new Key(device, id), List.of()));
    if (id == qdisc.handle() && qdisc.isTop()) {
      found.addAll(byPlace.getOrDefault(new Key(device, qdisc.parent()), List.of()));
    }
    return found.stream().filter(it -> it.statement > qdisc.source().statement())
        .sorted(Comparator.comparingInt(Entry::statement))
        .map(it -> filter(it, qdisc.handle())).sorted(TrafficTrees.BY_PRIORITY).toList();
  }

  private TrafficFilter filter(Entry entry, int qdisc) {
    var request = entry.request;
    var place = places.apply(entry.statement);
    var words = new Words(request.binding());
    return new TrafficFilter(request.kindName(), request.binding().given(0).value("protocol")
        .map(it -> it.print()).orElse(""), request.priority(), words.match.toString(), target(request, qdisc),
        words.actions.toString(), place.range(), place.line(), place.problem());
  }

  private static Optional<String> target(FilterRequest request, int qdisc) {
    return request.options().value("classid").map(it -> it instanceof ClassId id
        ? Ids.print(Ids.major(id.id()) == 0 ? qdisc | id.id() : id.id())
        : it.print());
  }

  /** What stands behind the kind, taken apart. */
  private static final class Words {
    private final StringJoiner match = new StringJoiner(" ");
    private final StringJoiner actions = new StringJoiner(" ");

    Words(Binding binding) {
      var kinds = binding.kindGroups();
      if (kinds.isEmpty()) return;
      int group = kinds.get(0);
      var into = match;
      boolean isTarget = false;
      for (int i = binding.groups().get(group).firstWord(); i < binding.statement().wordCount(); i++) {
        if (binding.groupOf(i) == group && binding.element(i).orElse(null) instanceof Option option) {
          isTarget = option.name().equals("classid");
          into = switch (option.name()) {
            case "action", "police" -> actions;
            default -> match;
          };
        }
        if (!isTarget) into.add(binding.statement().word(i));
      }
    }
  }
}
