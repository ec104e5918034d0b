package org.qosworkbench.tc.ide;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import org.qosworkbench.tc.value.*;

/** What a value comes to in other numbers: {@code 1mbit} is 125000 bytes a second. */
final class Arithmetic {
  private Arithmetic() {}

  private static final long NANOSECONDS_PER_MICROSECOND = 1000;

  /** Other ways to see a value; empty when its text says it all. */
  static Optional<String> of(Value value) {
    return switch (value) {
      case Rate it -> Optional.of(rate(it));
      case RatePercent it -> Optional.of(plain(it.percent()) + " % of the device's speed");
      case Size it -> Optional.of(bytes(it.bytes()));
      case SizeCell it -> Optional.of(bytes(it.size().bytes())
          + (it.cellLog().isPresent() ? ", cells of " + (1L << it.cellLog().getAsInt()) + " bytes" : ""));
      case Time it -> Optional.of(time(BigInteger.valueOf(it.microseconds())
          .multiply(BigInteger.valueOf(NANOSECONDS_PER_MICROSECOND))));
      case Time64 it -> Optional.of(time(BigInteger.valueOf(it.nanoseconds())));
      case Percent it -> Optional.of(plain(it.percent()) + " %");
      case UnsignedNumber it -> hexadecimal(it.value());
      case SignedNumber it -> hexadecimal(it.value());
      case LooseNumber it -> hexadecimal(it.value());
      case LooseFloat it -> Optional.empty();
      case Handle it -> Optional.of("major " + number(it.major()));
      case ClassId it -> classId(it);
      case FilterHandleU32 it -> Optional.of(
          "table " + number(it.table()) + ", bucket " + number(it.bucket()) + ", node " + number(it.node()));
      case Protocol it -> Optional.of("Ethernet protocol " + number(it.number()));
      case PppProtocol it -> Optional.of("PPP protocol " + number(it.number()));
      case InetProtocol it -> Optional.of("IP protocol " + it.number());
      case IpProto it -> Optional.of("IP protocol " + it.number());
      case Realm it -> Optional.of("realm " + number(it.number()));
      case CanId it -> Optional.of("CAN identifier " + number(it.id()));
      case MaskedNumber it ->
          Optional.of("value " + number(it.value()) + " under mask 0x" + Long.toHexString(it.mask()));
      case PacketCount it -> Optional.of(it.packets() + " packets");
      case Prefix it -> Optional.of(it.print());
      case Addend it -> Optional.empty();
      case LinkAddress it -> Optional.empty();
      case Mac it -> Optional.empty();
      case MacMask it -> Optional.empty();
      case Ports it -> Optional.empty();
      case CountOffset it -> Optional.empty();
      case Address it -> Optional.empty();
      case DeviceName it -> Optional.empty();
      case LinkLayer it -> Optional.empty();
      case ClockId it -> Optional.empty();
      case Word it -> Optional.empty();
      case WordList it -> Optional.empty();
      case HexString it -> Optional.empty();
      case HexMask it -> Optional.empty();
      case FlagList it -> Optional.empty();
      case CtState it -> Optional.empty();
      case CtHelper it -> Optional.empty();
      case GeneveOptions it -> Optional.empty();
      case GeneveMatch it -> Optional.empty();
      case TunnelOptions it -> Optional.empty();
      case TunnelMatch it -> Optional.empty();
      case Unfinished it -> Optional.empty();
    };
  }

  private static String rate(Rate rate) {
    var bytes = new BigInteger(Long.toUnsignedString(rate.bytesPerSecond()));
    return rate.print() + " = " + grouped(bytes.multiply(BigInteger.valueOf(8))) + " bit/s = " + grouped(bytes)
        + " bytes/s";
  }

  private static String bytes(long bytes) {
    var text = grouped(new BigInteger(Long.toUnsignedString(bytes))) + " bytes";
    return Long.compareUnsigned(bytes, 1024) < 0 ? text
        : text + " = "
            + plain(new BigDecimal(Long.toUnsignedString(bytes))
                .divide(BigDecimal.valueOf(1024), MathContext.DECIMAL32).doubleValue())
            + " KiB";
  }

  private static String time(BigInteger nanoseconds) {
    var exact = new BigDecimal(nanoseconds);
    if (nanoseconds.compareTo(BigInteger.valueOf(1_000)) < 0) return grouped(nanoseconds) + " ns";
    if (nanoseconds.compareTo(BigInteger.valueOf(1_000_000)) < 0) return decimal(exact.movePointLeft(3)) + " us";
    if (nanoseconds.compareTo(BigInteger.valueOf(1_000_000_000)) < 0) return decimal(exact.movePointLeft(6)) + " ms";
    return decimal(exact.movePointLeft(9)) + " s";
  }

  /** Other notations of a number that has more than one digit. */
  private static Optional<String> hexadecimal(long value) {
    return value >= 0 && value < 10 ? Optional.empty() : Optional.of(number(value));
  }

  private static String number(long value) {
    return value >= 0 && value < 10
        ? Long.toString(value)
        : Long.toUnsignedString(value) + " (0x" + Long.toHexString(value) + ")";
  }

  private static Optional<String> classId(ClassId id) {
    if (id.id() == 0 || id.id() == ClassId.ROOT.id()) return Optional.empty();
    return Optional.of("major " + number(id.major()) + ", minor " + number(id.minor()) + "; class ids are hexadecimal");
  }

  private static String grouped(BigInteger number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String decimal(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String plain(double number) {
    return Double.isFinite(number) ? decimal(BigDecimal.valueOf(number)) : Double.toString(number);
  }
}
