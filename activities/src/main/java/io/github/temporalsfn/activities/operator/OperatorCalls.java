package io.github.temporalsfn.activities.operator;

import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.call.Caller;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.activities.watch.RunningExecutions;
import io.github.temporalsfn.activities.watch.RunningPage;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;

/**
 * Lists, reads and stops executions for somebody at a command line, patient where AWS throttles.
 */
public final class OperatorCalls {
  private static final int ATTEMPTS = 6;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final AwsCalls calls;
  private final ConnectionChoice connection;
  private final Caller caller;

  /**
   * Calls through one of the connections.
   *
   * @param caller what CloudTrail calls it where a role is assumed
   */
  public OperatorCalls(AwsCalls calls, ConnectionChoice connection, String caller) {
    this.calls = calls;
    this.connection = connection;
    this.caller = new Caller(caller, false, true);
  }

  /**
   * An execution as AWS describes it.
   *
   * @param redriveDate when it was last redriven; {@code null}: never
   */
  public record Execution(String status, Instant startDate, @Nullable Instant redriveDate) {
    public boolean isRunning() {
      return status.equals("RUNNING");
    }
  }

  /** A page of the running ones, newest first. */
  public RunningPage running(StateMachineArn machine, @Nullable String nextToken) {
    return patiently(() -> new RunningExecutions(calls).page(machine, connection, nextToken));
  }

  /** One of them, as it is now. */
  public Execution describe(ExecutionArn arn) {
    DescribeExecutionResponse answer =
        patiently(
            () ->
                calls.make(
                    AwsCall.operating(AwsAction.DescribeExecution, arn, connection, caller),
                    (sfn, limits) ->
                        sfn.describeExecution(
                            describe ->
                                describe.executionArn(arn.text()).overrideConfiguration(limits))));
    return new Execution(answer.statusAsString(), answer.startDate(), answer.redriveDate());
  }

  /** Stops one; that it has ended is no error. */
  public void stop(ExecutionArn arn, String error, String cause) {
    var unused =
        patiently(
            () ->
                calls.make(
                    AwsCall.operating(AwsAction.StopExecution, arn, connection, caller),
                    (sfn, limits) ->
                        sfn.stopExecution(
                            stop ->
                                stop.executionArn(arn.text())
                                    .error(error)
                                    .cause(cause)
                                    .overrideConfiguration(limits))));
  }

  private static <T> T patiently(Supplier<T> call) {
    Duration pause = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      try {
        return call.get();
      } catch (ApplicationFailure failure) {
        if (attempt == ATTEMPTS || !mayPass(failure)) {
          throw failure;
        }
        sleep(pause);
        pause = pause.multipliedBy(2);
      }
    }
  }

  private static boolean mayPass(ApplicationFailure failure) {
    return Arrays.stream(TransientFailure.values())
        .anyMatch(passing -> passing.name().equals(failure.getType()));
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TransientFailure.Unavailable.failure("interrupted");
    }
  }
}
