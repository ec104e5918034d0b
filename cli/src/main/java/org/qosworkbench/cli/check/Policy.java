package org.qosworkbench.cli.check;

import org.qosworkbench.tc.ide.Settings;
import org.qosworkbench.tc.spec.Target;

/**
 * What one input is checked against.
 *
 * @param target the tc and the kernel that it is meant for
 * @param settings devices and severities
 */
public record Policy(Target target, Settings settings) {}
