package org.qosworkbench.tc.spec.grammar;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.value.GeneveMatch;
import org.qosworkbench.tc.value.GeneveOptions;
import org.qosworkbench.tc.value.GeneveOptions.GeneveOption;
import org.qosworkbench.tc.value.HexString;
import org.qosworkbench.tc.value.TunnelMatch;
import org.qosworkbench.tc.value.TunnelOptions;

/**
 * What the kernel tests of the options in tunnel headers (Linux net/sched/cls_flower.c, fl_set_enc_opt(), and
 * act_tunnel_key.c, tunnel_key_copy_opts()). Of several kinds of options tc sends all, and the kernel reads the last.
 */
public final class TunnelTests {
  private TunnelTests() {}

  private static final int LARGEST = 255;
  private static final int GENEVE_HEADER = 4;
  private static final int DATA_UNIT = 4;
  private static final int LONGEST_DATA = 127;

  private enum Failure {
    GENEVE_PART("Missing tunnel key geneve option class, type or data",
        "a Geneve option has a class, a type and data"),
    GENEVE_LONG("Attribute failed policy validation",
        "the data of a Geneve option have at most 124 bytes, 248 digits"),
    GENEVE_SHORT("Tunnel key geneve option data is less than 4 bytes long",
        "the data of a Geneve option has at least four bytes, eight digits"),
    GENEVE_UNEVEN("Tunnel key geneve option data is not a multiple of 4 bytes long",
        "the data of a Geneve option is made of words of four bytes, eight digits each"),
    TOO_LONG("Tunnel options exceeds max size", "all options together have at most " + LARGEST + " bytes"),
    MASK_LENGTH("Key and mask miss aligned", "the mask of a Geneve option is as long as its data"),
    NO_OPTIONS("Empty list of tunnel options", "there is no option in the list"),
    ERSPAN_NO_VERSION("Missing tunnel key erspan option ver", "the version, the first number, is missing"),
    ERSPAN_VERSION("Tunnel key erspan option ver is incorrect", "ERSPAN has the versions 1 and 2"),
    ERSPAN_INDEX("Missing tunnel key erspan option index", "version 1 of ERSPAN needs an index, the second number"),
    ERSPAN_DIRECTION("Missing tunnel key erspan option dir or hwid",
        "version 2 of ERSPAN needs direction and hardware id, the third and the fourth number"),
    GTP_PART("cls_flower: Missing tunnel key gtp option pdu type or qfi",
        "the type of the data unit and the QoS flow identifier are both needed"),
    PFCP_TYPE("cls_flower: Missing tunnel key pfcp option type", "the type, the first number, is missing");

    private final String text;
    private final String explanation;

    Failure(String text, String explanation) {
      this.text = text;
      this.explanation = explanation;
    }
  }

  /** The rule for a kind that has tunnel options. */
  public static final KernelRule RULE = KernelRule.refusesSaying(Diagnostic.KERNEL_INCONSISTENT_VALUES,
      it -> failure(it).isPresent(),
      it -> KernelAnswer.says(Errno.EINVAL, failure(it).map(failure -> failure.text).orElse("")),
      it -> failure(it).map(failure -> failure.explanation).orElse(""),
      "geneve_opts", "erspan_opts", "gtp_opts", "pfcp_opts");

  private static Optional<Failure> failure(KernelCase it) {
    return last(it.given()).flatMap(option -> it.given().value(option)).flatMap(value -> switch (value) {
      case GeneveOptions options -> geneve(options.options());
      case GeneveMatch match -> geneve(match);
      case TunnelOptions options -> fixed(options);
      case TunnelMatch match -> fixed(match.key());
      default -> Optional.empty();
    });
  }

  /** The options that the kernel reads. */
  public static Optional<String> last(Given given) {
    if (!given.hasAny("geneve_opts", "vxlan_opts", "erspan_opts", "gtp_opts", "pfcp_opts")) return Optional.empty();
    Optional<String> found = Optional.empty();
    for (var word : given.words()) {
      var name = word.element().name();
      if (word.element() instanceof Option && name.endsWith("_opts")) found = Optional.of(name);
    }
    return found;
  }

  private static Optional<Failure> geneve(List<GeneveOption> options) {
    if (options.isEmpty()) return Optional.of(Failure.NO_OPTIONS);
    int length = 0;
    for (var option : options) {
      if (bytes(option) > LONGEST_DATA) return Optional.of(Failure.GENEVE_LONG);
      if (option.optionClass().isEmpty() || option.type().isEmpty() || option.data().isEmpty()) {
        return Optional.of(Failure.GENEVE_PART);
      }
      int bytes = bytes(option);
      if (bytes < DATA_UNIT) return Optional.of(Failure.GENEVE_SHORT);
      if (bytes % DATA_UNIT != 0) return Optional.of(Failure.GENEVE_UNEVEN);
      length += GENEVE_HEADER + bytes;
      if (length > LARGEST) return Optional.of(Failure.TOO_LONG);
    }
    return Optional.empty();
  }

  private static Optional<Failure> geneve(GeneveMatch match) {
    var failure = geneve(match.keys());
    if (failure.isPresent()) return failure;
    for (int i = 0; i < match.keys().size(); i++) {
      var mask = match.masks().get(i);
      if (mask.data().isEmpty()) continue;
      int bytes = bytes(mask);
      if (bytes < DATA_UNIT) return Optional.of(Failure.GENEVE_SHORT);
      if (bytes % DATA_UNIT != 0) return Optional.of(Failure.GENEVE_UNEVEN);
      if (bytes != bytes(match.keys().get(i))) return Optional.of(Failure.MASK_LENGTH);
    }
    return Optional.empty();
  }

  private static int bytes(GeneveOption option) {
    return option.data().map(HexString::digits).map(digits -> digits.length() / 2).orElse(0);
  }

  private static Optional<Failure> fixed(TunnelOptions options) {
    var fields = options.fields();
    return switch (options.kind()) {
      case ERSPAN -> {
        if (fields.get(0).isEmpty()) yield Optional.of(Failure.ERSPAN_NO_VERSION);
        yield switch ((int) fields.get(0).getAsLong()) {
          case 1 -> fields.get(1).isEmpty() ? Optional.of(Failure.ERSPAN_INDEX) : Optional.empty();
          case 2 -> fields.get(2).isEmpty() || fields.get(3).isEmpty()
              ? Optional.of(Failure.ERSPAN_DIRECTION) : Optional.empty();
          default -> Optional.of(Failure.ERSPAN_VERSION);
        };
      }
      case GTP -> fields.get(0).isEmpty() || fields.get(1).isEmpty()
          ? Optional.of(Failure.GTP_PART) : Optional.empty();
      case PFCP -> fields.get(0).isEmpty() ? Optional.of(Failure.PFCP_TYPE) : Optional.empty();
    };
  }
}
