package org.qosworkbench.tc.bind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.Version;
import org.qosworkbench.tc.text.Nearest;
import org.qosworkbench.tc.value.*;

/** Reads words as the declared types, and sees values as numbers. */
public final class Values {
  private Values() {}

  /** The first release that is taken to refuse negative rates, sizes and times: the change came right after 7.1.0. */
  private static final Version SIGNS_REFUSED = Version.of("7.1");

  /** How this release reads values. */
  static Dialect dialect(Version iproute2) {
    return iproute2.atLeast(SIGNS_REFUSED) ? Dialect.IPROUTE2_7_2 : Dialect.of(iproute2.major(), iproute2.minor());
  }

  private static final NumberFormat VXLAN_GROUP = new NumberFormat(Width.U32, Base.ANY);

  /** What iproute2 makes of {@code word} for an option of this type. */
  static Parsed<? extends Value> read(ValueType type, String word, Dialect dialect) {
    return switch (type) {
      case ValueType.Unsigned it -> unsigned(it, word);
      case ValueType.Signed it -> signed(it, word);
      case ValueType.Loose it -> loose(it, word);
      case ValueType.Real it -> switch (it.tail()) {
        case IGNORED -> LooseFloat.parse(word);
        case REFUSED -> LooseFloat.parseWhole(word, it.min(), it.max());
      };
      case ValueType.Probability it -> LooseFloat.parseProbability(word);
      case ValueType.Percentage it -> Percent.parse(word);
      case ValueType.Rate it -> switch (it.ofLink()) {
        case NO -> Rate.parse(word, it.limit(), dialect);
        case YES -> RateValue.parse(word, it.limit(), dialect);
      };
      case ValueType.Size it -> Size.parse(word, it.limit());
      case ValueType.SizeAndCell it -> SizeCell.parse(word, it.limit());
      case ValueType.Time it -> Time.parse(word, dialect);
      case ValueType.TickTime it -> Time.parseTicks(word, dialect);
      case ValueType.Time64 it -> Time64.parse(word, dialect);
      case ValueType.Changed it -> read(dialect.has(it.since()) ? it.now() : it.before(), word, dialect);
      case ValueType.Either it -> either(it, word, dialect);
      case ValueType.Handle it -> Handle.parse(word);
      case ValueType.ClassId it -> ClassId.parse(word);
      case ValueType.U32Handle it -> FilterHandleU32.parse(word);
      case ValueType.Protocol it -> Protocol.parse(word, dialect);
      case ValueType.PppProtocol it -> PppProtocol.parse(word);
      case ValueType.InetProtocol it -> InetProtocol.parse(word);
      case ValueType.Address it -> Address.parse(word, it.family());
      case ValueType.Prefix it -> Prefix.parse(word, it.family());
      case ValueType.LinkAddress it -> LinkAddress.parse(word);
      case ValueType.Mac it -> Mac.parse(word);
      case ValueType.MacMask it -> MacMask.parse(word);
      case ValueType.Device it -> device(it, word, dialect);
      case ValueType.OneOf it -> oneOf(it, word);
      case ValueType.OneOfIgnoringCase it -> oneOfIgnoringCase(it, word);
      case ValueType.Clock it -> ClockId.parse(word);
      case ValueType.Realm it -> Realm.parse(word);
      case ValueType.Hex it -> HexString.parse(word);
      case ValueType.HexMask it -> HexMask.parse(word);
      case ValueType.Masked it -> MaskedNumber.parse(word, it.format());
      case ValueType.Ports it -> Ports.parse(word, dialect);
      case ValueType.GeneveOptions it -> switch (it.masks()) {
        case NONE -> GeneveOptions.parse(word);
        case OPTIONAL -> GeneveMatch.parse(word, dialect);
      };
      case ValueType.VxlanOptions it -> switch (it.masks()) {
        case NONE -> UnsignedNumber.parse(word, VXLAN_GROUP);
        case OPTIONAL -> MaskedNumber.parse(word, MaskedNumber.Format.U32);
      };
      case ValueType.ErspanOptions it -> switch (it.masks()) {
        case NONE -> TunnelOptions.parseErspan(word);
        case OPTIONAL -> TunnelMatch.parse(word, TunnelOptions.Kind.ERSPAN);
      };
      case ValueType.GtpOptions it -> TunnelMatch.parse(word, TunnelOptions.Kind.GTP);
      case ValueType.PfcpOptions it -> TunnelMatch.parse(word, TunnelOptions.Kind.PFCP);
      case ValueType.CanId it -> CanId.parse(word);
      case ValueType.Flags it -> FlagList.parse(word, it.group());
      case ValueType.ConntrackState it -> CtState.parse(word);
      case ValueType.ConntrackHelper it -> CtHelper.parse(word);
      case ValueType.CountOffset it -> CountOffset.parse(word);
      case ValueType.WordList it -> WordList.parse(word, it.vocabulary());
      case ValueType.Text it ->
          text(it.maxBytes() > 0 && word.length() > it.maxBytes() ? word.substring(0, it.maxBytes()) : word);
      case ValueType.Path it -> text(word);
      case ValueType.Special it -> text(word);
    };
  }

