package org.qosworkbench.tc.spec;

import java.util.Optional;

/**
 * Everything that can be found in a tc file. The number says where it belongs: 0 text, 1 command header, 2 options and
 * values, 3 traffic-control tree, 4 versions and kernel configuration, 5 advice. Numbers are never reused. Each has a
 * page docs/diagnostics/CODE.md whose examples are run as tests.
 */
public enum Diagnostic {
  UNTERMINATED_QUOTE("TC0001", "unterminated-quote", Severity.ERROR),
  TOO_MANY_WORDS("TC0002", "too-many-words", Severity.ERROR),
  MISSING_CONTINUATION("TC0003", "missing-continuation", Severity.WARNING),
  NUL_CHARACTER("TC0004", "nul-character", Severity.WARNING),
  NOT_UTF8("TC0005", "not-utf8", Severity.WARNING),
  BAD_SUPPRESSION("TC0006", "bad-suppression", Severity.WARNING),
  COMMENT_IN_WORD("TC0007", "comment-in-word", Severity.WARNING),
  CONTINUATION_IN_COMMENT("TC0008", "continuation-in-comment", Severity.WARNING),
  LITERAL_BACKSLASH("TC0009", "literal-backslash", Severity.WARNING),
  WORD_AFTER_QUOTE("TC0010", "word-after-quote", Severity.WARNING),

  UNKNOWN_OBJECT("TC1001", "unknown-object", Severity.ERROR),
  UNKNOWN_COMMAND("TC1002", "unknown-command", Severity.ERROR),
  INCOMPLETE_COMMAND("TC1003", "incomplete-command", Severity.ERROR),
  LEADING_TC("TC1004", "leading-tc", Severity.ERROR),
  GLOBAL_OPTION_IN_BATCH("TC1005", "global-option-in-batch", Severity.ERROR),
  BAD_HANDLE("TC1007", "bad-handle", Severity.ERROR),
  BAD_CLASSID("TC1008", "bad-classid", Severity.ERROR),
  BAD_PROTOCOL("TC1009", "bad-protocol", Severity.ERROR),
  UNKNOWN_DEVICE("TC1010", "unknown-device", Severity.ERROR),
  CLASSLESS_QDISC("TC1011", "classless-qdisc", Severity.ERROR),
  EXTRA_WORDS("TC1012", "extra-words", Severity.ERROR),
  SECOND_PARENT("TC1013", "second-parent", Severity.ERROR),
  HANDLE_FOR_CLASS("TC1014", "handle-for-class", Severity.ERROR),
  HANDLE_WITHOUT_KIND("TC1015", "handle-without-kind", Severity.ERROR),
  MISSING_ARGUMENT("TC1016", "missing-argument", Severity.ERROR),
  BAD_ESTIMATOR("TC1017", "bad-estimator", Severity.ERROR),
  BAD_SIZE_TABLE("TC1018", "bad-size-table", Severity.ERROR),

  UNKNOWN_OPTION("TC2001", "unknown-option", Severity.ERROR),
  UNKNOWN_KIND("TC2002", "unknown-kind", Severity.ERROR),
  HELP_WORD("TC2003", "help-word", Severity.ERROR),
  MISSING_OPTION("TC2004", "missing-option", Severity.ERROR),
  REPEATED_OPTION("TC2005", "repeated-option", Severity.ERROR),
  CONFLICTING_OPTIONS("TC2006", "conflicting-options", Severity.ERROR),
  DEPENDENT_OPTION("TC2007", "dependent-option", Severity.ERROR),
  MISPLACED_OPTION("TC2008", "misplaced-option", Severity.ERROR),
  INCONSISTENT_VALUES("TC2009", "inconsistent-values", Severity.ERROR),
  NOT_COMPUTABLE("TC2010", "not-computable", Severity.ERROR),

  BAD_NUMBER("TC2101", "bad-number", Severity.ERROR),
  OUT_OF_RANGE("TC2102", "out-of-range", Severity.ERROR),
  BAD_RATE("TC2103", "bad-rate", Severity.ERROR),
  BAD_SIZE("TC2104", "bad-size", Severity.ERROR),
  BAD_TIME("TC2105", "bad-time", Severity.ERROR),
  BAD_PERCENT("TC2106", "bad-percent", Severity.ERROR),
  BAD_WORD("TC2107", "bad-word", Severity.ERROR),
  BAD_ADDRESS("TC2108", "bad-address", Severity.ERROR),
  BAD_LINK_ADDRESS("TC2109", "bad-link-address", Severity.ERROR),
  BAD_DEVICE_NAME("TC2110", "bad-device-name", Severity.ERROR),
  BAD_HEX("TC2111", "bad-hex", Severity.ERROR),
  BAD_MASK("TC2112", "bad-mask", Severity.ERROR),
  BAD_PORT("TC2113", "bad-port", Severity.ERROR),
  BAD_TUNNEL_OPTIONS("TC2114", "bad-tunnel-options", Severity.ERROR),
  BAD_LIST("TC2115", "bad-list", Severity.ERROR),
  BAD_FILTER_HANDLE("TC2116", "bad-filter-handle", Severity.ERROR),
  PERCENT_WITHOUT_DEVICE("TC2117", "percent-without-device", Severity.ERROR),
  UNREADABLE_FILE("TC2118", "unreadable-file", Severity.ERROR),

