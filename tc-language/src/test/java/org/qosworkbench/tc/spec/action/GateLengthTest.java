package org.qosworkbench.tc.spec.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.bind.Notice;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;

/** How many entries tc 7.1 was seen to take before it complained. */
class GateLengthTest {
  @ParameterizedTest
  @CsvSource({"open, 30, 0", "open, 31, 1", "close, 34, 0", "close, 35, 1"})
  void tcHasRoomForSoManyEntries(String state, int entries, int complaints) {
    var command = "actions add action gate clockid CLOCK_TAI" + (" sched-entry " + state + " 100000000").repeat(entries);
    var binding = new Binder(Target.NEWEST, Devices.ANY).bind(Document.parse(command + "\n").statement(0));
    assertThat(binding.refusal()).isEmpty();
    assertThat(binding.notices()).extracting(Notice::tcText).hasSize(complaints)
        .allMatch(it -> it.equals("addattr_l ERROR: message exceeded bound of 1024"));
  }
}
