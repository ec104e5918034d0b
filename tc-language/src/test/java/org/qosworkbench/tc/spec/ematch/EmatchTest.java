package org.qosworkbench.tc.spec.ematch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.spec.Verdicts.check;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.bind.Refusal;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;

class EmatchTest {
  private static final String MATCH = "filter add dev eth0 ingress basic match";

  @Test
  void joinsMatches() {
    check("7.1", MATCH, """
        'cmp(u8 at 0 eq 1)' classid 1:1
        cmp( u8 at 0 eq 1 ) classid 1:1
        cmp(u8 at 0 eq 1)and not (cmp(u8 at 0 lt 5) OR nBYTE(a at 0)) classid 1:1 => 1 Unknown ematch "nBYTE"
        'cmp(u8 at 0 eq 1) AND' Not '(cmp(u8 at 0 lt 5)' or 'cmp(u8 at 0 eq 3))' classid 1:1
        '((cmp(u8 at 0 eq 1)))' classid 1:1
        'cmp(u8 at 0 eq 1)' '' classid 1:1
        'cmp(u8 at 0 eq 1)' match 'cmp(u8 at 0 eq 2)' classid 1:1
        'cmp(u8 at 0 eq 1)' => 1 What is "cmp(u8 at 0 eq 1)"?
        cmp( u8 at 0 eq 1 ) => 1 What is ")"?
        'cmp(u8 at 0 eq 1)' '' => 1 What is ""?
        'cmp(u8 at 0 eq 1) foo' classid 1:1 => 1 What is "cmp(u8 at 0 eq 1) foo"?
        'cmp(u8 at 0 eq 1)' 'cmp(u8 at 0 eq 1)' classid 1:1 => 1 What is "cmp(u8 at 0 eq 1)"?
        'cmp(u8 at 0 eq 1)' ) classid 1:1 => 1 What is ")"?
        '' => 1 What is ""?
        '' classid 1:1 => 1 Parse error: syntax error
        cmp classid 1:1 => 1 Parse error: syntax error
        'cmp()' classid 1:1 => 1 Parse error: syntax error
        'cmp(u8 at 0 eq 1' classid 1:1 => 1 Parse error: syntax error
        'cmp(u8 at 0 eq 1) and' classid 1:1 => 1 Parse error: syntax error
        '(cmp(u8 at 0 eq 1)' classid 1:1 => 1 Parse error: syntax error
        'not not cmp(u8 at 0 eq 1)' classid 1:1 => 1 Parse error: syntax error
        'cmp(u8 and 0 eq 1)' classid 1:1 => 1 Parse error: syntax error
        '()' classid 1:1 => 1 Parse error: syntax error
        """);
  }

  /** A group is looked at behind all matches that stand beside it. */
  @Test
  void looksAtGroupsLast() {
    check("7.1", MATCH, """
        '(foo(1)) and bar(1)' classid 1:1 => 1 Unknown ematch "bar"
        '(foo(1) or (bar(1)) or baz(1))' classid 1:1 => 1 Unknown ematch "foo"
        '(cmp(u8 at 0 eq 1) or (bar(1)) or baz(1))' classid 1:1 => 1 Unknown ematch "baz"
        '(cmp(u8 at 0 eq 1) and (bar(1))) or (baz(1))' classid 1:1 => 1 Unknown ematch "bar"
        """);
  }

  @Test
  void readsTexts() {
    check("7.1", MATCH, """
        'nbyte("a \\x4b\\101\\n\\q\\"" at 0)' classid 1:1
        'nbyte("and" at 0)' classid 1:1
        '"cmp"(u8 at 0 eq 1)' classid 1:1
        'nbyte("a' b" at 0 ) classid 1:1
        'nbyte("\\777" at 0)' classid 1:1 => 1 error: octal escape sequence out of range
        'nbyte("\\1234" at 0)' classid 1:1 => 1 error: invalid octale escape sequence
        'nbyte("\\9" at 0)' classid 1:1 => 1 error: invalid octale escape sequence
        'nbyte("abc at 0)' classid 1:1 => 1 Parse error: syntax error
        'cmp(u8 at 0 eq 1)' '"' classid 1:1 => 1 What is "1:1"?
        '"cmp(u8 at 0 eq 1)' classid 1:1 => 1 What is "1:1"?
        """);
  }

