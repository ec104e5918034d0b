package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** Actions that leave the packet itself alone, such as ct, skbedit and tunnel_key. */
class MetadataActionsTest {
  @Test
  void readsConnmark() {
    check("7.1", "actions add action connmark", """
        zone 5
        zone 65535 drop index 5
        c zone 5 pipe
        index 5
        index 5 drop
        zone x => 255 connmark: Illegal "zone"
        zone 65536 => 255 connmark: Illegal "zone"
        zone => 255 Command line is not complete. Try option "help"
        index x => 255 connmark: Illegal "index"
        help => 255 Usage: ... connmark [zone ZONE] [CONTROL] [index <INDEX>]
        zone 5 help => 255 Illegal "action"
        foo => 255 Bad action type foo
        """);
  }

  @Test
  void readsCtinfo() {
    check("7.1", "actions add action ctinfo", """
        dscp 0xfc000000
        dscp 0xfc000000 0x01000000
        dscp 0x3f cpmark
        dscp 0
        dscp 0 5 cpmark 0xff zone 3 continue index 4
        cpmark
        cpmark 5 zone 1
        d 0x7e zone 3
        zone 3 dscp 0x3f => 255 Bad action type dscp
        dscp => 255 Command line is not complete. Try option "help"
        dscp x => 255 ctinfo: Illegal dscp "mask"
        dscp 0xff => 255 ctinfo: dscp mask must be 6 contiguous bits long
        dscp 0x3f 0x10 => 255 ctinfo: dscp mask & statemask must NOT overlap
        dscp 5 => 255 ctinfo: dscp mask must be 6 contiguous bits long
        dscp 0x1f => 255 ctinfo: dscp mask must be 6 contiguous bits long
        zone x => 255 ctinfo: Illegal "zone"
        zone => 255 Command line is not complete. Try option "help"
        index x => 255 ctinfo: Illegal "index"
        help => 255 Usage: ... ctinfo [dscp mask [statemask]] [cpmark [mask]] [zone ZONE] [CONTROL] [index <INDEX>]
        cpmark dscp 0x3f => 255 Bad action type dscp
        """);
  }

  @Test
  void readsSkbedit() {
    check("7.1", "actions add action skbedit", """
        queue_mapping 3
        q 65535
        q 65536 => 255 Illegal queue_mapping
        q -1 => 255 Illegal queue_mapping
        priority 1:10
        priority 10
        prio none
        priority x => 255 Illegal priority
        mark 5
        mark 0x10/0xf0 pipe index 5
        mark 5/x => 255 Illegal mask
        mark x/5 => 255 Illegal mark
        mark x => 255 Illegal mark
        mark 5/ => 255 Illegal mask
        mark /5 => 255 Illegal mark
        ptype host
        pt o
        ptype foo => 255 Illegal ptype (foo)
        inheritdsfield
        i
        index 5
        ind 5 drop
         => 255 Command line is not complete. Try option "help"
        drop => 255 Usage: ... skbedit <[QM] [PM] [MM] [PT] [IF]>
        foo => 255 Usage: ... skbedit <[QM] [PM] [MM] [PT] [IF]>
        help => 255 Usage: ... skbedit <[QM] [PM] [MM] [PT] [IF]>
        mark 5 help => 255 Usage: ... skbedit <[QM] [PM] [MM] [PT] [IF]>
        mark 5 index x => 255 skbedit: Illegal "index"
        mark => 255 Command line is not complete. Try option "help"
        p host => 255 Illegal priority
        """);
  }

  @Test
  void readsSample() {
    check("7.1", "actions add action sample", """
        rate 100 group 1
        r 0 g 0 t 0 drop index 5
        index 5
        index 0 => 255 param "group" not set
         => 255 Error: argument "sample count" is required
        rate 100 => 255 param "group" not set
        group 1 => 255 param "rate" not set
        foo => 255 param "group" not set
        rate x group 1 => 255 Illegal rate x
        rate -1 => 255 Illegal rate -1
        rate 1 group x => 255 Illegal group num x
        rate 1 group 1 trunc x => 255 Illegal truncation size x
        rate => 255 Command line is not complete. Try option "help"
        help => 255 Usage: sample SAMPLE_CONF
        rate 1 group 1 index x => 255 sample: Illegal "index"
        """);
  }

  @Test
  void readsSampleOfOldReleases() {
    check("6.1", "actions add action sample", """
         => 255 sample bad argument count 1
        rate 100 => 255 param "group" not set
        """);
  }

