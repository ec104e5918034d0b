package org.qosworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.qosworkbench.cli.kernel.BuildReport;
import org.qosworkbench.cli.kernel.StatusLine;
import org.qosworkbench.cli.report.JunitTests;
import org.qosworkbench.cli.report.TestTree;
import org.qosworkbench.launch.guest.GuestRequest;
import org.qosworkbench.launch.guest.GuestState;
import org.qosworkbench.launch.guest.UmlKernel;
import org.qosworkbench.launch.log.Splat;
import org.qosworkbench.launch.module.ModuleFolder;
import org.qosworkbench.launch.module.ModuleInfo;
import org.qosworkbench.launch.process.CommandLine;
import org.qosworkbench.launch.process.HostStarter;
import org.qosworkbench.launch.process.HostTools;
import org.qosworkbench.launch.process.Job;
import org.qosworkbench.launch.process.LaunchException;
import org.qosworkbench.launch.process.RunFolder;
import org.qosworkbench.launch.process.Starter;
import org.qosworkbench.launch.symbol.Symbols;
import org.qosworkbench.launch.test.ModuleTestRequest;
import org.qosworkbench.launch.test.ModuleTestRun;
import org.qosworkbench.launch.test.TestNode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code qosw test-module}: builds a module, loads it in a guest, runs its tests, and looks at what is left. */
final class TestModuleCommand implements Callable<Integer> {
  /** The values of {@code --format}; named as they are typed. */
  enum Format { text, junit }

  private static final int USUAL_PATIENCE_SECONDS = 30;

  private final Console console;
  private final CommandSpec spec;

  private TestModuleCommand(Console console) {
    this.console = console;
    this.spec = Options.command(this, "test-module", "Builds the modules of a folder, boots a guest, loads them, runs "
        + "their test programs, unloads them, and looks for leaks and for complaints of the kernel.");
  }

  static CommandSpec spec(Console console) {
    CommandSpec spec = new TestModuleCommand(console).spec
        .addOption(ModuleCommand.tree())
        .addOption(Kernels.option())
        .addOption(OptionSpec.builder("--test").paramLabel("PROGRAM").type(List.class).auxiliaryTypes(String.class)
            .arity("1").description("A program to run once the modules are loaded. May be repeated. Default: programs and "
                + "C files in the folder whose names start with test_ or end with _test.").build())
        .addOption(OptionSpec.builder("--param").paramLabel("NAME=VALUE").type(List.class).auxiliaryTypes(String.class)
            .arity("1").description("A parameter for the module. May be repeated.").build())
        .addOption(OptionSpec.builder("--memory").paramLabel("MIB").type(Integer.class)
            .description("Memory of the guest. Default: " + GuestRequest.USUAL_MEMORY + ".").build())
        .addOption(OptionSpec.builder("--timeout").paramLabel("SECONDS").type(Integer.class)
            .description("How long a step may say nothing. Default: " + USUAL_PATIENCE_SECONDS + ".").build())
        .addOption(OptionSpec.builder("--format").paramLabel("FORMAT").type(Format.class)
            .description("${COMPLETION-CANDIDATES}. Default: text.").build())
        .addOption(OptionSpec.builder("--console").paramLabel("FILE").type(String.class)
            .description("Write all that the guest says to a file.").build())
        .addOption(Options.color())
        .addPositional(ModuleCommand.folder());
    Options.footer(spec,
        "  qosw test-module samples/probe",
        "  qosw test-module --param mode=warn samples/probe",
        "  qosw test-module --kernel ~/debug-build --memory 256 --format junit . >tests.xml",
        "",
        "Exit status: 0 all tests passed, 1 some did not, 2 trouble.");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult given = spec.commandLine().getParseResult();
    ModuleFolder folder = ModuleFolder.read(ModuleCommand.folderOf(given, console));
    UmlKernel kernel = Kernels.of(given, console);
    ModuleBuilding building = new ModuleBuilding(console, console.err(), BuildReport.Format.text, given);
    if (!building.build(folder, ModuleCommand.treeOf(given, console))) {
      return ExitStatus.FINDINGS;
    }
    for (String name : folder.modules()) {
      Optional<String> refusal = ModuleCommand.refusal(ModuleInfo.read(folder.built(name)), kernel);
      if (refusal.isPresent()) {
        throw new LaunchException(folder.built(name) + ": guests do not take it: " + refusal.get());
      }
    }
    try (RunFolder work = RunFolder.create()) {
      return test(request(folder, kernel, work.path(), given), folder, given);
    }
  }

