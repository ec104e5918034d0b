package org.qosworkbench.lsp.feature;

import com.google.gson.JsonElement;
import java.util.Optional;
import org.qosworkbench.tc.spec.Target;

/**
 * What the user of a client wishes; a project file has precedence.
 *
 * @param target the tc and the kernel that files are for, when no project file says so
 * @param kernelTree the folder of a kernel's sources
 * @param inlayHints whether numbers are shown between the words
 * @param codeLenses whether remarks are shown above commands
 */
public record Preferences(Optional<Target> target, Optional<String> kernelTree, boolean inlayHints, boolean codeLenses) {
  /** Nothing in particular. */
  public static final Preferences DEFAULT = new Preferences(Optional.empty(), Optional.empty(), true, true);

  /** The section that the settings stand in. */
  public static final String SECTION = "qosw";

  /** What a client's settings say; what is missing or makes no sense is as it was. */
  public Preferences with(JsonElement settings) {
    return new Preferences(
        Json.text(settings, "target").map(it -> it.isBlank() ? Optional.<Target>empty() : Target.parse(it))
            .orElse(target),
        Json.text(settings, "kernelTree").map(it -> Optional.of(it).filter(tree -> !tree.isBlank())).orElse(kernelTree),
        flag(settings, "inlayHints", inlayHints),
        flag(settings, "codeLens", codeLenses));
  }

  private static boolean flag(JsonElement settings, String name, boolean otherwise) {
    var value = Json.at(settings, name);
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean() ? value.getAsBoolean() : otherwise;
  }
}
