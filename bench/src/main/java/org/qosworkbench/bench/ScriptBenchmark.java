package org.qosworkbench.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.qosworkbench.tc.shell.Course;
import org.qosworkbench.tc.shell.Surroundings;
import org.qosworkbench.tc.shell.syntax.Script;
import org.qosworkbench.tc.shell.syntax.Shell;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/**
 * A shell script read, and followed to its commands of tc. {@code edit} is both behind a keystroke: nothing is kept
 * from one text to the next.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScriptBenchmark {
  @Param("5000")
  public int lines;

  private String text;
  private Script script;
  private Range digit;
  private int strokes;

  @Setup
  public void prepare() {
    text = ScriptWorkload.text(lines);
    script = Shell.parse(text);
    int middle = text.indexOf("local RATE=", text.length() / 2) + "local RATE=".length();
    digit = new Range(middle, middle + 1);
  }

  @Benchmark
  public Script parse() {
    return Shell.parse(text);
  }

  @Benchmark
  public Course follow() {
    return Course.of(script, Surroundings.NONE);
  }

  /** Replaces one digit of a rate by another. */
  @Benchmark
  public Course edit() {
    text = new Edit(digit, ++strokes % 2 == 0 ? "5" : "6").applyTo(text);
    return Course.of(Shell.parse(text), Surroundings.NONE);
  }
}