  private ModuleTestRequest request(ModuleFolder folder, UmlKernel kernel, Path work, ParseResult given)
      throws IOException {
    HostTools tools = Kernels.tools(console);
    List<ModuleTestRequest.Module> modules = new ArrayList<>();
    List<String> own = folder.modules().stream().map(it -> it.replace('-', '_')).toList();
    for (String name : folder.modules()) {
      ModuleInfo info = ModuleInfo.read(folder.built(name));
      modules.add(new ModuleTestRequest.Module(info.file(), info.name(),
          info.depends().stream().filter(it -> !own.contains(it)).toList(),
          given.matchedOptionValue("--param", List.of())));
    }
    int patience = given.matchedOptionValue("--timeout", USUAL_PATIENCE_SECONDS);
    int memory = given.matchedOptionValue("--memory", GuestRequest.USUAL_MEMORY);
    if (patience < 1 || memory < GuestRequest.LEAST_MEMORY) {
      throw new ParameterException(spec.commandLine(), patience < 1 ? "--timeout: at least 1 second"
          : "--memory: a guest needs at least " + GuestRequest.LEAST_MEMORY);
    }
    return new ModuleTestRequest(kernel, memory, UmlKernel.insmod(tools), UmlKernel.rmmod(tools), modules,
        programs(folder, work, given), Duration.ofSeconds(patience));
  }

  private List<ModuleTestRequest.Program> programs(ModuleFolder folder, Path work, ParseResult given)
      throws IOException {
    List<ModuleTestRequest.Program> programs = new ArrayList<>();
    List<String> named = given.matchedOptionValue("--test", List.of());
    for (String name : named) {
      Path file = console.directory().resolve(name).toAbsolutePath().normalize();
      if (!Files.isExecutable(file)) {
        throw new LaunchException(name + (Files.exists(file) ? " is not executable" : ": no such program"));
      }
      programs.add(new ModuleTestRequest.Program(file, file.getParent()));
    }
    if (!named.isEmpty()) {
      return programs;
    }
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder.path())) {
      files = entries.filter(Files::isRegularFile).filter(TestModuleCommand::isTest).sorted().toList();
    }
    for (Path file : files) {
      if (!file.toString().endsWith(".c")) {
        programs.add(new ModuleTestRequest.Program(file, folder.path()));
      } else if (!folder.modules().contains(stem(file))) {
        programs.add(new ModuleTestRequest.Program(compiled(file, work), folder.path()));
      }
    }
    return programs;
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static boolean isTest(Path file) {
    String name = file.getFileName().toString();
    boolean named = stem(file).endsWith("_test") || name.startsWith("test_");
    return named && (Files.isExecutable(file) || name.endsWith(".c") && !name.endsWith(".mod.c"));
  }

  private static Path compiled(Path file, Path work) throws IOException {
    Path program = work.resolve(stem(file));
    List<String> said = new ArrayList<>();
    CommandLine line = CommandLine.of("cc", "-Wall", "-O", "-o", program.toString(), file.toString());
    if (Job.run(line, HostStarter.tied(), said::add) != 0) {
      throw new LaunchException(file + " cannot be compiled:\n  " + String.join("\n  ", said));
    }
    return program;
  }

  private int test(ModuleTestRequest request, ModuleFolder folder, ParseResult given) throws IOException {
    StatusLine status = KernelCommand.status(console);
    Starter starter = HostStarter.tied();
    Optional<Path> file = Optional.ofNullable(given.<String>matchedOptionValue("--console", null))
        .map(console.directory()::resolve);
    var guestConsole = file.isPresent() ? org.qosworkbench.launch.guest.Console.to(file.get())
        : org.qosworkbench.launch.guest.Console.inMemory();
    long start = System.nanoTime();
    ModuleTestRun run = ModuleTestRun.of(request, starter, guestConsole, status::show);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    status.clear();
    TestNode suite = TestNode.group(folder.path().getFileName().toString(), run.tests(), List.of());
    switch (given.matchedOptionValue("--format", Format.text)) {
      case text -> text(suite, run, request, starter, given);
      case junit -> new JunitTests(console.out()).write(suite);
    }
    console.out().flush();
    if (!(run.end() instanceof GuestState.Ended)) {
      console.err().write("qosw: " + run.end().sentence() + "\n");
    }
    console.err().write(TestTree.summary(suite) + " in " + "%.1f s".formatted(took.toMillis() / 1000.0) + "\n");
    console.err().flush();
    boolean passed = run.end() instanceof GuestState.Ended && !run.tests().isEmpty()
        && suite.outcome().compareTo(TestNode.Outcome.SKIPPED) <= 0;
    return passed ? ExitStatus.CLEAN : run.tests().isEmpty() ? ExitStatus.TROUBLE : ExitStatus.FINDINGS;
  }

  private void text(
      TestNode suite, ModuleTestRun run, ModuleTestRequest request, Starter starter, ParseResult given)
      throws IOException {
    TestTree tree = new TestTree(console.out(), Options.style(given, console, StandardStream.OUT));
    for (TestNode test : suite.children()) {
      tree.write(test);
    }
    Symbols symbols = new Symbols(Optional.of(request.kernel().binary()),
        request.modules().stream().map(ModuleTestRequest.Module::file).toList());
    for (Splat splat : run.splats()) {
      console.out().write("\n" + splat.sentence() + "\n");
      var places = symbols.places(splat.frames(), starter);
      for (Splat.Frame frame : splat.frames()) {
        console.out().write("    " + frame.function() + frame.module().map(it -> " [" + it + "]").orElse("")
            + (places.containsKey(frame) ? "  " + places.get(frame) : "") + "\n");
      }
    }
  }
}
