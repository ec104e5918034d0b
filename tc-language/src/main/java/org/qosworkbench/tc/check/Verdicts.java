package org.qosworkbench.tc.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.model.Network;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Range;

/**
 * What is known of every statement of a document. Immutable. The verdicts on the next version of a document takes over
 * what is known of the statements that stayed the same objects, so its cost is that of the edit and not of the file.
 */
public final class Verdicts {
  private final Document document;
  private final Host host;
  /** The machine as the file describes it, else as asked for. */
  private final Host effective;
  private final Verdict[] verdicts;
  private final Course course;

  private Verdicts(Document document, Host host, Host effective, Verdict[] verdicts, Course course) {
    this.document = document;
    this.host = host;
    this.effective = effective;
    this.verdicts = verdicts;
    this.course = course;
  }

  /**
   * The verdicts on a document.
   *
   * @param cancelled asked at every statement
   * @throws CancellationException when {@code cancelled} says so
   */
  public static Verdicts of(Document document, Host host, BooleanSupplier cancelled) {
    var verdicts = new Verdict[document.statements().size()];
    var effective = FileHost.of(document, host);
    var ahead = Judging.start(document, effective, verdicts, cancelled);
    return new Verdicts(document, host, effective, verdicts, Course.of(verdicts, effective, ahead::await, cancelled));
  }

  /**
   * The verdicts on a later version of the document, or of the same for another machine.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public Verdicts next(Document later, Host nextHost, BooleanSupplier cancelled) {
    var nextEffective = FileHost.of(later, nextHost);
    if (!nextEffective.equals(effective)) return of(later, nextHost, cancelled);
    int size = later.statements().size();
    int same = Math.min(size, verdicts.length);
    int head = 0;
    while (head < same && later.statement(head) == document.statement(head)) head++;
    int tail = 0;
    while (tail < same - head && later.statement(size - 1 - tail) == document.statement(verdicts.length - 1 - tail)) {
      tail++;
    }
    var next = Arrays.copyOf(verdicts, size);
    System.arraycopy(verdicts, verdicts.length - tail, next, size - tail, tail);
    Judging.judge(later, effective, next, head, size - tail, cancelled);
    return new Verdicts(later, nextHost, nextEffective, next, course.next(next, head, tail, cancelled));
  }

  /** The document that this is about. */
  public Document document() {
    return document;
  }

  /** The tc and the kernel that were checked for: those that the file names, else those asked for. */
  public Target target() {
    return effective.target();
  }

  /** Tells all problems that no comment allows, in the order of the file. */
  public void report(Pass.Listener listener) {
    var pass = new Pass(host, listener);
    for (int i = 0; i < verdicts.length; i++) {
      pass.next(document.statement(i), verdicts[i], course.ranInto(i), document.offset(i));
    }
    pass.finish(course.late());
  }

  /** What the document's commands leave behind; not to be changed. */
  public Network end() {
    return course.end();
  }

  /** What is there before a statement runs; a network of its own. */
  public Network before(int statement) {
    return course.before(statement);
  }

  /**
   * Runs the commands of some statements once more, for somebody who wants to see what is there in between.
   *
   * @param from the first statement
   * @param to one behind the last
   * @param steps gets each command that asks the kernel for something, before it is carried out
   * @return what is there afterwards; a network of its own
   * @throws CancellationException when {@code cancelled} says so
   */
  public Network follow(int from, int to, Consumer<StepCheck.Step> steps, BooleanSupplier cancelled) {
    return course.follow(from, to, steps, cancelled);
  }

  /** The machine that was checked for: as the file describes it, else as asked for. */
  public Host host() {
    return effective;
  }

  /** Where a comment of a statement names the device that it describes, in the statement's text. */
  public Optional<Range> describedDevice(int statement) {
    return verdicts[statement].directive().flatMap(it -> it instanceof Directive.ForDevice device
        ? Optional.of(device.name(document.statement(statement).text())) : Optional.empty());
  }
}