  UNKNOWN_ACTION("TC2201", "unknown-action", Severity.ERROR),
  BAD_CONTROL("TC2202", "bad-control", Severity.ERROR),
  EMPTY_ACTION("TC2203", "empty-action", Severity.ERROR),
  BAD_SELECTOR("TC2204", "bad-selector", Severity.ERROR),
  BAD_EMATCH("TC2205", "bad-ematch", Severity.ERROR),
  BAD_PEDIT("TC2206", "bad-pedit", Severity.ERROR),
  BAD_SCHEDULE("TC2207", "bad-schedule", Severity.ERROR),
  BAD_CURVE("TC2208", "bad-curve", Severity.ERROR),
  BAD_PROGRAM("TC2209", "bad-program", Severity.ERROR),

  QDISC_EXISTS("TC3001", "qdisc-exists", Severity.ERROR),
  NO_SUCH_QDISC("TC3002", "no-such-qdisc", Severity.ERROR),
  NO_SUCH_CLASS("TC3003", "no-such-class", Severity.ERROR),
  NOT_CLASSFUL("TC3004", "not-classful", Severity.ERROR),
  INNER_CLASS("TC3005", "inner-class", Severity.ERROR),
  CLASS_EXISTS("TC3006", "class-exists", Severity.ERROR),
  CLASS_IN_USE("TC3007", "class-in-use", Severity.ERROR),
  OTHER_MAJOR("TC3008", "other-major", Severity.ERROR),
  OTHER_KIND("TC3009", "other-kind", Severity.ERROR),
  NOTHING_TO_DELETE("TC3010", "nothing-to-delete", Severity.ERROR),
  NOTHING_TO_CHANGE("TC3011", "nothing-to-change", Severity.ERROR),
  HANDLE_ELSEWHERE("TC3012", "handle-elsewhere", Severity.ERROR),
  TOO_DEEP("TC3013", "too-deep", Severity.ERROR),
  NO_PLACE("TC3014", "no-place", Severity.ERROR),
  NO_DEVICE("TC3015", "no-device", Severity.ERROR),
  NO_KIND("TC3016", "no-kind", Severity.ERROR),

  NO_FILTERS_HERE("TC3030", "no-filters-here", Severity.ERROR),
  NO_SUCH_BLOCK("TC3031", "no-such-block", Severity.ERROR),
  SHARED_BLOCK("TC3032", "shared-block", Severity.ERROR),
  PRIORITY_TAKEN("TC3033", "priority-taken", Severity.ERROR),
  PRIORITY_MISSING("TC3034", "priority-missing", Severity.ERROR),
  FILTER_EXISTS("TC3035", "filter-exists", Severity.ERROR),
  NO_SUCH_FILTER("TC3036", "no-such-filter", Severity.ERROR),
  NO_SUCH_CHAIN("TC3037", "no-such-chain", Severity.ERROR),
  CHAIN_EXISTS("TC3038", "chain-exists", Severity.ERROR),
  CHAIN_TEMPLATE("TC3039", "chain-template", Severity.ERROR),
  NO_SUCH_TABLE("TC3040", "no-such-table", Severity.ERROR),
  TABLE_IN_USE("TC3041", "table-in-use", Severity.ERROR),
  ACTION_EXISTS("TC3042", "action-exists", Severity.ERROR),
  NO_SUCH_ACTION("TC3043", "no-such-action", Severity.ERROR),
  ACTION_IN_USE("TC3044", "action-in-use", Severity.ERROR),
  OFFLOAD_MISMATCH("TC3045", "offload-mismatch", Severity.ERROR),
  INDEX_TWICE("TC3046", "index-twice", Severity.ERROR),

  KERNEL_BAD_VALUE("TC3101", "kernel-bad-value", Severity.ERROR),
  KERNEL_MISSING_OPTION("TC3102", "kernel-missing-option", Severity.ERROR),
  KERNEL_CONFLICTING_OPTIONS("TC3103", "kernel-conflicting-options", Severity.ERROR),
  KERNEL_INCONSISTENT_VALUES("TC3104", "kernel-inconsistent-values", Severity.ERROR),
  KERNEL_NOT_CHANGEABLE("TC3105", "kernel-not-changeable", Severity.ERROR),
  KERNEL_WRONG_PLACE("TC3106", "kernel-wrong-place", Severity.ERROR),
  KERNEL_NEEDS_DEVICE("TC3107", "kernel-needs-device", Severity.ERROR),
  KERNEL_WARNS("TC3108", "kernel-warns", Severity.WARNING),

