package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.qosworkbench.tc.bind.Gap;

/** Runs programs: tc, those that run others, and those of which nothing is known. */
final class Programs {
  /** What stands in the names of programs and functions that only say or look for what they are handed. */
  private static final List<String> TALK = List.of(
      "log", "echo", "print", "die", "err", "warn", "msg", "info", "debug", "fail", "usage", "grep", "check_", "test",
      "which", "type", "sed", "awk", "kill", "man", "help", "note", "say", "skip", "require", "whereis", "apt", "yum",
      "dnf", "opkg", "desc", "title");
  /** What stands in the names of those that run a text. */
  private static final List<String> RUNNERS = List.of("run", "exec", "cmd", "eval", "do", "try", "command");

  private static final int LONGEST_NAME = 255;

  private final Evaluator evaluator;
  private final Simple simple;

  Programs(Evaluator evaluator, Simple simple) {
    this.evaluator = evaluator;
    this.simple = simple;
  }

  Status run(List<Field> words, Scene scene, Place place) {
    var name = words.get(0);
    if (name.isKnown()) {
      var program = program(name.string());
      if (program.equals("tc")) return evaluator.tcRuns.run(words, scene, place);
      var launcher = Launcher.of(program);
      if (launcher.isPresent()) return launch(launcher.get(), words, scene, place);
      return switch (program) {
        case "ip" -> ip(words, scene, place);
        case "sh", "bash", "dash", "ash", "zsh" -> shell(words, scene, place);
        case "busybox" -> run(words.subList(1, words.size()), place, scene);
        case "ssh" -> remote(words, scene, place);
        case "su", "runuser" -> asUser(words, scene, place);
        case "xargs", "parallel" -> xargs(words, scene, place);
        case "docker", "podman", "lxc", "lxc-attach", "kubectl", "nsenter", "unshare", "systemd-run", "find", "lttng" ->
            anywhere(words, scene, place);
        default -> other(program, words, scene, place);
      };
    }
    boolean isTc = TcRuns.isObject(words, 1) && !words.get(1).is("monitor"); // ip and others have that word too
    if (isTc && !isLauncherLike(name)) return evaluator.tcRuns.run(words, scene, place);
    return other("", words, scene, place);
  }

  private static boolean isLauncherLike(Field name) {
    return name.string().indexOf(' ') >= 0;
  }

