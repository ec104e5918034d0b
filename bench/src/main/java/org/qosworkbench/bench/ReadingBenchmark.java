package org.qosworkbench.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.syntax.StatementReader;

/** Where the time goes: splitting lines into words, and binding the words. One operation is one line. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
  private static final int LINES = 100_000;

  @Param({"CLASSES", "FILTERS"})
  public Workload workload;

  private String text;
  private Document document;
  private Binder binder;

  @Setup
  public void prepare() {
    text = workload.text(LINES);
    document = Document.parse(text);
    binder = new Binder(Target.NEWEST, Devices.ANY);
  }

  /** Lines to words, nothing kept. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public int words() {
    int words = 0;
    var reader = StatementReader.of(text);
    while (reader.hasNext()) words += reader.next().wordCount();
    return words;
  }

  /** Words to meanings. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public int bind() {
    int refused = 0;
    for (var statement : document.statements()) if (binder.bind(statement).refusal().isPresent()) refused++;
    return refused;
  }
}
