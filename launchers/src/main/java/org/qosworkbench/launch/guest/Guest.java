package org.qosworkbench.launch.guest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.qosworkbench.launch.log.KernelLine;
import org.qosworkbench.launch.process.Child;
import org.qosworkbench.launch.process.CommandLine;
import org.qosworkbench.launch.process.LinePump;
import org.qosworkbench.launch.process.RunFolder;
import org.qosworkbench.launch.process.Starter;

/**
 * A guest that was started. It ends by itself when its script does; {@link #close} ends it at once and leaves nothing
 * behind, and so does the end of this JVM. Any thread may call.
 *
 * <p>The guest sees the host's files read-only, has no network but its own loopback, and needs no privileges.
 */
public final class Guest implements AutoCloseable {
  private static final String NAME = "guest";
  /**
   * Runs the guest, ends the helpers that outlive it, and stays until it is told that all was read: what a process says
   * and then ends, as a kernel does that panics, Java may otherwise drop while others hold the pipes open.
   */
  private static final String SUPERVISOR = """
      "$@" </dev/null &
      exec >/dev/null 2>&1
      wait $!
      status=$?
      kill -KILL -- -$!
      read -r _
      exit $status
      """;
  /** arch/um/kernel/kmsg_dump.c. */
  private static final String LOG_DUMP = "kmsg_dump:";
  /** After the end of its script a guest has this long to end by itself. */
  private static final Duration GRACE = Duration.ofSeconds(2);
  /** What a process that ended has written is there to be read; nobody can keep us waiting for more. */
  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final GuestRequest request;
  private final CommandLine commandLine;
  private final Child child;
  private final RunFolder folder;
  private final Console console;
  private final Consumer<GuestEvent> listener;
  private final long started = System.nanoTime();
  private final CompletableFuture<GuestState.Final> end = new CompletableFuture<>();

  /** Guarded by {@code this}, as are those below. */
  private GuestState state = new GuestState.Starting();
  private long heard = started;
  private int status = -1;
  private boolean stopped;
  private boolean finished;
  /** What a guest says while it is being killed is nonsense: its processes go one after the other. */
  private boolean deaf;
  private boolean dumped;
  private RuntimeException fault;

  private Guest(
      GuestRequest request, CommandLine commandLine, Child child, RunFolder folder, Console console,
      Consumer<GuestEvent> listener) {
    this.request = request;
    this.commandLine = commandLine;
    this.child = child;
    this.folder = folder;
    this.console = console;
    this.listener = listener;
  }

  /**
   * Starts a guest.
   *
   * @param starter starts its process
   * @param console remembers what it says; closed when it has ended
   * @param listener hears of everything, one event at a time and the {@link GuestState.Final} state last; what it
   *     throws ends the guest
   * @throws IOException if the host does not let it start
   */
  public static Guest start(
      GuestRequest request, Starter starter, Console console, Consumer<GuestEvent> listener) throws IOException {
    RunFolder folder = RunFolder.create();
    try {
      CommandLine line = commandLine(request, folder.path(), init(request, folder.path()));
      Guest guest = new Guest(request, line, starter.start(supervised(line)), folder, console, listener);
      guest.begin();
      return guest;
    } catch (IOException | RuntimeException e) {
      folder.close();
      console.close();
      throw e;
    }
  }

  private static Path init(GuestRequest request, Path folder) throws IOException {
    Optional<Path> loader = Optional.empty();
    if (request.kernel().modules().isPresent()) {
      UmlKernel.Modules modules = request.kernel().modules().get();
      loader = Optional.of(program(folder.resolve("modprobe"),
          UmlModules.read(modules.folder()).loader(modules.insmod())));
    }
    return program(folder.resolve("init"), InitScript.of(request.script(), loader));
  }

