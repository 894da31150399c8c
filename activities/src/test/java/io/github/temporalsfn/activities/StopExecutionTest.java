package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StopExecutionTest {
  private final Aws aws = new Aws();

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void abortsARunningExecution() {
    String arn = aws.execution(Aws.WAITING, "{}");

    aws.activities.stopExecution(Stops.of(arn, "Temporal.Cancelled", "by run 1"));

    assertThat(aws.activities.describeExecution(Aws.query(arn)).status()).isEqualTo("ABORTED");
  }

  @Test
  void tellsWhenAwsTookIt() {
    String arn = aws.execution(Aws.WAITING, "{}");

    String stopDate = aws.activities.stopExecution(Stops.of(arn, null, null)).stopDate();

    assertThat(Instant.parse(stopDate)).isEqualTo(aws.emulator.execution(arn).stopDate());
  }

  @Test
  void cutsErrorAndCauseToWhatAwsTakes() {
    String arn = aws.execution(Aws.WAITING, "{}");

    aws.activities.stopExecution(
        Stops.of(arn, "e".repeat(255) + "🧀", "c".repeat(32_768) + "more"));

    assertThat(aws.emulator.execution(arn).error() + aws.emulator.execution(arn).cause())
        .isEqualTo("e".repeat(255) + "c".repeat(32_768));
  }

  @Test
  void leavesAnExecutionThatHasEndedAsItIs() {
    String arn = aws.execution(Aws.PASSING, "{}");

    aws.activities.stopExecution(Stops.of(arn, null, null));

    assertThat(aws.activities.describeExecution(Aws.query(arn)).status()).isEqualTo("SUCCEEDED");
  }
}