  private static Parsed<DeviceName> device(ValueType.Device type, String word, Dialect dialect) {
    return switch (type.check()) {
      case CUT_TO_15, EXISTING -> Parsed.ok(DeviceName.cut(word));
      case CUT_TO_16 -> Parsed.ok(DeviceName.cutTo16(word));
      case VALID -> DeviceName.parse(word, dialect);
    };
  }

  private static Parsed<Word> text(String word) {
    return Parsed.ok(new Word(word));
  }

  private static Parsed<? extends Value> unsigned(ValueType.Unsigned type, String word) {
    var parsed = UnsignedNumber.parse(word, type.format());
    if (parsed instanceof Parsed.Ok<UnsignedNumber> ok) {
      long value = ok.get().value();
      if (Long.compareUnsigned(value, type.min()) < 0) {
        return outside(Fault.Kind.TOO_SMALL, word, type.min(), type.max());
      }
      if (Long.compareUnsigned(value, type.max()) > 0) {
        return outside(Fault.Kind.TOO_LARGE, word, type.min(), type.max());
      }
    }
    return parsed;
  }

  private static Parsed<? extends Value> signed(ValueType.Signed type, String word) {
    var parsed = SignedNumber.parse(word, type.width(), type.base());
    if (parsed instanceof Parsed.Ok<SignedNumber> ok) {
      long value = ok.get().value();
      if (value < type.min()) return outside(Fault.Kind.TOO_SMALL, word, type.min(), type.max());
      if (value > type.max()) return outside(Fault.Kind.TOO_LARGE, word, type.min(), type.max());
    }
    return parsed;
  }

  private static Parsed<Value> outside(Fault.Kind kind, String word, long min, long max) {
    return Parsed.bad(new Fault(kind, new Span(Long.toString(min), Long.toUnsignedString(max)), word, 0,
        word.length()));
  }

  private static Parsed<? extends Value> loose(ValueType.Loose type, String word) {
    var parsed = switch (type.tail()) {
      case IGNORED -> Parsed.ok(LooseNumber.parse(word, type.base()));
      case REFUSED -> LooseNumber.parseInt(word, type.base());
    };
    if (!(parsed instanceof Parsed.Ok<LooseNumber>(var number))) return parsed;
    if (number.value() < type.min()) return outside(Fault.Kind.TOO_SMALL, word, type.min(), type.max());
    if (number.value() > type.max()) return outside(Fault.Kind.TOO_LARGE, word, type.min(), type.max());
    return Parsed.ok(number);
  }

  /** A range narrower than the width of the number. */
  private record Span(String min, String max) implements Expectation {
    @Override
    public String phrase() {
      return "this option";
    }

    @Override
    public String limits() {
      return min + " to " + max;
    }
  }

  private static Parsed<? extends Value> either(ValueType.Either type, String word, Dialect dialect) {
    Parsed<? extends Value> first = null;
    for (var one : type.types()) {
      var parsed = read(one, word, dialect);
      if (parsed.accepted()) return parsed;
      if (first == null) first = parsed;
    }
    return first;
  }

  private static Parsed<Word> oneOf(ValueType.OneOf type, String word) {
    for (var name : type.words()) if (name.accepts(word)) return Parsed.ok(new Word(name.text()));
    return unknown(word, type.words().stream().map(Name::text).toList());
  }

