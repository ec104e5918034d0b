package org.qosworkbench.tc.check.advice;

import org.qosworkbench.tc.value.Address;
import org.qosworkbench.tc.value.Prefix;

/** Networks of addresses. */
final class Networks {
  private Networks() {}

  /** The prefix with all bits cleared that it leaves out. */
  static Prefix of(Prefix prefix) {
    var address = prefix.address();
    int length = prefix.length();
    if (address.form() != Address.Form.LITERAL || length >= address.family().bits()) return prefix;
    return new Prefix(switch (address.family()) {
      case INET -> Address.inet((int) (address.low() & upper(length + 32)));
      case INET6 -> Address.inet6(address.high() & upper(Math.min(length, 64)), address.low() & upper(length - 64));
      case UNSPEC -> address;
    }, length);
  }

  /** The upper bits of 64. */
  private static long upper(int bits) {
    return bits <= 0 ? 0 : -1L << 64 - bits;
  }
}
