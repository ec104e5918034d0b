package org.qosworkbench.tc.spec.grammar;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.oneOfPrefixes;
import static org.qosworkbench.tc.spec.ValueType.text;

import java.util.List;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.value.Word;

/**
 * Where a BPF program comes from: classic bytecode, an object file, or the BPF file system (iproute2 lib/bpf_legacy.c,
 * bpf_do_parse()). Files are taken to be there and to be good; tc opens them while it reads the words.
 */
public final class BpfProgram {
  private BpfProgram() {}

  private static final int MOST_INSTRUCTIONS = 4096;
  private static final Param FILE = param("FILE", new ValueType.Path());
  private static final Param BYTECODE = param("BYTECODE", new ValueType.Special("'N,CODE JT JF K,...'"))
      .doc("The number of instructions, then one after the other: code, jump if true, jump if false, operand; all "
          + "decimal.");

  private static final Option TYPE = prefix("type",
      param("TYPE", oneOfPrefixes("cls", "act", "xdp", "lwt_in", "lwt_out", "lwt_xmit", "lwt_seg6local")))
      .bad("What type is \"%s\"?").doc("Type of the program.").fallback("cls");
  private static final Option SECTION = prefix("section", param("NAME", text()))
      .doc("Section of the object file that holds the program.").fallback("classifier or action, after the type");
  private static final Option PROGRAM = exact("program", param("NAME", text())).since("5.15")
      .doc("Name of the program within the object file; needs a tc that was built with libbpf.");
  private static final Option EXPORT = prefix("export", param("SOCKET", new ValueType.Path()))
      .doc("Unix socket to which the file descriptors of the maps are sent.");
  private static final Option VERBOSE = prefix("verbose").doc("Print what the verifier says even when all is well.");

  private static final Section SOURCES = section("bpf program",
      prefix("bytecode").or("bc").then(BpfProgram::bytecode)
          .doc("Classic BPF, as tcpdump -ddd prints it, in one word.").example("bytecode '1,6 0 0 4294967295,'"),
      prefix("bytecode-file", FILE).or("bcf").doc("File that holds classic BPF, as tcpdump -ddd prints it."),
      prefix("object-file", FILE).or("obj").then(scan -> tail(scan, EXPORT))
          .doc("ELF file made by a compiler such as clang."),
      prefix("object-pinned", FILE).orPrefix("pinned").orPrefix("fd").then(scan -> tail(scan, EXPORT))
          .doc("Program that is loaded already and pinned in the BPF file system."));

  private static final Section TAIL = section("bpf object", TYPE, SECTION, PROGRAM, EXPORT, VERBOSE);

  private static final Grammar ATTACHED = ((Grammar) BpfProgram::attached).using(SOURCES, TAIL);
  private static final Grammar GRAFTED = ((Grammar) BpfProgram::grafted).using(SOURCES, TAIL);

  /** The program of a classifier or an action. */
  public static Grammar forTraffic() {
    return ATTACHED;
  }

  /** The program that {@code exec bpf graft} puts into a map: of any type, and never classic. */
  public static Grammar forMap() {
    return GRAFTED;
  }

  /** Whether a program is given. */
  public static boolean isGiven(Given given) {
    return within(given).hasAny("bytecode", "bytecode-file", "object-file", "object-pinned");
  }

  /** The words that name the program: those behind {@code run}, or those of the kind itself. */
  static Given within(Given given) {
    var named = given.tails("run");
    return named.isEmpty() ? given : named.get(named.size() - 1);
  }

  private static void attached(Scan scan) {
    var source = scan.find(SOURCES);
    if (source.isEmpty()) throw unknown(scan);
    scan.read(source.get());
  }

  private static void grafted(Scan scan) {
    var source = scan.find(SOURCES).filter(it -> it.name().startsWith("object"));
    if (source.isEmpty()) throw unknown(scan);
    scan.read(source.get(), BpfProgram::graftedTail);
  }

  private static RuntimeException unknown(Scan scan) {
    return scan.refuseUnknown(SOURCES, fails("What mode is \"%s\"?"));
  }

  private static void graftedTail(Scan scan) {
    boolean exports = true;
    if (scan.is(TYPE)) {
      scan.read(TYPE);
      exports = scan.given().value("type").map(it -> List.of("cls", "act").contains(it.print())).orElse(true);
    }
    if (exports) tail(scan, EXPORT);
    else tail(scan);
  }

  private static void tail(Scan scan, Option... more) {
    readIfThere(scan, SECTION);
    readIfThere(scan, PROGRAM);
    for (var option : more) readIfThere(scan, option);
    readIfThere(scan, VERBOSE);
  }

  private static void readIfThere(Scan scan, Option option) {
    if (scan.is(option)) scan.read(option);
  }

  /** bpf_ops_parse() */
  private static void bytecode(Scan scan) {
    scan.require();
    var word = scan.word();
    var text = new Digits(word);
    long length = text.number(0xffff);
    if (length <= 0 || length > MOST_INSTRUCTIONS || !text.follows(',')) {
      throw refuse(scan, Complaint.SILENT,
          "bytecode begins with the number of its instructions, 1 to " + MOST_INSTRUCTIONS + ", and a comma");
    }
    int count = 0;
    for (int comma = word.indexOf(','); comma >= 0 && comma + 1 < word.length(); comma = word.indexOf(',', comma + 1)) {
      if (count == length) {
        throw refuse(scan, fails("Real program length exceeds encoded length parameter!"),
            "there are more instructions than the " + length + " announced");
      }
      if (!isInstruction(word.substring(comma + 1))) {
        throw refuse(scan, fails("Error at instruction " + count + "!"),
            "instruction " + count + " is not four numbers: code, jump if true, jump if false, operand");
      }
      count++;
    }
    if (count < length) {
      throw refuse(scan, fails("Parsed program length is less than encoded length parameter!"),
          length + " instructions are announced and " + count + " follow");
    }
    scan.take(BYTECODE, new Word(word));
  }

  private static RuntimeException refuse(Scan scan, Complaint complaint, String explanation) {
    return scan.refuse(Diagnostic.BAD_PROGRAM, complaint, explanation);
  }

  private static boolean isInstruction(String text) {
    return ClassicBpf.instruction(text).isPresent();
  }
}
