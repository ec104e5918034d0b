package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.classifier.U32Place.at;
import static org.qosworkbench.tc.spec.classifier.U32Place.inNextHeader;
import static org.qosworkbench.tc.spec.classifier.U32Values.address;
import static org.qosworkbench.tc.spec.classifier.U32Values.address6;
import static org.qosworkbench.tc.spec.classifier.U32Values.eightBits;
import static org.qosworkbench.tc.spec.classifier.U32Values.fragmentBits;
import static org.qosworkbench.tc.spec.classifier.U32Values.mac;
import static org.qosworkbench.tc.spec.classifier.U32Values.number;
import static org.qosworkbench.tc.spec.classifier.U32Values.shortNumber;
import static org.qosworkbench.tc.spec.classifier.U32Values.sixteenBits;
import static org.qosworkbench.tc.spec.classifier.U32Values.thirtyTwoBits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Given.Taken;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.classifier.U32Values.Form;

/**
 * What follows {@code match} and {@code sample} of u32: a protocol, one of its fields, and the bits wanted there
 * (iproute2 tc/f_u32.c, parse_selector()). tc says the same about almost every mistake in here, so the explanations
 * must tell more.
 */
final class U32Selector {
  private U32Selector() {}

  private record Field(Option word, Form form) {}

  /** Words with what follows each. */
  private static final class Fields {
    private final Section section;
    private final Complaint unknown;
    private final Map<Option, Form> forms = new LinkedHashMap<>();

    private Fields(String title, Complaint unknown, Field... fields) {
      this.unknown = unknown;
      for (var field : fields) forms.put(field.word, field.form);
      section = section(title, forms.keySet().toArray(Option[]::new));
    }

    /** Says what could stand here, for completion. */
    void announce(Scan scan) {
      scan.find(section);
    }

    /** Reads the field that stands here. */
    void read(Scan scan, U32Keys keys) {
      var word = scan.find(section);
      if (word.isEmpty()) throw scan.refuseUnknown(section, unknown);
      scan.take(word.get());
      forms.get(word.get()).read(scan, keys);
    }

    /** Adds the keys of words that were read before. */
    void add(List<Taken> words, U32Keys keys) {
      if (words.isEmpty() || !(words.get(0).element() instanceof Option option)) return;
      var form = forms.get(option);
      if (form != null) form.add(words.subList(1, words.size()), keys);
    }
  }

  private static final Fields IP = fields("u32 match ip",
      field(address("src").doc("Source address."), address(12)),
      field(address("dst").doc("Destination address."), address(16)),
      field(number("tos").orPrefix("dsfield").orPrefix("precedence")
          .doc("The whole byte with DSCP and ECN: DSCP 46 is 0xb8 under mask 0xfc."), eightBits(at(1))),
      field(number("ihl").doc("First byte of the header; the header length is its lower half."), eightBits(at(0))),
      field(number("protocol").doc("Protocol number; no names.").example("protocol 6 0xff"), eightBits(at(9))),
      field(exact("nofrag").doc("Packets that are no fragments."), fragmentBits(0, 0x3fff)),
      field(exact("firstfrag").doc("First fragments."), fragmentBits(0x2000, 0x3fff)),
      field(exact("df").doc("Packets that must not be fragmented."), fragmentBits(0x4000, 0x4000)),
      field(exact("mf").doc("Fragments that others follow."), fragmentBits(0x2000, 0x2000)),
      field(number("dport").doc("Destination port, for headers without options.").example("dport 80 0xffff"),
          sixteenBits(at(22))),
      field(number("sport").doc("Source port, for headers without options."), sixteenBits(at(20))),
      field(number("icmp_type").doc("ICMP type, for headers without options."), eightBits(at(20))),
      field(number("icmp_code").doc("ICMP code, for headers without options."), eightBits(at(21))));

