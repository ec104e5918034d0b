/**
 * The project file {@code .qosw.toml}: which tc and kernel a project is for, which devices it has, which diagnostics it
 * wants and how severe they are.
 *
 * <p>Deliberately absent: command line options. They win over the project file, and the commands see to that.
 */
package org.qosworkbench.cli.project;
