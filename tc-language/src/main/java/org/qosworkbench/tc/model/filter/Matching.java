package org.qosworkbench.tc.model.filter;

import java.util.Optional;
import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.value.MaskedNumber;
import org.qosworkbench.tc.value.Realm;
import org.qosworkbench.tc.value.WordList;

/** Which packets a filter takes, and how its kind tells its filters apart. */
public sealed interface Matching
    permits U32Meaning, FlowerMeaning, Matching.Fw, Matching.Route, Matching.Flow, Matching.Cgroup, Matching.Matchall,
        Matching.Basic, Matching.Bpf, Matching.Other {

  /**
   * Reads the words of a kind, given those in front of it.
   *
   * @param protocol what tc sends as the filter's protocol
   */
  static Matching of(Classifier kind, Given given, Given header, int protocol) {
    return switch (kind.name()) {
      case "u32" -> U32Meaning.of(given);
      case "flower" -> FlowerMeaning.of(given, protocol);
      case "fw" -> Fw.of(given, header);
      case "route" -> Route.of(given);
      case "flow" -> Flow.of(given);
      case "cgroup" -> new Cgroup(narrowing(given));
      case "matchall" -> new Matchall();
      case "basic" -> new Basic(narrowing(given));
      case "bpf" -> new Bpf();
      default -> new Other();
    };
  }

  private static Expression narrowing(Given given) {
    return given.has("match") ? Expression.GIVEN : Expression.NONE;
  }

  /** Whether every packet of the filter's protocol fits, as far as the words tell. */
  boolean matchesEverything();

  /** The handle that tc sends when this one was written; 0 for none. */
  default long handle(long written) {
    return written;
  }

  /** An expression of extended matches that narrows a filter down. */
  enum Expression { GIVEN, NONE }

  /** Where the class of a packet comes from. */
  enum Source { FILTER, MARK }

  /**
   * By the mark, which is the handle.
   *
   * @param mask the bits of the mark that count. All filters of a priority share one: the first decides, and a filter
   *     without a mask has all bits
   * @param source without handle and options the mark itself is the class id; a shared block refuses that
   */
  record Fw(long mask, Source source) implements Matching {
    static final long ALL = 0xffff_ffffL;

    /** tc sends the mask with the options only. */
    static Fw of(Given given, Given header) {
      boolean written = !given.words().isEmpty();
      long mask = header.value("handle").filter(it -> written).map(it -> ((MaskedNumber) it).mask()).orElse(ALL);
      return new Fw(mask, written || header.number("handle") != 0 ? Source.FILTER : Source.MARK);
    }

    @Override
    public boolean matchesEverything() {
      return source == Source.FILTER && mask == 0;
    }
  }

  /**
   * By the realms of the route. The handle follows from them, and two filters of one priority never have the same.
   *
   * @param from realm of the source, or 0x8000 and the index of a device, which is unknown for a name
   * @param order seven bits that tell filters for the same realms apart
   */
  record Route(
      Optional<Integer> to, Optional<Integer> from, Optional<String> fromif, int order, FilterMeaning.Options options)
      implements Matching {
    private static final long ANY_TO = 0x8000;
    private static final long ANY_FROM = 0xffffL << 16;
    private static final long UNKNOWN_DEVICE = 0x8000L << 16;

    static Route of(Given given) {
      return new Route(realm(given, "to"), realm(given, "from"), given.value("fromif").map(it -> it.print()),
          (int) given.number("order") & 0x7f,
          given.words().isEmpty() ? FilterMeaning.Options.NONE : FilterMeaning.Options.SENT);
    }

    private static Optional<Integer> realm(Given given, String option) {
      return given.value(option).map(it -> ((Realm) it).number());
    }

    /** The handle that the kernel makes of the words, with the order as far as it was written. */
    public long constructed() {
      long handle = to.map(it -> (long) it).orElse(ANY_TO);
      if (fromif.isPresent()) return handle | UNKNOWN_DEVICE | (long) order << 8;
      return handle | from.map(it -> (long) it << 16).orElse(ANY_FROM) | (long) order << 8;
    }

    /** tc computes the handle unless one was written, or nothing at all. */
    @Override
    public long handle(long handle) {
      return handle == 0 && options == FilterMeaning.Options.SENT ? constructed() : handle;
    }

    @Override
    public boolean matchesEverything() {
      return to.isEmpty() && from.isEmpty() && fromif.isEmpty();
    }
  }

  /**
   * Every packet gets a class, computed from its fields; filters are told apart by handles, which are wanted.
   *
   * @param baseclass the class for result 0; empty: minor number 1 of the qdisc, which a shared block has none of
   */
  record Flow(Mode mode, int keys, Optional<Long> baseclass, Expression expression) implements Matching {
    /** How the class is computed. */
    public enum Mode { MAP, HASH }

    static Flow of(Given given) {
      return new Flow(mode(given),
          given.value("keys").map(it -> ((WordList) it).words().size()).orElse(0),
          given.value("baseclass").map(it -> given.number("baseclass")), narrowing(given));
    }

    /** The last of map and hash counts. */
    private static Mode mode(Given given) {
      var mode = Mode.MAP;
      for (var word : given.words()) {
        if (word.element().name().equals("hash")) mode = Mode.HASH;
        if (word.element().name().equals("map")) mode = Mode.MAP;
      }
      return mode;
    }

    @Override
    public boolean matchesEverything() {
      return expression == Expression.NONE;
    }
  }

  /** Packets whose sender has a class in its control group. One filter for each priority, with a handle. */
  record Cgroup(Expression expression) implements Matching {
    @Override
    public boolean matchesEverything() {
      return false;
    }
  }

  /** Every packet. One filter for each priority; its handle is 1 unless one is given. */
  record Matchall() implements Matching {
    @Override
    public boolean matchesEverything() {
      return true;
    }
  }

  /** What an expression of extended matches fits; filters are told apart by handles, 1, 2 ... unless one is given. */
  record Basic(Expression expression) implements Matching {
    @Override
    public boolean matchesEverything() {
      return expression == Expression.NONE;
    }
  }

  /** What a program says; filters are told apart by handles, 1, 2 ... unless one is given. */
  record Bpf() implements Matching {
    @Override
    public boolean matchesEverything() {
      return false;
    }
  }

  /** A kind of old kernels, of which nothing more is known here. */
  record Other() implements Matching {
    @Override
    public boolean matchesEverything() {
      return false;
    }
  }
}
