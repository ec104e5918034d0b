package org.qosworkbench.tc.model;

import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Gap;

/** Requests of commands with gaps. The device does not count: whoever asks keeps devices apart. */
final class Vagueness {
  private Vagueness() {}

  /** Whether it is not known what a request is about; nothing can then be said of what follows from it. */
  static boolean isIn(Request request) {
    if (!request.binding().hasGaps()) return false;
    return switch (request) {
      case FilterRequest it -> isBefore(it.binding().statement().wordCount(), it.binding());
      case ActionsRequest it -> true;
      case QdiscRequest it -> isInHeader(it.binding());
      case ClassRequest it -> isInHeader(it.binding());
    };
  }

  private static boolean isInHeader(Binding binding) {
    int kind = binding.kindGroup();
    return isBefore(kind < 0 ? binding.statement().wordCount() : binding.groups().get(kind).firstWord(), binding);
  }

  private static boolean isBefore(int end, Binding binding) {
    int device = binding.headerOption("dev") + 1;
    for (int word = 0; word < end; word++) {
      if (Gap.isIn(binding.statement().word(word)) && (word != device || device == 0)) return true;
    }
    return false;
  }
}
