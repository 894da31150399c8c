package io.github.temporalsfn.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.benchmarks.measurement.Benchmark;
import io.github.temporalsfn.benchmarks.measurement.BenchmarkCase;
import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.Measurement;
import io.github.temporalsfn.benchmarks.measurement.Unit;
import io.github.temporalsfn.benchmarks.measurement.WrongResultException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Machine MACHINE =
      new Machine("2026-01-01T00:00:00Z", "Linux 6", "a processor", 2, "17", "1.38.0", 0.1);

  @Test
  void printsFiguresWhatIsWrongAndWhatIsLeftOut() throws InterruptedException {
    assertThat(ReportTable.of(report()))
        .isEqualToNormalizingNewlines(
            """
            Linux 6, a processor, 2 processors, load 0.1 before; Java 17, Temporal SDK 1.38.0; \
            2026-01-01T00:00:00Z
            runs of each case: 1

            x  A claim
              right
                                                                        min       median          max
                history size                                          1,234        1,234        1,234  B
              broken: WRONG, so no figures:
                - one is lost
              elsewhere: left out: no dev server
            """);
  }

  @Test
  void writesTheSameAsJson() throws InterruptedException {
    assertThat(ReportJson.of(report()).path("benchmarks").toString())
        .isEqualTo(
            "[{\"benchmark\":\"x\",\"title\":\"A claim\",\"cases\":["
                + "{\"name\":\"right\",\"figures\":[{\"name\":\"history size\",\"unit\":\"B\","
                + "\"min\":1234.0,\"median\":1234.0,\"max\":1234.0,\"values\":[1234.0]}]},"
                + "{\"name\":\"broken\",\"wrong\":[\"one is lost\"]},"
                + "{\"name\":\"elsewhere\",\"leftOut\":\"no dev server\"}]}]");
  }

  private static Report report() throws InterruptedException {
    Benchmark benchmark =
        new Benchmark(
            "x",
            "A claim",
            List.of(new Case("right", ""), new Case("broken", ""), new Case("elsewhere", "lack")));
    return new Report(MACHINE, 1, List.of(new Measurement(1, line -> {}).of(benchmark)));
  }

  private record Case(String name, String lack) implements BenchmarkCase {
    @Override
    public Optional<String> lacking() {
      return lack.isEmpty() ? Optional.empty() : Optional.of("no dev server");
    }

    @Override
    public List<Figure> measure() throws WrongResultException {
      if (name.equals("broken")) {
        throw new WrongResultException(List.of("one is lost"));
      }
      return List.of(new Figure("history size", Unit.BYTES, 1_234));
    }
  }
}