  private static final Fields IP6 = fields("u32 match ip6",
      field(address6("src").doc("Source address."), address6(8)),
      field(address6("dst").doc("Destination address."), address6(24)),
      field(number("priority").doc("Traffic class, the byte with DSCP and ECN."), U32Values.trafficClass()),
      field(number("protocol").doc("Number of the first next header."), eightBits(at(6))),
      field(number("flowlabel").doc("First word of the header: version, traffic class and flow label."),
          thirtyTwoBits()),
      field(number("dport").doc("Destination port, without extension headers."), sixteenBits(at(42))),
      field(number("sport").doc("Source port, without extension headers."), sixteenBits(at(40))),
      field(number("icmp_type").doc("ICMPv6 type, without extension headers."), eightBits(at(40))),
      field(number("icmp_code").doc("ICMPv6 code, without extension headers.")
          .note("tc asks for a place behind the next header here, by mistake."), eightBits(new U32Place(41, 1))));

  private static final Fields PORTS = fields("u32 match tcp",
      field(number("src").doc("Source port."), sixteenBits(inNextHeader(0))),
      field(number("dst").doc("Destination port."), sixteenBits(inNextHeader(2))));

  private static final Fields ICMP = fields("u32 match icmp",
      field(number("type").doc("ICMP type."), eightBits(inNextHeader(0))),
      field(number("code").doc("ICMP code."), eightBits(inNextHeader(1))));

  private static final Fields ETHER = new Fields("u32 match ether", fails("Unknown match: ether %s"),
      field(mac("src").doc("Source MAC address."), mac(-8)),
      field(mac("dst").doc("Destination MAC address."), mac(-14)));

  private static final Fields PROTOCOLS = fields("u32 match",
      field(shortNumber("u32").doc("32 bits anywhere.").example("u32 0x0a000000 0xff000000 at 12"),
          after(thirtyTwoBits())),
      field(shortNumber("u16").doc("16 bits anywhere.").example("u16 53 0xffff at 22"), after(sixteenBits(at(0)))),
      field(shortNumber("u8").doc("8 bits anywhere.").example("u8 6 0xff at 9"), after(eightBits(at(0)))),
      field(prefix("ip").doc("A field of the IPv4 header.").example("ip src 10.0.0.0/8"), oneOf(IP)),
      field(prefix("ip6").doc("A field of the IPv6 header.").example("ip6 dst 2001:db8::/32"), oneOf(IP6)),
      field(prefix("udp").doc("A UDP port, once an \"offset\" has found the header.").example("udp dst 53 0xffff"),
          oneOf(PORTS)),
      field(prefix("tcp").doc("A TCP port, once an \"offset\" has found the header.").example("tcp dst 80 0xffff"),
          oneOf(PORTS)),
      field(prefix("icmp").doc("A field of the ICMP header, once an \"offset\" has found it."), oneOf(ICMP)),
      field(U32Values.mark().doc("The packet's mark.").example("mark 5 0xff")
          .note("Something must follow: tc reads one word too far."), after(U32Values.ofMark())),
      field(prefix("ether").doc("A MAC address."), oneOf(ETHER)));

  private static Fields fields(String title, Field... fields) {
    return new Fields(title, Complaint.SILENT, fields);
  }

  private static Field field(Option word, Form form) {
    return new Field(word, form);
  }

  private static Form after(Form form) {
    return new Form() {
      @Override
      public void read(Scan scan, U32Keys keys) {
        scan.require();
        form.read(scan, keys);
      }

      @Override
      public void add(List<Taken> words, U32Keys keys) {
        form.add(words, keys);
      }
    };
  }

  private static Form oneOf(Fields fields) {
    return new Form() {
      @Override
      public void read(Scan scan, U32Keys keys) {
        scan.require();
        fields.announce(scan);
        U32Values.requireTwo(scan, "a field of the header and its value");
        fields.read(scan, keys);
      }

      @Override
      public void add(List<Taken> words, U32Keys keys) {
        fields.add(words, keys);
      }
    };
  }

  /** Every word that can occur, for reference pages. */
  static Section[] sections() {
    var fields = Stream.of(PROTOCOLS, IP, IP6, PORTS, ICMP, ETHER).map(it -> it.section);
    return Stream.concat(fields, Stream.of(U32Place.WORDS)).toArray(Section[]::new);
  }

  /** Reads a selector and adds what it demands. */
  static void read(Scan scan, U32Keys keys) {
    scan.require();
    PROTOCOLS.read(scan, keys);
  }

  /** Adds the keys of a selector that was read before, without the word in front of it. */
  static void add(List<Taken> words, U32Keys keys) {
    PROTOCOLS.add(words, keys);
  }
}
