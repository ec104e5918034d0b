package org.qosworkbench.launch.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The files are what guests said in which the sample module misbehaved. */
class SplatReaderTest {
  private static List<LogEntry> read(String text) {
    List<LogEntry> entries = new ArrayList<>();
    SplatReader reader = new SplatReader(entries::add);
    text.lines().map(KernelLine::read).forEach(reader::add);
    reader.flush();
    return entries;
  }

  private static String log(String name) throws IOException {
    try (InputStream in = SplatReaderTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Splat> splats(String text) {
    return read(text).stream().filter(LogEntry.Folded.class::isInstance).map(it -> ((LogEntry.Folded) it).splat())
        .toList();
  }

  private static Splat only(String text) {
    List<Splat> splats = splats(text);
    assertThat(splats).hasSize(1);
    return splats.getFirst();
  }

  @Test
  void warnings() throws Exception {
    List<LogEntry> entries = read(log("warn-6.12.log"));
    assertThat(entries).hasSize(5).first().asString().contains("loading out-of-tree module");
    assertThat(entries.get(3)).asString().contains("reboot: Power down");
    Splat splat = only(log("warn-6.12.log"));
    assertThat(splat.kind()).isEqualTo(Splat.Kind.WARNING);
    assertThat(splat.sentence()).isEqualTo("the kernel warns: probe: as you wish, at /home/me/probe/probe.c:37");
    assertThat(splat.process()).contains("busybox");
    assertThat(splat.lines().getFirst().text()).startsWith("------------[ cut here");
    assertThat(splat.lines().getLast().text()).startsWith("---[ end trace");
  }

  @Test
  void bugs() throws Exception {
    for (String release : List.of("6.1", "6.12")) {
      Splat splat = only(log("bug-" + release + ".log"));
      assertThat(splat.sentence()).isEqualTo("the kernel panicked: BUG() was reached, at /home/me/probe/probe.c:39");
      assertThat(splat.lines()).as("of " + release).hasSizeGreaterThan(15);
    }
    assertThat(only(log("bug-6.1.log")).frames()).startsWith(
        new Splat.Frame(0x668cf0d1L, "probe_init", 0xd1, Optional.of("probe")),
        new Splat.Frame(0x6002a744L, "do_one_initcall", 0x8e, Optional.empty()));
  }

  @Test
  void faults() throws Exception {
    for (String release : List.of("6.1", "6.12")) {
      Splat splat = only(log("fault-" + release + ".log"));
      assertThat(splat.kind()).isEqualTo(Splat.Kind.PANIC);
      assertThat(splat.sentence()).startsWith("the kernel panicked: Kernel mode fault at addr 0x8, ip 0x")
          .contains(", at probe_init+0x");
      assertThat(splat.frames().getFirst().function()).isEqualTo("probe_init");
      assertThat(splat.lines()).anyMatch(it -> it.text().startsWith("Modules linked in: probe"));
    }
  }

  @Test
  void whatTheKernelsCheckersFind() {
    Splat kasan = only("""
        [    0.5] ==================================================================
        [    0.5] BUG: KASAN: slab-use-after-free in probe_init+0x299/0x1000 [probe]
        [    0.5] Write of size 1 at addr 0000000062a4c243 by task insmod/33
        [    0.5]
        [    0.5] Call Trace:
        [    0.5]  [<60043ab0>] show_stack.cold+0x13/0x27
        [    0.5] Something that is said in between
        [    0.5] ==================================================================
        [    0.6] Disabling lock debugging due to kernel taint
        """);
    assertThat(kasan.sentence()).isEqualTo("KASAN found a wrong access to memory: slab-use-after-free, at "
        + "probe_init+0x299/0x1000");
    assertThat(kasan.process()).contains("insmod");
    assertThat(kasan.lines()).hasSize(8);
    Splat lockdep = only("""
        ======================================================
        WARNING: possible circular locking dependency detected
        6.12.117 #1 Tainted: G           O
        ------------------------------------------------------
        insmod/33 is trying to acquire lock:
        (&a){+.+.}-{3:3}, at: f+0x1/0x2

        stack backtrace:
        CPU: 0 UID: 0 PID: 33 Comm: insmod
        Call Trace:
         [<60043ab0>] show_stack+0x13/0x27
        probe: something else
        """);
    assertThat(lockdep.sentence()).isEqualTo("lockdep found locks that can end in a deadlock: possible circular locking "
        + "dependency detected");
    assertThat(lockdep.lines()).hasSize(11);
    assertThat(kasan.frames()).isEmpty();
    assertThat(only("BUG: sleeping function called from invalid context at mm/slab.h:100\nin_atomic(): 1\nx\n")
        .sentence()).isEqualTo("a bug in the kernel: sleeping function called from invalid context, at mm/slab.h:100");
    assertThat(only("watchdog: BUG: soft lockup - CPU#0 stuck for 7s! [insmod:40]\nCall Trace:\n").kind())
        .isEqualTo(Splat.Kind.STALL);
    assertThat(only("UBSAN: shift-out-of-bounds in net/a.c:3:4\n").place()).contains("net/a.c:3:4");
    assertThat(only("Oops: general protection fault: 0000 [#1]\nRIP: 0010:f+0x3/0x10\n").place()).contains("f+0x3");
  }

  @Test
  void severalInARow() {
    List<Splat> splats = splats("""
        ------------[ cut here ]------------
        WARNING: CPU: 0 PID: 1 at a.c:1 f+0x1/0x2
        ------------[ cut here ]------------
        WARNING: CPU: 0 PID: 1 at b.c:2 g+0x1/0x2
        ---[ end trace 0000000000000000 ]---
        Kernel panic - not syncing: panic_on_warn set ...
        """);
    assertThat(splats).extracting(Splat::kind).containsExactly(
        Splat.Kind.WARNING, Splat.Kind.WARNING, Splat.Kind.PANIC);
    assertThat(splats.subList(0, 2)).extracting(it -> it.place().orElseThrow()).containsExactly("a.c:1", "b.c:2");
  }

  @Test
  void ordinaryLinesPassAtOnce() {
    List<LogEntry> entries = new ArrayList<>();
    SplatReader reader = new SplatReader(entries::add);
    reader.add(KernelLine.read("hello"));
    assertThat(entries).hasSize(1);
    reader.add(KernelLine.read("Modules linked in: a"));
    reader.add(KernelLine.read("bye"));
    assertThat(entries).hasSize(3);
    assertThat(entries).allMatch(LogEntry.Plain.class::isInstance);
  }

  @Test
  void nobodyTalksForever() {
    String text = "------------[ cut here ]------------\nWARNING: CPU: 0 PID: 1 at a.c:1 f+0x1/0x2\n" + "x\n".repeat(1000);
    assertThat(only(text).lines()).hasSize(400);
    assertThat(read(text)).hasSize(1 + 602);
  }
}
