package org.qosworkbench.tc.value;

/**
 * The handle of a u32 filter or hash table.
 *
 * @param handle hash table in the upper 12 bits, bucket in the next 8, node in the lower 12
 */
public record FilterHandleU32(int handle) implements Value {

  private static final Expectation EXPECTED = new Expected();
  private static final NumberFormat WHOLE = new NumberFormat(Width.U32, Base.HEXADECIMAL);

  /**
   * Reads {@code TABLE:BUCKET:NODE} in hexadecimal, every part possibly empty or missing, or the whole handle as one
   * number that begins with 0x (iproute2 tc/f_u32.c, get_u32_handle). Numbers are cut to 32 bits before their size is
   * checked, any one character separates them, and text behind the node is ignored; a colon must be somewhere.
   */
  public static Parsed<FilterHandleU32> parse(String word) {
    if (word.indexOf(':') < 0) {
      return whole(word);
    }
    int tableEnd = Strtol.end(word, 0, 16);
    if (tableEnd == 0 && word.charAt(0) != ':') {
      return bad(Fault.Kind.NOT_A_NUMBER, word, 0, word.length());
    }
    int table = part(word, 0, tableEnd);
    if (table >>> 12 != 0) {
      return bad(Fault.Kind.TOO_LARGE, word, 0, tableEnd);
    }
    if (tableEnd == word.length()) {
      return Parsed.ok(new FilterHandleU32(table << 20));
    }
    return withBucket(word, tableEnd + 1, table << 20);
  }

  /** Hash table, 0 to fff. */
  public int table() {
    return handle >>> 20;
  }

  /** Bucket of the hash table, 0 to ff. */
  public int bucket() {
    return handle >>> 12 & 0xff;
  }

  /** Node in the bucket, 0 to fff. */
  public int node() {
    return handle & 0xfff;
  }

  /** {@code 800:}, {@code 800:1:} or {@code 800:1:2}; without a table, the part before the first colon is empty. */
  @Override
  public String print() {
    String table = table() == 0 ? ":" : Integer.toHexString(table()) + ":";
    if ((handle & 0xfffff) == 0) {
      return table;
    }
    String bucket = bucket() == 0 ? ":" : Integer.toHexString(bucket()) + ":";
    return table + bucket + (node() == 0 ? "" : Integer.toHexString(node()));
  }

  private static Parsed<FilterHandleU32> whole(String word) {
    if (!word.startsWith("0x")) {
      return word.isEmpty()
          ? bad(Fault.Kind.EMPTY, word, 0, 0)
          : bad(Fault.Kind.MISSING_PART, word, word.length(), word.length());
    }
    return UnsignedNumber.parse(word, WHOLE).map(number -> new FilterHandleU32((int) number.value()));
  }

  private static Parsed<FilterHandleU32> withBucket(String word, int from, int table) {
    int end = Strtol.end(word, from, 16);
    if (end == from && from < word.length() && word.charAt(from) != ':') {
      return bad(Fault.Kind.NOT_A_NUMBER, word, from, word.length());
    }
    int bucket = part(word, from, end);
    if (bucket >>> 8 != 0) {
      return bad(Fault.Kind.TOO_LARGE, word, from, end);
    }
    if (end == word.length()) {
      return Parsed.ok(new FilterHandleU32(table | bucket << 12));
    }
    return withNode(word, end + 1, table | bucket << 12);
  }

  private static Parsed<FilterHandleU32> withNode(String word, int from, int tableAndBucket) {
    int end = Strtol.end(word, from, 16);
    if (end == from && from < word.length()) {
      return bad(Fault.Kind.NOT_A_NUMBER, word, from, word.length());
    }
    int node = part(word, from, end);
    return node >>> 12 != 0
        ? bad(Fault.Kind.TOO_LARGE, word, from, end)
        : Parsed.ok(new FilterHandleU32(tableAndBucket | node));
  }

  private static int part(String word, int from, int end) {
    return end == from ? 0 : (int) Strtol.unsignedValue(word, from, end, 16);
  }

  private static Parsed<FilterHandleU32> bad(Fault.Kind kind, String word, int start, int end) {
    return Parsed.bad(new Fault(kind, EXPECTED, word, start, end));
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a u32 handle";
    }

    @Override
    public String example() {
      return "800:1:2";
    }

    @Override
    public String limits() {
      return "0:0:0 to fff:ff:fff";
    }
  }
}
