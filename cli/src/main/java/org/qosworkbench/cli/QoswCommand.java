package org.qosworkbench.cli;

import picocli.CommandLine.Command;

@Command(
    name = "qosw",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Checks, explains and formats Linux traffic control (tc) commands.")
final class QoswCommand {}
