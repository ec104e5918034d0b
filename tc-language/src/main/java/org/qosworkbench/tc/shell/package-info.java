/**
 * Which tc commands a shell script runs: an evaluation of the script that knows of each word what can be known without
 * running it. Words are known texts, or texts with gaps ({@link org.qosworkbench.tc.bind.Gap}); each part of a word
 * knows where it is written, and through which variables and calls it came.
 *
 * <p>When in doubt a word has a gap, a condition leads both ways, and the state of the devices counts as unknown from
 * there on: nothing is claimed that another run of the script could prove wrong. Every script is done within bounds;
 * where they were reached the result says so.
 *
 * <p>Deliberately absent: the syntax of the shell ({@code shell.syntax}), what tc makes of the words ({@code bind},
 * {@code model}), and the reading of files, which whoever asks does for the evaluation.
 */
package org.qosworkbench.tc.shell;
