package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** The removed actions. */
class XtTest {
  @Test
  void readsXt() {
    check("6.1", "actions add action", """
        xt index 5
        xt in 5 pass
        xt -- index 5
        xt index 5 action drop
        xt => 255 too few arguments for xt, need at least '-j <target>'
        xt index => 255 too few arguments for xt, need at least '-j <target>'
        xt -j => 255 too few arguments for xt, need at least '-j <target>'
        xt index x => 255 Illegal "index"
        xt index -1 => 255 xt: invalid option -- '1'
        xt pass index 5 => 255 ipt Parser BAD!! (xt)
        xt foo bar => 255 ipt Parser BAD!! (xt)
        xt goto chain -1 => 255 xt: invalid option -- '1'
        xt --foo bar => 255 xt: unrecognized option '--foo'
        xt foo -j => 255 xt: option requires an argument -- 'j'
        ipt -j MARK --set-mark 2 => 255 Bad action type ipt
        """);
  }

  @Test
  void knowsThemNoMore() {
    check("7.1", "actions add action", """
        xt -j MARK => 255 Bad action type xt
        ipt -j MARK => 255 Bad action type ipt
        """);
  }
}
