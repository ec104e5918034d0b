/**
 * The facade that every front uses: plain records in, plain records out, pure functions between them.
 *
 * <p>Deliberately absent: input and output, threads, caches, protocol and Eclipse types. A front converts its own
 * types to and from these records and adds nothing to what they say, so that a file gets the same findings
 * everywhere.
 */
package org.qosworkbench.tc.ide;
