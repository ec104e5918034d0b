package org.qosworkbench.tc.value;

import static org.qosworkbench.tc.value.Outcomes.check;

import org.junit.jupiter.api.Test;

/** Words of the former qdisc atm, as the ATM library was seen to read them. */
class AtmTest {
  @Test
  void readsTrafficParameters() {
    check("""
        ubr -> ubr
        AAL5,UBR:SDU=9180,rx:none -> AAL5,UBR:SDU=9180,rx:none
        cbr:max_pcr=max -> cbr:max_pcr=max
        cbr:min_pcr=max -> BAD_CHARACTER[ax]
        cbr:pcr=1.5Mbps,min_pcr=10kcps -> cbr:pcr=1.5Mbps,min_pcr=10kcps
        cbr:pcr=10k -> MISSING_PART[]
        cbr:pcr=10bits -> BAD_CHARACTER[bits]
        cbr:pcr=2147483647 -> cbr:pcr=2147483647
        cbr:pcr=2147483648 -> MISSING_PART[]
        cbr:pcr=5Gcps -> BAD_CHARACTER[cps]
        cbr:pcr=4Gbps -> cbr:pcr=4Gbps
        cbr:pcr=-5bps -> cbr:pcr=-5bps
        cbr:pcr=1.12345678 -> cbr:pcr=1.12345678
        cbr:pcr=1.123456789 -> BAD_CHARACTER[9]
        cbr:sdu=-1 -> MISSING_PART[]
        abr:tx:none,rx:pcr=max -> abr:tx:none,rx:pcr=max
        ubr:rx:none,tx:none -> BAD_CHARACTER[,tx:none]
        aal5 -> MISSING_PART[]
        vbr -> BAD_CHARACTER[vbr]
        ubr, -> MISSING_PART[]
        ubr: -> MISSING_PART[]
        "" -> MISSING_PART[]
        """, AtmQos::parse);
  }

  @Test
  void readsServiceAccessPoints() {
    check("""
        "" -> \

        blli:l2=iso8802 -> blli:l2=iso8802
        BLLI:L3=X25,mode=ext,size=12,window=127 -> BLLI:L3=X25,mode=ext,size=12,window=127
        blli:l3=x25,size=13 -> BAD_CHARACTER[13]
        blli:l3=x25,window=1,size=4 -> BAD_CHARACTER[,size=4]
        blli:l2=q291,mode=norm -> BAD_CHARACTER[,mode=norm]
        blli:l2=user,info=0xff,l3=h321 -> blli:l2=user,info=0xff,l3=h321
        blli:l2=user,info=256 -> BAD_CHARACTER[256]
        blli:l3=tr9577,ipi=204 -> blli:l3=tr9577,ipi=204
        blli:l3=tr9577,ipi=128 -> MISSING_PART[]
        blli:l3=tr9577,ipi=snap,oui=0x00a03e,pid=0001 -> blli:l3=tr9577,ipi=snap,oui=0x00a03e,pid=0001
        blli:l3=h310,term=rxtx,fw_mpx=ts_fec,bw_mpx=h221 -> blli:l3=h310,term=rxtx,fw_mpx=ts_fec,bw_mpx=h221
        bhli:iso=0102,blli:l2=x75 -> bhli:iso=0102,blli:l2=x75
        bhli:iso=010203040506070809 -> MISSING_PART[]
        bhli:oui=00a03e,id=01020304 -> bhli:oui=00a03e,id=01020304
        bhli:oui=00a03e -> MISSING_PART[]
        blli:l2=q291,blli:l2=q291,blli:l2=q291,blli:x -> blli:l2=q291,blli:l2=q291,blli:l2=q291,blli:x
        blli:l2=q291,blli:l2=q291,blli:x -> BAD_CHARACTER[x]
        l2=iso8802 -> BAD_CHARACTER[l2=iso8802]
        """, AtmSap::parse);
  }

  @Test
  void readsPermanentAddresses() {
    check("""
        8.35 -> 8.35
        0.8.35 -> 0.8.35
        32767.255.65535 -> 32767.255.65535
        name -> BAD_ADDRESS[name]
        35 -> BAD_ADDRESS[35]
        0.8.35.1 -> BAD_ADDRESS[0.8.35.1]
        08.35 -> BAD_ADDRESS[08.35]
        0..35 -> BAD_ADDRESS[0..35]
        0.256.35 -> BAD_ADDRESS[0.256.35]
        0.8.99999999999999999999 -> BAD_ADDRESS[0.8.99999999999999999999]
        0.8.35. -> BAD_ADDRESS[0.8.35.]
        0.? -> BAD_ADDRESS[0.?]
        "" -> EMPTY[]
        """, AtmAddress::parsePermanent);
  }

  @Test
  void readsSwitchedAddresses() {
    check("""
        47000580FFE1000000F20F22000020EA000F3000 -> 47000580FFE1000000F20F22000020EA000F3000
        47.0005.80.FFE100.0000.F20F.2200.0020EA000F30.00 -> 47.0005.80.FFE100.0000.F20F.2200.0020EA000F30.00
        4112:0020EA000F300000000000 -> 4112:0020EA000F300000000000
        +41.123 -> +41.123
        4112+47000580FFE1000000F20F22000020EA000F3000 -> 4112+47000580FFE1000000F20F22000020EA000F3000
        4112+4700 -> BAD_ADDRESS[4112+4700]
        4112+00000580FFE1000000F20F22000020EA000F3000 -> BAD_ADDRESS[4112+00000580FFE1000000F20F22000020EA000F3000]
        0112:0020EA000F300000000000 -> BAD_ADDRESS[0112:0020EA000F300000000000]
        :4112 -> BAD_ADDRESS[:4112]
        47..05 -> BAD_ADDRESS[47..05]
        47.05. -> BAD_ADDRESS[47.05.]
        00000580FFE1000000F20F22000020EA000F3000 -> BAD_ADDRESS[00000580FFE1000000F20F22000020EA000F3000]
        123456789012 -> 123456789012
        1234567890123 -> BAD_ADDRESS[1234567890123]
        4112:4700 -> BAD_ADDRESS[4112:4700]
        name -> BAD_ADDRESS[name]
        "" -> EMPTY[]
        """, AtmAddress::parseSwitched);
  }

  @Test
  void readsHeaders() {
    check("""
        aa.AA.03 -> aaaa03
        .aa..aa. -> aaaa
        aaa -> ODD_DIGITS[aaa]
        a.a -> BAD_DIGIT[.]
        gg -> BAD_DIGIT[g]
        """, AtmHeader::parse);
    String longest = "0".repeat(128);
    check(longest + " -> " + longest + "\n" + longest + ". -> TOO_LONG[.]\n", AtmHeader::parse);
  }
}
