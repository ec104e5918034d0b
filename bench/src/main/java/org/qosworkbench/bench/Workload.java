package org.qosworkbench.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Batch files as generators write them: as many lines as one likes, all of them correct, no two alike. */
public enum Workload {
  /** One htb class after the other. */
  CLASSES {
    @Override
    void line(int device, int number, StringBuilder out) {
      htbClass(device, number, out);
    }
  },
  /** u32 filters on a destination address. */
  FILTERS {
    @Override
    void line(int device, int number, StringBuilder out) {
      u32Filter(device, number, 1, out);
    }

    @Override
    int firstLeaf() {
      return 1;
    }
  },
  /** A class and its filter in turn, as shapers for many customers have them. */
  MIXED {
    @Override
    void line(int device, int number, StringBuilder out) {
      if (number % 2 == 0) htbClass(device, number / 2, out);
      else u32Filter(device, number / 2, minor(number / 2), out);
    }
  };

  /** A qdisc has room for 65,535 classes, so there is a device for each so many lines. */
  private static final int LINES_OF_A_DEVICE = 50_000;
  /** The kernel finds handles for 2,048 filters of one priority. */
  private static final int FILTERS_OF_A_PRIORITY = 2000;

  /** Appends a line with its newline; {@code number} counts the lines of the device behind its first two. */
  abstract void line(int device, int number, StringBuilder out);

  /** Minor number of a leaf class, for packets that no filter takes. */
  int firstLeaf() {
    return 2;
  }

  /** The first {@code lines} lines. */
  public String text(int lines) {
    var out = new StringBuilder(lines * 100);
    for (int number = 0; number < lines; number++) append(number, out);
    return out.toString();
  }

  private void append(int number, StringBuilder out) {
    int device = number / LINES_OF_A_DEVICE;
    int line = number % LINES_OF_A_DEVICE;
    switch (line) {
      case 0 -> out.append("qdisc add dev eth").append(device).append(" root handle 1: htb default ")
          .append(firstLeaf()).append(" r2q 1\n");
      case 1 -> out.append("class add dev eth").append(device)
          .append(" parent 1: classid 1:1 htb rate 100gbit quantum 200000\n");
      default -> line(device, line - 2, out);
    }
  }

  private static void htbClass(int device, int number, StringBuilder out) {
    out.append("class add dev eth").append(device).append(" parent 1:1 classid 1:").append(hexadecimal(minor(number)))
        .append(" htb rate ").append(100 + number % 900).append("kbit ceil ").append(1 + number % 100)
        .append("mbit burst 15k prio ").append(number % 8).append('\n');
  }

  private static void u32Filter(int device, int number, int minor, StringBuilder out) {
    out.append("filter add dev eth").append(device).append(" parent 1: protocol ip prio ")
        .append(1 + number / FILTERS_OF_A_PRIORITY).append(" u32 match ip dst 10.")
        .append(device).append('.').append(number >> 8 & 0xff).append('.').append(number & 0xff)
        .append("/32 flowid 1:").append(hexadecimal(minor)).append('\n');
  }

  private static int minor(int number) {
    return 2 + number;
  }

  private static String hexadecimal(int minor) {
    return Integer.toHexString(minor);
  }

  /** {@code Workload NAME LINES FILE}: writes a file for the whole-process measurements. */
  public static void main(String[] arguments) {
    var workload = valueOf(arguments[0]);
    int lines = Integer.parseInt(arguments[1]);
    try (var out = Files.newBufferedWriter(Path.of(arguments[2]))) {
      var line = new StringBuilder();
      for (int number = 0; number < lines; number++) {
        line.setLength(0);
        workload.append(number, line);
        out.append(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
