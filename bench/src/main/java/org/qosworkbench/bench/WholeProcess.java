package org.qosworkbench.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The command line as a user meets it: how long a start takes, and what a million lines cost, with real tc beside it.
 * All figures come from one run on one machine, so that ratios mean something.
 *
 * <p>{@code WholeProcess QOSW SAMPLE [LINES]}; CPU time is that of the finished children, from /proc/self/stat, so it
 * works on Linux only. tc runs in a network namespace of its own and touches nothing outside of it.
 */
public final class WholeProcess {
  private WholeProcess() {}

  private static final int STARTS = 15;
  /** The kernel walks all filters of a priority for each new one, so a million would take it hours. */
  private static final int LINES_FOR_TC = 20_000;
  private static final int TICKS_PER_SECOND = 100;
  private static final String BATCH_IN_NAMESPACE =
      "ip link add eth0 type ifb && ip link set eth0 up && tc qdisc add dev eth0 root handle 1: htb "
          + "&& exec tc -force -batch \"$1\"";

  /** What one child used. */
  private record Use(double wall, double user, double system) {
    double cpu() {
      return user + system;
    }
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Runtime.getRuntime().addShutdownHook(
        new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
    var qosw = arguments[0];
    var sample = arguments[1];
    int lines = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000_000;
    starts(qosw, sample);
    var folder = Files.createTempDirectory("qosw-bench-");
    try {
      for (var workload : Workload.values()) bigFile(qosw, workload, lines, folder);
    } finally {
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) Files.delete(file);
      }
      Files.delete(folder);
    }
  }

  private static void starts(String qosw, String sample) throws IOException, InterruptedException {
    run(List.of(qosw, "check", "--exit-zero", sample));
    var walls = new double[STARTS];
    for (int i = 0; i < STARTS; i++) walls[i] = run(List.of(qosw, "check", "--exit-zero", sample)).wall();
    Arrays.sort(walls);
    print("qosw check %s: %.3f s wall (median of %d; least %.3f, most %.3f)",
        Path.of(sample).getFileName(), walls[STARTS / 2], STARTS, walls[0], walls[STARTS - 1]);
  }

  private static void bigFile(String qosw, Workload workload, int lines, Path folder)
      throws IOException, InterruptedException {
    var file = folder.resolve(workload.name().toLowerCase(Locale.ROOT) + ".tc");
    Workload.main(new String[] {workload.name(), Integer.toString(lines), file.toString()});
    var ours = run(List.of(qosw, "check", "--exit-zero", file.toString()));
    print("%-8s %,d lines: qosw check %.2f s CPU, %.2f s wall: %,.0f lines per second of CPU",
        workload, lines, ours.cpu(), ours.wall(), lines / ours.cpu());
    if (workload == Workload.FILTERS) besideTc(file, ours.cpu() / lines);
    Files.delete(file);
  }

  /** The first lines of the same file through the real tc. Only filters: classes cost the kernel still more. */
  private static void besideTc(Path file, double oursPerLine) throws IOException, InterruptedException {
    var namespace = namespace();
    if (namespace.isEmpty()) {
      print("         tc -batch: not measured, no network namespace can be made here (needs tc, ip and unshare)");
      return;
    }
    var head = file.resolveSibling("head.tc");
    try (var lines = Files.lines(file)) {
      Files.write(head, (Iterable<String>) lines.limit(LINES_FOR_TC)::iterator);
    }
    var command = new ArrayList<>(namespace.get());
    command.addAll(List.of("sh", "-c", BATCH_IN_NAMESPACE, "tc-batch", head.toString()));
    var tc = run(command);
    Files.delete(head);
    double perLine = tc.user() / LINES_FOR_TC;
    print("         tc -batch, its first %,d lines: %.2f us of user time per line (parsing and sending), %.0f us in "
        + "the kernel; qosw %.2f us: tc / qosw %.2f",
        LINES_FOR_TC, perLine * 1e6, tc.system() / LINES_FOR_TC * 1e6, oursPerLine * 1e6, perLine / oursPerLine);
  }

  private static Optional<List<String>> namespace() throws IOException, InterruptedException {
    for (var prefix : List.of(List.of("unshare", "-n"), List.of("unshare", "-rn"))) {
      var probe = new ArrayList<>(prefix);
      probe.addAll(List.of("sh", "-c", "command -v tc && ip link add eth0 type ifb"));
      try {
        if (start(probe).waitFor() == 0) return Optional.of(prefix);
      } catch (IOException absent) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Use run(List<String> command) throws IOException, InterruptedException {
    long[] before = childTicks();
    long start = System.nanoTime();
    start(command).waitFor();
    double wall = (System.nanoTime() - start) / 1e9;
    long[] after = childTicks();
    return new Use(wall, (double) (after[0] - before[0]) / TICKS_PER_SECOND,
        (double) (after[1] - before[1]) / TICKS_PER_SECOND);
  }

  private static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true)
        .redirectInput(new File("/dev/null")).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** User and system time of the children waited for so far: fields cutime and cstime, see proc(5). */
  private static long[] childTicks() throws IOException {
    var stat = Files.readString(Path.of("/proc/self/stat"));
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return new long[] {Long.parseLong(fields[13]), Long.parseLong(fields[14])};
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
