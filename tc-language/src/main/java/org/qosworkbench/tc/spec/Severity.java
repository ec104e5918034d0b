package org.qosworkbench.tc.spec;

/** How serious a finding is. */
public enum Severity { ERROR, WARNING, INFO, HINT }
