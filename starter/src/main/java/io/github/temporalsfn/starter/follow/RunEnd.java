package io.github.temporalsfn.starter.follow;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.temporal.PayloadText;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tells how a run has ended that is closed, or is about to be. */
public final class RunEnd {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final TemporalConnection connection;

  public RunEnd(TemporalConnection connection) {
    this.connection = connection;
  }

  /**
   * How it ended.
   *
   * @throws CommandFailure if it does not close
   */
  public Outcome of(WorkflowStub run) {
    try {
      return new Outcome.Succeeded(
          PayloadText.json(run.getResult(LIMIT.toMillis(), TimeUnit.MILLISECONDS, RawValue.class)));
    } catch (WorkflowFailedException failed) {
      return new FailureReader(connection).read(failed);
    } catch (TimeoutException e) {
      throw new CommandFailure(
          ExitCode.NO_RESULT,
          "WorkflowStillOpen",
          "the workflow was about to close, and has not; `temporal-sfn status` tells more");
    }
  }
}
