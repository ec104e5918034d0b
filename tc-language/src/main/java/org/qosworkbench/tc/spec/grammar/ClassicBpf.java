package org.qosworkbench.tc.spec.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelRule;

/** What the kernel tests of a classic BPF program (Linux net/core/filter.c, bpf_check_classic()). */
public final class ClassicBpf {
  private ClassicBpf() {}

  /** One instruction: its code, how far to jump when its condition holds and when not, and its operand. */
  record Instruction(int code, int whenTrue, int whenFalse, long operand) {}

  private static final int ANY = -1;
  private static final int SHORT = 0xffff;
  private static final int BYTE = 0xff;
  private static final long WORD = 0xffff_ffffL;

  private static final Set<Integer> LOADS = Set.of(
      0x00, 0x01, 0x20, 0x28, 0x30, 0x40, 0x48, 0x50, 0x60, 0x61, 0x80, 0x81, 0xb1);
  private static final Set<Integer> SIMPLE = Set.of(0x07, 0x87, 0x84);
  private static final Set<Integer> RETURNS = Set.of(0x06, 0x16);
  private static final Set<Integer> ARITHMETIC = Set.of(0x04, 0x14, 0x24, 0x34, 0x44, 0x54, 0x64, 0x74, 0x94, 0xa4);
  private static final Set<Integer> CONDITIONS = Set.of(0x15, 0x25, 0x35, 0x45);
  private static final int WITH_INDEX = 0x08;

  private static final int JUMP = 0x05;
  private static final int DIVIDE = 0x34;
  private static final int MODULO = 0x94;
  private static final int SHIFT_LEFT = 0x64;
  private static final int SHIFT_RIGHT = 0x74;
  private static final int BITS = 32;
  private static final Set<Integer> STORES = Set.of(0x02, 0x03);
  private static final Set<Integer> MEMORY_LOADS = Set.of(0x60, 0x61);
  private static final int CELLS = 16;
  private static final Set<Integer> ABSOLUTE_LOADS = Set.of(0x20, 0x28, 0x30);

  /** Loads from here on are about the packet's metadata: sixteen values, one every four bytes. */
  private static final long METADATA = 0xffff_f000L;
  private static final long LAST_METADATA = METADATA + 60;

  /** The rule for kinds with a program. */
  public static final KernelRule RULE = KernelRule.refusesSaying(Diagnostic.KERNEL_BAD_VALUE,
      it -> fault(it.given()).isPresent(), it -> KernelAnswer.errno(Errno.EINVAL),
      it -> fault(it.given()).orElse(""), "bytecode");

  private static Optional<String> fault(Given given) {
    return BpfProgram.within(given).tails("bytecode").stream().flatMap(tail -> tail.words().stream())
        .flatMap(word -> word.value().stream()).reduce((first, last) -> last)
        .flatMap(word -> fault(instructions(word.print())));
  }

  /** The next instruction; empty when these are not four numbers. */
  static Optional<Instruction> instruction(String text) {
    var digits = new Digits(text);
    var numbers = new long[4];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = digits.number(ANY);
      if (numbers[i] < 0) return Optional.empty();
    }
    return Optional.of(new Instruction((int) numbers[0] & SHORT, (int) numbers[1] & BYTE, (int) numbers[2] & BYTE,
        numbers[3] & WORD));
  }

  /** Behind the number of instructions each is led by a comma. */
  private static List<Instruction> instructions(String word) {
    var found = new ArrayList<Instruction>();
    for (int comma = word.indexOf(','); comma >= 0 && comma + 1 < word.length(); comma = word.indexOf(',', comma + 1)) {
      instruction(word.substring(comma + 1)).ifPresent(found::add);
    }
    return found;
  }

  /** Why the kernel refuses the program, as a sentence; empty when it takes it. */
  static Optional<String> fault(List<Instruction> program) {
    for (int at = 0; at < program.size(); at++) {
      var fault = fault(program.get(at), program.size() - at - 1);
      if (fault.isPresent()) return Optional.of("instruction " + at + " " + fault.get());
    }
    if (program.isEmpty() || !RETURNS.contains(program.get(program.size() - 1).code())) {
      return Optional.of("the last instruction does not return");
    }
    return unset(program).map(at -> "instruction " + at + " loads a cell that nothing has been stored in");
  }

  /** @param behind how many instructions there are behind this one */
  private static Optional<String> fault(Instruction one, int behind) {
    int code = one.code();
    if (!isKnown(code)) return Optional.of("has a code that does not exist, " + code);
    if ((code == DIVIDE || code == MODULO) && one.operand() == 0) return Optional.of("divides by 0");
    if ((code == SHIFT_LEFT || code == SHIFT_RIGHT) && one.operand() >= BITS) {
      return Optional.of("shifts by more than 31 bits");
    }
    if ((STORES.contains(code) || MEMORY_LOADS.contains(code)) && one.operand() >= CELLS) {
      return Optional.of("uses a cell of memory that does not exist, " + one.operand() + "; there are 16");
    }
    if (code == JUMP && one.operand() >= behind
        || isCondition(code) && (one.whenTrue() >= behind || one.whenFalse() >= behind)) {
      return Optional.of("jumps behind the end of the program");
    }
    if (ABSOLUTE_LOADS.contains(code) && one.operand() >= METADATA
        && (one.operand() > LAST_METADATA || one.operand() % 4 != 0)) {
      return Optional.of("asks for metadata that do not exist");
    }
    return Optional.empty();
  }

  private static boolean isKnown(int code) {
    return LOADS.contains(code) || STORES.contains(code) || SIMPLE.contains(code) || RETURNS.contains(code)
        || code == JUMP || isCondition(code) || ARITHMETIC.contains(code) || ARITHMETIC.contains(code - WITH_INDEX);
  }

  private static boolean isCondition(int code) {
    return CONDITIONS.contains(code) || CONDITIONS.contains(code - WITH_INDEX);
  }

  /** The first load of a cell that is not stored on every way to it. */
  private static Optional<Integer> unset(List<Instruction> program) {
    var onEveryWay = new int[program.size()];
    Arrays.fill(onEveryWay, -1);
    int stored = 0;
    for (int at = 0; at < program.size(); at++) {
      var one = program.get(at);
      stored &= onEveryWay[at];
      if (STORES.contains(one.code())) {
        stored |= 1 << one.operand();
      } else if (MEMORY_LOADS.contains(one.code())) {
        if ((stored & 1 << one.operand()) == 0) return Optional.of(at);
      } else if (one.code() == JUMP) {
        onEveryWay[at + 1 + (int) one.operand()] &= stored;
        stored = -1;
      } else if (isCondition(one.code())) {
        onEveryWay[at + 1 + one.whenTrue()] &= stored;
        onEveryWay[at + 1 + one.whenFalse()] &= stored;
        stored = -1;
      }
    }
    return Optional.empty();
  }
}
