package io.github.temporalsfn.benchmarks.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.benchmarks.measurement.Measured;
import io.github.temporalsfn.benchmarks.measurement.Measurement;
import io.github.temporalsfn.benchmarks.measurement.Spread;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkerBenchmarkTest {
  @Test
  void measuresStartAndMemory() throws InterruptedException {
    List<Measured> cases =
        new Measurement(1, line -> {})
            .of(
                WorkerBenchmark.of(
                    WorkerProgram.DEFAULT, Optional.empty(), List.of(2, 5), Duration.ofMinutes(1)))
            .cases();

    assertThat(cases).allSatisfy(measured -> assertThat(measured.wrong()).isEmpty());
    assertThat(median(cases.get(0), "process start to first poll")).isBetween(100.0, 60_000.0);
    assertThat(median(cases.get(1), "live heap with 5 waiting")).isBetween(5.0, 200.0);
    assertThat(cases.get(1).figures())
        .extracting(Spread::name)
        .contains("live heap per run, 0 to 2", "live heap per run, 2 to 5");
  }

  private static double median(Measured measured, String figure) {
    return measured.figures().stream()
        .filter(one -> one.name().equals(figure))
        .findFirst()
        .orElseThrow()
        .median();
  }
}
