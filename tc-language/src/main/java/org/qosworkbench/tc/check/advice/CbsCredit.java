package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;

/** Credits and slopes of cbs with the wrong sign. */
final class CbsCredit implements Tip {
  @Override
  public void look(Command command, Consumer<Problem> problems) {
    if (!command.creates()) return;
    var given = command.given();
    if (given.number("idleslope") <= 0) {
      problems.accept(Advise.that(Diagnostic.CBS_CREDIT,
          given.has("idleslope") ? command.value("idleslope") : command.kindWord(),
          "without an idleslope above 0 credit never grows, and after the first packets nothing gets through",
          "idleslope is the bandwidth that is reserved, in kbit/s"));
    }
    negative(command, "sendslope", "credit grows while packets are sent, so nothing is held back",
        "sendslope is idleslope less the speed of the port: a negative number of kbit/s", problems);
    negative(command, "locredit", "packets wait until there is more credit than 0",
        "locredit is the largest frame * sendslope / port speed: a negative number of bytes", problems);
    speed(command, problems);
  }

  private static void negative(Command command, String option, String effect, String help, Consumer<Problem> problems) {
    if (command.number(option) <= 0) return;
    problems.accept(Advise.that(Diagnostic.CBS_CREDIT, command.value(option), option + " is above 0: " + effect, help));
  }

  /** The difference of the slopes must be the speed of the port. */
  private static void speed(Command command, Consumer<Problem> problems) {
    var known = command.device().speed();
    var given = command.given();
    if (known.isEmpty() || !given.has("sendslope") || !given.has("idleslope")) return;
    long wanted = given.number("idleslope") - known.getAsLong() / 1000;
    if (given.number("sendslope") == wanted || given.number("sendslope") > 0) return;
    problems.accept(Advise.that(Diagnostic.CBS_CREDIT, command.value("sendslope"),
        "idleslope less sendslope is not the speed of the device, " + known.getAsLong() / 1000 + " kbit/s",
        "sendslope is idleslope less the speed of the port: " + wanted,
        Advise.write(command.value("sendslope"), String.valueOf(wanted))));
  }
}
