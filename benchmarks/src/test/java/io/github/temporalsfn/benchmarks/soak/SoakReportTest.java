package io.github.temporalsfn.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.benchmarks.load.Verdict;
import io.github.temporalsfn.benchmarks.load.Visibility;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import io.github.temporalsfn.distribution.temporal.TemporalCli;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoakReportTest {
  @Test
  void isGoodWhereNothingGrows() {
    assertThat(report(Duration.ofHours(1), 0).isGood()).isTrue();
    assertThat(report(Duration.ofHours(1), 0).line()).doesNotContain("GROWS", "too short");
  }

  @Test
  void isBadWhereOneThingGrows() {
    SoakReport report = report(Duration.ofHours(1), 0.01);

    assertThat(report.isGood()).isFalse();
    assertThat(report.line()).contains("threads 109.0 to 136.0 threads (+36.0 an hour) GROWS");
  }

  @Test
  void judgesNoGrowthWhereTheTimeIsTooShort() {
    SoakReport report = report(Duration.ofMinutes(1), 0.5);

    assertThat(report.isGood()).isTrue();
    assertThat(report.line()).contains("(too short a time to tell growth)");
  }

  @Test
  void isBadWhereARunHasNotEnded() {
    SoakReport good = report(Duration.ofHours(1), 0);
    SoakReport bad =
        new SoakReport(good.settings(), good.samples(), new Visibility(3_599, 1), good.verdict());

    assertThat(bad.isGood()).isFalse();
  }

  /** Sixty looks; a thread more every so often. */
  private static SoakReport report(Duration duration, double threadsPerSecond) {
    SoakSettings settings =
        new SoakSettings(
            duration,
            1,
            duration.dividedBy(60),
            new TemporalCli(Path.of("temporal"), "temporal", "9.9.9"),
            WorkerProgram.DEFAULT);
    List<Sample> samples =
        IntStream.rangeClosed(0, 60)
            .mapToObj(look -> look * duration.toSeconds() / 60.0)
            .map(
                seconds ->
                    new Sample(seconds, Map.of(Quantity.THREADS, 100 + seconds * threadsPerSecond)))
            .toList();
    return new SoakReport(
        settings,
        samples,
        new Visibility(settings.executions(), 0),
        new Verdict(Map.of(), 0, List.of()));
  }
}
