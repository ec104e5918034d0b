/**
 * Advice about single commands: what tc and the kernel accept without a word although it is hardly what was meant. One
 * class for each diagnostic, listed in {@link org.qosworkbench.tc.check.advice.Advice} under the kinds whose commands
 * it reads. Each names the behavior of the kernel or of tc that makes the command worse than it looks, and stays quiet
 * as soon as anything it depends on is unknown.
 *
 * <p>Deliberately absent: whatever depends on other commands of the file (classes that do not exist, sums of rates,
 * unreachable filters), and whatever tc or the kernel refuses or warns about by itself.
 */
package org.qosworkbench.tc.check.advice;
