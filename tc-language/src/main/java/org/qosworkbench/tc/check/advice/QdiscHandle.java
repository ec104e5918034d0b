package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.value.Handle;

/** Handles of qdiscs that the kernel reads or uses in another way than it looks. */
final class QdiscHandle implements Tip {
  private static final int INGRESS = 0xffff;
  private static final int FIRST_AUTOMATIC = 0x8000;

  @Override
  public void look(Command command, Consumer<Problem> problems) {
    int keyword = command.headerKeyword("handle");
    if (keyword < 0 || !(command.binding().value(keyword + 1).orElseThrow() instanceof Handle handle)) return;
    var word = command.word(keyword + 1);
    var range = command.range(keyword + 1);
    if (hasMinor(word)) {
      problems.accept(Advise.that(Diagnostic.HANDLE_MINOR, range,
          "tc ignores the minor number: the handle is " + handle.print(),
          "a qdisc has a major number only; the minor ones belong to its classes",
          Advise.write(range, handle.print()).safely()));
    }
    boolean hook = command.kind().map(it -> it.name().equals("ingress") || it.name().equals("clsact")).orElse(true);
    if (hook) return;
    if (handle.major() == 0 && command.creates()) {
      problems.accept(Advise.that(Diagnostic.AUTOMATIC_HANDLE, range,
          "0: stands for no handle: the kernel picks one from 8001: on, which nothing else in the file can name",
          "take a number from 1: to 7fff:"));
    } else if (handle.major() == INGRESS) {
      problems.accept(Advise.that(Diagnostic.RESERVED_HANDLE, range,
          "ffff: is the handle of ingress and clsact, of which the device can then have none",
          "take a number from 1: to 7fff:"));
    } else if (handle.major() >= FIRST_AUTOMATIC && command.creates()) {
      problems.accept(Advise.that(Diagnostic.AUTOMATIC_HANDLE, range,
          "the kernel gives handles from 8001: on to qdiscs that have none, and may have given away this one",
          "take a number from 1: to 7fff:"));
    }
  }

  /** Whether something other than zeros follows the colon. */
  private static boolean hasMinor(String word) {
    int colon = word.indexOf(':');
    if (colon < 0) return false;
    for (int i = colon + 1; i < word.length(); i++) if (word.charAt(i) != '0') return true;
    return false;
  }
}
