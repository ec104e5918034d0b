package org.qosworkbench.tc.ide;

import java.math.BigDecimal;
import java.math.MathContext;
import org.qosworkbench.tc.model.QdiscRequest;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.value.Dialect;
import org.qosworkbench.tc.value.Time;
import org.qosworkbench.tc.value.Time64;
import org.qosworkbench.tc.value.Value;

/** How long the queues of tbf and netem are, in bytes, packets and time. */
final class QueueNumbers {
  /** What packets are taken to have where a limit counts packets. */
  private static final int PACKET = 1500;
  private static final long NETEM_LIMIT = 1000;
  private static final double MICROSECONDS = 1_000_000;
  private static final double NANOSECONDS = 1_000_000_000;
  private static final long LARGEST_LIMIT = 0xffff_ffffL;
  private static final MathContext THREE_DIGITS = new MathContext(3);

  private final Given options;
  private final Device device;
  private final Dialect dialect;

  /** Takes the numbers. */
  @FunctionalInterface
  interface Sink {
    /** A number behind the value of an option, or behind the command when the option was not given. */
    void show(String option, Inlay.Kind kind, String text, String tooltip);
  }

  QueueNumbers(QdiscRequest request, Device device, Dialect dialect) {
    options = request.options();
    this.device = device;
    this.dialect = dialect;
  }

  /** tc makes a limit of a latency and shows a limit as a latency (iproute2 tc/q_tbf.c). */
  void tbf(Sink sink) {
    var rate = Rates.of(options.value("rate"), device, dialect);
    var peak = Rates.of(options.value("peakrate"), device, dialect);
    boolean hasPeak = options.number("peakrate") != 0;
    long burst = options.number("burst");
    long mtu = options.number("mtu");
    if (rate.isEmpty() || hasPeak && peak.isEmpty()) return;
    long latency = options.number("latency");
    if (latency != 0) {
      double limit = rate.getAsLong() * (double) latency / MICROSECONDS + burst;
      if (hasPeak) limit = Math.min(limit, peak.getAsLong() * (double) latency / MICROSECONDS + mtu);
      if (limit > LARGEST_LIMIT) return;
      sink.show("latency", Inlay.Kind.LIMIT, "limit " + (long) limit + "b",
          "tc sends rate * latency + burst" + (hasPeak ? ", or peakrate * latency + mtu when that is less" : ""));
    } else {
      double limit = options.number("limit");
      double wait = (limit - burst) / rate.getAsLong();
      if (hasPeak) wait = Math.max(wait, (limit - mtu) / peak.getAsLong());
      if (wait <= 0) return;
      sink.show("limit", Inlay.Kind.LIMIT, "latency " + milliseconds(wait),
          "A full queue takes this long to leave: (limit - burst) / rate"
              + (hasPeak ? ", or (limit - mtu) / peakrate when that is more" : ""));
    }
  }

  /** netem holds every packet for its delay, so the limit bounds what gets through. */
  void netem(Sink sink) {
    boolean written = options.number("limit") != 0;
    long limit = options.number("limit", NETEM_LIMIT);
    if (options.has("limit") && !written || options.has("slot")) return;
    var prefix = written ? "" : "limit " + limit + " = ";
    var rate = Rates.of(options.value("rate"), device, dialect);
    double delay = seconds();
    if (rate.isPresent()) {
      sink.show("limit", Inlay.Kind.LIMIT,
          prefix + milliseconds(limit * (double) PACKET / rate.getAsLong()) + " of " + PACKET + "-byte packets",
          "How long " + limit + " packets of " + PACKET + " bytes take at " + Rates.bits(rate.getAsLong()));
    } else if (delay > 0 && !options.has("rate")) {
      var most = new BigDecimal(limit * PACKET * Rates.BITS_PER_BYTE / delay).round(THREE_DIGITS);
      sink.show("limit", Inlay.Kind.LIMIT, prefix + "up to " + bits(most) + " of " + PACKET + "-byte packets",
          "Every packet stays for the delay, so no more than limit / delay get through: " + limit + " packets in "
              + milliseconds(delay));
    }
  }

  private double seconds() {
    return options.value("delay").map(QueueNumbers::seconds).orElse(0.0);
  }

  private static double seconds(Value value) {
    return switch (value) {
      case Time it -> it.microseconds() / MICROSECONDS;
      case Time64 it -> it.nanoseconds() / NANOSECONDS;
      default -> 0;
    };
  }

  private static String milliseconds(double seconds) {
    return new BigDecimal(seconds).movePointRight(3).round(THREE_DIGITS).stripTrailingZeros().toPlainString() + " ms";
  }

  private static String bits(BigDecimal bitsPerSecond) {
    return Rates.bits(bitsPerSecond.longValue() / Rates.BITS_PER_BYTE);
  }
}
