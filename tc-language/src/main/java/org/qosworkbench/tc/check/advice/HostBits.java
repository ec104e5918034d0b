package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.value.Prefix;

/** A network with bits set that it leaves out. */
final class HostBits {
  private HostBits() {}

  static void look(Command command, int word, Prefix prefix, Consumer<Problem> problems) {
    var network = Networks.of(prefix);
    if (network.equals(prefix) || !isMatch(command)) return;
    var range = command.range(word);
    var address = prefix.address();
    var single = new Prefix(address, address.family().bits());
    var text = network.address().print() + "/" + network.length();
    problems.accept(Advise.that(Diagnostic.HOST_BITS, range,
        prefix.length() == 0 ? "a prefix of no bits fits every address"
            : "only the first " + prefix.length() + " bits count: this fits all of " + text,
        "write the network, or the address alone",
        Advise.write(range, text).safely(), Advise.write(range, single.print() + "/" + single.length())));
  }

  /** Elsewhere, as in an action that translates addresses, the other bits may be of use. */
  private static boolean isMatch(Command command) {
    return command.binding().object().orElseThrow().name().equals("filter");
  }
}
