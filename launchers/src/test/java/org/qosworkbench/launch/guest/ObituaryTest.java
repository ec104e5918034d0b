package org.qosworkbench.launch.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The last words here were said by real kernels. */
class ObituaryTest {
  private static String sentence(int exit, String... said) {
    return Obituary.of(List.of(said), exit).sentence();
  }

  @Test
  void firstProcessesThatDoNotStart() {
    assertThat(sentence(134, "Run /tmp/vm3.sh as init process",
        "Kernel panic - not syncing: Requested init /tmp/vm3.sh failed (error -13).", "CPU: 0 PID: 1 Comm: swapper"))
        .isEqualTo("the guest's first process could not be started: /tmp/vm3.sh: it may not be executed");
    assertThat(sentence(134, "[    0.05] Kernel panic - not syncing: Requested init /x failed (error -2)."))
        .endsWith("/x: there is no such file, or no such interpreter as its first line names");
    assertThat(sentence(134, "Kernel panic - not syncing: Requested init /x failed (error -40)."))
        .endsWith("/x: error 40");
    assertThat(Obituary.of(List.of("Kernel panic - not syncing: No working init found.  Try passing init= option "
        + "to kernel. See Linux Documentation/admin-guide/init.rst for guidance."), 134))
        .isEqualTo(new GuestState.InitFailed("none was found"));
  }

  @Test
  void panics() {
    assertThat(sentence(134,
        "[    1.28] Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0)", "[    1.29] CPU: 0")).isEqualTo(
        "the guest's kernel panicked: VFS: Unable to mount root fs on unknown-block(0,0)");
  }

  @Test
  void otherEnds() {
    assertThat(sentence(1, "Checking PROT_EXEC mmap in /dev/shm...Operation not permitted"))
        .isEqualTo("the guest died: its kernel did not even start, status 1; it said last: Checking PROT_EXEC mmap in "
            + "/dev/shm...Operation not permitted");
    assertThat(sentence(127)).endsWith("did not even start, status 127; it said nothing");
    assertThat(sentence(137, "Linux version 6.1.176")).isEqualTo("the guest died: its process was killed");
    assertThat(sentence(0, "Linux version 6.1.176", "reboot: Power down"))
        .endsWith("its process ended with status 0; it said last: reboot: Power down");
    assertThat(sentence(134, "Segfault with no mm")).endsWith("its process aborted; it said last: Segfault with no mm");
  }
}
