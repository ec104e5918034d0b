package org.qosworkbench.launch.guest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.qosworkbench.launch.process.Child;

/** A process that says what a test lets it say, and ends when the test says so or when it is killed. */
public final class FakeChild implements Child {
  private static final int PIPE = 1 << 20;

  private final PipedInputStream output = new PipedInputStream(PIPE);
  private final PipedInputStream errors = new PipedInputStream(PIPE);
  private final PipedOutputStream toOutput;
  private final PipedOutputStream toErrors;
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();

  /** A process that is up. */
  public FakeChild() throws IOException {
    toOutput = new PipedOutputStream(output);
    toErrors = new PipedOutputStream(errors);
  }

  /** Writes lines to standard output. */
  public FakeChild terminal(String... lines) throws IOException {
    toOutput.write(text(lines));
    toOutput.flush();
    return this;
  }

  /** Writes lines to standard error. */
  public FakeChild log(String... lines) throws IOException {
    toErrors.write(text(lines));
    toErrors.flush();
    return this;
  }

  private static byte[] text(String... lines) {
    return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Ends. */
  public FakeChild exit(int status) {
    try {
      toOutput.close();
      toErrors.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    exit.complete(status);
    return this;
  }

  @Override
  public long pid() {
    return 1;
  }

  @Override
  public OutputStream input() {
    return OutputStream.nullOutputStream();
  }

  @Override
  public InputStream output() {
    return output;
  }

  @Override
  public InputStream errors() {
    return errors;
  }

  @Override
  public CompletableFuture<Integer> exit() {
    return exit;
  }

  @Override
  public void terminate() {
    exit(143);
  }

  @Override
  public void kill() {
    exit(137);
  }
}
