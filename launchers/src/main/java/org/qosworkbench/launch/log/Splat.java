package org.qosworkbench.launch.log;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a kernel says when something went wrong in it, folded from many lines.
 *
 * @param kind what went wrong
 * @param cause in the kernel's words
 * @param place where, as {@code file:line} or {@code function+offset/size}, as far as the kernel says
 * @param process the program that ran meanwhile
 * @param frames how it came there, innermost first; guesses of the kernel are left out
 * @param lines all that was said
 */
public record Splat(
    Kind kind, String cause, Optional<String> place, Optional<String> process, List<Frame> frames,
    List<KernelLine> lines) {
  /** What can go wrong. */
  public enum Kind {
    /** A check of the kernel's own failed; it goes on. */
    WARNING,
    /** A check failed after which it cannot go on. */
    BUG,
    /** Memory was accessed that is not there. */
    OOPS,
    /** The kernel gave up. */
    PANIC,
    /** Memory was accessed that is not one's own: found by KASAN. */
    KASAN,
    /** An operation that C does not define: found by UBSAN. */
    UBSAN,
    /** Locks are taken in a way that can end in a deadlock: found by lockdep. */
    LOCKDEP,
    /** Something does not get on. */
    STALL
  }

  /**
   * A step on the way.
   *
   * @param address where, in the memory of the kernel
   * @param function the function, empty when it is not known
   * @param offset bytes from its start
   * @param module the module that it belongs to; empty for the kernel itself
   */
  public record Frame(long address, String function, long offset, Optional<String> module) {}

  /** Copies the lists. */
  public Splat {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(cause);
    Objects.requireNonNull(place);
    Objects.requireNonNull(process);
    frames = List.copyOf(frames);
    lines = List.copyOf(lines);
  }

  /** What went wrong in a sentence without a full stop. */
  public String sentence() {
    String what = switch (kind) {
      case WARNING -> "the kernel warns";
      case BUG -> "a bug in the kernel";
      case OOPS -> "the kernel accessed memory that is not there";
      case PANIC -> "the kernel panicked";
      case KASAN -> "KASAN found a wrong access to memory";
      case UBSAN -> "UBSAN found an undefined operation";
      case LOCKDEP -> "lockdep found locks that can end in a deadlock";
      case STALL -> "something does not get on";
    };
    return what + ": " + cause + place.map(it -> ", at " + it).orElse("");
  }
}
