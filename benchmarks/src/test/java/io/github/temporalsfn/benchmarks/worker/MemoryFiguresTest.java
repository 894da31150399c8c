package io.github.temporalsfn.benchmarks.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.Unit;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MemoryFiguresTest {
  @Test
  void tellsWhatEachRunMoreHasAdded() {
    List<Figure> figures =
        MemoryFigures.of(
            List.of(
                new MemorySample(0, 20, OptionalDouble.empty()),
                new MemorySample(1_024, 30, OptionalDouble.empty()),
                new MemorySample(2_048, 31, OptionalDouble.empty())));

    assertThat(figures)
        .containsExactly(
            new Figure("live heap with 0 waiting", Unit.MEBIBYTES, 20),
            new Figure("live heap with 1,024 waiting", Unit.MEBIBYTES, 30),
            new Figure("live heap with 2,048 waiting", Unit.MEBIBYTES, 31),
            new Figure("live heap per run, 0 to 1,024", Unit.KIBIBYTES, 10),
            new Figure("live heap per run, 1,024 to 2,048", Unit.KIBIBYTES, 1));
  }
}
