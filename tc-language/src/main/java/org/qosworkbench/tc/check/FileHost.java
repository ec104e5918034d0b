package org.qosworkbench.tc.check;

import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;

/**
 * The machine that a file says it is for, before its first command: {@code # qosw: target iproute2=6.1} and
 * {@code # qosw: device eth0 mtu 1500}.
 */
public final class FileHost {
  private FileHost() {}

  /** The machine that the file describes; what it does not say, or does not say well, is that of {@code asked}. */
  public static Host of(Document document, Host asked) {
    var found = asked;
    for (var statement : document.statements()) {
      if (statement.wordCount() > 0) break;
      var directive = Directive.of(statement, problem -> {});
      if (directive.isPresent() && directive.get() instanceof Directive.AboutHost about) {
        found = obey(about, found, asked.target());
      }
    }
    return found;
  }

  /** What a directive makes of the machine that those before it describe. */
  static Host obey(Directive.AboutHost directive, Host host, Target asked) {
    return switch (directive) {
      case Directive.ForTarget it -> host.with(Target.parse(it.text(), asked).orElseThrow());
      case Directive.ForDevice it -> host.with(host.devices().with(it.device()));
    };
  }
}
