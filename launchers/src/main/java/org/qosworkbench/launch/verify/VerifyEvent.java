package org.qosworkbench.launch.verify;

import org.qosworkbench.launch.guest.GuestState;
import org.qosworkbench.launch.log.KernelLine;

/** Something that happens while commands are run. */
public sealed interface VerifyEvent {
  /** The guest is at something else now; a final state is the last event. */
  record Guest(GuestState state) implements VerifyEvent {}

  /** A device could not be made as it should be. */
  record DeviceTrouble(String device, String message) implements VerifyEvent {}

  /** A command is run now; number from 0. */
  record Began(int command) implements VerifyEvent {}

  /** A command was run; number from 0. Commands come in order. */
  record Ran(int command, CommandResult result) implements VerifyEvent {}

  /** The kernel logged something that belongs to no command. */
  record Log(KernelLine line) implements VerifyEvent {}
}
