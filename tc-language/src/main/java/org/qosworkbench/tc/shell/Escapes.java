package org.qosworkbench.tc.shell;

/** Escapes with a backslash, as {@code echo -e} and {@code printf} have them. */
final class Escapes {
  private Escapes() {}

  /** The text with what its escapes stand for. */
  static Text replaced(Text text, Place place) {
    var string = text.string();
    if (string.indexOf('\\') < 0) return text;
    var result = new TextBuilder();
    int kept = 0;
    int at = string.indexOf('\\');
    while (at >= 0 && at + 1 < string.length()) {
      int end = at + 2;
      String stands;
      switch (string.charAt(at + 1)) {
        case 'n' -> stands = "\n";
        case 't' -> stands = "\t";
        case 'r' -> stands = "\r";
        case 'a', 'b', 'f', 'v', 'e' -> stands = " ";
        case '\\' -> stands = "\\";
        case '"' -> stands = "\"";
        case '0', '1', '2', '3', '4', '5', '6', '7' -> {
          end = at + 1;
          int most = Math.min(string.length(), at + (string.charAt(at + 1) == '0' ? 5 : 4));
          int code = 0;
          while (end < most && string.charAt(end) >= '0' && string.charAt(end) <= '7') {
            code = code * 8 + string.charAt(end++) - '0';
          }
          stands = String.valueOf((char) (code & 0xff));
        }
        case 'x' -> {
          end = at + 2;
          int code = 0;
          while (end < Math.min(string.length(), at + 4) && Character.digit(string.charAt(end), 16) >= 0) {
            code = code * 16 + Character.digit(string.charAt(end++), 16);
          }
          stands = String.valueOf((char) code);
        }
        default -> stands = string.substring(at, end);
      }
      result.add(text.slice(kept, at));
      result.add(Text.made(stands, place));
      kept = end;
      at = string.indexOf('\\', end);
    }
    result.add(text.slice(kept, string.length()));
    return result.text();
  }
}
