package io.github.temporalsfn.activities.redrive;

import io.github.temporalsfn.activities.call.Arguments;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.activities.error.AwsErrorTranslation;
import io.github.temporalsfn.activities.execution.Descriptions;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.IsoDate;
import io.github.temporalsfn.workflows.activity.RedriveCommand;
import io.github.temporalsfn.workflows.activity.RedrivenExecution;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.temporal.activity.ActivityInfo;
import io.temporal.failure.ApplicationFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sfn.model.RedriveExecutionResponse;

/**
 * Redrives an execution once. AWS knows a repeated request by its token, but for 15 minutes only
 * (API reference, RedriveExecution). So each attempt first looks whether the execution has been
 * redriven since the caller counted: by an earlier attempt whose answer was lost, or by anybody.
 */
public final class ExecutionRedrive {
  private static final Logger log = LoggerFactory.getLogger(ExecutionRedrive.class);

  private static final String REDRIVABLE = "REDRIVABLE";

  private final AwsCalls calls;
  private final Descriptions descriptions;

  public ExecutionRedrive(AwsCalls calls, Descriptions descriptions) {
    this.calls = calls;
    this.descriptions = descriptions;
  }

  public RedrivenExecution redrive(@Nullable RedriveCommand given, ActivityInfo activity) {
    Arguments arguments = new Arguments(AwsAction.RedriveExecution.name());
    RedriveCommand command = arguments.record(given);
    ExecutionArn arn = arguments.executionArn(command.executionArn());
    Integer baseline = arguments.count("redriveCount", command.redriveCount());
    AwsCall call = AwsCall.writing(AwsAction.RedriveExecution, arn, command.choice(), activity);
    String token = ClientToken.of(arn.text(), baseline, activity);
    RedrivenExecution redriven =
        baseline == null
            ? new RedrivenExecution(arn.text(), send(call, arn, token), null)
            : redriveSince(baseline, call, arn, token);
    log.atInfo()
        .addKeyValue("executionArn", redriven.executionArn())
        .addKeyValue("redriveDate", redriven.redriveDate())
        .addKeyValue("redriveCount", redriven.redriveCount())
        .addKeyValue("attempt", activity.getAttempt())
        .addKeyValue("workflowId", activity.getWorkflowId())
        .log("RedriveExecution");
    return redriven;
  }

  private RedrivenExecution redriveSince(
      int baseline, AwsCall call, ExecutionArn arn, String token) {
    AwsCall look = call.besideReading(arn);
    Optional<RedrivenExecution> done = doneSince(baseline, descriptions.describe(look, arn));
    if (done.isPresent()) {
      return done.get();
    }
    try {
      return new RedrivenExecution(arn.text(), send(call, arn, token), baseline + 1);
    } catch (ApplicationFailure refused) {
      if (!FailureType.ExecutionNotRedrivable.name().equals(refused.getType())) {
        throw refused;
      }
      ExecutionDescription now = descriptions.describe(look, arn);
      return doneSince(baseline, now).orElseThrow(() -> failure(refused, call, now));
    }
  }

  private @Nullable String send(AwsCall call, ExecutionArn arn, String token) {
    RedriveExecutionResponse answer =
        calls.make(
            call,
            (sfn, limits) ->
                sfn.redriveExecution(
                    redrive ->
                        redrive
                            .executionArn(arn.text())
                            .clientToken(token)
                            .overrideConfiguration(limits)));
    return answer.redriveDate() == null ? null : IsoDate.of(answer.redriveDate());
  }

  private static Optional<RedrivenExecution> doneSince(
      int baseline, ExecutionDescription execution) {
    return execution.redriveCount() <= baseline
        ? Optional.empty()
        : Optional.of(
            new RedrivenExecution(
                execution.executionArn(), execution.redriveDate(), execution.redriveCount()));
  }

  private static ApplicationFailure failure(
      ApplicationFailure refused, AwsCall call, ExecutionDescription execution) {
    boolean contradicts = REDRIVABLE.equals(execution.redriveStatus());
    if (contradicts && !call.caller().isPatienceOver()) {
      // Describes are eventually consistent (API reference, DescribeExecution).
      return TransientFailure.Unavailable.failure(
          call.action()
              + " of "
              + call.arn()
              + ": AWS refuses it, and describes the execution as redrivable; it is asked again");
    }
    String reason = execution.redriveStatusReason();
    return reason == null ? refused : AwsErrorTranslation.notRedrivable(call, reason);
  }
}
