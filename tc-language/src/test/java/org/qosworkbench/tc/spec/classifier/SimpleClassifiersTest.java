package org.qosworkbench.tc.spec.classifier;

import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.spec.Verdicts;

/** matchall, fw, route, and tcindex and rsvp of old releases: what tc was seen to say. */
class SimpleClassifiersTest {
  @Test
  void readsWhatTcReads() {
    Verdicts.check("7.1", "filter add dev eth0 parent 1: prio 1", """
        matchall
        handle 0x10 matchall classid 1:1
        handle junk matchall flowid 1:1
        handle 99999999999999999999 matchall flowid 1:1 => 1 Illegal handle "99999999999999999999", must be numeric.
        matchall fl 1:1 => 1 What is "fl"?
        matchall skip_hw => 255 Command line is not complete. Try option "help"
        matchall skip_hw action drop
        matchall skip_hw skip_sw action drop => 1 skip_hw and skip_sw are mutually exclusive
        matchall action => 255 Command line is not complete. Try option "help"
        matchall action drop flowid 1:2
        matchall help => 1 Usage: ... matchall [skip_sw | skip_hw]
        handle 6 fw
        handle 6/0xff fw fl 1:6
        handle x fw classid 1:6 => 1 Illegal "handle"
        handle 6/x fw classid 1:6 => 1 Illegal "handle" mask
        handle 6/ fw classid 1:6 => 1 Illegal "handle" mask
        handle 6 fw indev => 1 Illegal indev
        handle 6 fw indev any/thing
        handle 6 fw action => 255 Command line is not complete. Try option "help"
        handle 6 fw action flowid 1:1
        handle 6 fw police rate 1mbit => 1 'burst' requires 'rate'.
        handle 6 fw flower => 1 What is "flower"?
        route to 10 from 300 => 1 Illegal "from"
        route to cosmos
        route to 256 => 1 Illegal "to"
        route fr 3 fromi eth1 o 2 c 1:1
        route fromif eth7 => 1 Illegal "fromif"
        handle 1:1 route to 1 => 1 Illegal "handle"
        route order => 255 Command line is not complete. Try option "help"
        route hel => 1 What is "hel"?
        """);
  }

  @Test
  void readsTheKindsOfOldReleases() {
    Verdicts.check("6.1", "filter add dev eth0 parent 1: prio 1", """
        handle 5 tcindex classid 1:1
        handle 5x tcindex classid 1:1 => 1 Illegal filter ID
        tcindex hash 64 mask 0xfc shift 2 pass_on
        tcindex hash 0 => 1 Usage: ... tcindex\t[ hash SIZE ] [ mask MASK ] [ shift SHIFT ]
        tcindex hash 65537 => 1 Usage: ... tcindex\t[ hash SIZE ] [ mask MASK ] [ shift SHIFT ]
        tcindex mask x => 1 Usage: ... tcindex\t[ hash SIZE ] [ mask MASK ] [ shift SHIFT ]
        tcindex class 1:1 => 1 Usage: ... tcindex\t[ hash SIZE ] [ mask MASK ] [ shift SHIFT ]
        tcindex hash -1 mask '' shift -5
        tcindex classid x => 1 Illegal "classid"
        handle '' tcindex
        tcindex action => 255 Command line is not complete. Try option "help"
        tcindex action drop
        rsvp session 10.0.0.1/5000 ipproto tcp flowid 1:10
        rsvp session 10.0.0.1 spi/ah 5 sender 10.0.0.2/20 classid 1:1
        rsvp session 10.0.0.1 u16 5 mask ff at 2 tunnelid 3
        rsvp session 10.0.0.1 flowlabel 5 => 1 Illegal "session"
        rsvp6 session 2001:db8::1 flowlabel 5
        rsvp session 2001:db8::1 => 1 Illegal "session"
        rsvp session 10.0.0.1/x => 1 Illegal "session"
        rsvp sender => 255 Command line is not complete. Try option "help"
        rsvp ipproto foo => 1 Illegal "ipproto"
        rsvp ipprotox tcp session 10.0.0.1
        rsvp ippro tcp => 1 What is "ippro"?
        rsvp help => 1 Usage:\t... rsvp ipproto PROTOCOL session DST[/PORT | GPI ]
        rsvp tunnel 5 skip 4
        rsvp tunnel 5 x => 1 Illegal "skip"
        rsvp foo => 1 What is "foo"?
        """);
  }
}
