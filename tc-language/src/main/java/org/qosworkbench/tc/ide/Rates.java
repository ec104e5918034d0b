package org.qosworkbench.tc.ide;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.value.Dialect;
import org.qosworkbench.tc.value.Limit;
import org.qosworkbench.tc.value.Parsed;
import org.qosworkbench.tc.value.Rate;
import org.qosworkbench.tc.value.RatePercent;
import org.qosworkbench.tc.value.Value;

/** Rates in bytes per second, as tc sends them. */
final class Rates {
  static final OptionalLong UNKNOWN = OptionalLong.empty();
  static final int BITS_PER_BYTE = 8;

  private static final long MEGA = 1_000_000;
  private static final int[] DECIMALS = {12, 9, 6, 3};
  private static final String[] UNITS = {"TB/s", "GB/s", "MB/s", "kB/s"};

  private Rates() {}

  /** A rate; a share of the speed of the device when that is known. Empty for 0, which tc takes as not given. */
  static OptionalLong of(Optional<Value> value, Device device, Dialect dialect) {
    var rate = value.isEmpty() ? UNKNOWN : switch (value.get()) {
      case Rate it -> OptionalLong.of(it.bytesPerSecond());
      case RatePercent it -> ofLink(it, device, dialect);
      default -> UNKNOWN;
    };
    return rate.isPresent() && rate.getAsLong() > 0 ? rate : UNKNOWN;
  }

  /** The speed of a device, when it is known. */
  static OptionalLong of(Device device) {
    return device.speed().isPresent() ? OptionalLong.of(device.speed().getAsLong() / BITS_PER_BYTE) : UNKNOWN;
  }

  private static OptionalLong ofLink(RatePercent percent, Device device, Dialect dialect) {
    if (device.speed().isEmpty()) return UNKNOWN;
    return percent.of(device.speed().getAsLong() / MEGA, Limit.BITS_64, dialect) instanceof Parsed.Ok<Rate> ok
        ? OptionalLong.of(ok.get().bytesPerSecond()) : UNKNOWN;
  }

  /** In bits, as tc writes it. */
  static String bits(long bytesPerSecond) {
    return new Rate(bytesPerSecond).print();
  }

  /** In bytes, exactly: 1.25 MB/s. */
  static String bytes(long bytesPerSecond) {
    for (int i = 0; i < UNITS.length; i++) {
      var scaled = BigDecimal.valueOf(bytesPerSecond).movePointLeft(DECIMALS[i]);
      if (scaled.compareTo(BigDecimal.ONE) >= 0) return scaled.stripTrailingZeros().toPlainString() + " " + UNITS[i];
    }
    return bytesPerSecond + " B/s";
  }
}
