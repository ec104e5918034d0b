package org.qosworkbench.lsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Notices that the process that started the server is gone, even when somebody else keeps our input open. */
final class ParentWatch {
  private static final int EVERY_MILLISECONDS = 500;

  private ParentWatch() {}

  /** Runs {@code whenGone} once process {@code pid} ends; never when it is not there now, for then it is elsewhere. */
  static void watch(long pid, Runnable whenGone) {
    if (!isAlive(pid)) return;
    // a thread of its own: whatever else the server is busy with, it must not outlive its client
    var thread = new Thread(() -> {
      try {
        while (isAlive(pid)) Thread.sleep(EVERY_MILLISECONDS);
        whenGone.run();
      } catch (InterruptedException e) {
        // the process ends anyway
      }
    }, "client");
    thread.setDaemon(true);
    thread.start();
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
