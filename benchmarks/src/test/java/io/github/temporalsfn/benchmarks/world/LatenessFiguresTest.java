package io.github.temporalsfn.benchmarks.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.Unit;
import io.github.temporalsfn.emulator.store.ExecutionEnd;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LatenessFiguresTest {
  private static final Instant END = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void tellPercentilesAndWhatHasNeverBeenSeen() {
    assertThat(
            LatenessFigures.of(
                "lateness", List.of(end(END.plusMillis(10)), end(END.plusMillis(30)), end(null))))
        .containsExactly(
            new Figure("lateness, median", Unit.MILLISECONDS, 10),
            new Figure("lateness, 95 %", Unit.MILLISECONDS, 30),
            new Figure("lateness, 99 %", Unit.MILLISECONDS, 30),
            new Figure("lateness, maximum", Unit.MILLISECONDS, 30),
            new Figure("lateness, never", Unit.EXECUTIONS, 1));
  }

  @Test
  void tellNoPercentilesOfNothing() {
    assertThat(LatenessFigures.of("lateness", List.of()))
        .containsExactly(new Figure("lateness, never", Unit.EXECUTIONS, 0));
  }

  private static ExecutionEnd end(@Nullable Instant described) {
    return new ExecutionEnd("arn", 0, END, described);
  }
}
