package org.qosworkbench.launch.guest;

import java.time.Duration;

/** What a guest is at. A {@link Final} state is the last one. */
public sealed interface GuestState {
  /** The process was started, the kernel boots. */
  record Starting() implements GuestState {}

  /**
   * The kernel is up and does what it was started for.
   *
   * @param after time since the start
   */
  record Ready(Duration after) implements GuestState {}

  /** The guest is gone. */
  sealed interface Final extends GuestState {
    /** What happened, in a sentence without a full stop. */
    String sentence();
  }

  /**
   * Its script came to an end.
   *
   * @param status the script's exit status
   */
  record Ended(int status) implements Final {
    @Override
    public String sentence() {
      return "the guest ended with status " + status;
    }
  }

  /** It was stopped from outside before its script came to an end. */
  record Stopped() implements Final {
    @Override
    public String sentence() {
      return "the guest was stopped";
    }
  }

  /**
   * The kernel gave up.
   *
   * @param reason what it said
   */
  record Panicked(String reason) implements Final {
    @Override
    public String sentence() {
      return "the guest's kernel panicked: " + reason;
    }
  }

  /**
   * The kernel came up but its first process could not be started.
   *
   * @param cause why, in words
   */
  record InitFailed(String cause) implements Final {
    @Override
    public String sentence() {
      return "the guest's first process could not be started: " + cause;
    }
  }

  /**
   * It said nothing for too long and was ended.
   *
   * @param silence how long
   * @param booting whether that was before it was up
   */
  record Hung(Duration silence, boolean booting) implements Final {
    @Override
    public String sentence() {
      return booting ? "the guest did not come up within " + seconds() : "the guest hung: it said nothing for "
          + seconds();
    }

    private String seconds() {
      return silence.toMillis() % 1000 == 0 ? silence.toSeconds() + " s" : silence.toMillis() + " ms";
    }
  }

  /**
   * The process ended before or besides all of this.
   *
   * @param cause what is known of why
   */
  record Died(String cause) implements Final {
    @Override
    public String sentence() {
      return "the guest died: " + cause;
    }
  }
}
