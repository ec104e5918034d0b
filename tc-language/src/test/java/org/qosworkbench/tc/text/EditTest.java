package org.qosworkbench.tc.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditTest {
  @Test
  void editsTogetherCountFromTheTextBeforeThem() {
    var edits = List.of(new Edit(Range.at(0), ">"), new Edit(new Range(1, 3), ""), new Edit(new Range(3, 4), "DD"));
    assertThat(Edit.applyAll("abcde", edits)).isEqualTo(">aDDe");
    assertThat(Edit.applyAll("abc", List.of())).isEqualTo("abc");
  }

  @Test
  void editsTogetherMustBeInOrder() {
    var edits = List.of(new Edit(new Range(2, 3), ""), new Edit(new Range(0, 1), ""));
    assertThatThrownBy(() -> Edit.applyAll("abc", edits)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
