package io.github.temporalsfn.activities.call;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.temporal.activity.ActivityInfo;
import org.jspecify.annotations.Nullable;

/**
 * One call to AWS: what, about which ARN, through which connection, for whom.
 *
 * @param arn the subject, as messages name it
 * @param stateMachineArn the state machine that it is about, without version or alias
 * @param region the ARN's region, the one that is called
 */
public record AwsCall(
    AwsAction action,
    String arn,
    String stateMachineArn,
    String region,
    ConnectionChoice connection,
    CallTimeout timeout,
    Caller caller) {

  /** A call that only reads an execution. */
  public static AwsCall reading(
      AwsAction action, ExecutionArn arn, ConnectionChoice connection, ActivityInfo activity) {
    return about(action, arn, connection, CallTimeout.read(activity), activity);
  }

  /** A call that changes an execution. */
  public static AwsCall writing(
      AwsAction action, ExecutionArn arn, ConnectionChoice connection, ActivityInfo activity) {
    return about(action, arn, connection, CallTimeout.WRITE, activity);
  }

  /** A call that starts an execution. */
  public static AwsCall starting(
      StateMachineArn arn, ConnectionChoice connection, ActivityInfo activity) {
    return about(AwsAction.StartExecution, arn, connection, CallTimeout.WRITE, activity);
  }

  /**
   * A call that runs an Express workflow.
   *
   * @param name what its logs call the execution
   */
  public static AwsCall runningExpress(
      StateMachineArn arn,
      @Nullable String name,
      ConnectionChoice connection,
      ActivityInfo activity) {
    return new AwsCall(
        AwsAction.StartSyncExecution,
        name == null ? arn.text() : arn.text() + " (execution " + name + ")",
        arn.unqualified(),
        arn.region(),
        connection,
        CallTimeout.EXPRESS,
        Caller.of(activity));
  }

  /** A call that only reads a state machine. */
  public static AwsCall reading(
      StateMachineArn arn, ConnectionChoice connection, ActivityInfo activity) {
    return about(
        AwsAction.DescribeStateMachine, arn, connection, CallTimeout.read(activity), activity);
  }

  /** The read of a state machine before something is started. */
  public static AwsCall readingBeforeWrite(
      StateMachineArn arn, ConnectionChoice connection, ActivityInfo activity) {
    return about(
        AwsAction.DescribeStateMachine, arn, connection, CallTimeout.READ_BESIDE_WRITE, activity);
  }

  /** A call that shows whether it is permitted, about the state machine or an execution of it. */
  public static AwsCall checking(
      AwsAction action,
      String arn,
      StateMachineArn machine,
      ConnectionChoice connection,
      Caller caller) {
    return new AwsCall(
        action,
        arn,
        machine.unqualified(),
        machine.region(),
        connection,
        CallTimeout.CHECK,
        caller);
  }

  /**
   * A call that asks STS who the worker is.
   *
   * @param subject what messages call it
   */
  public static AwsCall identifying(
      String subject, String region, ConnectionChoice connection, Caller caller) {
    return new AwsCall(
        AwsAction.GetCallerIdentity, subject, "", region, connection, CallTimeout.CHECK, caller);
  }

  /** The read of the execution that this call is going to write, has written or found written. */
  public AwsCall besideReading(ExecutionArn arn) {
    return new AwsCall(
        AwsAction.DescribeExecution,
        arn.text(),
        stateMachineArn,
        region,
        connection,
        CallTimeout.READ_BESIDE_WRITE,
        caller);
  }

  private static AwsCall about(
      AwsAction action,
      StateMachineArn arn,
      ConnectionChoice connection,
      CallTimeout timeout,
      ActivityInfo activity) {
    return new AwsCall(
        action,
        arn.text(),
        arn.unqualified(),
        arn.region(),
        connection,
        timeout,
        Caller.of(activity));
  }

  private static AwsCall about(
      AwsAction action,
      ExecutionArn arn,
      ConnectionChoice connection,
      CallTimeout timeout,
      ActivityInfo activity) {
    return new AwsCall(
        action,
        arn.text(),
        arn.stateMachineArn(),
        arn.region(),
        connection,
        timeout,
        Caller.of(activity));
  }
}
