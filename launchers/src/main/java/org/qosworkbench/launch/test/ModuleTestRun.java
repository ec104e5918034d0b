package org.qosworkbench.launch.test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.qosworkbench.launch.guest.Console;
import org.qosworkbench.launch.guest.Guest;
import org.qosworkbench.launch.guest.GuestEvent;
import org.qosworkbench.launch.guest.GuestRequest;
import org.qosworkbench.launch.guest.GuestState;
import org.qosworkbench.launch.log.KernelLine;
import org.qosworkbench.launch.log.LogEntry;
import org.qosworkbench.launch.log.LogFilter;
import org.qosworkbench.launch.log.Splat;
import org.qosworkbench.launch.log.SplatReader;
import org.qosworkbench.launch.process.LaunchException;
import org.qosworkbench.launch.process.Starter;

/**
 * What came of testing modules in a guest.
 *
 * @param tests one for each step: loading, programs, unloading, leaks; those that the guest did not come to are missing
 * @param splats what went wrong in the kernel, in order
 * @param end how the guest ended
 * @param log what the kernel logged once it was up
 */
public record ModuleTestRun(List<TestNode> tests, List<Splat> splats, GuestState.Final end, List<KernelLine> log) {
  private static final int ENOUGH_LOG = 10_000;

  /** Copies the lists. */
  public ModuleTestRun {
    tests = List.copyOf(tests);
    splats = List.copyOf(splats);
    log = List.copyOf(log);
  }

  /**
   * Boots a guest, tests, and waits for the end.
   *
   * @param listener hears the name of each step that begins
   * @throws IOException if the guest cannot be started
   */
  public static ModuleTestRun of(
      ModuleTestRequest request, Starter starter, Console console, Consumer<String> listener) throws IOException {
    Recorder recorder = new Recorder(ModuleTestScript.steps(request), listener);
    GuestRequest guest = GuestRequest.of(request.kernel(), ModuleTestScript.of(request))
        .withMemory(request.memory()).withSilence(request.patience());
    try (Guest run = Guest.start(guest, starter, console, recorder::hear)) {
      return recorder.result(run.end().get());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("interrupted", e);
    }
  }

  /** Puts together what comes by terminal and by log. Used by one thread at a time. */
  static final class Recorder {
    /** What the kernel says of any module that is not part of its tree. */
    private static final LogFilter USUAL = LogFilter.LAUNCHED.and(LogFilter.of(
        List.of("loading out-of-tree module taints kernel", "module verification failed", "^sysrq: ", "^reboot: ")));

    private final List<ModuleTestScript.Step> steps;
    private final Consumer<String> listener;
    private final Map<Integer, List<String>> output = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<Integer, List<String>> said = new TreeMap<>();
    private final Map<Integer, List<Splat>> splats = new TreeMap<>();
    private final List<KernelLine> log = new ArrayList<>();
    private final SplatReader reader = new SplatReader(this::entry);
    private int atTerminal = -1;
    private int atLog = -1;

    Recorder(List<ModuleTestScript.Step> steps, Consumer<String> listener) {
      this.steps = steps;
      this.listener = listener;
    }

    void hear(GuestEvent event) {
      switch (event) {
        case GuestEvent.Terminal terminal -> terminal(terminal.line());
        case GuestEvent.Log line -> log(line.line());
        case GuestEvent.Changed changed -> { }
      }
    }

    private void terminal(String line) {
      if (line.length() > 2 && line.charAt(0) == ModuleTestScript.MARK) {
        String rest = line.substring(2);
        if (line.charAt(1) == ModuleTestScript.BEGAN) {
          atTerminal = Integer.parseInt(rest);
          listener.accept(steps.get(atTerminal).name());
        } else {
          int blank = rest.indexOf(' ');
          statuses.put(Integer.parseInt(rest.substring(0, blank)), Integer.parseInt(rest.substring(blank + 1)));
        }
      } else if (atTerminal >= 0) {
        output.computeIfAbsent(atTerminal, it -> new ArrayList<>()).add(line);
      }
    }

    private void log(KernelLine line) {
      if (line.text().startsWith(ModuleTestScript.LOG_MARK)) {
        reader.flush();
        atLog = Integer.parseInt(line.text().substring(ModuleTestScript.LOG_MARK.length()));
      } else if (atLog >= 0) {
        if (log.size() < ENOUGH_LOG) {
          log.add(line);
        }
        reader.add(line);
      }
    }

    private void entry(LogEntry entry) {
      switch (entry) {
        case LogEntry.Plain plain -> {
          if (USUAL.keeps(plain.line()) && !plain.line().text().isBlank()) {
            said.computeIfAbsent(atLog, it -> new ArrayList<>()).add("kernel: " + plain.line().text());
          }
        }
        case LogEntry.Folded folded -> splats.computeIfAbsent(atLog, it -> new ArrayList<>()).add(folded.splat());
      }
    }

    ModuleTestRun result(GuestState.Final end) {
      reader.flush();
      List<TestNode> tests = new ArrayList<>();
      for (int i = 0; i < steps.size() && i <= atTerminal; i++) {
        tests.add(statuses.containsKey(i) ? ended(i, statuses.get(i)) : broken(i, end));
      }
      List<Splat> all = splats.values().stream().flatMap(List::stream).toList();
      return new ModuleTestRun(tests, all, end, log);
    }

    private TestNode broken(int step, GuestState.Final end) {
      List<String> details = new ArrayList<>(output.getOrDefault(step, List.of()));
      details.addAll(said.getOrDefault(step, List.of()));
      splats.getOrDefault(step, List.of()).forEach(it -> details.add(it.sentence()));
      details.add(end.sentence());
      return TestNode.of(steps.get(step).name(), TestNode.Outcome.BROKEN, details);
    }

    private TestNode ended(int step, int status) {
      List<String> printed = output.getOrDefault(step, List.of());
      TestNode node = switch (steps.get(step).kind()) {
        case PROGRAM -> ProgramResult.of(steps.get(step).name(), status, printed);
        case LOAD, UNLOAD -> TestNode.of(steps.get(step).name(),
            status == 0 ? TestNode.Outcome.PASSED : TestNode.Outcome.FAILED, printed);
        case LEAKS -> leaks(step, status, printed);
      };
      List<String> details = new ArrayList<>(node.details());
      details.addAll(said.getOrDefault(step, List.of()));
      List<Splat> wrong = splats.getOrDefault(step, List.of());
      if (wrong.isEmpty()) {
        return new TestNode(node.name(), node.outcome(), details, node.children());
      }
      wrong.forEach(it -> details.add(it.sentence()));
      List<TestNode> children = new ArrayList<>(node.children());
      if (!children.isEmpty()) {
        wrong.forEach(it -> children.add(TestNode.of("kernel log", TestNode.Outcome.FAILED, List.of(it.sentence()))));
      }
      TestNode.Outcome outcome = node.outcome().compareTo(TestNode.Outcome.FAILED) < 0 ? TestNode.Outcome.FAILED
          : node.outcome();
      return new TestNode(node.name(), outcome, details, children);
    }

    private TestNode leaks(int step, int status, List<String> printed) {
      return switch (status) {
        case 0 -> TestNode.of(steps.get(step).name(), TestNode.Outcome.PASSED, List.of());
        case 4 -> TestNode.of(steps.get(step).name(), TestNode.Outcome.SKIPPED,
            List.of("the kernel was built without kmemleak: the preset debug has it"));
        default -> TestNode.of(steps.get(step).name(), TestNode.Outcome.FAILED, printed);
      };
    }
  }
}
