package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.model.FilterBlock;
import org.qosworkbench.tc.model.FilterNode;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.Source;
import org.qosworkbench.tc.spec.Option;

/** Shows filters as they were written. */
final class TrafficFilters {
  private final Function<Source, TrafficTrees.Place> places;

  /** With the places of sources. */
  TrafficFilters(Function<Source, TrafficTrees.Place> places) {
    this.places = places;
  }

  /** The filters at one place, in the order in which packets meet them, chain by chain. */
  List<TrafficFilter> of(FilterBlock block) {
    return block.filters().stream().map(this::filter).toList();
  }

  private TrafficFilter filter(FilterNode node) {
    var place = places.apply(node.changed());
    var words = new Words(node.settings().binding());
    return new TrafficFilter(node.kindName(),
        node.created().binding().given(0).value("protocol").map(it -> it.print()).orElse(""), node.priority(),
        node.chain(), words.match.toString(),
        node.target() == Ids.NONE ? Optional.empty() : Optional.of(Ids.print(node.target())),
        words.actions.toString(), place.range(), place.line(), place.problem());
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
