package org.qosworkbench.launch.kernel;

/** Something that happens while a kernel or a module is built. */
public sealed interface BuildEvent {
  /**
   * A file is made now.
   *
   * @param tool kbuild's name for what makes it: {@code CC}, {@code CC [M]}, {@code LD} ...
   * @param file the file, as kbuild names it
   */
  record Step(String tool, String file) implements BuildEvent {}

  /** Somebody has something to say. */
  record Message(KbuildMessage message) implements BuildEvent {}

  /** A line as make printed it, whatever it means; comes before the other event that it causes. */
  record Line(String text) implements BuildEvent {}
}