  private static Path program(Path file, String text) throws IOException {
    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static CommandLine commandLine(GuestRequest request, Path folder, Path init) {
    // Without addresses in random places: the kernel would give an unpredictable part of the memory to the gaps.
    List<String> words = new ArrayList<>(List.of("setarch", "-R", request.kernel().binary().toString(),
        "mem=" + request.memory() + "M", "umid=" + NAME, "uml_dir=" + folder + "/",
        "rootfstype=hostfs", "rootflags=/", "ro", "init=" + init,
        // Its terminal is our pipe and its log another. Said first: whatever else there is goes nowhere.
        "con=null", "con0=null,fd:1", "ssl=null", "ssl0=null,fd:2", "console=ttyS0",
        // The time that measuring the host's speed would take; the value means nothing to this kind of kernel.
        "lpj=3000000",
        "noreboot", "dummy.numdummies=0", "ifb.numifbs=0", "bonding.max_bonds=0", "printk.devkmsg=on",
        "printk.time=1"));
    words.addAll(request.parameters());
    // It keeps the guest's memory in a file, which is fast in /dev/shm only; these would put it elsewhere.
    return new CommandLine(words, Set.of("TMPDIR", "TMP", "TEMP"));
  }

  private static CommandLine supervised(CommandLine line) {
    return line.behind("setpriv", "--pdeathsig", "KILL").behind("sh", "-c", SUPERVISOR, "qosw-guest");
  }

  private void begin() {
    emit(new GuestEvent.Changed(state));
    child.exit().whenComplete((exit, failure) -> wake());
    Thread terminal = LinePump.start("guest terminal", child.output(), this::terminal);
    Thread log = LinePump.start("guest log", child.errors(), this::log);
    Thread.ofPlatform().daemon().name("guest streams").start(() -> release(terminal, log));
    Thread.ofPlatform().daemon().name("guest").start(() -> live(terminal, log));
  }

  /** What was run, for people to read. */
  public CommandLine commandLine() {
    return commandLine;
  }

  /** What it is at. */
  public synchronized GuestState state() {
    return state;
  }

  /** How it ended, once it has; completed after the listener heard of it. */
  public CompletableFuture<GuestState.Final> end() {
    return end;
  }

  /**
   * Ends the guest as soon as its script has come to its end, instead of waiting until it has shut down by itself: for
   * callers that heard all they wanted.
   */
  public void finish() {
    synchronized (this) {
      finished = true;
      if (status < 0) {
        return;
      }
    }
    child.kill();
  }

  /** Ends the guest at once. When its script has come to its end already, it counts as ended by itself. */
  public void stop() {
    synchronized (this) {
      stopped = true;
      deaf = true;
    }
    child.kill();
  }

  /** Ends the guest at once and waits until nothing of it is left. */
  @Override
  public void close() {
    stop();
    try {
      end.get();
    } catch (ExecutionException e) {
      // Whoever asks for the end hears of it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void terminal(String line) {
    // Some kernels repeat their whole log here when they panic: it was heard already.
    dumped |= line.equals(LOG_DUMP);
    if (deaf || dumped) {
      return;
    }
    console.add(line);
    if (line.startsWith(InitScript.UP)) {
      become(new GuestState.Ready(sinceStart()));
    } else if (line.startsWith(InitScript.END)) {
      scriptEnded(line.substring(InitScript.END.length()));
    } else {
      emit(new GuestEvent.Terminal(line));
    }
  }

  private void scriptEnded(String text) {
    heard = System.nanoTime();
    try {
      status = Integer.parseInt(text.strip());
      notifyAll();
      if (finished) {
        child.kill();
      }
    } catch (NumberFormatException e) {
      // Somebody else wrote to the terminal: no end of ours.
    }
  }

  private synchronized void log(String line) {
    if (deaf) {
      return;
    }
    console.add(line);
    emit(new GuestEvent.Log(KernelLine.read(line)));
  }

  private synchronized void become(GuestState next) {
    state = next;
    notifyAll();
    emit(new GuestEvent.Changed(next));
  }

  private synchronized void emit(GuestEvent event) {
    heard = System.nanoTime();
    if (fault != null) {
      return;
    }
    try {
      listener.accept(event);
    } catch (RuntimeException e) {
      fault = e;
      child.kill();
    }
  }

  /** Lets the supervisor go once everything was read. */
  private void release(Thread terminal, Thread log) {
    try {
      terminal.join();
      log.join();
      child.input().close();
    } catch (IOException e) {
      // It is gone already.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** From the start to the end, whoever brings that about. */
  private void live(Thread terminal, Thread log) {
    GuestState.Final last;
    try {
      Optional<GuestState.Hung> hung = watch();
      child.kill();
      int exit = child.exit().get();
      folder.close(); // first: what is left of the guest may hold the other ends of our pipes
      terminal.join(DRAIN);
      log.join(DRAIN);
      last = hung.<GuestState.Final>map(it -> it).orElseGet(() -> judge(exit));
    } catch (InterruptedException | ExecutionException e) {
      child.kill();
      folder.close();
      last = new GuestState.Died("waiting for it failed: " + e.getMessage());
    }
    console.close();
    become(last);
    finish(last);
  }

  private synchronized void finish(GuestState.Final last) {
    if (fault == null) {
      end.complete(last);
    } else {
      end.completeExceptionally(fault);
    }
  }

  /** Waits until the process ended or should have; says how it hung when it did. */
  private synchronized Optional<GuestState.Hung> watch() throws InterruptedException {
    while (!child.exit().isDone()) {
      long wait = patience();
      if (wait <= 0) {
        return hung();
      }
      TimeUnit.NANOSECONDS.timedWait(this, wait); // or until its state changes
    }
    return Optional.empty();
  }

  private synchronized void wake() {
    notifyAll();
  }

  /** Nanoseconds until it counts as hung; 0 or less when it does. */
  private long patience() {
    long now = System.nanoTime();
    if (status >= 0) {
      return GRACE.toNanos() - (now - heard);
    }
    return switch (state) {
      case GuestState.Starting it -> request.bootTime().toNanos() - (now - started);
      case GuestState.Ready it -> request.silence().map(silence -> silence.toNanos() - (now - heard))
          .orElse(TimeUnit.HOURS.toNanos(1));
      case GuestState.Final it -> 0L;
    };
  }

  private Optional<GuestState.Hung> hung() {
    if (status >= 0) {
      return Optional.empty(); // all was done, it only did not get out of the door
    }
    deaf = true;
    boolean booting = state instanceof GuestState.Starting;
    return Optional.of(
        new GuestState.Hung(booting ? request.bootTime() : request.silence().orElse(Duration.ZERO), booting));
  }

  private synchronized GuestState.Final judge(int exit) {
    if (status >= 0) {
      return new GuestState.Ended(status);
    }
    return stopped ? new GuestState.Stopped() : Obituary.of(console.lastLines(), exit);
  }

  private Duration sinceStart() {
    return Duration.ofNanos(System.nanoTime() - started);
  }
}
