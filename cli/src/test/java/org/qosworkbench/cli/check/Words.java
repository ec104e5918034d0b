package org.qosworkbench.cli.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Origin;
import org.qosworkbench.tc.ide.RelatedPlace;
import org.qosworkbench.tc.ide.Suggestion;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/** A checker for tests of everything around checking: it objects to some words wherever they stand. */
public final class Words implements Checker {
  /** Refused by tc, with everything that a finding can have. */
  public static final String BAD = "bad";
  /** Refused by the kernel. */
  public static final String DENIED = "denied";
  /** Accepted, with a warning. */
  public static final String ODD = "odd";
  /** Accepted, with a warning that has to do with the first word of the text, and a change that is safe. */
  public static final String TWICE = "twice";
  /** A hint at the place behind the word. */
  public static final String MEH = "meh";

  @Override
  public void check(Source source, Policy policy, Consumer<Finding> findings) {
    String text = source.text();
    int start = 0;
    for (int offset = 0; offset <= text.length(); offset++) {
      if (offset == text.length() || Character.isWhitespace(text.charAt(offset))) {
        Range range = new Range(start, offset);
        switch (range.in(text)) {
          case BAD -> findings.accept(bad(range));
          case DENIED -> findings.accept(denied(range));
          case ODD -> findings.accept(plain(range, Severity.WARNING, "this word is odd"));
          case TWICE -> findings.accept(twice(range));
          case MEH -> findings.accept(plain(Range.at(offset), Severity.HINT, "something is missing"));
          default -> { }
        }
        start = offset + 1;
      }
    }
  }

  /** An error of tc at a range. */
  public static Finding bad(Range range) {
    return new Finding(range, Severity.ERROR, Origin.TC, "TC9104", "bad-size", "\"bad\" is not a size",
        Optional.of("Illegal \"limit\""), OptionalInt.of(1), true, Optional.of("sizes look like 15k"),
        List.of(new Suggestion("write 15k", false, List.of(new Edit(range, "15k")))), List.of());
  }

  /** An error of the kernel at a range. */
  public static Finding denied(Range range) {
    return new Finding(range, Severity.ERROR, Origin.KERNEL, "TC9002", "unknown-kind",
        "the kernel says no (kernel: RTNETLINK answers: Invalid argument)",
        Optional.of("RTNETLINK answers: Invalid argument"), OptionalInt.of(2), false, Optional.empty(), List.of(),
        List.of());
  }

  private static Finding twice(Range range) {
    return new Finding(range, Severity.WARNING, Origin.ADVICE, "TC9003", "said-twice", "this was said already",
        Optional.empty(), OptionalInt.empty(), false, Optional.empty(),
        List.of(new Suggestion("say it once", true, List.of(new Edit(range, "once")))),
        List.of(new RelatedPlace(new Range(0, 5), "it was said here")));
  }

  private static Finding plain(Range range, Severity severity, String message) {
    return new Finding(range, severity, Origin.ADVICE, "TC9001", "tc-warns", message,
        Optional.empty(), OptionalInt.empty(), false, Optional.empty(), List.of(), List.of());
  }
}
