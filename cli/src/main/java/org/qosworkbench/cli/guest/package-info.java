/**
 * Running what a file says in a guest, and setting what came of it beside what was expected.
 *
 * <p>Deliberately absent: how guests are run ({@code org.qosworkbench.launch} knows) and how findings are printed.
 */
package org.qosworkbench.cli.guest;
