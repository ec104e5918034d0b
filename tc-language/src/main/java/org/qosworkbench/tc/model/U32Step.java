package org.qosworkbench.tc.model;

import static org.qosworkbench.tc.model.Refusals.errno;
import static org.qosworkbench.tc.model.Refusals.refused;
import static org.qosworkbench.tc.model.Refusals.says;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.model.filter.FilterMeaning.Options;
import org.qosworkbench.tc.model.filter.U32Meaning;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.KernelAnswer;

/** A filter or hash table of u32 that is created or changed (Linux net/sched/cls_u32.c, u32_change()). */
final class U32Step {
  private static final int NODE = 0xfff;

  private final FilterStep step;
  private final U32Meaning asked;
  private final U32Tables tables;
  private final int root;

  U32Step(FilterStep step, U32Meaning asked) {
    this.step = step;
    this.asked = asked;
    tables = step.priority().tables();
    root = step.priority().root();
  }

  /** As tc writes it: table, bucket and node in hexadecimal. */
  static String print(int handle) {
    return Integer.toHexString(handle >>> 20) + ":" + (U32Tables.isTable(handle) ? ""
        : Integer.toHexString(handle >>> 12 & 0xff) + ":" + Integer.toHexString(handle & NODE));
  }

  /** A priority that is about to be created has its root table already. */
  private Optional<U32Table> table(int handle) {
    int actual = U32Tables.table(handle) == U32Tables.OWN_ROOT ? root : U32Tables.table(handle);
    var known = tables.exactly(actual);
    if (known != null) return Optional.of(known);
    return actual == root ? Optional.of(new U32Table(root, step.priority().number())) : Optional.empty();
  }

  Decision decide() {
    int handle = (int) step.meaning().handle();
    var known = handle == 0 ? Optional.<FilterNode>empty() : step.priority().filter(handle);
    boolean isTable = handle != 0 && U32Tables.isTable(handle) && table(handle).isPresent();
    step.checkExists(known.isPresent() || isTable, known.map(FilterNode::source));
    step.checkTemplateKind();
    if (step.meaning().options() == Options.NONE) {
      step.tryRules(known);
      return step.putPriority();
    }
    if (isTable) {
      throw new Answered(says(Diagnostic.KERNEL_NOT_CHANGEABLE, at("handle"), Errno.EINVAL,
          "cls_u32: Key node id cannot be zero", "the handle names a hash table, which cannot be changed"));
    }
    if (known.isPresent()) return change(known.get());
    return asked.isTable() ? createTable(handle) : create(handle);
  }

  private Decision change(FilterNode known) {
    step.tryRules(Optional.of(known));
    var use = step.actions(step.meaning().offload());
    long link = link().orElse(known.link());
    return step.put(Optional.of(known), known.handle(), step.meaning().offload(), link, use);
  }

  private Decision createTable(int handle) {
    step.tryRules(Optional.empty());
    int picked = handle;
    if (handle == 0) {
      picked = nextTable();
    } else if (isTaken(handle)) {
      throw new Answered(errno(Diagnostic.FILTER_EXISTS, at("handle"), Errno.ENOSPC,
          "the kernel has used the number of the table " + print(handle) + " for a table of its own"));
    }
    return step.put(Optional.empty(), Integer.toUnsignedLong(picked), step.meaning().offload(), 0, ActionUse.NONE);
  }

  /** A new priority takes the number of its own root table first. */
  private int nextTable() {
    if (tables.exactly(root) != null || root == U32Tables.ROOT) return tables.nextTable();
    var ahead = tables.copy();
    ahead.picked(root);
    ahead.addRoot(root, step.priority().number());
    return ahead.nextTable();
  }

  private boolean isTaken(int handle) {
    return handle != U32Tables.ROOT && (tables.isTaken(handle) || handle == root);
  }

