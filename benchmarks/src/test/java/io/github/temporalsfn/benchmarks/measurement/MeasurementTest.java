package io.github.temporalsfn.benchmarks.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasurementTest {
  private final List<String> said = new ArrayList<>();

  @Test
  void spreadsAFigureOverTheRuns() throws InterruptedException {
    Measured measured = measure(3, calls(5, 1, 3));

    assertThat(measured.figures()).hasSize(1);
    Spread spread = measured.figures().get(0);
    assertThat(spread.min()).isEqualTo(1);
    assertThat(spread.median()).isEqualTo(3);
    assertThat(spread.max()).isEqualTo(5);
    assertThat(spread.values()).containsExactly(5.0, 1.0, 3.0);
    assertThat(said).containsExactly("x  c: run 1 of 3", "x  c: run 2 of 3", "x  c: run 3 of 3");
  }

  @Test
  void takesTheMeanOfTheTwoInTheMiddle() {
    assertThat(new Spread("calls", Unit.CALLS, List.of(9.0, 1.0, 2.0, 4.0)).median()).isEqualTo(3);
  }

  @Test
  void countsWhatARunDoesNotBringAsNone() throws InterruptedException {
    Iterator<List<Figure>> runs =
        List.of(
                List.of(new Figure("all", Unit.CALLS, 3)),
                List.of(new Figure("all", Unit.CALLS, 4), new Figure("retries", Unit.CALLS, 1)))
            .iterator();

    assertThat(measure(2, runs::next).figures())
        .containsExactly(
            new Spread("all", Unit.CALLS, List.of(3.0, 4.0)),
            new Spread("retries", Unit.CALLS, List.of(0.0, 1.0)));
  }

  @Test
  void showsNoFiguresWhereARunWasWrong() throws InterruptedException {
    Iterator<Integer> runs = List.of(1, 2).iterator();
    Run secondIsWrong =
        () -> {
          if (runs.next() == 2) {
            throw new WrongResultException(List.of("one is lost"));
          }
          return List.of(new Figure("calls", Unit.CALLS, 1));
        };

    Measured measured = measure(3, secondIsWrong);

    assertThat(measured.figures()).isEmpty();
    assertThat(measured.wrong()).containsExactly("one is lost");
    assertThat(said).hasSize(2);
  }

  @Test
  void goesOnAfterACaseThatBreaks() throws InterruptedException {
    Run breaks =
        () -> {
          throw new IllegalStateException("the worker has ended");
        };
    Benchmark benchmark =
        new Benchmark("x", "", List.of(new Case(breaks, ""), new Case(calls(1), "")));

    MeasuredBenchmark measured = new Measurement(1, said::add).of(benchmark);

    assertThat(measured.isRight()).isFalse();
    assertThat(measured.cases().get(0).wrong())
        .containsExactly(
            "could not be measured: java.lang.IllegalStateException: the worker has ended");
    assertThat(measured.cases().get(1).figures()).hasSize(1);
  }

  @Test
  void leavesOutWhatTheMachineCannotDo() throws InterruptedException {
    Benchmark benchmark = new Benchmark("x", "", List.of(new Case(calls(1), "no dev server")));

    MeasuredBenchmark measured = new Measurement(1, said::add).of(benchmark);

    assertThat(measured.isRight()).isTrue();
    assertThat(measured.cases().get(0).leftOut()).isEqualTo("no dev server");
    assertThat(said).isEmpty();
  }

  private Measured measure(int runs, Run run) throws InterruptedException {
    Benchmark benchmark = new Benchmark("x", "", List.of(new Case(run, "")));
    return new Measurement(runs, said::add).of(benchmark).cases().get(0);
  }

  private static Run calls(double... values) {
    Iterator<Double> next = Arrays.stream(values).iterator();
    return () -> List.of(new Figure("calls", Unit.CALLS, next.next()));
  }

  private interface Run {
    List<Figure> measure() throws WrongResultException;
  }

  private record Case(Run run, String lack) implements BenchmarkCase {
    @Override
    public String name() {
      return "c";
    }

    @Override
    public Optional<String> lacking() {
      return lack.isEmpty() ? Optional.empty() : Optional.of(lack);
    }

    @Override
    public List<Figure> measure() throws WrongResultException {
      return run.measure();
    }
  }
}
