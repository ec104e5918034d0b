package org.qosworkbench.tc.spec.command;

import static org.qosworkbench.tc.spec.Complaint.exits;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;

import java.util.List;
import org.qosworkbench.tc.spec.CommandObject;
import org.qosworkbench.tc.spec.Docs;
import org.qosworkbench.tc.spec.Match;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.Words;

/** {@code tc monitor} (iproute2 tc/tc_monitor.c). */
final class MonitorCommand {
  private MonitorCommand() {}

  private static final Section OPTIONS = section("monitor",
      prefix("file", param("FILE", new ValueType.Path())).doc("Read messages from a file instead of listening."))
      .help(new Section.Help(Match.PREFIX, exits("Usage: tc [-timestamp [-tshort] monitor")))
      .unknown(exits("Argument \"%s\" is unknown, try \"tc monitor help\"."));

  static final CommandObject OBJECT = new CommandObject(Name.prefix("monitor"),
      Docs.of("Listens to changes until it is stopped."), Words.exact(List.of()), OPTIONS);
}
