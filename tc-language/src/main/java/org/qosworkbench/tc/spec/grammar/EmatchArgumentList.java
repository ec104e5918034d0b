package org.qosworkbench.tc.spec.grammar;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.EmatchArguments;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Refused;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.grammar.EmatchTokens.Token;
import org.qosworkbench.tc.value.LooseNumber;
import org.qosworkbench.tc.value.Parsed;

/** The arguments of one match within an expression. */
final class EmatchArgumentList implements EmatchArguments {
  private final EmatchExpression.Reading reading;
  private final Token name;
  private final List<Token> arguments;
  private int at;

  EmatchArgumentList(EmatchExpression.Reading reading, Token name, List<Token> arguments) {
    this.reading = reading;
    this.name = name;
    this.arguments = arguments;
  }

  @Override
  public boolean more() {
    return at < arguments.size();
  }

  @Override
  public String text() {
    return more() ? arguments.get(at).text() : "";
  }

  @Override
  public boolean quoted() {
    return more() && arguments.get(at).kind() == EmatchTokens.Kind.QUOTED;
  }

  @Override
  public Optional<Option> find(Section words) {
    return words.options().stream().filter(it -> it.name().equals(text())).findFirst();
  }

  @Override
  public void take(Element element) {
    reading.mean(arguments.get(at), element);
    at++;
  }

  @Override
  public long number(Param param, String tcText) {
    return switch (LooseNumber.parseEmatch(text())) {
      case Parsed.Ok<LooseNumber> ok -> {
        take(param);
        yield ok.get().value();
      }
      case Parsed.Bad<LooseNumber> bad -> throw refuse(tcText, bad.fault().explain());
    };
  }

  @Override
  public Refused refuse(String tcText, String explanation) {
    var about = arguments.isEmpty() ? name : arguments.get(Math.min(at, arguments.size() - 1));
    return reading.refuse(about.word(), tcText, explanation);
  }

  @Override
  public void note(String tcText, String explanation) {
    reading.note(tcText, explanation);
  }
}