  WORD_TOO_NEW("TC4001", "word-too-new", Severity.ERROR),
  WORD_REMOVED("TC4002", "word-removed", Severity.ERROR),
  TC_CRASHES("TC4003", "tc-crashes", Severity.ERROR),
  KIND_NOT_IN_KERNEL("TC4004", "kind-not-in-kernel", Severity.ERROR),
  KIND_NOT_BUILT("TC4005", "kind-not-built", Severity.ERROR),

  TC_WARNS("TC5001", "tc-warns", Severity.WARNING),
  IGNORED_WORDS("TC5002", "ignored-words", Severity.WARNING),

  BYTES_PER_SECOND("TC5101", "bytes-per-second", Severity.WARNING),
  TINY_BARE_RATE("TC5102", "tiny-bare-rate", Severity.WARNING),
  BARE_TIME("TC5103", "bare-time", Severity.WARNING),
  PERCENT_AS_FRACTION("TC5104", "percent-as-fraction", Severity.HINT),

  CEIL_BELOW_RATE("TC5110", "ceil-below-rate", Severity.WARNING),
  PRIO_ABOVE_SEVEN("TC5111", "prio-above-seven", Severity.WARNING),
  BURST_BELOW_PACKET("TC5112", "burst-below-packet", Severity.WARNING),
  BURST_BELOW_TICK("TC5113", "burst-below-tick", Severity.HINT),
  CBURST_BELOW_BURST("TC5114", "cburst-below-burst", Severity.HINT),
  SMALL_QUANTUM("TC5115", "small-quantum", Severity.WARNING),
  NO_DEFAULT_CLASS("TC5116", "no-default-class", Severity.HINT),
  CLASS_ZERO("TC5117", "class-zero", Severity.WARNING),

  TBF_LIMIT_BELOW_BURST("TC5120", "tbf-limit-below-burst", Severity.WARNING),
  CURVE_WITHOUT_TIME("TC5121", "curve-without-time", Severity.WARNING),
  NETEM_LIMIT("TC5122", "netem-limit", Severity.WARNING),
  JITTER_ABOVE_DELAY("TC5123", "jitter-above-delay", Severity.HINT),
  FREQUENT_PERTURB("TC5124", "frequent-perturb", Severity.HINT),
  CODEL_TARGET("TC5125", "codel-target", Severity.HINT),
  RED_PARAMETERS("TC5126", "red-parameters", Severity.WARNING),
  UNUSED_BANDS("TC5127", "unused-bands", Severity.HINT),
  CAKE_OVERHEAD("TC5128", "cake-overhead", Severity.WARNING),
  CAKE_AUTORATE("TC5129", "cake-autorate", Severity.WARNING),
  CBS_CREDIT("TC5130", "cbs-credit", Severity.WARNING),
  CAKE_INGRESS("TC5131", "cake-ingress", Severity.HINT),

  RESERVED_HANDLE("TC5140", "reserved-handle", Severity.WARNING),
  AUTOMATIC_HANDLE("TC5141", "automatic-handle", Severity.HINT),
  HANDLE_MINOR("TC5142", "handle-minor", Severity.WARNING),

  POLICE_MTU("TC5150", "police-mtu", Severity.WARNING),
  UNREACHED_ACTION("TC5151", "unreached-action", Severity.WARNING),
  TOO_MANY_ACTIONS("TC5152", "too-many-actions", Severity.WARNING),
  SAME_INDEX_TWICE("TC5153", "same-index-twice", Severity.ERROR),
  SKIPPED_WORD("TC5154", "skipped-word", Severity.WARNING),
  PIPE_AT_END("TC5155", "pipe-at-end", Severity.HINT),
  OVERRIDDEN_VERDICT("TC5156", "overridden-verdict", Severity.WARNING),

  HOST_BITS("TC5160", "host-bits", Severity.WARNING),
  FILTER_WITHOUT_EFFECT("TC5161", "filter-without-effect", Severity.WARNING),
  REPLACE_WITHOUT_PRIO("TC5162", "replace-without-prio", Severity.WARNING),
  MATCH_OF_OTHER_PROTOCOL("TC5163", "match-of-other-protocol", Severity.WARNING),
  PORT_WITHOUT_PROTOCOL("TC5164", "port-without-protocol", Severity.HINT),
  HALF_PORT_MASK("TC5165", "half-port-mask", Severity.WARNING),
  VALUE_OUTSIDE_MASK("TC5166", "value-outside-mask", Severity.WARNING),
  DECIMAL_MASK("TC5167", "decimal-mask", Severity.WARNING),

