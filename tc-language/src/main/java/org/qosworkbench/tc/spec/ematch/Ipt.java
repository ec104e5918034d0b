package org.qosworkbench.tc.spec.ematch;

import static org.qosworkbench.tc.spec.Ematch.ematch;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.text;

import org.qosworkbench.tc.spec.Ematch;
import org.qosworkbench.tc.spec.EmatchArguments;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Section;

/** A match of iptables (iproute2 tc/em_ipt.c). The match is taken to be installed, and its own options to be right. */
public final class Ipt {
  private Ipt() {}

  private static final Param NAME = param("MATCH", text()).doc("Name of the match, as behind -m of iptables.");
  private static final Param OTHER = param("OPTION", text()).doc("An option of the match.");
  private static final Option MATCH =
      exact("-m", NAME).or("--match").mandatory().doc("The match; its own options follow.");
  private static final Option IPV6 = exact("-6").or("--ipv6").doc("Use the match for IPv6.");
  private static final Section WORDS = section("ipt", IPV6, MATCH);

  public static final Ematch KIND = ematch("ipt", 9, "iptables match", Kernel.needs("NET_EMATCH_IPT", "em_ipt"))
      .since("4.17")
      .doc("Uses a match of iptables, of the few that work outside of it.")
      .note("Only a tc that was built with xtables knows it.")
      .arguments(Ipt::read, WORDS)
      .examples("filter add dev eth0 parent 1: protocol ip basic "
          + "match 'ipt(-6 -m policy --pol ipsec --dir in)' action drop");

  /** As getopt_long() goes over the arguments up to the name of the match, passing over what is no option. */
  private static void read(EmatchArguments arguments) {
    while (arguments.more()) {
      var text = arguments.text();
      if (text.equals("-m") || text.equals("--match")) {
        arguments.take(MATCH);
        if (!arguments.more()) throw arguments.refuse(needsName(text), "the name of the match is missing");
        arguments.take(NAME);
        rest(arguments);
        return;
      }
      if (text.startsWith("-m") || text.startsWith("--match=")) {
        arguments.take(MATCH);
        rest(arguments);
        return;
      }
      option(arguments, text);
    }
    throw arguments.refuse(" failed to parse parameters (ipt)", "\"-m\" and the name of a match are missing");
  }

  private static void option(EmatchArguments arguments, String text) {
    if (text.equals("-6") || text.equals("--ipv6")) {
      arguments.take(IPV6);
    } else if (text.length() > 1 && text.startsWith("-")) {
      var unknown = text.startsWith("--")
          ? "unrecognized option '" + text + "'" : "invalid option -- '" + text.charAt(1) + "'";
      throw arguments.refuse("ipt: " + unknown, "options of a match stand behind its name");
    } else {
      arguments.take(OTHER);
    }
  }

  private static String needsName(String option) {
    return option.startsWith("--")
        ? "ipt: option '" + option + "' requires an argument" : "ipt: option requires an argument -- 'm'";
  }

  private static void rest(EmatchArguments arguments) {
    while (arguments.more()) arguments.take(OTHER);
  }
}
