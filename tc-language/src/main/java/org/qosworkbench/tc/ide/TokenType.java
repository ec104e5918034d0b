package org.qosworkbench.tc.ide;

/** What a piece of text is, for colors. */
public enum TokenType {
  /** qdisc, class, filter ... */
  OBJECT,
  /** add, change, delete ... */
  VERB,
  /** The kind of a qdisc, classifier, action or ematch. */
  KIND,
  /** A keyword. */
  OPTION,
  /** A plain number, a mask, a port. */
  NUMBER,
  /** A rate such as 10mbit. */
  RATE,
  /** A number of bytes such as 15k. */
  SIZE,
  /** A stretch of time such as 10ms. */
  TIME,
  /** A share such as 5%. */
  PERCENT,
  /** The handle of a qdisc or filter. */
  HANDLE,
  /** A class id such as 1:10. */
  CLASSID,
  /** A network device. */
  DEVICE,
  /** A protocol, by name or number. */
  PROTOCOL,
  /** A network or link-layer address. */
  ADDRESS,
  /** One of a few words. */
  WORD,
  /** Free text, a file name. */
  STRING,
  /** A comment. */
  COMMENT,
  /** What tc refuses, and what it never gets to see. */
  ERROR
}
