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
import org.qosworkbench.tc.ide.Analysis;
import org.qosworkbench.tc.ide.Diagnosis;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Settings;
import org.qosworkbench.tc.ide.Tc;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/** A keystroke in the middle of a document of 100,000 lines, up to the new findings. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class EditBenchmark {
  private static final int LINES = 100_000;

  @Param({"CLASSES", "MIXED"})
  public Workload workload;

  private Analysis analysis;
  private Diagnosis diagnosis;
  private Range digit;
  private int strokes;

  @Setup
  public void prepare() {
    analysis = Analysis.of(workload.text(LINES), Target.NEWEST, Settings.DEFAULT);
    diagnosis = Diagnosis.of(analysis, Tc.NEVER);
    int middle = analysis.document().text().indexOf("kbit", analysis.document().length() / 2);
    digit = new Range(middle - 1, middle);
  }

  /** Replaces one digit of a rate by another. */
  @Benchmark
  public List<Finding> number() {
    return edit(++strokes % 2 == 0 ? "5" : "6");
  }

  /** Replaces one digit of a rate; every second time by a letter, so that the class is no longer made. */
  @Benchmark
  public List<Finding> mistake() {
    return edit(++strokes % 2 == 0 ? "5" : "x");
  }

  private List<Finding> edit(String replacement) {
    var document = analysis.document().edit(new Edit(digit, replacement));
    analysis = new Analysis(document, analysis.target(), analysis.settings());
    diagnosis = diagnosis.next(analysis, Tc.NEVER);
    return diagnosis.findings();
  }
}
