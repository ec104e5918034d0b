package org.qosworkbench.tc.shell.syntax;

/** An argument of {@link Command.Declaring}: an assignment, or a word such as an option or a name alone. */
public sealed interface Declaration extends Node permits Assignment, Word {}
