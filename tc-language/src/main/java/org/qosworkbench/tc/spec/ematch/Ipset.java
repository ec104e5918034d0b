package org.qosworkbench.tc.spec.ematch;

import static org.qosworkbench.tc.spec.Ematch.ematch;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.ValueType.text;

import java.nio.charset.StandardCharsets;
import org.qosworkbench.tc.spec.Ematch;
import org.qosworkbench.tc.spec.EmatchArguments;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.ValueType;

/** Membership in an IP set (iproute2 tc/em_ipset.c). The set is taken to exist. */
public final class Ipset {
  private Ipset() {}

  private static final int LONGEST_NAME = 31;
  private static final int MOST_DIMENSIONS = 6;

  private static final Param SET = param("SET", text()).doc("Name of the set, at most 31 characters; it must exist.");
  private static final Param FLAGS = param("FLAGS", new ValueType.Special("{src|dst},..."))
      .doc("For each dimension of the set, which side of the packet is looked up: src or dst, between commas.");

  public static final Ematch KIND = ematch("ipset", 8, "IP set", Kernel.needs("NET_EMATCH_IPSET", "em_ipset"))
      .since("3.6")
      .doc("Takes packets that are in an IP set: the set's name, then src or dst for each of its dimensions.")
      .note("Only a tc that was built with xtables knows it.")
      .arguments(Ipset::read)
      .examples("filter add dev eth0 parent 1: protocol ip basic match 'ipset(bulk src,dst)' classid 1:1");

  private static void read(EmatchArguments arguments) {
    if (arguments.text().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      throw arguments.refuse("ipset: set name too long (max " + LONGEST_NAME + ")", "no set has a name this long");
    }
    arguments.take(SET);
    arguments.require("ipset: missing set flags");
    var sides = arguments.text().split(",", -1);
    for (int i = 0; i < Math.min(sides.length, MOST_DIMENSIONS); i++) {
      if (!sides[i].startsWith("src") && !sides[i].startsWith("dst")) {
        throw arguments.refuse("You must specify (the comma separated list of) 'src' or 'dst'",
            "\"" + sides[i] + "\" is neither \"src\" nor \"dst\"");
      }
    }
    if (sides.length > MOST_DIMENSIONS) {
      throw arguments.refuse("Can't be more src/dst options than " + MOST_DIMENSIONS + "ipset: error parsing set flags",
          "no set has more than " + MOST_DIMENSIONS + " dimensions");
    }
    arguments.take(FLAGS);
    if (arguments.more()) throw arguments.refuse("ipset: unknown parameter", "nothing can follow the sides");
  }
}
