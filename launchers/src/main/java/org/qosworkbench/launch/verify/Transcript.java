package org.qosworkbench.launch.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.qosworkbench.launch.guest.GuestEvent;
import org.qosworkbench.launch.guest.GuestState;
import org.qosworkbench.launch.log.KernelLine;
import org.qosworkbench.launch.log.LogFilter;

/**
 * Makes events of what a guest says that runs a {@link DriverScript}. Terminal and log reach us by different ways: a
 * command is done when both have gone past it. Used by one thread at a time.
 */
final class Transcript {
  private static final String IP_FAILED = "Command failed -:";
  /** What modules of net/sched say of themselves when they are loaded, to whatever command that happened. */
  private static final LogFilter REMARKS = LogFilter.LAUNCHED.and(LogFilter.of(List.of(
      "^u32 classifier$", "^    (Performance counters|input device check|extended match|Actions) (on|configured)$",
      "^GACT probability (NOT )?on$", "^Mirror/redirect action on$", "^Simple TC action Loaded$", "^netem: version ")));

  private final List<DriverScript.LinkCommand> links;
  private final Consumer<VerifyEvent> listener;
  private final Runnable complete;
  private final int commands;

  /** What is heard of a command, until all is. */
  private static final class Entry {
    final List<String> output = new ArrayList<>();
    final List<String> messages = new ArrayList<>();
    final List<KernelLine> kernel = new ArrayList<>();
    OptionalInt exit = OptionalInt.empty();
    boolean endedBatch;
    boolean ran;

    CommandResult result() {
      return new CommandResult(exit, endedBatch, output, messages, kernel);
    }
  }

  /** Commands that either way has come to and that are not told yet. */
  private final NavigableMap<Integer, Entry> open = new TreeMap<>();
  private final List<String> troubles = new ArrayList<>();
  /** The command that the terminal is at, and the one that the log is at; -1 before the first. */
  private int atTerminal = -1;
  private int atLog = -1;
  /** What the kernel says to the second run of a command it said before. */
  private boolean again;
  private int next;

  /** {@code complete} is called when the last command was told, which is before the guest ends. */
  Transcript(VerifyRequest request, Consumer<VerifyEvent> listener, Runnable complete) {
    this.links = DriverScript.linkCommands(request.devices());
    this.commands = request.commands().size();
    this.listener = listener;
    this.complete = complete;
  }

  void hear(GuestEvent event) {
    switch (event) {
      case GuestEvent.Changed changed -> {
        if (changed.state() instanceof GuestState.Final) {
          atLog = Integer.MAX_VALUE; // its log ends here: what was run was run
          tell();
        }
        listener.accept(new VerifyEvent.Guest(changed.state()));
      }
      case GuestEvent.Terminal terminal -> terminal(terminal.line());
      case GuestEvent.Log log -> log(log.line());
    }
  }

  private void terminal(String line) {
    if (line.length() < 2 || line.charAt(0) != DriverScript.MARK) {
      unmarked(line);
      return;
    }
    String rest = line.substring(2);
    switch (line.charAt(1)) {
      case DriverScript.BEGAN -> {
        atTerminal = Integer.parseInt(rest);
        listener.accept(new VerifyEvent.Began(atTerminal));
      }
      case DriverScript.MESSAGE -> entry(atTerminal).messages.add(rest);
      case DriverScript.RAN -> ran(rest, true, false);
      // A second time that succeeds does not tell how the first one failed.
      case DriverScript.FAILED -> ran(rest, !rest.endsWith(" 0"), false);
      case DriverScript.ENDED_BATCH -> ran(rest, true, true);
      default -> { }
    }
  }

  private void ran(String rest, boolean known, boolean endedBatch) {
    int blank = rest.indexOf(' ');
    Entry entry = entry(Integer.parseInt(rest.substring(0, blank)));
    entry.exit = known ? OptionalInt.of(Integer.parseInt(rest.substring(blank + 1))) : OptionalInt.empty();
    entry.endedBatch = endedBatch;
    entry.ran = true;
    tell();
  }

  /** What tc prints; before that, what ip says of the devices. */
  private void unmarked(String line) {
    if (atTerminal >= 0) {
      entry(atTerminal).output.add(line);
    } else if (line.startsWith(IP_FAILED)) {
      int number = Integer.parseInt(line.substring(IP_FAILED.length())) - 1;
      String device = number < links.size() ? links.get(number).device() : "";
      listener.accept(new VerifyEvent.DeviceTrouble(device, String.join("; ", troubles)));
      troubles.clear();
    } else {
      troubles.add(line);
    }
  }

  private void log(KernelLine line) {
    if (line.text().startsWith(DriverScript.LOG_MARK)) {
      String word = line.text().substring(DriverScript.LOG_MARK.length());
      again = word.equals(DriverScript.LOG_AGAIN);
      if (!again) {
        atLog = word.equals(DriverScript.LOG_END) ? Integer.MAX_VALUE : Integer.parseInt(word);
      }
      tell();
    } else if (atLog < 0 || atLog == Integer.MAX_VALUE) {
      listener.accept(new VerifyEvent.Log(line));
    } else if (!again && REMARKS.keeps(line)) {
      entry(atLog).kernel.add(line);
    }
  }

  private Entry entry(int command) {
    return open.computeIfAbsent(command, it -> new Entry());
  }

  /** Tells of the commands that both ways have gone past. */
  private void tell() {
    Entry entry = open.get(next);
    while (entry != null && entry.ran && next < atLog) {
      open.remove(next);
      listener.accept(new VerifyEvent.Ran(next, entry.result()));
      next++;
      entry = open.get(next);
    }
    if (atLog == Integer.MAX_VALUE && next == commands) {
      complete.run();
    }
  }
}
