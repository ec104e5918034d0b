package org.qosworkbench.tc.ide.tree;

import org.qosworkbench.tc.spec.Severity;

/** How drawings look: colors of light and dark surroundings, by the classes of the elements. */
final class Palette {
  static final String CSS = """
      text { font: 12px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328; }
      .page { fill: #ffffff; }
      .heading { font-weight: bold; }
      .guide { fill: none; stroke: #afb8c1; stroke-width: 1; }
      .box { stroke-width: 1; }
      .device .box { fill: #1f2328; stroke: #1f2328; }
      .device .name { fill: #ffffff; font-weight: bold; }
      .qdisc .box { fill: #ddf4ff; stroke: #54aeff; }
      .class .box { fill: #f6f8fa; stroke: #8c959f; }
      .default .box { stroke-width: 2; }
      .quiet, .filter text { fill: #59636e; }
      .filter .target { fill: #0550ae; }
      .track { fill: #eaeef2; }
      .ceil { fill: #9bd3ae; }
      .rate { fill: #1a7f37; }
      .over { fill: #cf222e; }
      .error { fill: #cf222e; }
      .warning { fill: #9a6700; }
      .note { fill: #0969da; }
      text.mark, .filter .mark { fill: #ffffff; font-weight: bold; text-anchor: middle; }
      @media (prefers-color-scheme: dark) {
        text { fill: #e6edf3; }
        .page { fill: #0d1117; }
        .guide { stroke: #484f58; }
        .device .box { fill: #e6edf3; stroke: #e6edf3; }
        .device .name { fill: #0d1117; }
        .qdisc .box { fill: #0c2d4a; stroke: #388bfd; }
        .class .box { fill: #161b22; stroke: #6e7681; }
        .quiet, .filter text { fill: #9198a1; }
        .filter .target { fill: #79c0ff; }
        .track { fill: #262c36; }
        .ceil { fill: #1b4d2b; }
        .rate { fill: #3fb950; }
        .over { fill: #f85149; }
        .error { fill: #f85149; }
        .warning { fill: #d29922; }
        .note { fill: #58a6ff; }
        text.mark, .filter .mark { fill: #0d1117; }
      }
      """;

  private Palette() {}

  /** The class of what marks a problem. */
  static String tone(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, HINT -> "note";
    };
  }
}
