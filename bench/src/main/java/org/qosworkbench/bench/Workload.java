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
    void line(int number, StringBuilder out) {
      htbClass(number, out);
    }
  },
  /** u32 filters on a destination address. */
  FILTERS {
    @Override
    void line(int number, StringBuilder out) {
      u32Filter(number, out);
    }
  },
  /** A class and its filter in turn, as shapers for many customers have them. */
  MIXED {
    @Override
    void line(int number, StringBuilder out) {
      if (number % 2 == 0) htbClass(number / 2, out);
      else u32Filter(number / 2, out);
    }
  };

  private static final int CLASSES_OF_A_QDISC = 0xfff0;

  /** Appends line {@code number} with its newline. */
  abstract void line(int number, StringBuilder out);

  /** The first {@code lines} lines. */
  public String text(int lines) {
    var out = new StringBuilder(lines * 100);
    for (int number = 0; number < lines; number++) line(number, out);
    return out.toString();
  }

  private static void htbClass(int number, StringBuilder out) {
    out.append("class add dev eth0 parent 1:1 classid 1:").append(minor(number))
        .append(" htb rate ").append(100 + number % 900).append("kbit ceil ").append(1 + number % 100)
        .append("mbit burst 15k prio ").append(number % 8).append('\n');
  }

  private static void u32Filter(int number, StringBuilder out) {
    out.append("filter add dev eth0 parent 1: protocol ip prio 10 u32 match ip dst 10.")
        .append(number >> 16 & 0xff).append('.').append(number >> 8 & 0xff).append('.').append(number & 0xff)
        .append("/32 flowid 1:").append(minor(number)).append('\n');
  }

  private static String minor(int number) {
    return Integer.toHexString(2 + number % CLASSES_OF_A_QDISC);
  }

  /** {@code Workload NAME LINES FILE}: writes a file for the whole-process measurements. */
  public static void main(String[] arguments) {
    var workload = valueOf(arguments[0]);
    int lines = Integer.parseInt(arguments[1]);
    try (var out = Files.newBufferedWriter(Path.of(arguments[2]))) {
      var line = new StringBuilder();
      for (int number = 0; number < lines; number++) {
        line.setLength(0);
        workload.line(number, line);
        out.append(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
