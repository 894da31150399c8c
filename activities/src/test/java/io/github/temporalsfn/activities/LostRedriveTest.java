package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.RedriveCommand;
import io.github.temporalsfn.workflows.activity.RedrivenExecution;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Temporal repeats a redrive whose answer got lost. */
class LostRedriveTest {
  private static final String ACTION = "RedriveExecution";

  private final Aws aws = new Aws();
  private final Temporal temporal = new Temporal(aws);

  @AfterEach
  void close() {
    temporal.close();
    aws.close();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(ints = 0)
  void redrivesOnce(@Nullable Integer count) {
    String arn = aws.execution(Aws.FAILING, "{}");
    aws.endpoint.next(ACTION).loseAnswer();

    RedrivenExecution redriven =
        temporal.redrive(new RedriveCommand(arn, count, ConnectionChoice.DEFAULT));

    assertThat(aws.emulator.execution(arn).redriveCount()).isEqualTo(1);
    assertThat(redriven.redriveCount()).isEqualTo(count == null ? null : 1);
    assertThat(redriven.redriveDate()).isNotNull();
  }

  @Test
  void doesNotDisturbTheRedriveOfSomebodyElse() {
    String arn = aws.execution(Aws.FAILING, "{}");
    aws.emulator.redriveExecution(arn);

    RedrivenExecution redriven =
        temporal.redrive(new RedriveCommand(arn, 0, ConnectionChoice.DEFAULT));

    assertThat(redriven.redriveCount()).isEqualTo(1);
    assertThat(aws.endpoint.count(ACTION)).isZero();
  }

  /** AWS honours a client token for 15 minutes; the count is honoured for ever. */
  @Test
  void redrivesOnceThoughTheRetryComesAfterTwentyMinutes() {
    String arn = aws.execution(Aws.FAILING, "{}");
    RedriveCommand command = new RedriveCommand(arn, 0, ConnectionChoice.DEFAULT);
    temporal.redrive(command);
    aws.clock.advance(Duration.ofMinutes(20));

    RedrivenExecution redriven = temporal.redrive(command);

    assertThat(redriven.redriveCount()).isEqualTo(1);
    assertThat(aws.emulator.execution(arn).redriveCount()).isEqualTo(1);
  }

  @Test
  void letsTheExecutionGoOn() {
    String arn = aws.execution(Aws.REPAIRED, "{}");

    temporal.redrive(new RedriveCommand(arn, 0, ConnectionChoice.DEFAULT));

    assertThat(aws.activities.describeExecution(Aws.query(arn)))
        .extracting(
            execution -> execution.status() + " " + execution.redriveCount(),
            execution -> execution.redriveDate() == null)
        .containsExactly("SUCCEEDED 1", false);
  }
}
