package org.qosworkbench.bench;

import java.util.List;
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
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.ScriptAnalysis;
import org.qosworkbench.tc.ide.ScriptDiagnosis;
import org.qosworkbench.tc.ide.Settings;
import org.qosworkbench.tc.ide.Tc;
import org.qosworkbench.tc.shell.Course;
import org.qosworkbench.tc.shell.Surroundings;
import org.qosworkbench.tc.shell.syntax.Script;
import org.qosworkbench.tc.shell.syntax.Shell;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/**
 * A shell script read, followed to its commands of tc, and checked. {@code edit} is the first two behind a keystroke,
 * {@code editFindings} all of it: what is kept from one text to the next are the verdicts on commands.
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
  private ScriptAnalysis analysis;
  private ScriptDiagnosis diagnosis;

  @Setup
  public void prepare() {
    text = ScriptWorkload.text(lines);
    script = Shell.parse(text);
    int middle = text.indexOf("local RATE=", text.length() / 2) + "local RATE=".length();
    digit = new Range(middle, middle + 1);
    analysis = analysis();
    diagnosis = ScriptDiagnosis.of(analysis, Tc.NEVER);
  }

  private ScriptAnalysis analysis() {
    return ScriptAnalysis.of(text, Surroundings.NONE, Target.NEWEST, Settings.DEFAULT);
  }

  @Benchmark
  public List<Finding> findings() {
    return ScriptDiagnosis.of(analysis, Tc.NEVER).findings();
  }

  /** Replaces one digit of a rate by another, up to the new findings. */
  @Benchmark
  public List<Finding> editFindings() {
    text = new Edit(digit, ++strokes % 2 == 0 ? "5" : "6").applyTo(text);
    diagnosis = diagnosis.next(analysis(), Tc.NEVER);
    return diagnosis.findings();
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