  @Test
  void comparesBytes() {
    check("7.1", MATCH, """
        'cmp(u16 at 3 layer 2 mask 0xff00 trans gt 20)' classid 1:1
        'cmp(u32 eq 1 at 2 at -2 layer lunch lt 5x)' classid 1:1
        'cmp(u64 at 0 eq 1)' classid 1:1 => 1 cmp: invalid alignment
        'cmp(u8 at x eq 1)' classid 1:1 => 1 cmp: invalid offset, must be numeric
        'cmp(u8 at 0 eq -1)' classid 1:1 => 1 cmp: invalid value
        'cmp(u8 at 0 layer 3 eq 1)' classid 1:1 => 1 cmp: illegal layer, must be in 0..2
        'cmp(u8 at 0 layer x eq 1)' classid 1:1 => 1 cmp: invalid layer
        'cmp(u8 at 0 mask x eq 1)' classid 1:1 => 1 cmp: invalid mask
        'cmp(u8 at 0 eq)' classid 1:1 => 1 cmp: missing argument
        'cmp(u8 at 0 ne 1)' classid 1:1 => 1 nbyte: unknown parameter
        'cmp(u8 at 0)' classid 1:1 => 1 cmp: offset and value required
        'nbyte(abc at 0 layer n)' classid 1:1
        'nbyte("" at 0)' classid 1:1 => 1 nbyte: needle length is 0
        'nbyte(abc)' classid 1:1 => 1 nbyte: offset required
        'nbyte(abc at)' classid 1:1 => 1 nbyte: missing argument
        'nbyte(abc at 0 mask 1)' classid 1:1 => 1 nbyte: unknown parameter
        'nbyte(abc at 0 layer 7)' classid 1:1 => 1 nbyte: illegal layer, must be in 0..2
        """);
  }

  @Test
  void comparesWords() {
    check("7.1", MATCH, """
        'u32(u16 0x1122 0xffff at nexthdr+4)' classid 1:1
        'u32(u32 1 ff at 0)' classid 1:1 => 1 u32: invalid mask, must be numeric
        'u32(u32 0x1ffffffff 1 at nexthdr+ 4)' classid 1:1
        'u32(u32 1 1 at -4)' classid 1:1
        'u32(u32 1 1 at -1)' classid 1:1 => 1 u32: invalid offset
        'u32(u32 1 1 at 2)' classid 1:1 => 1 u32: invalid offset alignment, must be aligned to 4.
        'u32(u16 1 1 at 3)' classid 1:1
        'u32(u32 1 1 at nexthdr+x)' classid 1:1
        'u32(u32 1 1 at nexthdr+)' classid 1:1 => 1 u32: missing offset
        'u32(u32 1 1 at nexthdr)' classid 1:1 => 1 u32: invalid offset
        'u32(u8 0x100 1 at 0)' classid 1:1 => 1 Illegal key (>0xFF)
        'u32(u16 1 0x10000 at 0)' classid 1:1 => 1 Illegal mask (>0xFFFF)
        'u32(u24 1 1 at 0)' classid 1:1 => 1 u32: invalid alignment
        'u32(u8)' classid 1:1 => 1 u32: missing key
        'u32(u8 1)' classid 1:1 => 1 u32: missing mask
        'u32(u8 1 1)' classid 1:1 => 1 u32: missing "at"
        'u32(u8 1 1 at)' classid 1:1 => 1 u32: missing offset
        'u32(u8 0x100 1 at 0 0)' classid 1:1 => 1 u32: unexpected trailer
        """);
  }

