package org.qosworkbench.tc.ide;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.qosworkbench.tc.spec.DeviceText;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.text.Range;

/** Finds words for a comment that speaks to the checker. */
final class DirectiveCompletions {
  private static final String MARK = "qosw:";

  private DirectiveCompletions() {}

  static List<Completion> at(Cursor.InComment cursor, Analysis analysis) {
    var typed = cursor.comment().substring(0, cursor.offset());
    int start = Math.max(Math.max(typed.lastIndexOf(' '), typed.lastIndexOf(',')), typed.lastIndexOf('#')) + 1;
    var word = typed.substring(start);
    var said = typed.substring(0, start).replace("#", "").replace(',', ' ').strip();
    int comment = cursor.base() + cursor.statement().comment().orElseThrow().start();
    var replaced = new Range(comment + start, comment + cursor.offset());
    return items(said, word)
        .filter(it -> it.text.startsWith(word)
            || it.detail.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT)))
        .map(it -> new Completion(replaced, it.text, Completion.Kind.DIRECTIVE, it.detail, "")).toList();
  }

  private record Item(String text, String detail) {}

  private static Stream<Item> items(String said, String word) {
    if (said.isEmpty()) return word.isEmpty() ? Stream.empty() : Stream.of(new Item(MARK, "a word to the checker"));
    if (!said.startsWith(MARK)) return Stream.empty();
    var verb = said.substring(MARK.length()).strip().split("\\s+", 2)[0];
    return switch (verb) {
      case "" -> Stream.of(new Item("allow", "keeps diagnostics quiet, here or on the next line"),
          new Item("allow-file", "keeps diagnostics quiet in the whole file"),
          new Item("target", "the tc and the kernel that the file is for"),
          new Item("device", "what is known of a network device"));
      case "allow", "allow-file" -> Arrays.stream(Diagnostic.values()).map(it -> new Item(it.title(), it.code()));
      case "target" -> Stream.of(new Item("iproute2=" + Target.NEWEST.iproute2() + ",kernel=" + Target.NEWEST.kernel(),
          "the newest modelled"));
      case "device" -> said.substring(MARK.length()).strip().split("\\s+").length < 2
          ? Stream.empty()
          : DeviceText.FACTS.stream().filter(it -> !said.contains(" " + it + " ")).map(it -> new Item(it, ""));
      default -> Stream.empty();
    };
  }
}
