package io.github.temporalsfn.activities.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class LineTest {
  /** A negative number joins; another one lets the one leave who is at that place. */
  @Property
  void knowsHowManyAreBeforeEach(@ForAll @Size(max = 500) List<Byte> moves) {
    Line line = new Line(1_000);
    List<Promise> expected = new ArrayList<>();
    for (byte move : moves) {
      if (move < 0 || expected.isEmpty()) {
        Promise joining = new Promise("order-" + expected.size());
        line.join(joining);
        expected.add(joining);
      } else {
        line.leave(expected.remove(move % expected.size()));
      }
    }

    assertThat(expected.stream().map(line::before).toList())
        .isEqualTo(IntStream.range(0, expected.size()).boxed().toList());
    assertThat(line.size()).isEqualTo(expected.size());
  }

  @Example
  void isFullWhenTheMostAreInIt() {
    Line line = new Line(2);
    Promise first = new Promise("order-1");
    line.join(first);
    line.join(new Promise("order-2"));

    assertThat(line.isFull()).isTrue();
    line.leave(first);
    assertThat(line.isFull()).isFalse();
  }

  @Example
  void movesUpForEver() {
    Line line = new Line(2);
    Promise last = new Promise("order-0");
    line.join(last);
    for (int i = 1; i < 10_000; i++) {
      Promise next = new Promise("order-" + i);
      line.join(next);
      line.leave(last);
      last = next;
    }

    assertThat(line.before(last)).isZero();
  }
}
