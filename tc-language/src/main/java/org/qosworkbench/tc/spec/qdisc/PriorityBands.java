package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.s32;
import static org.qosworkbench.tc.spec.ValueType.u32;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.value.UnsignedNumber;

/**
 * Bands and a map of priorities to them, as prio and the former rr have it (iproute2 tc/q_prio.c, q_rr.c). Behind the
 * keyword priomap every word that is no keyword is an element of the map, wherever it stands.
 *
 * @param usage first line of what the word help prints
 * @param bands the option of that name, whose value is the number of bands
 * @param bound what an element is compared with
 * @param mapEnd how the message about too many elements calls the last place of the map
 */
record PriorityBands(Section options, String usage, Bound bound, String mapEnd) implements Grammar {
  private static final Name HELP = Name.exact("help");
  private static final int PRIORITIES = 16;
  static final int DEFAULT_BANDS = 3;
  private static final int[] DEFAULT_MAP = {1, 2, 2, 2, 1, 2, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1};

  private static final Param BAND = param("BAND", u32(10)).bad("Illegal \"priomap\" element")
      .doc("Band of the priority with this place; 0 is the first.");

  static final Option BANDS = exact("bands", param("N", s32(10))).bad("Illegal \"bands\"").fallback("3")
      .doc("How many bands there are: classes 1 and up.").note("The kernel takes 2 to 16.");
  static final Option PRIOMAP = exact("priomap").once("Error: duplicate priomap")
      .doc("Band of each of the priorities 0 to 15; band 0 is served first.")
      .fallback("1 2 2 2 1 2 0 0 1 1 1 1 1 1 1 1, also for priorities without an element")
      .note("Give bands first: elements are compared with it at once.").example("bands 4 priomap 3 3 2 2 1 1 0 0");
  static final Option MULTIQUEUE = exact("multiqueue")
      .doc("Once asked for one band for each transmit queue; kernels of today ignore it.");

  /** Which elements of the map tc lets through. */
  enum Bound {
    /** The bands that there are. */
    LAST_BAND,
    /** One more, which the kernel refuses. */
    ONE_BEYOND
  }

  static PriorityBands of(String kind, String usage, Bound bound, String mapEnd) {
    return new PriorityBands(section(kind, BANDS, PRIOMAP, MULTIQUEUE), usage, bound, mapEnd);
  }

  /** A priority whose band is not there, and how many bands there are. */
  record Stray(int priority, int band, long bands) {
    String explanation() {
      return "priority " + priority + " goes to band " + band + ", and there are " + bands + " bands, numbered from 0; "
          + "without a map of its own, or behind its end, prio uses the bands 0 to 2";
    }
  }

  /** The first priority whose band is not there, once the default map has taken in the elements that were given. */
  static Optional<Stray> stray(Given given) {
    var map = DEFAULT_MAP.clone();
    int priority = 0;
    for (var word : given.words()) {
      if (word.element() == BAND && word.value().orElse(null) instanceof UnsignedNumber band) {
        map[priority++] = (int) band.value() & 0xff;
      }
    }
    long bands = given.number("bands", DEFAULT_BANDS);
    for (int i = 0; i < PRIORITIES; i++) if (map[i] >= bands) return Optional.of(new Stray(i, map[i], bands));
    return Optional.empty();
  }

  @Override
  public List<Section> sections() {
    return List.of(options);
  }

  @Override
  public void read(Scan scan) {
    int elements = 0;
    while (true) {
      var found = scan.find(options);
      if (!scan.more()) return;
      if (found.isPresent()) {
        if (found.get() == BANDS && scan.given().has("priomap")) warnOfOrder(scan);
        scan.read(found.get());
      } else if (scan.is(HELP)) {
        throw scan.refuse(Diagnostic.HELP_WORD, fails(usage),
            "\"help\" prints the usage instead of running the command");
      } else if (!scan.given().has("priomap")) {
        throw scan.refuseUnknown(options, fails("What is \"%s\"?"));
      } else {
        element(scan, elements++);
      }
    }
  }

  private void warnOfOrder(Scan scan) {
    scan.note(Diagnostic.TC_WARNS, usage,
        "bands should stand before priomap, whose elements were compared with the number so far; "
        + "tc prints its usage and goes on");
  }

  private void element(Scan scan, int place) {
    long bands = scan.given().number("bands", DEFAULT_BANDS) & 0xffff_ffffL;
    long band = scan.read(BAND).orElseThrow() instanceof UnsignedNumber it ? it.value() : 0;
    boolean beyond = switch (bound) {
      case LAST_BAND -> band >= bands;
      case ONE_BEYOND -> band > bands;
    };
    if (beyond) {
      throw scan.refuseBack(1, Diagnostic.OUT_OF_RANGE, fails("\"priomap\" element is out of bands"),
          "there are " + bands + " bands, and the first one is 0");
    }
    if (place >= PRIORITIES) {
      throw scan.refuseBack(1, Diagnostic.BAD_LIST, fails("\"priomap\" index > " + mapEnd + "=" + (PRIORITIES - 1)),
          "there are " + PRIORITIES + " priorities");
    }
  }
}
