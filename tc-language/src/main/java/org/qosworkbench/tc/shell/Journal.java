package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is found while a script is followed. */
final class Journal {
  /** How many words and parts of words the commands may have together: what fits into a hundred megabytes. */
  private static final int ROOM = 600_000;

  private final List<Event> events = new ArrayList<>();
  private final Set<Note> notes = new LinkedHashSet<>();
  private int room = ROOM;
  private int muted;
  private int serial;

  void add(Event event) {
    serial++;
    if (muted > 0 || event instanceof ShellCommand command && !hasRoom(command)) return;
    boolean again = event instanceof Doubt && !events.isEmpty() && events.get(events.size() - 1) instanceof Doubt;
    if (!again) events.add(event);
  }

  /** Whether what comes next is left out. */
  boolean isFull() {
    return room == 0;
  }

  private boolean hasRoom(ShellCommand command) {
    if (room == 0) return false;
    int size = command.words().size();
    for (var word : command.words()) {
      size += word.parts().size();
    }
    room = Math.max(0, room - size);
    if (room > 0) return true;
    note(Note.Kind.STEP_BOUND, "", command.place());
    add(new Doubt(Doubt.Reason.BOUND, command.place()));
    return false;
  }

  void note(Note.Kind kind, String subject, Place place) {
    if (muted == 0) notes.add(new Note(kind, subject, place));
  }

  /** Adds an event before some that were added already. */
  void insert(int index, Event event) {
    if (muted == 0) events.add(index, event);
  }

  /**
   * Keeps of several ways the first one alone, if they all have the same commands of tc and nothing else.
   *
   * @param ends where each way ends
   * @param circumstances those outside of the ways
   */
  boolean unite(int start, List<Integer> ends, Set<Circumstance> circumstances) {
    int length = ends.get(0) - start;
    if (muted > 0 || length == 0) return false;
    for (int way = 0; way < ends.size(); way++) {
      if (ends.get(way) != start + (way + 1) * length) return false;
    }
    for (int i = start; i < ends.get(ends.size() - 1); i++) {
      boolean same = events.get(i) instanceof ShellCommand it
          && events.get(start + (i - start) % length) instanceof ShellCommand first && alike(first, it);
      if (!same) return false;
    }
    for (int i = start; i < start + length; i++) {
      var command = (ShellCommand) events.get(i);
      if (!circumstances.contains(Circumstance.CONDITION)) {
        var left = EnumSet.noneOf(Circumstance.class);
        left.addAll(command.circumstances());
        left.remove(Circumstance.CONDITION);
        events.set(i, command.under(left));
      }
    }
    events.subList(start + length, events.size()).clear();
    return true;
  }

  private static boolean alike(ShellCommand first, ShellCommand second) {
    if (first.words().size() != second.words().size() || !first.site().equals(second.site())) return false;
    if (!first.options().stream().map(ShellWord::text).toList()
        .equals(second.options().stream().map(ShellWord::text).toList())) return false;
    for (int i = 0; i < first.words().size(); i++) {
      var a = first.words().get(i);
      var b = second.words().get(i);
      if (!a.text().equals(b.text()) || a.extent() != b.extent()) return false;
      if (a.alternatives().size() != b.alternatives().size()) return false;
      // what is not known may be one thing on one way and another on the other
      if (a.alternatives().size() != 1 && !a.place().equals(b.place())) return false;
    }
    return true;
  }

  /** How many events there are. */
  int size() {
    return events.size();
  }

  /** A number that grows with each event, even with those that are not kept. */
  int serial() {
    return serial;
  }

  /** Keeps nothing until {@link #unmute}: something is looked at to see what it changes. */
  void mute() {
    muted++;
  }

  void unmute() {
    muted--;
  }

  boolean isMuted() {
    return muted > 0;
  }

  Course course() {
    return new Course(events, List.copyOf(notes));
  }
}
