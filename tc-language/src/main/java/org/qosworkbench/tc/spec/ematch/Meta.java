package org.qosworkbench.tc.spec.ematch;

import static org.qosworkbench.tc.spec.Ematch.ematch;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.text;

import java.util.Set;
import java.util.function.Consumer;
import org.qosworkbench.tc.spec.Ematch;
import org.qosworkbench.tc.spec.EmatchArguments;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.value.LooseNumber;

/** Comparison of what the kernel knows about a packet (iproute2 tc/em_meta.c). */
public final class Meta {
  private Meta() {}

  private static final String MISSING = "meta: missing argument";
  /** The first line of the table that list prints. */
  private static final String TABLE_RULE = "-".repeat(56);
  private static final Param TEXT = param("\"TEXT\"", text()).doc("A text, for the name of a device.");
  private static final Param NUMBER = Parts.number("N").doc("A number.");

  private static final Section LIST = section("meta list",
      exact("list").doc("Prints the names of all that can be compared; the command fails."));
  private static final Section OBJECTS = section("meta object",
      exact("random").doc("A random number of 32 bits."),
      exact("loadavg_1").doc("Load of the system in the last minute."),
      exact("loadavg_5").doc("Load of the system in the last 5 minutes."),
      exact("loadavg_15").doc("Load of the system in the last 15 minutes."),
      exact("dev").doc("Device that the packet is on: its name or its index."),
      exact("priority").doc("Priority of the packet, as SO_PRIORITY or skbedit set it."),
      exact("protocol").doc("Protocol of the frame."),
      exact("pkt_type").doc("To this host, broadcast, multicast, to another host, ...: 0, 1, 2, 3, ..."),
      exact("pkt_len").doc("Length of the packet."),
      exact("data_len").doc("Length of what is not in the packet's linear part."),
      exact("mac_len").doc("Length of the link-layer header."),
      exact("nf_mark").doc("The packet's mark."),
      exact("fwmark").doc("The packet's mark."),
      exact("tc_index").doc("Traffic control index of the packet."),
      exact("rt_classid").doc("Realm of the route."),
      exact("rt_iif").doc("Index of the device that the packet arrived on, as the route says."),
      exact("vlan").doc("VLAN tag."),
      exact("sk_family").doc("Address family of the socket."),
      exact("sk_state").doc("State of the socket."),
      exact("sk_reuse").doc("Whether the socket shares its address."),
      exact("sk_bind_if").doc("Device that the socket is bound to: its name or its index."),
      exact("sk_refcnt").doc("References to the socket."),
      exact("sk_shutdown").doc("Directions of the socket that are shut down."),
      exact("sk_proto").doc("Protocol of the socket."),
      exact("sk_type").doc("Type of the socket."),
      exact("sk_rcvbuf").doc("Size of the receive buffer."),
      exact("sk_rmem").doc("Memory used for receiving."),
      exact("sk_wmem").doc("Memory used for sending."),
      exact("sk_omem").doc("Memory used for options."),
      exact("sk_wmem_queue").doc("Bytes waiting to be sent."),
      exact("sk_snd_queue").doc("Packets waiting to be sent."),
      exact("sk_rcv_queue").doc("Packets waiting to be read."),
      exact("sk_err_queue").doc("Errors waiting to be read."),
      exact("sk_fwd_alloc").doc("Memory reserved ahead."),
      exact("sk_sndbuf").doc("Size of the send buffer."));
  private static final Section CHANGES = section("meta change",
      exact("shift", Parts.number("BITS")).bad("meta: invalid shift, must be numeric")
          .doc("Shifts the value to the right."),
      exact("mask", Parts.number("MASK")).bad("meta: invalid mask, must be numeric")
          .doc("Bits of the value that count."));
  private static final Section OPERATORS = section("meta operator",
      exact("eq").doc("Both are equal."),
      exact("gt").doc("The left one is greater."),
      exact("lt").doc("The left one is less."));

  /** What can be a text as well as a number. */
  private static final Set<String> TEXTS = Set.of("dev", "sk_bind_if");

  public static final Ematch KIND = ematch("meta", 4, "Metadata comparison", Kernel.needs("NET_EMATCH_META", "em_meta"))
      .doc("Compares what the kernel knows about the packet, its socket and the system with a number or a text.")
      .note("Texts stand in quotation marks within the word, and on the left: meta(\"eth0\" eq dev). The kernel "
          + "refuses meta(dev eq \"eth0\").")
      .arguments(Meta::read, OBJECTS, CHANGES, OPERATORS, LIST)
      .examples("filter add dev eth0 parent 1: protocol ip basic "
          + "match 'meta(nf_mark mask 0xff gt 24) and meta(\"ppp0\" eq dev)' classid 1:1");

  private static void read(EmatchArguments arguments) {
    if (arguments.find(LIST).isPresent()) {
      throw arguments.refuse(TABLE_RULE, "\"list\" prints names instead of running the command");
    }
    boolean leftIsText = arguments.quoted();
    object(arguments, name -> {});
    if (!arguments.more()) throw arguments.refuse("meta: missing operand", "\"eq\", \"gt\" or \"lt\" is missing");
    var operator = arguments.find(OPERATORS).orElseThrow(() ->
        arguments.refuse("meta: invalid operand", "\"" + arguments.text() + "\" is not \"eq\", \"gt\" or \"lt\""));
    arguments.take(operator);
    if (!arguments.more()) throw arguments.refuse("meta: missing rvalue", "there is nothing to compare with");
    object(arguments, name -> {
      if (leftIsText) warnAboutText(arguments, name);
    });
    if (arguments.more()) throw arguments.refuse("meta: unexpected trailer", "nothing can follow the right side");
  }

  /** tc looks for a text among the types of the object and stumbles over the end of their list, but goes on. */
  private static void warnAboutText(EmatchArguments arguments, Option name) {
    if (TEXTS.contains(name.name())) return;
    arguments.note("BUG: Unknown map character '\0'",
        "\"" + name.name() + "\" is a number and cannot be compared with a text; tc sends the match anyway");
  }

  /** Takes a text, a number, or a name with changes; a name is told to {@code named} before its changes are read. */
  private static void object(EmatchArguments arguments, Consumer<Option> named) {
    if (arguments.quoted()) {
      arguments.take(TEXT);
      return;
    }
    if (LooseNumber.parseEmatch(arguments.text()).accepted()) {
      arguments.take(NUMBER);
      return;
    }
    var object = arguments.find(OBJECTS).orElseThrow(() -> arguments.refuse("meta: unknown meta id",
        "\"" + arguments.text() + "\" is none of the names that meta(list) prints"));
    arguments.take(object);
    named.accept(object);
    for (var change = arguments.find(CHANGES); change.isPresent(); change = arguments.find(CHANGES)) {
      arguments.read(change.get(), MISSING);
    }
  }
}
