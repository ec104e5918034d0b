package org.qosworkbench.launch.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folds the lines of a log. Lines are handed on as soon as it is clear that they belong to nothing larger. Used by one
 * thread at a time.
 */
public final class SplatReader {
  /** Nobody says more than this about one thing; what comes behind stands for itself. */
  private static final int LONGEST = 400;
  private static final String CUT = "------------[ cut here ]------------";
  private static final String PANIC = "Kernel panic - not syncing: ";

  private record Start(Pattern line, Splat.Kind kind) {}

  /** The first line that says what is wrong; its first group is the cause, its second one the place. */
  private static final List<Start> STARTS = List.of(
      start("^WARNING: CPU: \\d+ PID: \\d+ at (\\S+:\\d+) (\\S+)()", Splat.Kind.WARNING),
      start("^kernel (BUG) at (\\S+:\\d+)", Splat.Kind.BUG),
      // User-Mode Linux says it this way, and panics.
      start("^(BUG): failure at (\\S+:\\d+)/", Splat.Kind.BUG),
      start("^BUG: KASAN: (\\S+) in (\\S+)", Splat.Kind.KASAN),
      start("^BUG: KFENCE: (.*) in (\\S+)", Splat.Kind.KASAN),
      start("^UBSAN: (\\S+) in (\\S+)", Splat.Kind.UBSAN),
      start("^WARNING: (possible circular locking dependency detected|possible recursive locking detected|"
          + "inconsistent lock state|suspicious RCU usage|possible irq lock inversion dependency detected|"
          + "HARDIRQ-safe -> HARDIRQ-unsafe lock order detected|SOFTIRQ-safe -> SOFTIRQ-unsafe lock order detected|"
          + "bad unlock balance detected!|held lock freed!|lock held when returning to user space!)()", Splat.Kind.LOCKDEP),
      start("^(?:watchdog: )?BUG: (soft lockup.*?)()$", Splat.Kind.STALL),
      start("^INFO: (task .* blocked for more than .*?)()$", Splat.Kind.STALL),
      start("^(?:rcu: )?INFO: (rcu\\S* (?:self-)?detected stalls?.*?)()$", Splat.Kind.STALL),
      start("^BUG: (sleeping function called from invalid context) at (\\S+:\\d+)", Splat.Kind.BUG),
      start("^BUG: (unable to handle .*?|kernel NULL pointer dereference.*?)()$", Splat.Kind.OOPS),
      start("^(Oops: .*?|general protection fault.*?)()$", Splat.Kind.OOPS),
      start("^BUG: (.*?)()$", Splat.Kind.BUG),
      start("^Kernel panic - not syncing: (.*?)()$", Splat.Kind.PANIC));

  /** Lines that belong to what was said before them. */
  private static final Pattern INSIDE = Pattern.compile("^(?:\\s*$|Call Trace:|Stack:|Modules linked in:|CPU: |Pid: |RIP: |"
      + "RSP: |R[A-Z0-9]{2}: |EFLAGS|Tainted: |Hardware name: |Workqueue: |Code: |CR2: |FS: |Trace:|stack backtrace:|"
      + "\\s+\\[?<|\\s+\\S+\\+0x[0-9a-f]+/0x[0-9a-f]+|\\s+(?:[0-9a-f]{4,16}\\s*)+$|\\s*<(?:/?TASK|/?IRQ)>|\\? |irq event stamp|"
      + "Read of size|Write of size|Allocated by|Freed by|The buggy address|Memory state|[> ][0-9a-f]{8,16}: |"
      + "\\s+\\^|page:|flags:|raw:|page dumped|which belongs to|The buggy|in_atomic\\(\\)|preempt_count|"
      + "\\d+ locks? held by|no locks held|INFO: lockdep|Kernel Offset|---\\[ end )");
  /** What User-Mode Linux says of registers before it says what is wrong. */
  private static final Pattern REGISTERS = Pattern.compile("^(?:\\s*$|Modules linked in:|Pid: |RIP: |RSP: |R[A-Z0-9]{2}: )");
  private static final Pattern FRAME =
      Pattern.compile("^\\s*(?:\\[<([0-9a-f]+)>\\])? ?(\\? )?([\\w.]+)\\+0x([0-9a-f]+)/0x[0-9a-f]+(?: \\[(\\w+)[^\\]]*\\])?\\s*$");
  private static final Pattern PROCESS = Pattern.compile("(?:Comm: |comm: |at addr .* by task )(\\S+?)(?:/\\d+)?(?: |$)");
  private static final Pattern RIP = Pattern.compile("^RIP: [0-9a-f]{4}:([\\w.]+)\\+0x([0-9a-f]+)/0x[0-9a-f]+(?: \\[(\\w+)[^\\]]*\\])?");
  private static final Pattern RULER = Pattern.compile("^={20,}$");

  /** How a report comes about is no part of how it came to it. */
  private static final Set<String> REPORTING = Set.of("show_stack", "dump_stack", "dump_stack_lvl", "panic", "__warn",
      "warn_slowpath_fmt", "report_bug", "kasan_report", "print_report", "__asan_report_store1_noabort");

