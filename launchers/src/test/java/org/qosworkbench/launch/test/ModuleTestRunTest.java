package org.qosworkbench.launch.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qosworkbench.launch.guest.GuestEvent;
import org.qosworkbench.launch.guest.GuestState;
import org.qosworkbench.launch.guest.UmlKernel;
import org.qosworkbench.launch.log.KernelLine;

class ModuleTestRunTest {
  private static final ModuleTestRequest REQUEST = new ModuleTestRequest(
      new UmlKernel(Path.of("/b/linux"), Optional.empty()), 96, List.of("/bin/busybox", "insmod"), List.of("/sbin/rmmod"),
      List.of(new ModuleTestRequest.Module(Path.of("/m/it's.ko"), "its", List.of("ifb"), List.of("mode=a b"))),
      List.of(new ModuleTestRequest.Program(Path.of("/m/its_test"), Path.of("/m"))), Duration.ofSeconds(1));

  private final List<String> begun = new ArrayList<>();
  private final ModuleTestRun.Recorder recorder =
      new ModuleTestRun.Recorder(ModuleTestScript.steps(REQUEST), begun::add);

  private void terminal(String... lines) {
    for (String line : lines) {
      recorder.hear(new GuestEvent.Terminal(line));
    }
  }

  private void log(String... lines) {
    for (String line : lines) {
      recorder.hear(new GuestEvent.Log(KernelLine.read(line)));
    }
  }

  @Test
  void theScriptDoesOneStepAfterTheOther() {
    assertThat(ModuleTestScript.of(REQUEST)).endsWith("""
        step 0 load ifb '/m/it'\\''s.ko' 'mode=a b'
        step 1 run /m /m/its_test
        step 2 /sbin/rmmod its
        step 3 leaks
        """).contains("/bin/busybox insmod \"$file\" \"$@\"");
  }

  @Test
  void everythingIsWell() {
    log("its: before", "qosw step 0", "its: loading out-of-tree module taints kernel.", "its: here");
    terminal("\u001eb0", "\u001ee0 0", "\u001eb1", "1..1", "ok 1 a", "\u001ee1 0", "\u001eb2", "\u001ee2 0", "\u001eb3",
        "\u001ee3 4");
    log("qosw step 1", "its: there", "qosw step 2", "qosw step 3");
    ModuleTestRun run = recorder.result(new GuestState.Ended(0));
    assertThat(run.tests()).extracting(TestNode::name)
        .containsExactly("load its", "its_test", "unload its", "memory leaks");
    assertThat(run.tests()).extracting(TestNode::outcome).containsExactly(TestNode.Outcome.PASSED,
        TestNode.Outcome.PASSED, TestNode.Outcome.PASSED, TestNode.Outcome.SKIPPED);
    assertThat(run.tests().getFirst().details()).containsExactly("kernel: its: here");
    assertThat(run.tests().get(1).details()).containsExactly("kernel: its: there");
    assertThat(begun).hasSize(4);
    assertThat(run.splats()).isEmpty();
  }

  @Test
  void whatTheKernelComplainsAboutIsAFailure() {
    log("qosw step 0");
    terminal("\u001eb0", "\u001ee0 0", "\u001eb1", "1..1", "ok 1 a", "\u001ee1 0");
    log("qosw step 1", "WARNING: CPU: 0 PID: 27 at its.c:37 f+0x6f/0x1000 [its]", "Call Trace:", "qosw step 2");
    ModuleTestRun run = recorder.result(new GuestState.Ended(0));
    TestNode program = run.tests().get(1);
    assertThat(program.outcome()).isEqualTo(TestNode.Outcome.FAILED);
    assertThat(program.children()).extracting(TestNode::name).containsExactly("a", "kernel log");
    assertThat(run.splats()).hasSize(1);
  }

  @Test
  void aGuestThatDoesNotLiveThroughIt() {
    log("qosw step 0");
    terminal("\u001eb0", "half");
    log("Kernel panic - not syncing: BUG!");
    ModuleTestRun run = recorder.result(new GuestState.Panicked("BUG!"));
    assertThat(run.tests()).hasSize(1);
    assertThat(run.tests().getFirst().outcome()).isEqualTo(TestNode.Outcome.BROKEN);
    assertThat(run.tests().getFirst().details()).containsExactly("half", "the kernel panicked: BUG!",
        "the guest's kernel panicked: BUG!");
  }

  @Test
  void refusedModulesAndLeaks() {
    terminal("\u001eb0", "insmod: no", "\u001ee0 1", "\u001eb1", "\u001ee1 1", "\u001eb2", "\u001ee2 1", "\u001eb3",
        "unreferenced object 0x1 (size 1000):", "\u001ee3 1");
    ModuleTestRun run = recorder.result(new GuestState.Ended(0));
    assertThat(run.tests()).allMatch(it -> it.outcome() == TestNode.Outcome.FAILED);
    assertThat(run.tests().getFirst().details()).containsExactly("insmod: no");
    assertThat(run.tests().getLast().details()).containsExactly("unreferenced object 0x1 (size 1000):");
  }
}
