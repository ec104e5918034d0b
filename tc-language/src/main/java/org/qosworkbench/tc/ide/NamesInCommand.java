package org.qosworkbench.tc.ide;

import java.util.List;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Values;
import org.qosworkbench.tc.check.StepCheck.Step;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.value.ClassId;
import org.qosworkbench.tc.value.DeviceName;
import org.qosworkbench.tc.value.FilterHandleU32;
import org.qosworkbench.tc.value.Handle;
import org.qosworkbench.tc.value.Value;

/** Finds the names in one command: goes over its words and asks of each what it may name. */
final class NamesInCommand {
  private final Meanings meanings;
  private final Binding binding;
  private final NamingWords words;

  NamesInCommand(Meanings meanings, Binding binding, int number) {
    this.meanings = meanings;
    this.binding = binding;
    words = new NamingWords(binding, number);
  }

  List<Mention> mentions() {
    return words.mentions();
  }

  /** Names in a command that asks the kernel for something. */
  void of(Step step, boolean isAccepted) {
    find(Topic.of(meanings, step, isAccepted));
  }

  /** Names in a command that only shows something, or that tc refuses. */
  void ofNoRequest() {
    if (binding.object().isEmpty()) return;
    var device = "";
    var statement = binding.statement();
    for (int word = 2; word < statement.wordCount(); word++) {
      if (!words.isOfHeader(word) || !words.isOption(word, "dev")) continue;
      device = word + 1 < statement.wordCount() ? statement.word(word + 1) : "";
    }
    find(Topic.only(device));
  }

  private void find(Topic topic) {
    var tree = new TreeNames(meanings, topic, words);
    var numbers = new NumberNames(meanings, topic, words);
    for (int word = 2; word < binding.statement().wordCount(); word++) {
      var element = binding.element(word).orElse(null);
      if (element == null) break;
      if (element instanceof Option option) {
        if (words.isOfHeader(word)) tree.hook(option, word);
      } else if (element instanceof Param) {
        var value = binding.value(word);
        if (value.isPresent()) value(value.get(), word, topic, tree, numbers);
      }
    }
  }

  private void value(Value value, int word, Topic topic, TreeNames tree, NumberNames numbers) {
    switch (value) {
      case DeviceName it -> tree.device(it, word);
      case Handle it -> tree.handle(it, word);
      case ClassId it -> tree.classId(it, word);
      case FilterHandleU32 it -> numbers.table(it, word);
      default -> {
        if (!(binding.element(word - 1).orElse(null) instanceof Option option)) return;
        int number = (int) Values.number(value);
        switch (option.name()) {
          case "default" -> tree.defaultClass(number, word);
          case "chain" -> numbers.chain(number, word);
          case "ingress_block", "egress_block" -> numbers.block(number, word, topic.usage());
          case "block", "blockid" -> numbers.block(number, word, Usage.Kind.READ);
          case "index" -> numbers.actionIndex(number, word);
          default -> { }
        }
      }
    }
  }
}
