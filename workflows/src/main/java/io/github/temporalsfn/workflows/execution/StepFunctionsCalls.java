package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.DescribeQuery;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.HistoryEvent;
import io.github.temporalsfn.workflows.activity.HistoryQuery;
import io.github.temporalsfn.workflows.activity.HistorySelection;
import io.github.temporalsfn.workflows.activity.RawStepFunctionsActivities;
import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import io.github.temporalsfn.workflows.activity.TypedActivities;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.Optional;

/**
 * The workflow's side of the port: which call is a local activity, how long it may take, what is
 * tried again.
 *
 * <p>Reads are local activities: a poll then costs 6 history events instead of 11. As a local
 * activity holds up queries, signals and cancels, it gets one short attempt; where AWS is slow,
 * throttles or fails, a regular activity takes over. Writes are always regular activities.
 */
public final class StepFunctionsCalls {
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration READ_LIMIT = Duration.ofSeconds(30);

  private static final LocalActivityOptions SHORT_READ =
      LocalActivityOptions.newBuilder()
          .setStartToCloseTimeout(Duration.ofSeconds(2))
          .setScheduleToCloseTimeout(Duration.ofSeconds(3))
          .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build())
          .setDoNotIncludeArgumentsIntoMarker(true)
          .build();

  private static final RetryOptions SOON =
      RetryOptions.newBuilder()
          .setInitialInterval(Duration.ofSeconds(1))
          .setBackoffCoefficient(2)
          .setMaximumInterval(Duration.ofSeconds(10))
          .build();

  private final ConnectionChoice connection;
  private final String subject;
  private final StepFunctionsWrites writes;

  /**
   * Calls for one execution.
   *
   * @param connection the worker's, and what is overridden of it
   * @param subject what summaries call the execution
   */
  public StepFunctionsCalls(ConnectionChoice connection, String subject) {
    this.connection = connection;
    this.subject = subject;
    this.writes = new StepFunctionsWrites(connection, subject);
  }

  /** The calls that change something. */
  StepFunctionsWrites writes() {
    return writes;
  }

  /** Asks now. */
  Answer describe(String executionArn) {
    return describe(DescribeQuery.deciding(executionArn, connection));
  }

  /**
   * Asks now or, where the worker's request budget has no room, later.
   *
   * @param falseAlarms how often somebody said so before and AWS knew of none
   * @param urgent whether somebody said that the status has changed
   */
  Answer poll(String executionArn, int falseAlarms, boolean urgent) {
    return describe(DescribeQuery.poll(executionArn, falseAlarms, urgent, connection));
  }

  private Answer describe(DescribeQuery query) {
    String summary = Text.summary("describe " + subject);
    Answer answer = describe(local(summary), query);
    if (answer instanceof Answer.Missing || answer instanceof Answer.Denied) {
      return describe(regularRead(summary), query);
    }
    return answer;
  }

  /** The newest events of the history without their data, newest first. */
  History history(String executionArn, HistorySelection selection, int events) {
    return history(
        new HistoryQuery(executionArn, events, true, false, selection, null, connection),
        "explain " + subject);
  }

  /** The output as the history tells it, for a description that leaves it out. */
  Optional<String> outputInHistory(String executionArn) {
    HistoryQuery last = new HistoryQuery(executionArn, 1, true, true, null, null, connection);
    return history(last, "output of " + subject).events().stream()
        .filter(event -> event.type().equals("ExecutionSucceeded"))
        .findFirst()
        .map(HistoryEvent::output);
  }

  private static History history(HistoryQuery query, String label) {
    String summary = Text.summary(label);
    History history = history(local(summary), query);
    return history.isDenied() || history.missing() == null
        ? history
        : history(regularRead(summary), query);
  }

  private static History history(StepFunctionsActivities activities, HistoryQuery query) {
    try {
      return History.of(activities.getExecutionHistory(query));
    } catch (ActivityFailure optional) {
      return History.missing(optional);
    }
  }

  private static Answer describe(StepFunctionsActivities activities, DescribeQuery query) {
    try {
      ExecutionDescription description = activities.describeExecution(query);
      Long retryAfter = description.retryAfterMillis();
      return retryAfter == null
          ? new Answer.Described(description)
          : new Answer.PutOff(Duration.ofMillis(retryAfter));
    } catch (ActivityFailure failure) {
      return answer(failure);
    }
  }

  private static Answer answer(ActivityFailure failure) {
    if (failure.getCause() instanceof CanceledFailure canceled) {
      throw canceled;
    }
    if (!(failure.getCause() instanceof ApplicationFailure reason)) {
      return new Answer.Missing("AWS did not answer in time");
    }
    String message = reason.getOriginalMessage();
    FailureType type = FailureType.of(reason.getType()).orElse(null);
    if (type == null) {
      return new Answer.Missing(message);
    }
    return switch (type) {
      case ExecutionDoesNotExist -> new Answer.NotFound(type.failure(message));
      case AccessDenied, CredentialsUnavailable -> new Answer.Denied(type.failure(message));
      default -> new Answer.Refused(type.failure(message));
    };
  }

  private static StepFunctionsActivities local(String summary) {
    return new TypedActivities(
        Workflow.newLocalActivityStub(
            RawStepFunctionsActivities.class,
            LocalActivityOptions.newBuilder(SHORT_READ).setSummary(summary).build()));
  }

  private static StepFunctionsActivities regularRead(String summary) {
    return regular(
        ActivityOptions.newBuilder()
            .setStartToCloseTimeout(READ_TIMEOUT)
            .setScheduleToCloseTimeout(READ_LIMIT)
            .setRetryOptions(SOON)
            .setSummary(summary));
  }

  private static StepFunctionsActivities regular(ActivityOptions.Builder options) {
    return new TypedActivities(
        Workflow.newActivityStub(RawStepFunctionsActivities.class, options.build()));
  }
}
