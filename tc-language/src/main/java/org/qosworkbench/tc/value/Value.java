package org.qosworkbench.tc.value;

/** A value that a tc option can have: what tc understood, not how it was written. */
public sealed interface Value
    permits RateValue, Size, SizeCell, Time, Time64, Percent, UnsignedNumber, SignedNumber, LooseNumber, LooseFloat,
        Handle, ClassId, Protocol, PppProtocol, Address, Prefix, Word {

  /** The canonical tc spelling; the type's parse method turns it into an equal value again. */
  String print();
}
