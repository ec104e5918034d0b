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
import org.qosworkbench.tc.ide.Settings;
import org.qosworkbench.tc.ide.Tc;
import org.qosworkbench.tc.spec.Target;

/**
 * A file checked from its text to its findings, as {@code qosw check} does it, in a heap of 3 GiB. Growth is linear
 * when the time for ten times the lines is ten times as long.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx3g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class CheckBenchmark {
  @Param({"CLASSES", "FILTERS", "MIXED"})
  public Workload workload;

  @Param({"10000", "100000", "1000000"})
  public int lines;

  private String text;

  @Setup
  public void prepare() {
    text = workload.text(lines);
  }

  @Benchmark
  public int check() {
    int[] findings = {0};
    Tc.diagnose(text, Target.NEWEST, Settings.DEFAULT, finding -> findings[0]++);
    return findings[0];
  }
}
