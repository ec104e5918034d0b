package org.qosworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.qosworkbench.cli.log.LogMerge;
import org.qosworkbench.cli.log.LogView;
import org.qosworkbench.launch.log.LogFilter;
import org.qosworkbench.launch.log.LogLine;
import org.qosworkbench.launch.log.LogSource;
import org.qosworkbench.launch.process.HostStarter;
import org.qosworkbench.launch.process.LaunchException;
import org.qosworkbench.launch.symbol.Symbols;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code qosw log}: kernel logs without noise, with what went wrong folded. */
final class LogCommand implements Callable<Integer> {
  private static final long PAUSE_MILLIS = 100;

  private final Console console;
  private final CommandSpec spec;

  private LogCommand(Console console) {
    this.console = console;
    this.spec = Options.command(this, "log", "Shows kernel logs: kern.log, what dmesg printed, consoles. Lines that "
        + "nobody needs are left out, several logs are merged by time, and each oops, warning or panic becomes one "
        + "line and its trace, with places in sources where they are known.");
  }

  static CommandSpec spec(Console console) {
    CommandSpec spec = new LogCommand(console).spec
        .addOption(OptionSpec.builder("-f", "--follow").arity("0").type(boolean.class)
            .description("Go on with what comes, also when the file is replaced.").build())
        .addOption(OptionSpec.builder("--exclude").paramLabel("RE").type(List.class).auxiliaryTypes(String.class)
            .arity("1").description("Leave out lines in which the regular expression is found; a whole command with "
                + "egrep -v \"...\" in it will do, too. May be repeated.").build())
        .addOption(OptionSpec.builder("--all").arity("0").type(boolean.class)
            .description("Do not leave out what is left out by default: "
                + String.join(", ", LogFilter.USUAL.excluded().stream().map(Pattern::pattern).toList()) + ".").build())
        .addOption(OptionSpec.builder("--level").paramLabel("LEVEL").type(String.class)
            .description("Leave out what is less urgent, in logs that say so: emerg, alert, crit, err, warn, notice, "
                + "info, debug.").build())
        .addOption(OptionSpec.builder("--raw").arity("0").type(boolean.class)
            .description("Do not fold oopses and the like.").build())
        .addOption(OptionSpec.builder("--kernel").paramLabel("PROGRAM").type(String.class)
            .description("The kernel that said it, for places in its sources.").build())
        .addOption(OptionSpec.builder("--module").paramLabel("FILE").type(List.class).auxiliaryTypes(String.class)
            .arity("1").description("A module .ko, for places in its sources. May be repeated.").build())
        .addOption(OptionSpec.builder("--format").paramLabel("FORMAT").type(LogView.Format.class)
            .description("${COMPLETION-CANDIDATES}. Default: text.").build())
        .addOption(Options.color())
        .addPositional(PositionalParamSpec.builder().paramLabel("LOG").arity("1..*").required(true).type(List.class)
            .auxiliaryTypes(String.class).description("Files, also packed ones (.gz), and names of guests that run.")
            .build());
    Options.footer(spec,
        "  qosw log --follow /var/log/kern.log",
        "  qosw log --module probe.ko console.log",
        "  qosw log --exclude 'tail -f kern.log | egrep -v \"DHCP|martian\"' kern.log",
        "",
        "Exit status: 0 nothing went wrong, 1 something did, 2 trouble.");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult given = spec.commandLine().getParseResult();
    Map<String, Path> logs = logs(given);
    LogView view = new LogView(given.matchedOptionValue("--format", LogView.Format.text), console.out(),
        Options.style(given, console, StandardStream.OUT), choice(given, logs.size()), symbols(given),
        HostStarter.tied());
    Map<String, LogSource> sources = new LinkedHashMap<>();
    LogMerge merge = new LogMerge();
    for (Map.Entry<String, Path> log : logs.entrySet()) {
      if (log.getValue().toString().endsWith(".gz")) {
        LogSource.readPacked(log.getValue(), line -> merge.add(log.getKey(), LogLine.read(line)));
      } else {
        LogSource source = LogSource.open(log.getValue());
        sources.put(log.getKey(), source);
        source.poll(line -> merge.add(log.getKey(), LogLine.read(line)));
        if (!given.hasMatchedOption("--follow")) {
          source.finish(line -> merge.add(log.getKey(), LogLine.read(line)));
        }
      }
    }
    merge.drain(view::add);
    view.pause();
    if (given.hasMatchedOption("--follow")) {
      follow(sources, view);
    }
    for (LogSource source : sources.values()) {
      source.close();
    }
    if (view.leftOut().isPresent()) {
      console.err().write(view.leftOut().get() + "\n");
      console.err().flush();
    }
    return view.splats() == 0 ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }

  private Map<String, Path> logs(ParseResult given) throws LaunchException {
    Map<String, Path> logs = new LinkedHashMap<>();
    for (String name : given.<List<String>>matchedPositionalValue(0, List.of())) {
      Path file = console.directory().resolve(name);
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new LaunchException(name + ": " + (Files.exists(file) ? "cannot be read" : "no such file or guest"));
      }
      logs.put(name, file);
    }
    return logs;
  }

  private LogView.Choice choice(ParseResult given, int logs) {
    LogFilter filter = given.hasMatchedOption("--all") ? LogFilter.NONE : LogFilter.USUAL;
    for (String text : given.<List<String>>matchedOptionValue("--exclude", List.of())) {
      try {
        filter = filter.and(LogFilter.pasted(text));
      } catch (PatternSyntaxException e) {
        throw new ParameterException(spec.commandLine(), "--exclude: " + e.getDescription() + ": " + e.getPattern());
      }
    }
    String named = given.matchedOptionValue("--level", LogLine.Level.DEBUG.name());
    LogLine.Level level = LogLine.Level.of(named).orElseThrow(() -> new ParameterException(spec.commandLine(),
        "--level: no level is called '" + named + "'"));
    return new LogView.Choice(filter.excluded(), level,
        given.hasMatchedOption("--raw") ? LogView.Fold.NOTHING : LogView.Fold.REPORTS,
        logs > 1 ? LogView.Names.SHOWN : LogView.Names.LEFT_OUT);
  }

  private Symbols symbols(ParseResult given) {
    List<Path> modules = new ArrayList<>();
    for (String name : given.<List<String>>matchedOptionValue("--module", List.of())) {
      modules.add(console.directory().resolve(name));
    }
    return new Symbols(Optional.ofNullable(given.<String>matchedOptionValue("--kernel", null))
        .map(console.directory()::resolve), modules);
  }

  /** Until somebody interrupts, or nobody reads any longer. */
  private static void follow(Map<String, LogSource> sources, LogView view) throws IOException {
    try {
      while (true) {
        boolean some = false;
        for (Map.Entry<String, LogSource> source : sources.entrySet()) {
          some |= source.getValue().poll(line -> view.add(source.getKey(), LogLine.read(line)));
        }
        if (!some) {
          view.pause();
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
