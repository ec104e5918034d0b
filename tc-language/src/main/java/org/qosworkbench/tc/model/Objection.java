package org.qosworkbench.tc.model;

import java.util.List;
import java.util.Objects;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelRule.Weight;

/**
 * What the kernel says about a request.
 *
 * @param firstWord index of the first word that it is about
 * @param lastWord index of the last one, at least {@code firstWord}
 * @param answer what the kernel sends back or writes into its log
 * @param explanation our own words, without a final stop
 * @param pointers other places that it has to do with
 */
public record Objection(
    Diagnostic diagnostic, Weight weight, int firstWord, int lastWord, KernelAnswer answer, String explanation,
    List<Pointer> pointers) {
  /**
   * Another place.
   *
   * @param message what is there, for example "handle 1: was created here"
   */
  public record Pointer(Source source, String message) {}

  public Objection {
    Objects.requireNonNull(diagnostic);
    Objects.requireNonNull(weight);
    Objects.requireNonNull(answer);
    pointers = List.copyOf(pointers);
  }
}
