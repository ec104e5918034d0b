/**
 * What a batch file builds, drawn for terminals and programs.
 *
 * <p>Deliberately absent: drawings that any front can use; these are in {@code org.qosworkbench.tc.ide.tree}.
 */
package org.qosworkbench.cli.tree;
