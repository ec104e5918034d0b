package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.Source;

/**
 * Something that commands of a document name. What is deleted and created anew is two of these. Filled by {@link
 * Names} and left alone afterwards.
 */
final class Named {
  /** What it is. */
  enum Sort { DEVICE, QDISC, CLASS, CHAIN, BLOCK, ACTION, TABLE }

  private final Sort sort;
  private final String scope;
  private final Optional<Named> on;
  private final int id;
  private final List<Mention> mentions = new ArrayList<>(2);
  private Optional<Source> created = Optional.empty();
  private Optional<Source> attempted = Optional.empty();

  /**
   * Something nobody has created so far.
   *
   * @param scope the device that it is on, the device itself, or the kind of an action; else empty
   * @param on the qdisc of a class; what chains and hash tables of u32 are on
   * @param id handle, class id, index; 0 for a device
   */
  Named(Sort sort, String scope, Optional<Named> on, int id) {
    this.sort = sort;
    this.scope = scope;
    this.on = on;
    this.id = id;
  }

  Sort sort() {
    return sort;
  }

  String scope() {
    return scope;
  }

  Optional<Named> on() {
    return on;
  }

  int id() {
    return id;
  }

  /** In the order of the document. */
  List<Mention> mentions() {
    return mentions;
  }

  /** Where a command created it. */
  Optional<Source> created() {
    return created;
  }

  /** Where it was created, else where a refused command tried to. */
  Optional<Source> origin() {
    return created.or(() -> attempted);
  }

  void createdAt(Source source) {
    if (created.isEmpty()) created = Optional.of(source);
  }

  void attemptedAt(Source source) {
    if (attempted.isEmpty()) attempted = Optional.of(source);
  }

  /** Its name by itself, as tc writes it. */
  String name() {
    return switch (sort) {
      case DEVICE -> scope;
      case QDISC, CLASS -> Ids.print(id);
      case CHAIN, BLOCK, ACTION -> Integer.toUnsignedString(id);
      case TABLE -> Integer.toHexString(id) + ":";
    };
  }

  /** What it is, with its name. */
  String title() {
    return switch (sort) {
      case DEVICE -> "device " + name();
      case QDISC -> "handle " + name();
      case CLASS -> "class " + name();
      case CHAIN -> "chain " + name();
      case BLOCK -> "block " + name();
      case ACTION -> "action " + scope + " index " + name();
      case TABLE -> "hash table " + name();
    };
  }
}