  @Test
  void readsSimple() {
    check("7.1", "actions add action simple", """
        sdata hello
        sd "two words" pipe index 5
        sdata 0123456789012345678901234567890
        sdata 01234567890123456789012345678901 => 255 simple: Illegal string len 32 <01234567890123456789012345678901>
        sdata ääääääääääääääää => 255 simple: Illegal string len 32 <ääääääääääääääää>
        sdata a sdata b
        s sdata a
        index 5
        sdata => 255 Command line is not complete. Try option "help"
         => 255 Command line is not complete. Try option "help"
        drop => 255 Usage:... simple [sdata STRING] [index INDEX] [CONTROL]
        foo => 255 Usage:... simple [sdata STRING] [index INDEX] [CONTROL]
        help => 255 Usage:... simple [sdata STRING] [index INDEX] [CONTROL]
        index x => 255 simple: Illegal "index" (x)
        sdata a index x => 255 simple: Illegal "index" (x)
        """);
  }

  @Test
  void readsTunnelKey() {
    check("7.1", "actions add action tunnel_key", """
        set src_ip 1.2.3.4 dst_ip 2.2.2.2
        set src_ip ::1 dst_ip any id 42 dst_port 4789 tos 8 ttl ff nocsum pipe index 5
        s src_ip 1.2.3.4 d 2.2.2.2 i 5
        set src_ip 1.2.3.4 dst_ip 2.2.2.2 nofrag
        set src_ip 1.2.3.4 dst_ip 2.2.2.2 n c
        set src_ip 1.2.3.4 dst_ip 2.2.2.2 geneve_opts 0102:80:00800022,0102:81:01
        set src_ip 1.2.3.4 dst_ip 2.2.2.2 geneve_opts 1:2:33,,1:2:3
        set src_ip 1.2.3.4 dst_ip 2.2.2.2 geneve_opts ''
        set src_ip 1.2.3.4 dst_ip 2.2.2.2 vxlan_opts 5
        set src_ip 1.2.3.4 dst_ip 2.2.2.2 erspan_opts 1:2:3:4
        unset
        unset drop index 5
        src_ip 1.2.3.4
         => 255 Command line is not complete. Try option "help"
        foo => 255 Bad action type foo
        set => 255 set needs tunnel_key parameters
        set src_ip 1.2.3.4 => 255 set needs tunnel_key parameters
        set src_ip foo => 1 Error: any valid address is expected rather than "foo".
        set src_ip 1.2.3.4/24 => 1 Error: any valid address is expected rather than "1.2.3.4/24".
        set unset => 255 unexpected "unset" - action already specified
        unset se => 255 unexpected "se" - action already specified
        set src_ip 1.2.3.4 dst_ip 2.2.2.2 id x => 255 Illegal "id"
        set src_ip 1.2.3.4 dst_ip 2.2.2.2 id 0x5 => 255 Illegal "id"
        set src_ip 1.2.3.4 dst_ip 2.2.2.2 dst_port 65536 => 255 Illegal "dst port"
        set src_ip 1.2.3.4 dst_ip 2.2.2.2 tos zz => 255 Illegal "tos"
        set src_ip 1.2.3.4 dst_ip 2.2.2.2 ttl 256 => 255 Illegal "ttl"
        set src_ip 1.2.3.4 dst_ip 2.2.2.2 geneve_opts x => 255 Illegal "geneve_opts"
        set src_ip 1.2.3.4 dst_ip 2.2.2.2 geneve_opts 1:2:3:4 => 255 Illegal "geneve_opts"
        set src_ip 1.2.3.4 dst_ip 2.2.2.2 vxlan_opts x => 255 Illegal "vxlan_opts"
        set src_ip 1.2.3.4 dst_ip 2.2.2.2 erspan_opts 1:2:3:4:5 => 255 Illegal "erspan_opts"
        set src_ip 1.2.3.4 dst_ip 2.2.2.2 nofra => 255 Bad action type nofra
        unset index x => 255 tunnel_key: Illegal "index"
        help => 255 Usage: tunnel_key unset
        unset help => 255 Usage: tunnel_key unset
        """);
  }

  @Test
  void readsTunnelKeyWithoutNofrag() {
    check("6.1", "actions add action tunnel_key set src_ip 1.2.3.4 dst_ip 2.2.2.2", """
        nofrag => 255 Bad action type nofrag
        no
        """);
  }

