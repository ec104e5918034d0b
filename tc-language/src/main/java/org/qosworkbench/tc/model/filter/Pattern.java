package org.qosworkbench.tc.model.filter;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fields of a packet that must have certain bits, all of them at once. Two patterns are equal when they take the same
 * packets for the same reasons; flower refuses the second of them.
 *
 * @param fields what must hold, by the name of the field; a field that no bit of counts is left out
 */
public record Pattern(Map<String, Masked> fields) {
  public static final Pattern ANYTHING = new Pattern(Map.of());

  public Pattern {
    var counting = new TreeMap<String, Masked>();
    fields.forEach((name, field) -> {
      if (!field.mask().isNone()) counting.put(name, field);
    });
    fields = Collections.unmodifiableMap(counting);
  }

  /** Whether every packet fits. */
  public boolean isAnything() {
    return fields.isEmpty();
  }

  /** Whether every packet that fits the other fits this. */
  public boolean covers(Pattern other) {
    for (var field : fields.entrySet()) {
      var theirs = other.fields.get(field.getKey());
      if (theirs == null || !field.getValue().covers(theirs)) return false;
    }
    return true;
  }

  /** Whether a packet can fit both, as far as the fields tell. */
  public boolean meets(Pattern other) {
    for (var field : fields.entrySet()) {
      var theirs = other.fields.get(field.getKey());
      if (theirs != null && !field.getValue().meets(theirs)) return false;
    }
    return true;
  }
}
