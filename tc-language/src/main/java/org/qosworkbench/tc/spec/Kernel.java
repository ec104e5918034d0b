package org.qosworkbench.tc.spec;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * What the kernel has for a kind (Linux 6.12 net/sched unless said otherwise).
 *
 * @param config the configuration option without CONFIG_, with remarks in parentheses
 * @param module module name, empty when built in
 * @param since first Linux release, empty when older than every release that is modelled
 * @param removed first Linux release without it
 * @param classes which classes a qdisc of the kind has
 * @param bands how many there are of {@link ClassSpace#BANDS}, by the qdisc's options
 * @param rules what its code tests when such an object is created or changed, in that order
 * @param classRules what it tests of its classes
 */
public record Kernel(
    String config, String module, Optional<Version> since, Optional<Version> removed, Set<Trait> traits,
    ClassSpace classes, ToLongFunction<Given> bands, List<KernelRule> rules, List<KernelRule> classRules) {
  /** What the kernel lets a qdisc do. */
  public enum Trait {
    /** {@code change} and {@code replace} work on an existing one. */
    CHANGEABLE,
    /** Has classes. */
    CLASSFUL,
    /** Users create and delete the classes. */
    USER_CLASSES,
    /** Existing classes can be changed though not created. */
    CLASS_CHANGE,
    /** Classes take child qdiscs. */
    CHILD_QDISCS,
    /** Filters can be attached. */
    FILTERS,
    /** Refused without options. */
    OPTIONS_REQUIRED,
    /** Only at the root of a device. */
    ROOT_ONLY,
    /** Needs a device with several queues. */
    MULTIQUEUE,
    /** Can take part in shared blocks. */
    BLOCKS,
    /** Classes can have classes below them. */
    CLASS_TREE,
    /** tc attaches options even when none are written. */
    SENDS_OPTIONS
  }

  public Kernel {
    traits = Set.copyOf(traits);
    rules = List.copyOf(rules);
    classRules = List.copyOf(classRules);
  }

  /** A kind that needs this configuration option, built as this module. */
  public static Kernel needs(String config, String module) {
    return new Kernel(config, module, Optional.empty(), Optional.empty(), Set.of(), ClassSpace.NONE,
        given -> 0, List.of(), List.of());
  }

  /** The configuration option alone, without remarks. */
  public String symbol() {
    int blank = config.indexOf(' ');
    return blank < 0 ? config : config.substring(0, blank);
  }

  public Kernel since(String version) {
    return new Kernel(config, module, Optional.of(Version.of(version)), removed, traits, classes, bands, rules,
        classRules);
  }

  public Kernel removedIn(String version) {
    return new Kernel(config, module, since, Optional.of(Version.of(version)), traits, classes, bands, rules,
        classRules);
  }

  public Kernel with(Trait... more) {
    var all = EnumSet.noneOf(Trait.class);
    all.addAll(traits);
    all.addAll(Set.of(more));
    return new Kernel(config, module, since, removed, all, classes, bands, rules, classRules);
  }

  /** Which classes a qdisc of the kind has. */
  public Kernel classes(ClassSpace value) {
    return new Kernel(config, module, since, removed, traits, value, bands, rules, classRules);
  }

  /** How many {@link ClassSpace#BANDS} a qdisc has with these options. */
  public Kernel bands(ToLongFunction<Given> value) {
    return new Kernel(config, module, since, removed, traits, classes, value, rules, classRules);
  }

  /** What the kernel tests of an object of the kind, in its order. */
  public Kernel rules(KernelRule... value) {
    return new Kernel(config, module, since, removed, traits, classes, bands, List.of(value), classRules);
  }

  /** What the kernel tests of a class, in its order. */
  public Kernel classRules(KernelRule... value) {
    return new Kernel(config, module, since, removed, traits, classes, bands, rules, List.of(value));
  }
}
