package org.qosworkbench.launch.process;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;

/** A process that was started. Its streams are for one reader or writer each; the rest may be called by any thread. */
public interface Child {
  /** Its number on the host. */
  long pid();

  /** What it reads as standard input. */
  OutputStream input();

  /** What it writes to standard output. */
  InputStream output();

  /** What it writes to standard error. */
  InputStream errors();

  /** Its exit status once it ended: 0 to 255, 128 and the number of the signal when one ended it. */
  CompletableFuture<Integer> exit();

  /** Asks it to end; it may take its time or refuse. Does nothing when it has ended. */
  void terminate();

  /** Ends it at once. Does nothing when it has ended. */
  void kill();
}
