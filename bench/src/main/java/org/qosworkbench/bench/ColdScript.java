package org.qosworkbench.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.qosworkbench.tc.shell.Course;
import org.qosworkbench.tc.shell.Surroundings;
import org.qosworkbench.tc.shell.syntax.Shell;

/**
 * The first script that a process reads: CPU time of the whole process, the compiler's included, from the text to the
 * commands of tc. What the start of the process costs is not in it.
 *
 * <p>{@code ColdScript [LINES]} starts processes as {@code qosw} starts them for files of this size, but without its
 * start-up cache; {@code ColdScript once LINES} is such a process.
 */
public final class ColdScript {
  private ColdScript() {}

  private static final int PROCESSES = 9;

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 0 && arguments[0].equals("once")) {
      System.out.println(once(Integer.parseInt(arguments[1])));
    } else {
      processes(arguments.length > 0 ? arguments[0] : "5000");
    }
  }

  private static void processes(String lines) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var times = new long[PROCESSES];
    for (int i = 0; i < PROCESSES; i++) {
      var process = new ProcessBuilder(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
          "-cp", System.getProperty("java.class.path"), ColdScript.class.getName(), "once", lines))
          .redirectError(ProcessBuilder.Redirect.INHERIT).start();
      times[i] = Long.parseLong(new String(process.getInputStream().readAllBytes()).strip());
      process.waitFor();
    }
    Arrays.sort(times);
    System.out.printf(Locale.ROOT, "%s lines, cold: %d ms CPU (median of %d; least %d, most %d)%n",
        lines, times[PROCESSES / 2], PROCESSES, times[0], times[PROCESSES - 1]);
  }

  private static long once(int lines) {
    var text = ScriptWorkload.text(lines);
    var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    var course = Course.of(Shell.parse(text), Surroundings.NONE);
    long after = system.getProcessCpuTime();
    if (course.commands().isEmpty()) throw new IllegalStateException("nothing found");
    return (after - before) / 1_000_000;
  }
}
