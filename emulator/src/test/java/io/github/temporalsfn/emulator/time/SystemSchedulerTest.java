package io.github.temporalsfn.emulator.time;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemSchedulerTest {
  private final Scheduler scheduler = EmulatorClock.system().newScheduler();

  @AfterEach
  void close() {
    scheduler.close();
  }

  @Test
  void tellsTheTimeInWholeMilliseconds() {
    Instant now = scheduler.now();
    assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS));
  }

  @Test
  void firesNotBeforeTheTime() throws Exception {
    CompletableFuture<Instant> fired = new CompletableFuture<>();
    Instant due = scheduler.now().plusMillis(30);
    Timer timer = scheduler.at(due, () -> fired.complete(scheduler.now()));
    assertThat(fired.get(10, SECONDS)).isAfterOrEqualTo(due);
    timer.cancel();
  }

  @Test
  void firesAtOnceWhatIsPast() throws Exception {
    CompletableFuture<String> fired = new CompletableFuture<>();
    Timer timer = scheduler.at(Instant.EPOCH, () -> fired.complete("done"));
    assertThat(fired.get(10, SECONDS)).isEqualTo("done");
    timer.cancel();
  }

  @Test
  void worksInThreadsThatDoNotKeepTheJvmAlive() throws Exception {
    CompletableFuture<Boolean> daemon = new CompletableFuture<>();
    scheduler.execute(() -> daemon.complete(Thread.currentThread().isDaemon()));
    assertThat(daemon.get(10, SECONDS)).isTrue();
  }

  @Test
  void forgetsCancelledTimers() {
    Timer timer = scheduler.at(scheduler.now().plusSeconds(3600), () -> {});
    assertThat(scheduler.openTimers()).isEqualTo(1);
    timer.cancel();
    assertThat(scheduler.openTimers()).isZero();
  }

  @Test
  void takesTheEndOfTimeForVeryLate() {
    scheduler.at(Instant.parse("9999-12-31T23:59:59Z"), () -> {}).cancel();
    assertThat(scheduler.openTimers()).isZero();
  }

  @Test
  void ignoresWorkAfterItWasClosed() {
    scheduler.close();
    assertThatCode(
            () -> {
              scheduler.execute(() -> {});
              scheduler.at(Instant.EPOCH, () -> {}).cancel();
            })
        .doesNotThrowAnyException();
  }
}
