package io.github.temporalsfn.activities.watch;

import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.temporal.failure.ApplicationFailure;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.ListExecutionsResponse;

/** Lists the running executions of a state machine, in AWS's largest pages. */
public final class RunningExecutions {
  /** The most that AWS puts in a page (API reference, ListExecutions). */
  public static final int PAGE = 1_000;

  private final AwsCalls calls;

  public RunningExecutions(AwsCalls calls) {
    this.calls = calls;
  }

  /**
   * One page, newest first; a little old, since lists are eventually consistent.
   *
   * @throws ApplicationFailure as every call; with {@code nextRetryDelay} where the request budget
   *     has no room
   */
  public RunningPage page(
      StateMachineArn machine, ConnectionChoice connection, @Nullable String nextToken) {
    ListExecutionsResponse answer =
        calls.make(
            AwsCall.listing(machine, connection),
            (sfn, limits) ->
                sfn.listExecutions(
                    list ->
                        list.stateMachineArn(machine.unqualified())
                            .statusFilter(ExecutionStatus.RUNNING)
                            .maxResults(PAGE)
                            .nextToken(nextToken)
                            .overrideConfiguration(limits)));
    return new RunningPage(
        answer.executions().stream().map(RunningExecutions::running).toList(), answer.nextToken());
  }

  private static RunningPage.RunningExecution running(ExecutionListItem item) {
    return new RunningPage.RunningExecution(
        item.executionArn(),
        item.name(),
        item.redriveCount() == null ? 0 : item.redriveCount(),
        item.startDate() == null ? 0 : item.startDate().toEpochMilli());
  }
}
