package org.qosworkbench.tc.check.advice;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Version;

/**
 * Options that are newer than the kernel. The kinds below read their attributes with nla_parse_deprecated(), which
 * passes over those that have a number that it does not know. Releases: where include/uapi/linux/pkt_sched.h and
 * pkt_cls.h of Linux got the attribute.
 */
final class IgnoredByKernel implements Tip {
  private record Since(String option, Version kernel) {
    static Since of(String option, String kernel) {
      return new Since(option, Version.of(kernel));
    }
  }

  private static final Map<String, List<Since>> NEW = Map.of(
      "fq", List.of(Since.of("priomap", "6.7"), Since.of("weights", "6.7"), Since.of("offload_horizon", "6.13")),
      "netem", List.of(Since.of("seed", "6.6")),
      "flower", List.of(Since.of("l2_miss", "6.5"), Since.of("cfm", "6.5"), Since.of("spi", "6.6"),
          Since.of("enc_flags", "6.11")));

  @Override
  public void look(Command command, Consumer<Problem> problems) {
    var kind = command.kind().orElseThrow().name();
    var kernel = command.binder().target().kernel();
    for (var one : NEW.get(kind)) {
      if (kernel.atLeast(one.kernel()) || !command.has(one.option())) continue;
      problems.accept(Advise.that(Diagnostic.IGNORED_BY_KERNEL, command.range(command.keyword(one.option())),
          "Linux knows " + one.option() + " since " + one.kernel() + "; " + kernel + " passes over it without a word"
              + (kind.equals("flower") ? ", and the filter takes packets that it should not" : ""),
          "do without it, or run a newer kernel"));
    }
  }
}