  private static String program(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private Status run(List<Field> words, Place place, Scene scene) {
    return words.isEmpty() ? Status.UNKNOWN : simple.runBeyondFunctions(words, scene, place);
  }

  private Status launch(Launcher launcher, List<Field> words, Scene scene, Place place) {
    int first = launcher.command(words);
    if (first >= words.size()) return unknown(scene, place, Status.PRESUMED_SUCCESS);
    return run(words.subList(first, words.size()), place, scene);
  }

  private Status ip(List<Field> words, Scene scene, Place place) {
    int at = 1;
    var site = scene.site();
    while (at < words.size() && words.get(at).string().startsWith("-")) {
      boolean namespace = words.get(at).string().startsWith("-n") && at + 1 < words.size();
      if (namespace) site = site.into(Site.Kind.NAMESPACE, words.get(at + 1).string());
      at += namespace ? 2 : 1;
    }
    boolean exec = at + 3 < words.size() && abbreviates(words.get(at + 1), "exec");
    if (exec && abbreviates(words.get(at), "netns")) {
      boolean all = words.get(at + 2).string().startsWith("-");
      var name = all ? Gap.ANYTHING.text() : words.get(at + 2).string();
      return run(words.subList(at + 3, words.size()), place, scene.at(site.into(Site.Kind.NAMESPACE, name)));
    }
    if (exec && words.get(at).is("vrf")) return run(words.subList(at + 3, words.size()), place, scene);
    return unknown(scene, place, Status.PRESUMED_SUCCESS);
  }

  private static boolean abbreviates(Field field, String full) {
    var text = field.string();
    return field.isKnown() && text.length() > 1 && full.startsWith(text);
  }

  /** {@code sh -c TEXT}, and a script of its own. */
  private Status shell(List<Field> words, Scene scene, Place place) {
    int at = 1;
    boolean commands = false;
    while (at < words.size() && words.get(at).isKnown() && words.get(at).string().startsWith("-")) {
      commands |= !words.get(at).string().startsWith("--") && words.get(at).string().indexOf('c') > 0;
      at++;
    }
    if (at >= words.size()) {
      return scene.input().isPresent() ? text(scene.input().get().text(), scene, place, List.of())
          : unknown(scene, place, Status.UNKNOWN);
    }
    if (commands) {
      var rest = words.subList(Math.min(words.size(), at + 2), words.size());
      return text(words.get(at).value().collapsed(), scene, place, rest);
    }
    var file = evaluator.redirects.content(words.get(at).value(), scene);
    if (file.isEmpty()) return unknown(scene, place, Status.UNKNOWN);
    var arguments = words.subList(at + 1, words.size());
    int script = at;
    return inShell(arguments, place, () -> evaluator.inner.source(words.get(script).value(), scene, place));
  }

  private Status text(Text text, Scene scene, Place place, List<Field> arguments) {
    return inShell(arguments, place, () -> evaluator.inner.text(text, scene, place));
  }

  private Status inShell(List<Field> arguments, Place place, Supplier<Status> what) {
    var frame = evaluator.flow.enter(Flow.Kind.SUBSHELL);
    evaluator.flow.store().put(Store.ARGUMENTS, new Variable.Arguments(arguments));
    var status = what.get();
    return evaluator.flow.leave(frame, Flow.Keep.NOTHING, place, status);
  }

  /** {@code ssh [options] HOST COMMAND...}: the words are joined and read by a shell there. */
  private Status remote(List<Field> words, Scene scene, Place place) {
    int at = 1;
    while (at < words.size() && words.get(at).string().startsWith("-")) {
      var option = words.get(at).string();
      boolean argument = option.length() == 2 && "bcDEeFIiJLlmOopQRSWw".indexOf(option.charAt(1)) >= 0;
      at += argument ? 2 : 1;
    }
    if (at >= words.size()) return unknown(scene, place, Status.UNKNOWN);
    var there = scene.at(scene.site().into(Site.Kind.HOST, words.get(at).string()));
    if (at + 1 < words.size()) {
      return text(Builtins.joined(words.subList(at + 1, words.size()), place), there, place, List.of());
    }
    if (scene.input().isEmpty()) return unknown(scene, place, Status.UNKNOWN);
    return text(scene.input().get().text(), there, place, List.of());
  }

  private Status asUser(List<Field> words, Scene scene, Place place) {
    for (int i = 1; i + 1 < words.size(); i++) {
      if (words.get(i).is("-c")) return text(words.get(i + 1).value().collapsed(), scene, place, List.of());
    }
    return anywhere(words, scene, place);
  }

  private Status xargs(List<Field> words, Scene scene, Place place) {
    int at = 1;
    Optional<String> replaced = Optional.empty();
    while (at < words.size() && words.get(at).isKnown() && words.get(at).string().startsWith("-")) {
      var option = words.get(at).string();
      boolean replaces = option.startsWith("-I") || option.startsWith("-i");
      if (option.length() == 2 && "IEdLnPs".indexOf(option.charAt(1)) >= 0) {
        if (replaces && at + 1 < words.size()) replaced = Optional.of(words.get(at + 1).string());
        at++;
      } else if (replaces) {
        replaced = Optional.of(option.length() > 2 ? option.substring(2) : "{}");
      }
      at++;
    }
    if (at >= words.size()) return unknown(scene, place, Status.UNKNOWN);
    var command = new ArrayList<Field>();
    for (var word : words.subList(at, words.size())) {
      command.add(replaced.isPresent() ? withGap(word, replaced.get()) : word);
    }
    if (replaced.isEmpty()) command.add(Field.anyNumber(place));
    var inside = scene.under(Circumstance.LOOP).reading(Optional.empty());
    return evaluator.flow.fork(scene, place, Set.of(), List.of(
        () -> run(command, place, inside), () -> Status.SUCCESS));
  }

  private static Field withGap(Field word, String mark) {
    var text = word.value().collapsed();
    int at = mark.isEmpty() ? -1 : text.string().indexOf(mark);
    if (at < 0) return word;
    var tail = text.slice(at + mark.length(), text.length());
    return new Field(text.slice(0, at).append(Text.anything(word.place())).append(tail), word.extent(), word.place());
  }

  /** A program that runs the rest of its words at some other place, from where {@code tc} stands on. */
  private Status anywhere(List<Field> words, Scene scene, Place place) {
    var there = scene.at(scene.site().into(Site.Kind.CONTAINER, Gap.ANYTHING.text()));
    for (int i = 1; i < words.size(); i++) {
      boolean shell = words.get(i).is("sh") || words.get(i).is("bash");
      if (shell || isTc(words, i)) return run(words.subList(i, words.size()), place, there);
    }
    return unknown(scene, place, Status.UNKNOWN);
  }

  private static boolean isTc(List<Field> words, int index) {
    var word = words.get(index);
    if (!word.isKnown() || !program(word.string()).equals("tc")) return false;
    boolean option = index + 1 < words.size() && words.get(index + 1).string().startsWith("-");
    return option || TcRuns.isObject(words, index + 1);
  }

  /** A program, or a function of some other file: if it is handed a command of tc, it will presumably run it. */
  private Status other(String program, List<Field> words, Scene scene, Place place) {
    evaluator.inner.stranger(words, place);
    if (program.length() <= LONGEST_NAME && !isTalk(program)) {
      var inside = scene.under(Circumstance.UNKNOWN_RUNNER);
      boolean runs = isRunner(program);
      for (int i = 1; i < words.size(); i++) {
        if (isTc(words, i)) {
          var command = words.subList(i, words.size());
          return evaluator.flow.fork(scene, place, Set.of(), List.of(
              () -> run(command, place, inside), () -> Status.UNKNOWN));
        }
        if (runs && words.get(i).string().startsWith("tc ")) {
          var text = words.get(i).value().collapsed();
          return evaluator.flow.fork(scene, place, Set.of(), List.of(
              () -> text(text, inside, place, List.of()), () -> Status.UNKNOWN));
        }
      }
    }
    return unknown(scene, place, isPresumedToWork(program) ? Status.PRESUMED_SUCCESS : Status.UNKNOWN);
  }

  private static Status unknown(Scene scene, Place place, Status status) {
    scene.output().ifPresent(it -> it.write(Text.output(place)));
    return status;
  }

  /** Whether a program only writes or searches what it is handed. */
  private static boolean isTalk(String program) {
    var name = program.toLowerCase(Locale.ROOT);
    return TALK.stream().anyMatch(name::contains);
  }

  private static boolean isRunner(String program) {
    var name = program.toLowerCase(Locale.ROOT);
    return RUNNERS.stream().anyMatch(name::contains);
  }

  private static boolean isPresumedToWork(String program) {
    return switch (program) {
      case "modprobe", "ifconfig", "ethtool", "sysctl", "insmod", "rmmod", "iptables", "ip6tables", "mkdir", "rm", "cp",
          "mv", "touch", "chmod", "chown", "ln", "mount", "nft", "date", "tput", "clear", "brctl", "bridge" -> true;
      default -> false;
    };
  }
}
