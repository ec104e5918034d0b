package org.qosworkbench.tc.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RangeTest {
  private final Range range = new Range(3, 7);

  @Test
  void refusesNegativeAndReversedRanges() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Range(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Range(4, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> range.shift(-4));
  }

  @Test
  void endIsExclusive() {
    assertThat(range.length()).isEqualTo(4);
    assertThat(range.contains(2)).isFalse();
    assertThat(range.contains(3)).isTrue();
    assertThat(range.contains(6)).isTrue();
    assertThat(range.contains(7)).isFalse();
    assertThat(range.touches(7)).isTrue();
    assertThat(range.touches(8)).isFalse();
  }

  @Test
  void coversWhatHasNoPartOutside() {
    assertThat(range.covers(range)).isTrue();
    assertThat(range.covers(Range.at(7))).isTrue();
    assertThat(range.covers(new Range(2, 4))).isFalse();
    assertThat(range.covers(new Range(6, 8))).isFalse();
  }

  @Test
  void movesAndGrows() {
    assertThat(range.shift(2)).isEqualTo(new Range(5, 9));
    assertThat(range.shift(-3)).isEqualTo(new Range(0, 4));
    assertThat(range.shift(0)).isSameAs(range);
    assertThat(range.union(new Range(9, 10))).isEqualTo(new Range(3, 10));
    assertThat(Range.at(5).isEmpty()).isTrue();
    assertThat(range.isEmpty()).isFalse();
  }

  @Test
  void cutsItsTextOut() {
    assertThat(new Range(1, 3).in("abcd")).isEqualTo("bc");
    assertThatThrownBy(() -> range.in("abc")).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void editReplacesItsRange() {
    Edit edit = new Edit(new Range(1, 3), "xyz");
    assertThat(edit.applyTo("abcd")).isEqualTo("axyzd");
    assertThat(edit.growth()).isEqualTo(1);
    assertThat(new Edit(Range.at(4), "!").applyTo("abcd")).isEqualTo("abcd!");
    assertThat(new Edit(new Range(0, 4), "").applyTo("abcd")).isEmpty();
    assertThatThrownBy(() -> edit.applyTo("ab")).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
