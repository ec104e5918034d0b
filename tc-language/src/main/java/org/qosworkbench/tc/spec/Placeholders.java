package org.qosworkbench.tc.spec;

import java.util.stream.Collectors;
import org.qosworkbench.tc.value.Base;
import org.qosworkbench.tc.value.MaskedNumber;

/** How usage lines and signatures name a value that has no better name. */
public final class Placeholders {
  private Placeholders() {}

  /** For example RATE, BYTES, 0..65535, {ethernet|atm|adsl}. */
  public static String of(ValueType type) {
    return switch (type) {
      case ValueType.Unsigned it -> it.max() == -1 || it.max() == 0xffff_ffffL || it.max() == 0xffff
          ? (it.format().base() == Base.HEXADECIMAL ? "HEX" : "N")
          : it.min() + ".." + it.max();
      case ValueType.Signed it ->
          it.max() == Integer.MAX_VALUE || it.max() == Long.MAX_VALUE ? "N" : it.min() + ".." + it.max();
      case ValueType.Loose it -> "N";
      case ValueType.Real it -> "X";
      case ValueType.Probability it -> "P";
      case ValueType.Percentage it -> "PERCENT";
      case ValueType.Rate it -> it.ofLink() == ValueType.OfLink.YES ? "RATE|PERCENT" : "RATE";
      case ValueType.Size it -> "BYTES";
      case ValueType.SizeAndCell it -> "BYTES[/CELL]";
      case ValueType.Time it -> "TIME";
      case ValueType.TickTime it -> "TIME";
      case ValueType.Time64 it -> "TIME";
      case ValueType.Changed it -> of(it.now());
      case ValueType.Either it -> it.types().stream().map(Placeholders::of).collect(Collectors.joining("|"));
      case ValueType.Handle it -> "HANDLE";
      case ValueType.ClassId it -> "CLASSID";
      case ValueType.U32Handle it -> "HTID[:HASH[:NODE]]";
      case ValueType.Protocol it -> "PROTOCOL";
      case ValueType.PppProtocol it -> "PPP_PROTOCOL";
      case ValueType.InetProtocol it -> "IP_PROTOCOL";
      case ValueType.Address it -> "ADDRESS";
      case ValueType.Prefix it -> "ADDRESS[/LENGTH]";
      case ValueType.LinkAddress it -> "LLADDR";
      case ValueType.Mac it -> "MAC";
      case ValueType.MacMask it -> "LLADDR[/MASK]";
      case ValueType.Device it -> "DEV";
      case ValueType.OneOf it -> it.words().stream().map(Name::text).collect(Collectors.joining("|", "{", "}"));
      case ValueType.OneOfIgnoringCase it -> it.words().stream().collect(Collectors.joining("|", "{", "}"));
      case ValueType.Clock it -> "CLOCK";
      case ValueType.Realm it -> "REALM";
      case ValueType.Hex it -> "HEX";
      case ValueType.HexMask it -> "HEX[/MASK]";
      case ValueType.Masked it -> it.format() == MaskedNumber.Format.U8_PAIR ? "VALUE/MASK" : "VALUE[/MASK]";
      case ValueType.Ports it -> "PORT|FROM-TO";
      case ValueType.GeneveOptions it -> "CLASS:TYPE:DATA" + mask(it.masks());
      case ValueType.VxlanOptions it -> "GBP" + mask(it.masks());
      case ValueType.ErspanOptions it -> "VERSION:INDEX:DIR:HWID" + mask(it.masks());
      case ValueType.GtpOptions it -> "PDU:QFI[/MASK]";
      case ValueType.PfcpOptions it -> "TYPE:SEID[/MASK]";
      case ValueType.CanId it -> "CANID[:MASK]";
      case ValueType.Flags it -> String.join("/", it.group().names());
      case ValueType.ConntrackState it -> "{+|-}STATE...";
      case ValueType.ConntrackHelper it -> "FAMILY-PROTOCOL-NAME";
      case ValueType.CountOffset it -> "COUNT@OFFSET";
      case ValueType.WordList it ->
          it.vocabulary().words().stream().collect(Collectors.joining("|", "{", "}")) + ",...";
      case ValueType.Text it -> "TEXT";
      case ValueType.Path it -> "FILE";
      case ValueType.Special it -> it.placeholder();
    };
  }

  private static String mask(ValueType.Masks masks) {
    return switch (masks) {
      case NONE -> "";
      case OPTIONAL -> "[/MASK]";
    };
  }
}