  private static Parsed<Word> oneOfIgnoringCase(ValueType.OneOfIgnoringCase type, String word) {
    for (var one : type.words()) if (one.equalsIgnoreCase(word)) return Parsed.ok(new Word(one));
    return unknown(word.toLowerCase(Locale.ROOT), type.words());
  }

  private static Parsed<Word> unknown(String word, List<String> known) {
    return Parsed.bad(new Fault(Fault.Kind.UNKNOWN_WORD, new Choice(known), word, 0, word.length()));
  }

  private record Choice(List<String> known) implements Expectation {
    @Override
    public String phrase() {
      return "understood here";
    }

    @Override
    public Optional<String> suggest(Fault fault) {
      return Nearest.CAUTIOUS.of(fault.word(), known);
    }
  }

  /** Which diagnostic a word that cannot be read belongs to. */
  static Diagnostic diagnostic(ValueType type, Fault fault) {
    return switch (type) {
      case ValueType.Unsigned it -> number(fault);
      case ValueType.Signed it -> number(fault);
      case ValueType.Loose it -> Diagnostic.BAD_NUMBER;
      case ValueType.Real it -> Diagnostic.BAD_NUMBER;
      case ValueType.Probability it -> number(fault);
      case ValueType.Percentage it -> Diagnostic.BAD_PERCENT;
      case ValueType.Rate it -> Diagnostic.BAD_RATE;
      case ValueType.Size it -> Diagnostic.BAD_SIZE;
      case ValueType.SizeAndCell it -> Diagnostic.BAD_SIZE;
      case ValueType.Time it -> Diagnostic.BAD_TIME;
      case ValueType.TickTime it -> Diagnostic.BAD_TIME;
      case ValueType.Time64 it -> Diagnostic.BAD_TIME;
      case ValueType.Changed it -> diagnostic(it.now(), fault);
      case ValueType.Either it -> diagnostic(it.types().get(0), fault);
      case ValueType.Handle it -> Diagnostic.BAD_HANDLE;
      case ValueType.ClassId it -> Diagnostic.BAD_CLASSID;
      case ValueType.U32Handle it -> Diagnostic.BAD_FILTER_HANDLE;
      case ValueType.Protocol it -> Diagnostic.BAD_PROTOCOL;
      case ValueType.PppProtocol it -> Diagnostic.BAD_PROTOCOL;
      case ValueType.InetProtocol it -> Diagnostic.BAD_PROTOCOL;
      case ValueType.Address it -> Diagnostic.BAD_ADDRESS;
      case ValueType.Prefix it -> Diagnostic.BAD_ADDRESS;
      case ValueType.LinkAddress it -> Diagnostic.BAD_LINK_ADDRESS;
      case ValueType.Mac it -> Diagnostic.BAD_LINK_ADDRESS;
      case ValueType.MacMask it -> Diagnostic.BAD_LINK_ADDRESS;
      case ValueType.Device it -> Diagnostic.BAD_DEVICE_NAME;
      case ValueType.OneOf it -> Diagnostic.BAD_WORD;
      case ValueType.OneOfIgnoringCase it -> Diagnostic.BAD_WORD;
      case ValueType.Clock it -> Diagnostic.BAD_WORD;
      case ValueType.Realm it -> Diagnostic.BAD_WORD;
      case ValueType.Hex it -> Diagnostic.BAD_HEX;
      case ValueType.HexMask it -> Diagnostic.BAD_HEX;
      case ValueType.Masked it -> Diagnostic.BAD_MASK;
      case ValueType.Ports it -> Diagnostic.BAD_PORT;
      case ValueType.GeneveOptions it -> Diagnostic.BAD_TUNNEL_OPTIONS;
      case ValueType.VxlanOptions it -> Diagnostic.BAD_TUNNEL_OPTIONS;
      case ValueType.ErspanOptions it -> Diagnostic.BAD_TUNNEL_OPTIONS;
      case ValueType.GtpOptions it -> Diagnostic.BAD_TUNNEL_OPTIONS;
      case ValueType.PfcpOptions it -> Diagnostic.BAD_TUNNEL_OPTIONS;
      case ValueType.CanId it -> Diagnostic.BAD_HEX;
      case ValueType.Flags it -> Diagnostic.BAD_WORD;
      case ValueType.ConntrackState it -> Diagnostic.BAD_WORD;
      case ValueType.ConntrackHelper it -> Diagnostic.BAD_WORD;
      case ValueType.CountOffset it -> Diagnostic.BAD_LIST;
      case ValueType.WordList it -> Diagnostic.BAD_LIST;
      case ValueType.Text it -> Diagnostic.BAD_WORD;
      case ValueType.Path it -> Diagnostic.BAD_WORD;
      case ValueType.Special it -> Diagnostic.BAD_WORD;
    };
  }

