package org.qosworkbench.tc.value;

/** The service access point of an ATM circuit (text2sap of the ATM library, for iproute2 tc/q_atm.c until 6.5). */
public final class AtmSap {

  private static final Expectation EXPECTED = new Expected();
  private static final int LOWER_LAYERS = 3;
  private static final int SNAP = 0x80;
  private static final String[] WITH_WINDOW = {
      "lapb", "iso8802", "x75", "x25_ll", "x25_ml", "hdlc_arm", "hdlc_nrm", "hdlc_abm", "q992", "iso7776"};
  private static final String[] MULTIPLEX = {"ts", "ts_fec", "ps", "ps_fec", "h221"};

  private AtmSap() {}

  /**
   * Reads {@code bhli:...} and up to three {@code blli:...} between commas, in any case, for example
   * {@code blli:l2=iso8802}; nothing at all will do. What follows a third blli is not looked at.
   */
  public static Parsed<Word> parse(String word) {
    var text = new AtmText(word);
    return text.result(!text.more() || fits(text), EXPECTED);
  }

  private static boolean fits(AtmText text) {
    int layers = 0;
    if (text.skipAny("bhli:")) {
      if (!higherLayer(text)) {
        return false;
      }
    } else if (text.skipAny("blli:") && lowerLayer(text)) {
      layers = 1;
    } else {
      return false;
    }
    while (text.more()) {
      if (!text.skipAny(",blli:")) {
        return false;
      }
      if (layers == LOWER_LAYERS) {
        return true;
      }
      if (!lowerLayer(text)) {
        return false;
      }
      layers++;
    }
    return true;
  }

  private static boolean higherLayer(AtmText text) {
    if (text.skipAny("iso=", "user=")) {
      return text.skipBytes(1, 8);
    }
    return text.skipAny("oui=") && text.skipBytes(3, 3) && text.skipAny(",id=") && text.skipBytes(4, 4);
  }

  private static boolean lowerLayer(AtmText text) {
    if (text.skipAny("l2=")) {
      return linkLayer(text) && (!text.skipAny(",l3=") || networkLayer(text));
    }
    return text.skipAny("l3=") && networkLayer(text);
  }

  private static boolean linkLayer(AtmText text) {
    if (text.skipAny("iso1745", "q291")) {
      return true;
    }
    if (text.skipAny("user,info=")) {
      return text.skipNumber(0, 255);
    }
    return text.skipAny(WITH_WINDOW) && mode(text) && window(text);
  }

  private static boolean networkLayer(AtmText text) {
    if (text.skipAny("user,info=")) {
      return text.skipNumber(0, 255);
    }
    if (text.skipAny("tr9577,ipi=")) {
      int protocol = text.skipAny("snap") ? SNAP : text.number(0, 255);
      return protocol == SNAP ? snap(text) : protocol >= 0;
    }
    if (text.skipAny("h310")) {
      return !text.skipAny(",term=") || text.skipAny("rx", "tx", "rxtx")
          && (!text.skipAny(",fw_mpx=") || text.skipAny(MULTIPLEX))
          && (!text.skipAny(",bw_mpx=") || text.skipAny(MULTIPLEX));
    }
    return text.skipAny("iso8473", "t70", "h321", "x25", "iso8208", "x223")
        && mode(text) && (!text.skipAny(",size=") || text.skipNumber(4, 12)) && window(text);
  }

  private static boolean snap(AtmText text) {
    return text.skipAny(",oui=") && text.skipBytes(3, 3) && text.skipAny(",pid=") && text.skipBytes(2, 2);
  }

  private static boolean mode(AtmText text) {
    return !text.skipAny(",mode=") || text.skipAny("norm", "ext");
  }

  private static boolean window(AtmText text) {
    return !text.skipAny(",window=") || text.skipNumber(1, 127);
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a service access point";
    }

    @Override
    public String example() {
      return "blli:l2=iso8802";
    }
  }
}
