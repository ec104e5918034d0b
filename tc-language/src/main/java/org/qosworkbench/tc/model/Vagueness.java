package org.qosworkbench.tc.model;

import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Gap;

/** Requests of commands with gaps. */
final class Vagueness {
  private Vagueness() {}

  /** Whether it is not known what a request is about; nothing can then be said of what follows from it. */
  static boolean isIn(Request request) {
    if (!request.binding().hasGaps()) return false;
    return switch (request) {
      case FilterRequest it -> true;
      case ActionsRequest it -> true;
      case QdiscRequest it -> isInHeader(it.binding());
      case ClassRequest it -> isInHeader(it.binding());
    };
  }

  private static boolean isInHeader(Binding binding) {
    int kind = binding.kindGroup();
    int end = kind < 0 ? binding.statement().wordCount() : binding.groups().get(kind).firstWord();
    for (int word = 0; word < end; word++) if (Gap.isIn(binding.statement().word(word))) return true;
    return false;
  }
}
