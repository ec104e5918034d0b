/**
 * What the server answers: one small class per method of the protocol, or per group of methods that belong together.
 * Each takes the parameters of the protocol and a document, asks the document, and turns the answer into the types of the
 * protocol.
 *
 * <p>Deliberately absent: anything that knows tc. What is to be said is found by the language; here it is only put into
 * the form that the client understands.
 */
package org.qosworkbench.lsp.feature;
