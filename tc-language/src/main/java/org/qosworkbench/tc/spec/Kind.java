package org.qosworkbench.tc.spec;

import java.util.List;

/** A qdisc, classifier, action, ematch or exec kind. One declaration file each, listed in {@code Kinds}. */
public sealed interface Kind extends Element permits Qdisc, Classifier, Action, Ematch, Executable {
  /** One line: what the abbreviation stands for. */
  String title();

  Life life();

  Kernel kernel();

  /** What is read behind the kind. */
  Grammar grammar();

  /** Commands, or words behind the kind for ematches, that tc accepts and that show the kind at work. */
  List<String> examples();
}
