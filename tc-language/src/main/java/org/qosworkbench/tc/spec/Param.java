package org.qosworkbench.tc.spec;

import java.util.Optional;
import java.util.function.Function;
import org.qosworkbench.tc.value.Fault;

/**
 * A value that follows a keyword, or stands alone at a fixed place.
 *
 * @param name how usage lines call it, in capitals
 * @param presence whether it may be missing
 * @param complaint what tc prints when the word cannot be read, which may depend on the part that is wrong;
 *     {@link Complaint#SILENT}: what the option prints
 * @param limit a narrower range with an error of its own
 */
public record Param(
    String name, ValueType type, Presence presence, Function<Fault, Complaint> complaint, Optional<Limit> limit,
    Docs docs)
    implements Element {

  private static final Function<Fault, Complaint> SILENTLY = fault -> Complaint.SILENT;

  /** Whether and how often a value stands there. */
  public sealed interface Presence {}

  /** Must be there; {@code missing} is what tc prints at the end of the line. */
  public record Required(Complaint missing) implements Presence {}

  /** Taken when the next word looks like it. */
  public record IfNext(Lookahead lookahead) implements Presence {}

  /** What iproute2 looks at to decide whether an optional value follows. */
  public enum Lookahead {
    /** The next word begins with a decimal digit. */
    DIGIT,
    /** The next word begins with a decimal digit or a minus sign. */
    DIGIT_OR_MINUS
  }

  /**
   * A range that is tested after the word was read, with its own message.
   *
   * @param min smallest allowed, @param max largest allowed (both as signed numbers)
   */
  public record Limit(long min, long max, Complaint complaint) {}

  /** A required value. */
  public static Param param(String name, ValueType type) {
    return new Param(name, type, new Required(Complaint.INCOMPLETE), SILENTLY, Optional.empty(), Docs.NONE);
  }

  /** An optional value that must begin with a digit to be seen. */
  public static Param optional(String name, ValueType type) {
    return new Param(name, type, new IfNext(Lookahead.DIGIT), SILENTLY, Optional.empty(), Docs.NONE);
  }

  /** An optional value that must begin with a digit or a minus sign to be seen. */
  public static Param optionalSigned(String name, ValueType type) {
    return new Param(name, type, new IfNext(Lookahead.DIGIT_OR_MINUS), SILENTLY, Optional.empty(), Docs.NONE);
  }

  /** tc's words when the line ends before this value, for the few options that have their own. */
  public Param missing(String tcText) {
    return new Param(name, type, new Required(Complaint.fails(tcText)), complaint, limit, docs);
  }

  /** tc's words when this value cannot be read. */
  public Param bad(String tcText) {
    return bad(Complaint.fails(tcText));
  }

  public Param bad(Complaint value) {
    return bad(fault -> value);
  }

  public Param bad(Function<Fault, Complaint> value) {
    return new Param(name, type, presence, value, limit, docs);
  }

  /** A range with an error of its own, tested after reading. */
  public Param within(long min, long max, String tcText) {
    return within(min, max, Complaint.fails(tcText));
  }

  public Param within(long min, long max, Complaint value) {
    return new Param(name, type, presence, complaint, Optional.of(new Limit(min, max, value)), docs);
  }

  public Param doc(String text) {
    return new Param(name, type, presence, complaint, limit, Docs.of(text));
  }

  public boolean required() {
    return presence instanceof Required;
  }
}
