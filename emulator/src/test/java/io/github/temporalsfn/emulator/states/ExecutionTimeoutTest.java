package io.github.temporalsfn.emulator.states;

import static io.github.temporalsfn.emulator.World.WAIT_60;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

class ExecutionTimeoutTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void endsAnExecutionWhoseTimeIsOver() {
    String arn = world.run(machine(10), "{}");
    world.clock.advance(Duration.ofMillis(9_999));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    world.clock.advance(Duration.ofMillis(1));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    assertThat(world.describe(arn).stopDate())
        .isEqualTo(world.describe(arn).startDate().plusSeconds(10));
  }

  @Test
  void namesTheErrorInTheHistoryOnly() {
    String arn = world.run(machine(10), "{}");
    world.clock.advance(Duration.ofSeconds(10));
    var last = world.history(arn).get(2);
    assertThat(last.typeAsString()).isEqualTo("ExecutionTimedOut");
    assertThat(last.executionTimedOutEventDetails().error()).isEqualTo("States.Timeout");
    assertThat(last.executionTimedOutEventDetails().cause()).isNull();
    assertThat(world.describe(arn).error()).isNull();
  }

  @Test
  void takesTheWaitWithIt() {
    world.run(machine(10), "{}");
    assertThat(world.emulator.stats().openTimers()).isEqualTo(2);
    world.clock.advance(Duration.ofSeconds(10));
    assertThat(world.emulator.stats().openTimers()).isZero();
  }

  @Test
  void isForgottenWhenTheExecutionEndsBefore() {
    String arn = world.run(machine(3600), "{}");
    world.clock.advance(Duration.ofSeconds(60));
    assertThat(world.emulator.stats().openTimers()).isZero();
    world.clock.advance(Duration.ofDays(1));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
  }

  @Test
  void mayBeYearsAway() {
    String never =
        world.machineOf("{\"Type\":\"Wait\",\"Timestamp\":\"9999-01-01T00:00:00Z\",\"End\":true}");
    String arn = world.run(never, "{}");
    String limited = world.run(machine(99_999_999), "{}");
    world.clock.advance(Duration.ofSeconds(99_999_999));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(world.describe(limited).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
  }

  private String machine(int timeoutSeconds) {
    return world.machine(
        "limited",
        WAIT_60.replace("{\"StartAt\"", "{\"TimeoutSeconds\":" + timeoutSeconds + ",\"StartAt\""));
  }
}
