/**
 * Speed, measured. JMH benchmarks of the language core; bench/whole-process measures the command line beside real tc.
 * Nothing here runs in the test suite except a check that the inputs are what they claim to be.
 */
package org.qosworkbench.bench;