  /**
   * What is left of a refused word when tc prints it: get_size_and_cell() puts an end in the place of the slash and
   * takes it back only after a cell that is no power of two, and since 6.18 after a size of more than 32 bits.
   */
  static String printed(ValueType type, Fault fault, Dialect dialect) {
    var word = fault.word();
    return switch (type) {
      case ValueType.Changed it -> printed(dialect.has(it.since()) ? it.now() : it.before(), fault, dialect);
      case ValueType.SizeAndCell it -> {
        int slash = word.indexOf('/');
        boolean whole = slash < 0 || fault.kind() == Fault.Kind.NOT_POWER_OF_TWO
            || it.limit() == Limit.BITS_32 && dialect.has(Dialect.IPROUTE2_6_18)
                && fault.kind() == Fault.Kind.TOO_LARGE && fault.start() < slash;
        yield whole ? word : word.substring(0, slash);
      }
      default -> word;
    };
  }

  private static Diagnostic number(Fault fault) {
    return switch (fault.kind()) {
      case TOO_LARGE, TOO_SMALL, NEGATIVE -> Diagnostic.OUT_OF_RANGE;
      default -> Diagnostic.BAD_NUMBER;
    };
  }

  /**
   * A value as the number that iproute2 stores: bytes per second, bytes, microseconds or nanoseconds, the 32 bits of a
   * class id, a handle with its minor 0; 1 for values that are no numbers, so that they count as given.
   */
  public static long number(Value value) {
    // rules ask for the same numbers again and again, and a switch over all types takes its time
    if (value instanceof Rate it) return it.bytesPerSecond();
    if (value instanceof UnsignedNumber it) return it.value();
    return switch (value) {
      case Rate it -> it.bytesPerSecond();
      case RatePercent it -> it.percent() == 0 ? 0 : 1;
      case Size it -> it.bytes();
      case SizeCell it -> it.size().bytes();
      case Time it -> it.microseconds();
      case Time64 it -> it.nanoseconds();
      case Percent it -> (long) it.percent();
      case UnsignedNumber it -> it.value();
      case SignedNumber it -> it.value();
      case LooseNumber it -> it.value();
      case LooseFloat it -> (long) it.value();
      case Handle it -> (long) it.major() << 16;
      case ClassId it -> it.id() & 0xffff_ffffL;
      case Protocol it -> it.number();
      case PppProtocol it -> it.number();
      case InetProtocol it -> it.number();
      case IpProto it -> it.number();
      case FilterHandleU32 it -> it.handle() & 0xffff_ffffL;
      case Realm it -> it.number();
      case CanId it -> it.id();
      case MaskedNumber it -> it.value();
      case PacketCount it -> it.packets();
      case Addend it -> it.value();
      case LinkAddress it -> it.address();
      case Mac it -> it.address();
      case MacMask it -> it.address();
      case Ports it -> 1;
      case CountOffset it -> 1;
      case Address it -> 1;
      case Prefix it -> 1;
      case DeviceName it -> 1;
      case LinkLayer it -> 1;
      case ClockId it -> 1;
      case Word it -> 1;
      case WordList it -> 1;
      case HexString it -> 1;
      case HexMask it -> 1;
      case FlagList it -> 1;
      case CtState it -> 1;
      case CtHelper it -> 1;
      case GeneveOptions it -> 1;
      case GeneveMatch it -> 1;
      case TunnelOptions it -> 1;
      case TunnelMatch it -> 1;
      case Unfinished it -> 1;
    };
  }

  /** As {@link #number}, without losing the fraction of floating point values. */
  public static double real(Value value) {
    return switch (value) {
      case LooseFloat it -> it.value();
      case Percent it -> it.percent();
      default -> number(value);
    };
  }
}