  @Test
  void readsCt() {
    check("7.1", "actions add action ct", """
        zone 5
        zone 65536 => 255 ct: Illegal "zone"
        zone 5/3 => 255 ct: Illegal "zone"
        clear
        c
        clear zone 5
        clear commit => 255 ct: clear can only be used alone
        clear force => 255 ct: clear can only be used alone
        clear nat drop => 255 ct: clear can only be used alone
        commit
        co force mark 5/3 label aabb/ffff index 5 drop
        drop index 5
        index 5 drop
        index x => 255 ct: Illegal "index"
        mark 5/x => 255 ct: Illegal "mark"
        mark x => 255 ct: Illegal "mark"
        label aab/fff
        label aax
        label a/y
        label xx => 255 Error: argument "xx" is wrong: ct: labels must be a hex string
        label aabb/xx => 255 Error: argument "xx" is wrong: ct: labels mask must be a hex string
        label 00112233445566778899aabbccddeeff00 => 255 Error: argument "00112233445566778899aabbccddeeff00" is wrong: 34 Max allowed size 32
        label 00/00112233445566778899aabbccddeeff00 => 255 Error: argument "00" is wrong: 2 Max allowed size 32
        helper ipv4-tcp-ftp
        helpe ipv6-17-tftp-more
        helper ipv4-foo-ftp => 255 ct: Illegal "helper"
        helper ipv5-tcp-ftp => 255 ct: Illegal "helper"
        helper x => 255 ct: Illegal "helper"
        help => 255 Usage: ct clear
        h => 255 Usage: ct clear
        nat => 255 Command line is not complete. Try option "help"
        nat pipe
        nat foo => 255 Bad action type foo
        commit nat pipe => 255 ct: commit and nat must set src or dst
        commit nat src => 255 Command line is not complete. Try option "help"
        commit nat src foo => 255 Usage: ct clear
        commit nat src addr => 255 Command line is not complete. Try option "help"
        commit nat src addr 1.2.3.4 => 255 Command line is not complete. Try option "help"
        commit nat src addr 1.2.3.4 pipe
        commit nat s a 1.2.3.4-1.2.3.9 p 1000-2000
        commit nat dst addr 2001::1-2001::10 port 80
        commit nat src addr any-::4 p 80
        commit nat src addr x p 80 => 1 Error: any valid address is expected rather than "x".
        commit nat src addr 1.2.3.4-x p 80 => 1 Error: inet address is expected rather than "x".
        commit nat src addr 1.2.3.4-::1 p 80 => 1 Error: inet address is expected rather than "::1".
        commit nat src addr ::1-1.2.3.4 p 80 => 1 Error: inet6 address is expected rather than "1.2.3.4".
        commit nat src addr 1.2.3.4 p 80-x => 255 ct: Illegal nat port range
        commit nat src addr 1.2.3.4 p 65536 => 255 ct: Illegal nat port range
        commit nat src addr 1.2.3.4 p -80 => 255 ct: Illegal nat port range
        commit nat src addr 1.2.3.4 p 80- => 255 ct: Illegal nat port range
        commit nat src addr 1.2.3.4 port => 255 Command line is not complete. Try option "help"
        nat src addr 1.2.3.4 zone 5 => 255 ct: src or dst is only valid if commit is set
        commit nat src addr 1.2.3.4 nat dst addr 1.2.3.4 zone 5 => 255 ct: src and dst nat can't be used together
        """);
  }

  @Test
  void readsCtWithoutHelper() {
    check("6.1", "actions add action ct", """
        helper ipv4-tcp-ftp => 255 Bad action type helper
        h => 255 Usage: ct clear
        """);
  }

  @Test
  void readsGate() {
    check("7.1", "actions add action gate", """
        sched-entry open 200000000
        sched-entry OPEN 200ms 5 8kb sched-entry close 100000000 -1 -1
        sched-entry Close 4294967295ns pipe
        clockid CLOCK_TAI sched-entry open 1
        clockid tai base-time 1s cycle-time 10ms cycle-time-ext 1ms flags 1 priority -5 index 4 sched-entry open 1 drop
        cl realtime c 5 cycle-time- 5 b 5 f 0 p 1 i 4 s open 1
        index 5
        index 0 => 255 gate: must add at least one entry
         => 255 Command line is not complete. Try option "help"
        clockid x => 255 Error: argument "x" is wrong: clockid
        clockid => 255 Command line is not complete. Try option "help"
        sched-entry => 255 Usage: sched-entry <open | close> <interval> [ <interval ipv> <octets max bytes> ]
        sched-entry foo => 255 Usage: sched-entry <open | close> <interval> [ <interval ipv> <octets max bytes> ]
        sched-entry open => 255 Usage: sched-entry <open | close> <interval> [ <interval ipv> <octets max bytes> ]
        sched-entry open x => 255 Usage: sched-entry <open | close> <interval> [ <interval ipv> <octets max bytes> ]
        sched-entry open 5s => 255 "interval" is too large
        sched-entry open 4294967296 => 255 "interval" is too large
        sched-entry open 1 -1 3gb => 255 "maxoctets" is too large
        sched-entry open 1 foo => 255 Bad action type foo
        index x => 255 Error: argument "x" is wrong: index
        priority x => 255 Error: argument "x" is wrong: priority
        base-time x => 255 Error: argument "x" is wrong: base-time
        cycle-time x => 255 Error: argument "x" is wrong: cycle-time
        cycle-time-ext x => 255 Error: argument "x" is wrong: cycle-time-ext
        flags x => 255 Error: argument "x" is wrong: flags
        sched-entry open 1 help => 255 Usage: gate [ priority PRIO-SPEC ] [ base-time BASE-TIME ]
        sched-entry open 1 index => 255 Command line is not complete. Try option "help"
        """);
  }
}
