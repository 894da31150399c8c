package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.temporal.failure.ApplicationFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** AWS refuses every attempt of an activity, under Temporal's default retries. */
class LastingRefusalTest {
  private final Aws aws = new Aws();
  private final Temporal temporal = new Temporal(aws);

  @AfterEach
  void close() {
    temporal.close();
    aws.close();
  }

  @Test
  void endsTheActivityWithTheFifthAttempt() {
    for (int attempt = 1; attempt <= 10; attempt++) {
      aws.endpoint.answerError(400, "AccessDeniedException", "not authorized");
    }
    String machine = aws.stateMachine(Aws.WAITING);

    Throwable thrown = catchThrowable(() -> temporal.start(Starts.of(machine).build()));

    assertThat(thrown).hasRootCauseInstanceOf(ApplicationFailure.class);
    assertThat(thrown).rootCause().hasMessageContaining("states:StartExecution");
    assertThat(aws.endpoint.count("StartExecution")).isEqualTo(5);
  }
}