  AMBIGUOUS_ABBREVIATION("TC5180", "ambiguous-abbreviation", Severity.HINT),

  LOST_PARENT("TC5200", "lost-parent", Severity.WARNING),
  LOST_TREE("TC5201", "lost-tree", Severity.WARNING),
  LOST_LEAF("TC5202", "lost-leaf", Severity.WARNING),
  DUPLICATING_REPLACE("TC5203", "duplicating-replace", Severity.WARNING),
  NOT_REPEATABLE("TC5204", "not-repeatable", Severity.HINT),

  DEFAULT_NOWHERE("TC5210", "default-nowhere", Severity.WARNING),

  RATE_ABOVE_PARENT("TC5220", "rate-above-parent", Severity.WARNING),
  RATES_ABOVE_PARENT("TC5221", "rates-above-parent", Severity.WARNING),
  CEIL_ABOVE_PARENT("TC5222", "ceil-above-parent", Severity.WARNING),
  NOTHING_TO_BORROW("TC5223", "nothing-to-borrow", Severity.WARNING),
  INNER_CLASS_OPTION("TC5224", "inner-class-option", Severity.HINT),
  R2Q_RANGE("TC5225", "r2q-range", Severity.HINT),
  REAL_TIME_ABOVE_LIMIT("TC5226", "real-time-above-limit", Severity.WARNING),
  DECIMAL_IDS("TC5227", "decimal-ids", Severity.HINT),
  PLAIN_LEAF("TC5228", "plain-leaf", Severity.HINT),

  LOCK_OUT("TC5230", "lock-out", Severity.WARNING),

  UNREACHABLE_FILTER("TC5240", "unreachable-filter", Severity.WARNING),
  FLOWID_NOWHERE("TC5241", "flowid-nowhere", Severity.WARNING),
  REVERSED_ORDER("TC5242", "reversed-order", Severity.HINT),
  EGRESS_ON_INGRESS("TC5243", "egress-on-ingress", Severity.WARNING),
  EMPTY_CHAIN("TC5244", "empty-chain", Severity.WARNING),
  UNREACHED_CHAIN("TC5245", "unreached-chain", Severity.HINT),
  MIRRED_LOOP("TC5246", "mirred-loop", Severity.WARNING),
  UNUSED_CLASS("TC5247", "unused-class", Severity.HINT),
  NO_WAY_IN("TC5248", "no-way-in", Severity.WARNING),
  UNUSED_BAND("TC5249", "unused-band", Severity.HINT),

  LOST_SIZE_TABLE("TC5300", "lost-size-table", Severity.WARNING),
  OTHER_CLASS_KIND("TC5301", "other-class-kind", Severity.WARNING),
  BLOCKING_CHILD("TC5302", "blocking-child", Severity.WARNING),
  CLASS_NOT_MOVED("TC5303", "class-not-moved", Severity.WARNING),

  IGNORED_BY_KERNEL("TC5310", "ignored-by-kernel", Severity.WARNING),
  LOST_TUNNEL_OPTIONS("TC5311", "lost-tunnel-options", Severity.WARNING);

  private final String code;
  private final String title;
  private final Severity severity;

  Diagnostic(String code, String title, Severity severity) {
    this.code = code;
    this.title = title;
    this.severity = severity;
  }

  /** The stable code, for example {@code TC2104}. */
  public String code() {
    return code;
  }

  /** The stable name, reads well after "allow": {@code bad-size}. */
  public String title() {
    return title;
  }

  /** Severity unless a project says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** Whether such a mistake is one whatever the other words of its command say. */
  public boolean isAboutOneWord() {
    return switch (this) {
      case UNKNOWN_OBJECT, UNKNOWN_COMMAND, UNKNOWN_OPTION, UNKNOWN_KIND, UNKNOWN_ACTION, BAD_CONTROL, WORD_TOO_NEW,
          WORD_REMOVED, INCOMPLETE_COMMAND, BAD_RATE, BAD_SIZE, BAD_TIME, BAD_PERCENT, BAD_NUMBER, OUT_OF_RANGE,
          BAD_HANDLE, BAD_CLASSID, BAD_PROTOCOL, BAD_ADDRESS -> true;
      default -> false;
    };
  }

  /** The diagnostic with this code or name, in any case. */
  public static Optional<Diagnostic> find(String codeOrName) {
    for (var it : values()) {
      if (it.code.equalsIgnoreCase(codeOrName) || it.title.equalsIgnoreCase(codeOrName)) return Optional.of(it);
    }
    return Optional.empty();
  }
}
