package org.qosworkbench.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.qosworkbench.cli.input.Input;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.cli.input.SourceReader;
import org.qosworkbench.cli.input.UnreadableInputException;
import org.qosworkbench.cli.project.ProjectFileException;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Origin;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.text.Range;

/** Reads and checks one input and tells everything as events, whatever happens. Any thread may call. */
public final class InputChecker {
  private static final int BATCH = 256;

  private final SourceReader reader;
  private final Policies policies;
  private final Optional<Repairs> repairs;
  private final Checker checker;
  private final Function<Throwable, String> faults;

  /**
   * Checks inputs.
   *
   * @param reader reads them
   * @param policies says what each is checked against
   * @param repairs what is done with each before it is checked
   * @param checker finds what is wrong
   * @param faults puts a fault of the program itself into words
   */
  public InputChecker(
      SourceReader reader, Policies policies, Optional<Repairs> repairs, Checker checker,
      Function<Throwable, String> faults) {
    this.reader = reader;
    this.policies = policies;
    this.repairs = repairs;
    this.checker = checker;
    this.faults = faults;
  }

  void check(Input input, BlockingQueue<Event> events) throws InterruptedException {
    try {
      tell(input, events);
    } catch (UnreadableInputException e) {
      events.put(new Event.Trouble(input.name() + ": " + e.getMessage()));
    } catch (ProjectFileException e) {
      for (String problem : e.problems()) {
        events.put(new Event.Trouble(problem));
      }
    } catch (OutOfMemoryError e) {
      events.put(new Event.Trouble(input.name() + ": too large for the memory that Java may use here; "
          + "try again with JAVA_TOOL_OPTIONS=-Xmx followed by a size such as 8g"));
    } catch (CancellationException e) {
      throw new InterruptedException();
    } catch (RuntimeException | StackOverflowError e) {
      events.put(new Event.Trouble(input.name() + ": " + faults.apply(e)));
    }
    events.put(new Event.Ended());
  }

  private void tell(Input input, BlockingQueue<Event> events)
      throws UnreadableInputException, ProjectFileException, InterruptedException {
    Policy policy = policies.of(input);
    Source source = reader.read(input);
    if (repairs.isPresent()) {
      Repairs.Repaired repaired = repairs.get().apply(source, policy);
      events.put(new Event.Repaired(repaired));
      source = switch (repairs.get().use()) {
        case WRITE -> repaired.after();
        case SHOW -> source;
      };
    }
    events.put(new Event.Opened(source));
    Batches batches = new Batches(events);
    notUtf8(source, policy).ifPresent(batches::add);
    checker.check(source, policy, batches::add);
    batches.flush();
  }

  /** Reading is this front's work, so is saying that the bytes were not what everyone expects. */
  private static Optional<Finding> notUtf8(Source source, Policy policy) {
    if (source.notUtf8().isEmpty()) {
      return Optional.empty();
    }
    int offset = source.notUtf8().getAsInt();
    Diagnostic diagnostic = Diagnostic.NOT_UTF8;
    String message =
        "byte 0x%02X is not UTF-8; the file is read as ISO-8859-1".formatted((int) source.text().charAt(offset));
    return policy.settings().severities().getOrDefault(diagnostic.code(), Optional.of(Severity.WARNING))
        .map(severity -> new Finding(
            new Range(offset, offset + 1), severity, Origin.ADVICE, diagnostic.code(), diagnostic.title(), message,
            Optional.empty(), OptionalInt.empty(), false, Optional.of("save the file as UTF-8"), List.of(), List.of()));
  }

  /** Collects findings into batches; waits when the report is behind. */
  private static final class Batches {
    private final BlockingQueue<Event> events;
    private List<Finding> batch = new ArrayList<>();

    Batches(BlockingQueue<Event> events) {
      this.events = events;
    }

    void add(Finding finding) {
      batch.add(finding);
      if (batch.size() == BATCH) {
        flush();
      }
    }

    void flush() {
      if (batch.isEmpty()) {
        return;
      }
      try {
        events.put(new Event.Found(batch));
      } catch (InterruptedException e) {
        throw new CancellationException();
      }
      batch = new ArrayList<>();
    }
  }
}
