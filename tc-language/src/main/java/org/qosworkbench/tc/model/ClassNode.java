package org.qosworkbench.tc.model;


/**
 * A class that a command created. Immutable; a change makes a new one.
 *
 * @param parent the class above it; {@link Ids#NONE} when it hangs directly on the qdisc, whatever was asked for
 * @param depth number of classes above it
 * @param children number of classes directly below it
 * @param created what brought it into being
 * @param settings what its options were last set with
 * @param source where it was created
 * @param changed where its options were last set
 */
public record ClassNode(
    int id, int parent, int depth, int children, ClassRequest created, ClassRequest settings, Source source,
    Source changed) {

  /** Whether it has classes below it and so none of its own packets. */
  public boolean isInner() {
    return children > 0;
  }

  /** Whether the parent that was asked for was not there, so that the class hangs on the qdisc instead. */
  public boolean lostParent() {
    return parent == Ids.NONE && Ids.minor(created.parent()) != 0 && created.parent() != Ids.ROOT;
  }

  ClassNode withChildren(int count) {
    return new ClassNode(id, parent, depth, count, created, settings, source, changed);
  }

  ClassNode with(ClassRequest request, Source where) {
    return new ClassNode(id, parent, depth, children, created, request, source, where);
  }

  /** The same class, had another request been made where {@code was} was. */
  ClassNode reset(ClassRequest was, ClassRequest is, Source where) {
    boolean made = created == was;
    return new ClassNode(id, parent, depth, children, made ? is : created, is, made ? where : source, where);
  }
}
