package org.qosworkbench.tc.check.advice;

import java.util.Set;
import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Option;

/** Options of tunnels that flower is given more than once: tc sends each as the whole, and the kernel keeps the last. */
final class LostTunnelOptions implements Tip {
  private static final Set<String> OPTIONS =
      Set.of("geneve_opts", "vxlan_opts", "erspan_opts", "gtp_opts", "pfcp_opts");

  @Override
  public void look(Command command, Consumer<Problem> problems) {
    var bounds = command.binding().groups().get(command.group());
    int last = -1;
    for (int i = bounds.endWord() - 1; i >= bounds.firstWord(); i--) {
      if (!isTunnelOption(command, i)) continue;
      if (last < 0) {
        last = i;
      } else {
        var range = command.statement().range(i, i + 1);
        problems.accept(Advise.that(Diagnostic.LOST_TUNNEL_OPTIONS, range,
            "the kernel does not see this: " + command.word(last) + " behind it takes its place",
            "give the options of one kind of tunnel, once; a filter for another kind goes beside this one"));
      }
    }
  }

  private static boolean isTunnelOption(Command command, int word) {
    return command.binding().groupOf(word) == command.group() && command.binding().element(word).orElse(null)
        instanceof Option option && OPTIONS.contains(option.name());
  }
}
