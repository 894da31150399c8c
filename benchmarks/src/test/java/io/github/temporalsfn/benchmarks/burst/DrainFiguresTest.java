package io.github.temporalsfn.benchmarks.burst;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.Unit;
import io.github.temporalsfn.emulator.store.ExecutionEnd;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrainFiguresTest {
  private static final Instant END = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void compareWhatWasSeenWithWhatAwsAllows() {
    List<ExecutionEnd> ends = new ArrayList<>();
    // 401 of them, one each 50 ms: 20 s, from a second after the first end.
    for (int i = 0; i <= 400; i++) {
      ends.add(new ExecutionEnd("arn", 0, END, END.plusMillis(1_000 + 50L * i)));
    }

    assertThat(DrainFigures.of(ends))
        .containsExactly(
            new Figure("time to drain", Unit.SECONDS, 21),
            new Figure("ends seen per second", Unit.PER_SECOND, 401 / 20.0),
            new Figure("  of the refill", Unit.PERCENT, 100 * 401 / 20.0 / 50),
            new Figure("  of the refill and a full bucket", Unit.PERCENT, 100 * 401 / 1300.0));
  }

  @Test
  void leaveOutWhatNobodyHasSeen() {
    List<ExecutionEnd> ends =
        List.of(
            new ExecutionEnd("arn", 0, END, END),
            new ExecutionEnd("arn", 0, END, null),
            new ExecutionEnd("arn", 0, END, END.plusSeconds(10)));

    assertThat(DrainFigures.of(ends))
        .contains(new Figure("ends seen per second", Unit.PER_SECOND, 0.2));
  }
}
