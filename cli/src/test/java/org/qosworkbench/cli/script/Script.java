package org.qosworkbench.cli.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the start script, or a copy of it, as a process of its own. */
final class Script {
  /** What a run left behind. */
  record Result(int status, String out, String err) {}

  /** A process whose output goes to files, so that nothing blocks. */
  record Running(Process process, Path out, Path err) {
    Result result() throws IOException, InterruptedException {
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("still running after 5 minutes: " + process.info());
      }
      return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }

  private final Path file;
  private final Path scratch;
  private final Map<String, String> environment = new HashMap<>();
  private Path directory;
  private int runs;

  /** The script {@code file}; {@code scratch} is a folder for captured output. */
  Script(Path file, Path scratch) {
    this.file = file;
    this.scratch = scratch;
    this.directory = scratch;
  }

  /** Sets an environment variable. */
  Script with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Runs in this folder. */
  Script in(Path folder) {
    directory = folder;
    return this;
  }

  /** Starts with this text on standard input. */
  Running start(String input, String... arguments) throws IOException {
    int run = runs++;
    Path in = Files.writeString(scratch.resolve("in." + run), input, StandardCharsets.UTF_8);
    Path out = scratch.resolve("out." + run);
    Path err = scratch.resolve("err." + run);
    List<String> command = new ArrayList<>(List.of(file.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
        .redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    return new Running(builder.start(), out, err);
  }

  /** Runs with nothing on standard input. */
  Result run(String... arguments) throws IOException, InterruptedException {
    return start("", arguments).result();
  }
}
