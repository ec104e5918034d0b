package org.qosworkbench.launch.guest;

import org.qosworkbench.launch.log.KernelLine;

/** Something that a guest tells. */
public sealed interface GuestEvent {
  /** It is at something else now. */
  record Changed(GuestState state) implements GuestEvent {}

  /** A line on its terminal. */
  record Terminal(String line) implements GuestEvent {}

  /** A line in its kernel's log. */
  record Log(KernelLine line) implements GuestEvent {}
}
