package org.qosworkbench.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.model.Network;
import org.qosworkbench.tc.model.Request;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;

/**
 * Bound commands carried out on the model, nothing else: what the model costs beyond reading. {@code cold} is the first
 * run in a fresh process.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class ModelBenchmark {
  private static final int LINES = 100_000;

  @Param({"CLASSES", "FILTERS", "MIXED"})
  public Workload workload;

  private List<Request> requests;

  @Setup(Level.Trial)
  public void prepare() {
    var binder = Host.of(Target.NEWEST).binder();
    requests = new ArrayList<>();
    for (var statement : Document.parse(workload.text(LINES)).statements()) {
      Request.of(binder.bind(statement)).ifPresent(requests::add);
    }
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Fork(value = 5, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Network cold() {
    return run();
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 4, time = 2)
  @Measurement(iterations = 5, time = 2)
  public Network warm() {
    return run();
  }

  private Network run() {
    var network = new Network(Host.of(Target.NEWEST));
    for (int i = 0; i < requests.size(); i++) network.perform(network.decide(requests.get(i), i).change());
    return network;
  }
}
