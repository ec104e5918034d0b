package org.qosworkbench.cli.report;

/** Text as part of an XML document. */
final class Xml {
  private static final char REPLACEMENT = '\uFFFD';

  private Xml() {}

  /** The text for an element or a quoted attribute; characters that XML does not know become U+FFFD. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int offset = 0; offset < text.length(); ) {
      int codePoint = text.codePointAt(offset);
      switch (codePoint) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\n' -> escaped.append("&#10;");
        case '\r' -> escaped.append("&#13;");
        case '\t' -> escaped.append("&#9;");
        default -> escaped.appendCodePoint(isXml(codePoint) ? codePoint : REPLACEMENT);
      }
      offset += Character.charCount(codePoint);
    }
    return escaped.toString();
  }

  /** The production Char of XML 1.0, for code points that {@link #escape} does not treat otherwise. */
  private static boolean isXml(int codePoint) {
    return (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= 0x10000;
  }
}
