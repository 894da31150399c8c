package io.github.temporalsfn.activities.call;

import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.temporal.activity.ActivityInfo;
import org.jspecify.annotations.Nullable;

/**
 * One call to AWS: what, about which ARN, through which connection, for which activity.
 *
 * @param arn the subject, as messages name it
 * @param region the ARN's region, the one that is called
 */
public record AwsCall(
    AwsAction action,
    String arn,
    String region,
    @Nullable String connection,
    CallTimeout timeout,
    ActivityInfo activity) {

  /** A call that only reads an execution. */
  public static AwsCall reading(
      AwsAction action, ExecutionArn arn, @Nullable String connection, ActivityInfo activity) {
    return new AwsCall(
        action, arn.text(), arn.region(), connection, CallTimeout.read(activity), activity);
  }

  /** A call that changes an execution. */
  public static AwsCall writing(
      AwsAction action, ExecutionArn arn, @Nullable String connection, ActivityInfo activity) {
    return new AwsCall(action, arn.text(), arn.region(), connection, CallTimeout.WRITE, activity);
  }

  /** A call that starts an execution. */
  public static AwsCall starting(
      StateMachineArn arn, @Nullable String connection, ActivityInfo activity) {
    return new AwsCall(
        AwsAction.StartExecution,
        arn.text(),
        arn.region(),
        connection,
        CallTimeout.WRITE,
        activity);
  }

  /** The read of what this call has just written, or found written. */
  public AwsCall thenReading(AwsAction read, ExecutionArn arn) {
    return new AwsCall(
        read, arn.text(), arn.region(), connection, CallTimeout.READ_AFTER_WRITE, activity);
  }
}