  @Test
  void comparesMetadata() {
    check("7.1", MATCH, """
        'meta(nf_mark shift 1 mask 0xff gt 24)' classid 1:1
        'meta(5 eq random)' classid 1:1
        'meta(priority eq "abc")' classid 1:1
        'meta("eth0" eq dev)' classid 1:1
        'meta("eth0" eq vlan)' classid 1:1 => 0 BUG: Unknown map character '\0'
        'meta("eth0" eq vlan shift x)' classid 1:1 => 1 BUG: Unknown map character '\0'
        'meta(indev eq 1)' classid 1:1 => 1 meta: unknown meta id
        'meta(priority)' classid 1:1 => 1 meta: missing operand
        'meta(priority ge 1)' classid 1:1 => 1 meta: invalid operand
        'meta(5 shift 1 eq 1)' classid 1:1 => 1 meta: invalid operand
        'meta(priority eq)' classid 1:1 => 1 meta: missing rvalue
        'meta(priority eq 5 6)' classid 1:1 => 1 meta: unexpected trailer
        'meta(priority shift)' classid 1:1 => 1 meta: missing argument
        'meta(priority shift x eq 1)' classid 1:1 => 1 meta: invalid shift, must be numeric
        'meta(priority mask x eq 1)' classid 1:1 => 1 meta: invalid mask, must be numeric
        'meta(list)' classid 1:1 => 1 --------------------------------------------------------
        """);
  }

  @Test
  void readsTheRest() {
    check("7.1", MATCH, """
        'canid(sff 0x123 eff 1eee02:ff eff 5:x)' classid 1:1
        'canid(123)' classid 1:1 => 1 canid: invalid key
        'canid(sff)' classid 1:1 => 1 canid: missing argument
        'canid(sff x)' classid 1:1 => 1 canid: Improperly formed CAN ID & mask
        'ipset(0123456789012345678901234567890123456789 src)' classid 1:1 => 1 ipset: set name too long (max 31)
        'ipt(x)' classid 1:1 => 1 failed to parse parameters (ipt)
        'ipt(-m)' classid 1:1 => 1 ipt: option requires an argument -- 'm'
        'ipt(-x -m policy)' classid 1:1 => 1 ipt: invalid option -- 'x'
        'ipt(--foo policy)' classid 1:1 => 1 ipt: unrecognized option '--foo'
        """);
  }

  /** The room that the generated parser and lexer have, as seen with real tc. */
  @Test
  void endsWhereTcRunsOutOfRoom() {
    var match = "cmp(u8 at 0 eq 1)";
    assertThat(refusal(nested(4995, match))).isEmpty();
    assertThat(refusal(nested(4996, match))).isEqualTo("Parse error: memory exhausted");
    assertThat(refusal(match + " ".repeat(8190 - match.length()))).isEmpty();
    assertThat(refusal(match + " ".repeat(8191 - match.length()))).isEqualTo("match argument too long.");
  }

  private static String nested(int depth, String match) {
    return "(".repeat(depth / 2) + "' '" + "(".repeat(depth - depth / 2) + match + "' '" + ")".repeat(depth);
  }

  private static String refusal(String expression) {
    var binding = bind(MATCH + " '" + expression + "' classid 1:1");
    return binding.refusal().map(Refusal::tcText).orElse("");
  }

  private static Binding bind(String command) {
    return new Binder(Target.NEWEST, Devices.ANY).bind(Document.parse(command + "\n").statement(0));
  }

  /** What depends on sets and matches that are installed is taken to be there. */
  @Test
  void trustsWhatItCannotSee() {
    assertThat(elements(MATCH + " 'ipset(bulk src,dst)' and 'ipt(-6 -m policy --pol ipsec)' classid 1:1"))
        .containsSubsequence("match", "ipset", "and", "ipt", "classid");
  }

  @Test
  void givesEveryWordAMeaning() {
    assertThat(elements(MATCH + " not cmp( u8 at 0 layer link eq 1 ) or 'u32(u8 1 1 at 0)' classid 1:1")).endsWith(
        "match", "not", "cmp", "u8", "at", "OFFSET", "layer", "LAYER", "eq", "VALUE", "EMATCH", "or", "u32", "classid",
        "CLASSID");
  }

  private static List<String> elements(String command) {
    var binding = bind(command);
    assertThat(binding.refusal()).isEmpty();
    var names = new ArrayList<String>();
    for (int i = 0; i < binding.statement().wordCount(); i++) names.add(binding.element(i).orElseThrow().name());
    return names;
  }
}
