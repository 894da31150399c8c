package io.github.temporalsfn.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.benchmarks.measurement.Benchmark;
import io.github.temporalsfn.benchmarks.measurement.Measured;
import io.github.temporalsfn.benchmarks.measurement.MeasuredBenchmark;
import io.github.temporalsfn.benchmarks.measurement.Measurement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrongResultTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @Test
  void isShownInsteadOfFigures() throws InterruptedException {
    Measured measured = measure("{\"Type\":\"Pass\",\"Result\":{\"run\":-1},\"End\":true}");

    assertThat(measured.figures()).isEmpty();
    assertThat(measured.wrong())
        .containsExactly("the run with the input {\"run\":1} has the output {\"run\":-1}");
  }

  @Test
  void tellsWhyARunFailed() throws InterruptedException {
    Measured measured =
        measure("{\"Type\":\"Fail\",\"Error\":\"Payment.Declined\",\"Cause\":\"card expired\"}");

    assertThat(measured.wrong())
        .singleElement()
        .asString()
        .contains("FAILED in state Only: Payment.Declined: card expired");
  }

  private static Measured measure(String state) throws InterruptedException {
    String definition = "{\"StartAt\":\"Only\",\"States\":{\"Only\":" + state + "}}";
    HistoryCase planted = new HistoryCase(Duration.ofSeconds(2), definition, LIMIT);
    MeasuredBenchmark measured =
        new Measurement(3, line -> {}).of(new Benchmark("d", "planted", List.of(planted)));
    assertThat(measured.isRight()).isFalse();
    return measured.cases().get(0);
  }
}
