package org.qosworkbench.lsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Notices that the process that started the server is gone, even when somebody else keeps our input open. */
final class ParentWatch {
  private static final int EVERY_MILLISECONDS = 500;

  private ParentWatch() {}

  /** Runs {@code whenGone} once process {@code pid} ends; never when it is not there now, for then it is elsewhere. */
  static void watch(long pid, ScheduledExecutorService timer, Runnable whenGone) {
    if (!isAlive(pid)) return;
    timer.scheduleWithFixedDelay(() -> {
      if (!isAlive(pid)) whenGone.run();
    }, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  /** A process that ended and that nobody collects does not count. */
  static boolean isAlive(long pid) {
    if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) return false;
    try {
      var status = Files.readString(Path.of("/proc/" + pid + "/stat"));
      int state = status.lastIndexOf(')') + 2;
      return state >= status.length() || status.charAt(state) != 'Z' && status.charAt(state) != 'X';
    } catch (IOException e) {
      return true; // no Linux
    }
  }
}
