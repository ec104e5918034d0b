package org.qosworkbench.tc.ide;

import org.qosworkbench.tc.ide.Mention.Spelling;
import org.qosworkbench.tc.model.FilterRequest;
import org.qosworkbench.tc.spec.Verb.Effect;
import org.qosworkbench.tc.value.FilterHandleU32;

/** Words of one command that name by a number what filters are made of: chains, blocks, hash tables, actions. */
final class NumberNames {
  private final Meanings meanings;
  private final Topic topic;
  private final NamingWords words;

  NumberNames(Meanings meanings, Topic topic, NamingWords words) {
    this.meanings = meanings;
    this.topic = topic;
    this.words = words;
  }

  void table(FilterHandleU32 handle, int word) {
    if (handle.table() == 0 || !topic.hasFilterPlace()) return;
    boolean isHandle = words.isOption(word - 1, "handle") && words.isOfHeader(word);
    tableAt(handle.table(), word, isHandle ? filterHandle(handle) : Usage.Kind.READ);
  }

  /** The handle of a filter says which table it is in, or which it makes. */
  private Usage.Kind filterHandle(FilterHandleU32 handle) {
    if (handle.bucket() != 0 || handle.node() != 0) return Usage.Kind.READ;
    boolean makes = topic.isAccepted() && (topic.effect() == Effect.ADD || topic.effect() == Effect.REPLACE)
        && topic.filter().orElseThrow().options().has("divisor");
    return makes ? Usage.Kind.DEFINITION : topic.usage();
  }

  private void tableAt(int table, int word, Usage.Kind kind) {
    var named = meanings.table(topic.filter().orElseThrow(), table);
    int colon = words.colon(word);
    if (colon <= 0) {
      words.add(named, word, new Spelling.Odd(), kind);
    } else {
      words.add(named, words.beginning(word, colon), Mention.digits(words.statement(), word, 0, colon, 16), kind);
    }
    if (kind == Usage.Kind.DEFINITION) named.createdAt(words.source(word));
  }

  void chain(int index, int word) {
    if (!topic.hasFilterPlace()) return;
    var filter = topic.filter().orElseThrow();
    boolean ofHeader = words.isOfHeader(word);
    var kind = !ofHeader || filter.subject() != FilterRequest.Subject.CHAIN ? Usage.Kind.READ
        : topic.effect() == Effect.ADD && topic.isAccepted() ? Usage.Kind.DEFINITION : topic.usage();
    words.add(meanings.chain(filter, index), word, words.number(word, ofHeader ? 0 : 10), kind);
  }

  void block(int index, int word, Usage.Kind kind) {
    if (index == 0) return;
    var named = meanings.block(index);
    if (kind == Usage.Kind.DEFINITION) named.createdAt(words.source(word));
    words.add(named, word, words.number(word, 0), kind);
  }

  void actionIndex(int index, int word) {
    if (index != 0) words.action(word).ifPresent(kind -> action(kind, index, word));
  }

  private void action(String kind, int index, int word) {
    var named = meanings.action(kind, index);
    boolean isCommand = topic.filter().isEmpty();
    boolean adds = switch (topic.effect()) {
      case ADD, REPLACE, CHANGE -> true;
      case LINK, DELETE, FLUSH, GET, SHOW, HELP -> false;
    };
    boolean defines = adds && topic.isAccepted() && !meanings.isThere(kind, index);
    if (defines) named.createdAt(words.source(word));
    else if (adds) named.attemptedAt(words.source(word));
    int radix = kind.equals("ife") || kind.equals("skbmod") ? 0 : 10;
    words.add(named, word, words.number(word, radix),
        defines ? Usage.Kind.DEFINITION : isCommand ? topic.usage() : Usage.Kind.READ);
  }
}
