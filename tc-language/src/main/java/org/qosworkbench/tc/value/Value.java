package org.qosworkbench.tc.value;

/** A value that a tc option can have: what tc understood, not how it was written. */
public sealed interface Value
    permits RateValue, Size, SizeCell, Time, Time64, Percent,
        UnsignedNumber, SignedNumber, LooseNumber, LooseFloat, MaskedNumber, PacketCount, CountOffset,
        Handle, ClassId, FilterHandleU32, Realm, CanId,
        Protocol, PppProtocol, InetProtocol, IpProto, Ports,
        Address, Prefix, LinkAddress, Mac, MacMask, Addend,
        DeviceName, LinkLayer, ClockId, Word, WordList, HexString, HexMask,
        FlagList, CtState, CtHelper, GeneveOptions, GeneveMatch, TunnelOptions, TunnelMatch, Unfinished {

  /** The canonical tc spelling; the type's parse method turns it into an equal value again. */
  String print();
}
