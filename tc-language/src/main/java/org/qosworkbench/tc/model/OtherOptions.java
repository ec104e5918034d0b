package org.qosworkbench.tc.model;

import static org.qosworkbench.tc.model.Refusals.created;
import static org.qosworkbench.tc.model.Refusals.refused;

import java.util.Optional;
import org.qosworkbench.tc.bind.Group;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase.Moment;

/**
 * Classes whose options are missing, or are those of another kind than the qdisc's. The kernel does not look at the
 * kind of a class: it takes the attributes of one kind for those of the other, and sometimes does not notice.
 */
final class OtherOptions {
  private static final KernelAnswer POLICY = KernelAnswer.says(Errno.EINVAL, "Attribute failed policy validation");
  private static final KernelAnswer OUT_OF_RANGE = KernelAnswer.says(Errno.ERANGE, "integer out of range");
  private static final KernelAnswer NOT_NESTED = KernelAnswer.says(Errno.EINVAL, "NLA_F_NESTED is missing");
  private static final KernelAnswer NO_QUANTUM =
      KernelAnswer.says(Errno.EINVAL, "Specified DRR quantum cannot be zero");
  private static final KernelAnswer INVALID = KernelAnswer.errno(Errno.EINVAL);
  private static final KernelAnswer ERANGE = KernelAnswer.errno(Errno.ERANGE);
  /** The largest weight of qfq, whose attribute has the number of drr's quantum. */
  private static final long LARGEST_WEIGHT = 1024;

  private OtherOptions() {}

  /** Why the kernel does not take the options for a class of this qdisc; empty when it does. */
  static Optional<Decision> refusal(ClassRequest request, QdiscNode qdisc, Moment moment) {
    if (request.kind().isEmpty()) return Optional.of(missing(request, qdisc));
    var kind = request.kind().get().name();
    if (kind.equals(qdisc.kindName())) return Optional.empty();
    return answer(request, kind, qdisc.kindName(), moment).map(answer -> otherKind(request, qdisc, answer));
  }

  /** What hfsc finds out while it reads the attributes, before it looks at anything else. */
  static Optional<Decision> unreadable(ClassRequest request, QdiscNode qdisc) {
    return refusal(request, qdisc, Moment.CREATE).filter(it -> it.objections().get(0).answer().equals(ERANGE));
  }

  private static Decision otherKind(ClassRequest request, QdiscNode qdisc, KernelAnswer answer) {
    return refused(Diagnostic.OTHER_KIND, Words.kind(request.binding()), answer,
        "the qdisc is " + Refusals.name(qdisc) + ", so its classes take options of " + qdisc.kindName() + ", not of "
            + request.kind().orElseThrow().name(), created(qdisc));
  }

  private static Optional<KernelAnswer> answer(ClassRequest request, String kind, String actual, Moment moment) {
    boolean empty = isEmpty(request);
    return switch (actual) {
      case "htb" -> Optional.of(empty || kind.equals("ets") ? INVALID : POLICY);
      case "hfsc" -> kind.equals("htb") ? Optional.empty()
          : !empty && !kind.equals("ets") ? Optional.of(ERANGE)
          : moment == Moment.CREATE ? Optional.of(INVALID) : Optional.empty();
      case "qfq" -> kind.equals("hfsc") || kind.equals("drr") && !isWeight(request.options().number("quantum", 1))
          ? Optional.of(OUT_OF_RANGE) : Optional.empty();
      case "drr" -> kind.equals("hfsc") && isFlat(request) ? Optional.of(NO_QUANTUM) : Optional.empty();
      case "ets" -> Optional.of(NOT_NESTED);
      default -> Optional.empty();
    };
  }

  /** The first number of a curve, which is taken for the quantum, is its first slope. */
  private static boolean isFlat(ClassRequest request) {
    var given = request.options();
    if (!given.hasAny("rt", "sc")) return false;
    var statement = request.binding().statement();
    for (int word = 0; word < statement.wordCount(); word++) {
      if (statement.wordIs(word, "m1") || statement.wordIs(word, "umax")) return false;
    }
    return true;
  }

  private static boolean isWeight(long number) {
    return number >= 1 && number <= LARGEST_WEIGHT;
  }

  private static boolean isEmpty(ClassRequest request) {
    int kindGroup = request.binding().kindGroup();
    if (kindGroup < 0) return true;
    Group group = request.binding().groups().get(kindGroup);
    return group.endWord() == group.firstWord();
  }

  /** The command ends before the kind, so tc sends no options at all. */
  static Decision missing(ClassRequest request, QdiscNode qdisc) {
    var answer = switch (qdisc.kindName()) {
      case "drr" -> KernelAnswer.says(Errno.EINVAL, "DRR options are required for this operation");
      case "ets" -> KernelAnswer.says(Errno.EINVAL, "ETS options are required for this operation");
      case "qfq" -> KernelAnswer.says(Errno.EINVAL, "sch_qfq: missing options").lacking(2);
      default -> INVALID;
    };
    return refused(Diagnostic.NO_KIND, Words.header(request.binding()), answer,
        "the command ends before the kind and its options: write " + qdisc.kindName()
            + " and what the class shall have", created(qdisc));
  }
}
