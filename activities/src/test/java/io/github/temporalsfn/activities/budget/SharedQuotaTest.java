package io.github.temporalsfn.activities.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How workers and others in an account get along, in ten minutes or more of virtual time. */
class SharedQuotaTest {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  @ParameterizedTest
  @CsvSource({
    "1, false, 200",
    "1, true, 2000",
    "2, false, 200",
    "2, true, 200",
    "2, false, 2000",
    "2, true, 2000",
    "4, false, 200",
    "4, true, 200",
    "4, false, 2000",
    "4, true, 2000"
  })
  void isUsedByWorkersUnderConstantPressure(int workers, boolean known, int polls) {
    Simulation account = new Simulation(300, 50);
    account.poll(polls, workers(account, workers, known));
    account.run(TEN_MINUTES);

    assertThat(account.answered()).isGreaterThan((long) (0.95 * 50 * 600));
    assertThat(account.throttledPart()).isLessThan(0.02);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void isLeftToAnotherWhoTakesHalfOfIt(int workers) {
    Simulation account = new Simulation(300, 50);
    account.poll(1_000 * workers, workers(account, workers, false));
    SimulatedOther other = new SimulatedOther(account, 25);
    account.run(TEN_MINUTES);

    assertThat(other.throttledPart()).isLessThan(0.02);
    assertThat(account.throttledPart()).isLessThan(0.02);
    assertThat(account.answered()).isGreaterThan((long) (0.85 * 25 * 600));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.95", "2, 0.85", "4, 0.85"})
  void isUsedWhileABurstIsDrained(int workers, double usedPart) {
    Simulation account = new Simulation(300, 50);
    account.pollOnce(10_000, workers(account, workers, true));
    double seconds = account.runUntilNothingIsLeft();

    assertThat(account.answered()).isEqualTo(10_000);
    assertThat(10_000 / (50 * seconds)).isGreaterThan(usedPart);
    assertThat(account.throttledPart()).isLessThan(0.02);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void isFoundWhereItIsLowerThanTheConfiguredOne(int workers) {
    Simulation account = new Simulation(300, 15);
    account.poll(1_000, workers(account, workers, false));
    account.run(TEN_MINUTES);

    assertThat(account.answered()).isGreaterThan((long) (0.95 * 15 * 600));
    assertThat(account.throttledPart()).isLessThan(0.03);
  }

  @Test
  void isTakenByOneWorkerWhenTheOtherIsGone() {
    Simulation account = new Simulation(300, 50);
    SimulatedWorker stays = account.worker();
    account.poll(1_000, stays);
    SimulatedOther leaving = new SimulatedOther(account, 40);
    account.run(Duration.ofMinutes(5));
    leaving.stop();
    account.run(Duration.ofMinutes(2));
    long before = stays.answered;
    account.run(Duration.ofMinutes(1));

    assertThat(stays.answered - before).isGreaterThan((long) (0.9 * 50 * 60));
  }

  private static SimulatedWorker[] workers(Simulation account, int count, boolean known) {
    SimulatedWorker[] workers = new SimulatedWorker[count];
    for (int i = 0; i < count; i++) {
      workers[i] = account.worker();
      workers[i].budget.workers(known ? count : 1);
    }
    return workers;
  }
}
