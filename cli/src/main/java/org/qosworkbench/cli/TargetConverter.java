package org.qosworkbench.cli;

import org.qosworkbench.tc.spec.Target;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of {@code --target}. */
final class TargetConverter implements ITypeConverter<Target> {
  @Override
  public Target convert(String text) {
    return Target.parse(text).orElseThrow(() -> new TypeConversionException(
        "'" + text + "' is not a target; write for example iproute2=6.1,kernel=6.12"));
  }
}
