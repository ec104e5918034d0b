package org.qosworkbench.tc.ide.tree;

/** Writes the elements of an SVG picture, with numbers and texts in one form. */
final class Svg {
  /** Columns of a monospaced font of 12 pixels; fonts differ a little. */
  private static final double COLUMN = 7.25;
  private static final int TENTH = 10;

  private final StringBuilder out = new StringBuilder();

  void open(double width, double height, String title, String description, String css) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(number(width)).append("\" height=\"")
        .append(number(height)).append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height))
        .append("\" role=\"img\" aria-labelledby=\"title description\">\n")
        .append("<title id=\"title\">").append(escaped(title)).append("</title>\n")
        .append("<desc id=\"description\">").append(escaped(description)).append("</desc>\n")
        .append("<style>\n").append(css).append("</style>\n")
        .append("<rect class=\"page\" width=\"100%\" height=\"100%\"/>\n");
  }

  String close() {
    return out.append("</svg>\n").toString();
  }

  void openGroup(String className, int line, String name, String tooltip) {
    out.append("<g class=\"").append(className).append("\" data-line=\"").append(line).append("\" data-name=\"")
        .append(escaped(name)).append("\"><title>").append(escaped(tooltip)).append("</title>\n");
  }

  void closeGroup() {
    out.append("</g>\n");
  }

  /** Blanks at the ends do not count in SVG; nothing is written for an empty text. */
  void text(String className, double x, double y, String text) {
    if (text.isBlank()) return;
    out.append("<text");
    if (!className.isEmpty()) out.append(" class=\"").append(className).append('"');
    out.append(" x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\">")
        .append(escaped(text.strip())).append("</text>\n");
  }

  void rectangle(String className, double x, double y, double width, double height, double radius) {
    out.append("<rect class=\"").append(className).append("\" x=\"").append(number(x)).append("\" y=\"")
        .append(number(y)).append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height))
        .append("\" rx=\"").append(number(radius)).append("\"/>\n");
  }

  void circle(String className, double x, double y, double radius) {
    out.append("<circle class=\"").append(className).append("\" cx=\"").append(number(x)).append("\" cy=\"")
        .append(number(y)).append("\" r=\"").append(number(radius)).append("\"/>\n");
  }

  void path(String className, String path) {
    if (!path.isEmpty()) out.append("<path class=\"").append(className).append("\" d=\"").append(path).append("\"/>\n");
  }

  /** Adds a vertical line to a path. */
  static void segment(StringBuilder path, double x, double from, double to) {
    path.append('M').append(number(x)).append(' ').append(number(from)).append('V').append(number(to));
  }

  /** Adds a horizontal line to a path. */
  static void branch(StringBuilder path, double x, double y, double to) {
    path.append('M').append(number(x)).append(' ').append(number(y)).append('H').append(number(to));
  }

  static double textWidth(String text) {
    return text.codePointCount(0, text.length()) * COLUMN;
  }

  /** The text, its end left out when it is longer than {@code most}. */
  static String cut(String text, int most) {
    if (text.length() <= most) return text;
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end).stripTrailing() + "…";
  }

  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** With one digit behind the point, where there is any. */
  private static String number(double value) {
    long tenths = Math.round(value * TENTH);
    return tenths % TENTH == 0 ? Long.toString(tenths / TENTH) : tenths / TENTH + "." + Math.abs(tenths % TENTH);
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> {
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\n' -> escaped.append("&#10;");
        default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
      }
    });
    return escaped.toString();
  }

  /** The production Char of XML 1.0 without the line ends and tabs, which do not occur here. */
  private static boolean isXml(int c) {
    return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
