package org.qosworkbench.launch.test;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.launch.process.ShellText;

/**
 * The shell script that tests modules in a guest. What it does is a row of steps; each says on the terminal that it
 * begins and with which status it ended, and in the kernel log that it begins.
 */
final class ModuleTestScript {
  /** Our lines on the terminal start with this and one of the letters below; others are what programs print. */
  static final char MARK = '\u001e';
  static final char BEGAN = 'b';
  static final char ENDED = 'e';
  /** Lines in the kernel log start with this; the number of a step follows. */
  static final String LOG_MARK = "qosw step ";

  /** What a step is about; its name is that of a test. */
  record Step(Kind kind, String name) {}

  enum Kind { LOAD, PROGRAM, UNLOAD, LEAKS }

  /** Kmemleak does not look at what was allocated in the last five seconds. */
  private static final String LEAKS = """
      leaks() {
        mount -t debugfs none /sys/kernel/debug 2>/dev/null
        [ -e /sys/kernel/debug/kmemleak ] || return 4
        sleep 6
        echo scan >/sys/kernel/debug/kmemleak
        found=$(cat /sys/kernel/debug/kmemleak)
        [ -z "$found" ] || { printf '%s\\n' "$found"; return 1; }
      }
      """;
  private static final String STEP = """
      step() {
        number=$1
        shift
        echo "<6>qosw step $number" >/dev/kmsg
        printf '\\036b%s\\n' "$number"
        "$@" </dev/null
        printf '\\036e%s %s\\n' "$number" "$?"
      }
      load() {
        needs=$1 file=$2
        shift 2
        for need in $needs; do "$(cat /proc/sys/kernel/modprobe)" -q -- "$need"; done
        INSMOD "$file" "$@"
      }
      run() { cd "$1" && "$2"; }
      mkdir /dev/shm && mount -t tmpfs tmpfs /dev/shm && export TMPDIR=/dev/shm
      """;

  private final ModuleTestRequest request;
  private final StringBuilder script = new StringBuilder();
  private int steps;

  private ModuleTestScript(ModuleTestRequest request) {
    this.request = request;
  }

  /** The steps of a request, in order. */
  static List<Step> steps(ModuleTestRequest request) {
    List<Step> steps = new ArrayList<>();
    request.modules().forEach(it -> steps.add(new Step(Kind.LOAD, "load " + it.name())));
    request.programs().forEach(it -> steps.add(new Step(Kind.PROGRAM, it.file().getFileName().toString())));
    request.modules().reversed().forEach(it -> steps.add(new Step(Kind.UNLOAD, "unload " + it.name())));
    steps.add(new Step(Kind.LEAKS, "memory leaks"));
    return steps;
  }

  static String of(ModuleTestRequest request) {
    ModuleTestScript script = new ModuleTestScript(request);
    script.write();
    return script.script.toString();
  }

  private void write() {
    script.append(STEP.replace("INSMOD", words(request.insmod()))).append(LEAKS);
    for (ModuleTestRequest.Module module : request.modules()) {
      step("load " + ShellText.word(String.join(" ", module.needs())) + " " + ShellText.word(module.file().toString())
          + (module.parameters().isEmpty() ? "" : " " + words(module.parameters())));
    }
    for (ModuleTestRequest.Program program : request.programs()) {
      step("run " + ShellText.word(program.folder().toString()) + " " + ShellText.word(program.file().toString()));
    }
    for (ModuleTestRequest.Module module : request.modules().reversed()) {
      step(words(request.rmmod()) + " " + ShellText.word(module.name()));
    }
    step("leaks");
  }

  private void step(String command) {
    script.append("step ").append(steps++).append(' ').append(command).append('\n');
  }

  private static String words(List<String> words) {
    return String.join(" ", words.stream().map(ShellText::word).toList());
  }
}