  private final Consumer<LogEntry> to;
  private final List<KernelLine> pending = new ArrayList<>();
  /** Whether the pending lines are known to be a splat; else they may be the beginning of one. */
  private boolean inside;
  private Splat.Kind kind;
  private String cause;
  private Optional<String> place;
  /** Where it ends for sure. */
  private boolean untilRuler;
  private boolean untilTrace;

  /** Entries go to {@code to} in the order of the log. */
  public SplatReader(Consumer<LogEntry> to) {
    this.to = to;
  }

  private static Start start(String line, Splat.Kind kind) {
    return new Start(Pattern.compile(line), kind);
  }

  /** The next line. */
  public void add(KernelLine line) {
    if (inside) {
      continueWith(line);
    } else {
      look(line);
    }
  }

  /** The log ends, or pauses: what is open is handed on. */
  public void flush() {
    if (inside) {
      close();
    } else {
      release();
    }
  }

  private void look(KernelLine line) {
    String text = line.text();
    for (Start start : STARTS) {
      Matcher matcher = start.line().matcher(text);
      if (matcher.find()) {
        begin(start.kind(), matcher, line);
        return;
      }
    }
    boolean before = text.equals(CUT) || RULER.matcher(text).matches() || REGISTERS.matcher(text).find();
    if (!before || text.equals(CUT)) {
      release();
    }
    pending.add(line);
    if (!before) {
      release();
    }
  }

  private void begin(Splat.Kind what, Matcher matcher, KernelLine line) {
    untilTrace = pending.stream().anyMatch(it -> it.text().equals(CUT)) && what != Splat.Kind.PANIC;
    untilRuler = what == Splat.Kind.KASAN && pending.stream().anyMatch(it -> RULER.matcher(it.text()).matches());
    pending.add(line);
    inside = true;
    kind = what;
    cause = matcher.group(1).strip();
    place = Optional.of(matcher.group(2)).filter(it -> !it.isEmpty());
    switch (what) {
      case WARNING -> {
        place = Optional.of(matcher.group(1));
        cause = matcher.group(2);
      }
      case BUG -> cause = cause.equals("BUG") ? "BUG() was reached" : cause;
      default -> { }
    }
  }

  private void continueWith(KernelLine line) {
    String text = line.text();
    boolean ends = text.startsWith("---[ end ") || untilRuler && RULER.matcher(text).matches();
    if (ends) {
      pending.add(line);
      close();
      return;
    }
    boolean another = text.equals(CUT) || text.startsWith(PANIC) && kind != Splat.Kind.PANIC && !panics();
    boolean belongs = text.startsWith(PANIC) && panics() || untilTrace || untilRuler || INSIDE.matcher(text).find() || RULER.matcher(text).matches()
        || kind == Splat.Kind.LOCKDEP && pending.stream().noneMatch(it -> it.text().startsWith("Call Trace:"));
    if (another || !belongs || pending.size() >= LONGEST) {
      close();
      look(line);
      return;
    }
    if (text.startsWith(PANIC)) {
      kind = Splat.Kind.PANIC;
    }
    // What WARN was told to say stands in the line behind.
    if (kind == Splat.Kind.WARNING && untilTrace && !INSIDE.matcher(text).find() && pending.size() <= 3) {
      cause = text.strip();
    }
    pending.add(line);
  }

  /** An oops leads to a panic: both are one. */
  private boolean panics() {
    return kind == Splat.Kind.OOPS || kind == Splat.Kind.BUG;
  }

  /** Compilers put what is seldom needed elsewhere, under a name with an ending. */
  private static String plain(String function) {
    int dot = function.indexOf('.');
    return dot < 0 ? function : function.substring(0, dot);
  }

  private void release() {
    pending.forEach(it -> to.accept(new LogEntry.Plain(it)));
    pending.clear();
  }

  private void close() {
    List<Splat.Frame> frames = new ArrayList<>();
    Optional<String> process = Optional.empty();
    for (KernelLine line : pending) {
      Matcher rip = RIP.matcher(line.text());
      if (rip.find() && place.isEmpty()) {
        place = Optional.of(rip.group(1) + "+0x" + rip.group(2));
        // A step is where a call returns to, behind it; this one is the place itself.
        frames.add(new Splat.Frame(0, rip.group(1), Long.parseLong(rip.group(2), 16) + 1,
            Optional.ofNullable(rip.group(3))));
      }
      Matcher comm = PROCESS.matcher(line.text());
      if (process.isEmpty() && comm.find()) {
        process = Optional.of(comm.group(1));
      }
      Matcher frame = FRAME.matcher(line.text());
      if (frame.matches() && frame.group(2) == null && !(frames.isEmpty() && REPORTING.contains(plain(frame.group(3))))) {
        frames.add(new Splat.Frame(frame.group(1) == null ? 0 : Long.parseUnsignedLong(frame.group(1), 16),
            frame.group(3), Long.parseLong(frame.group(4), 16), Optional.ofNullable(frame.group(5))));
      }
    }
    to.accept(new LogEntry.Folded(new Splat(kind, cause, place, process, frames, pending)));
    pending.clear();
    inside = false;
  }
}