  private Decision create(int handle) {
    var table = asked.hash() == 0 ? table(root).orElseThrow() : table((int) asked.hash()).orElseThrow(() ->
        new Answered(says(Diagnostic.NO_SUCH_TABLE, option("ht"), Errno.EINVAL,
            "cls_u32: Specified hash table not found", "there is no hash table "
                + print(U32Tables.table((int) asked.hash())) + " here; a filter with divisor creates one")));
    boolean isOwn = asked.hash() == 0 || U32Tables.table((int) asked.hash()) == U32Tables.OWN_ROOT;
    int place = isOwn ? root : (int) asked.hash();
    if (!table.hasBucketOf(place)) {
      throw new Answered(says(Diagnostic.NO_SUCH_TABLE, option("ht"), Errno.EINVAL,
          "cls_u32: Specified hash table buckets exceed configured value",
          "the hash table " + print(table.handle()) + " has " + table.buckets() + " buckets, 0 to "
              + Integer.toHexString(table.buckets() - 1), pointers(table)));
    }
    int node = node(table, handle, place);
    step.tryRules(Optional.empty());
    var use = step.actions(step.meaning().offload());
    return step.put(Optional.empty(), Integer.toUnsignedLong(node), step.meaning().offload(), link().orElse(0L), use);
  }

  private int node(U32Table table, int handle, int place) {
    if (U32Tables.table(handle) != 0 && U32Tables.table(handle ^ place) != 0) {
      throw new Answered(says(Diagnostic.NO_SUCH_TABLE, at("handle"), Errno.EINVAL,
          "cls_u32: Handle specified hash table address mismatch",
          "the handle is in table " + print(U32Tables.table(handle)) + ", the filter goes into table "
              + print(table.handle()) + (table.handle() == root ? ", the first of its priority" : "")));
    }
    if ((handle & NODE) == 0) {
      return table.nextHandle(place).orElseThrow(() -> new Answered(says(Diagnostic.NO_SUCH_TABLE, at("handle"),
          Errno.ENOSPC, "cls_u32: Hash table node ID pool exhausted", "a bucket has room for 4095 filters")));
    }
    int node = place | handle & NODE;
    var other = table.nodes().get(node);
    if (other == null) return node;
    throw new Answered(errno(Diagnostic.FILTER_EXISTS, at("handle"), Errno.ENOSPC,
        "there is a filter " + print(node) + " already",
        new Objection.Pointer(other.source(), "that filter was created here")));
  }

  /** The table that the filter leads to. */
  private Optional<Long> link() {
    if (asked.link().isEmpty() || asked.link().get() == 0) return asked.link();
    int handle = asked.link().get().intValue();
    if (!U32Tables.isTable(handle)) {
      throw new Answered(says(Diagnostic.KERNEL_BAD_VALUE, option("link"), Errno.EINVAL,
          "cls_u32: u32 Link handle must be a hash table",
          "a link leads to a hash table, not to one of its buckets: \"link " + print(U32Tables.table(handle)) + "\""));
    }
    var table = tables.exactly(handle);
    if (table == null && handle != root) {
      throw new Answered(says(Diagnostic.NO_SUCH_TABLE, option("link"), Errno.EINVAL,
          "cls_u32: Link hash table not found", "there is no hash table " + print(handle)
              + " here; a filter with divisor creates one"));
    }
    if (table == null || table.created().isEmpty()) {
      throw new Answered(refused(Diagnostic.NO_SUCH_TABLE, option("link"),
          KernelAnswer.says(Errno.EINVAL, "cls_u32: Not linking to root node"),
          "the table " + print(handle) + " is where a priority begins; filters cannot link back to it"));
    }
    return asked.link();
  }

  private static Objection.Pointer[] pointers(U32Table table) {
    return table.created().map(it -> new Objection.Pointer(it.source(), "the table was created here"))
        .stream().toArray(Objection.Pointer[]::new);
  }

  private Words at(String option) {
    return Words.header(step.request().binding(), option);
  }

  private Words option(String option) {
    return Words.option(step.request().binding(), step.meaning().group(), List.of(option));
  }
}
