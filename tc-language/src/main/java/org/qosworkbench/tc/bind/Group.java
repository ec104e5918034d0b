package org.qosworkbench.tc.bind;

import org.qosworkbench.tc.spec.Element;

/**
 * Words that belong together: a command, a kind with its options, one action, the tail of one option.
 *
 * @param head what the group is about; the head's own word stands before the group, in the parent
 * @param parent index of the group around it, -1 for the outermost
 * @param firstWord first word of the group
 * @param endWord one behind its last word
 */
public record Group(Element head, int parent, int firstWord, int endWord) {}
