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
 * @param urgency whether it goes first where the request rate is short
 */
public record AwsCall(
    AwsAction action,
    String arn,
    String stateMachineArn,
    String region,
    ConnectionChoice connection,
    CallTimeout timeout,
    Urgency urgency,
    Caller caller) {

  /** A call that only reads an execution. */
  public static AwsCall reading(
      AwsAction action, ExecutionArn arn, ConnectionChoice connection, ActivityInfo activity) {
    return about(action, arn, connection, CallTimeout.read(activity), Urgency.ROUTINE, activity);
  }

  /** A call that changes an execution. */
  public static AwsCall writing(
      AwsAction action, ExecutionArn arn, ConnectionChoice connection, ActivityInfo activity) {
    return about(action, arn, connection, CallTimeout.WRITE, Urgency.URGENT, activity);
  }

  /** A call that starts an execution. */
  public static AwsCall starting(
      StateMachineArn arn, ConnectionChoice connection, ActivityInfo activity) {
    return about(
        AwsAction.StartExecution, arn, connection, CallTimeout.WRITE, Urgency.URGENT, activity);
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
        Urgency.URGENT,
        Caller.of(activity));
  }

  /** A call that only reads a state machine. */
  public static AwsCall reading(
      StateMachineArn arn, ConnectionChoice connection, ActivityInfo activity) {
    return about(
        AwsAction.DescribeStateMachine,
        arn,
        connection,
        CallTimeout.read(activity),
        Urgency.ROUTINE,
        activity);
  }

  /** The read of a state machine before something is started. */
  public static AwsCall readingBeforeWrite(
      StateMachineArn arn, ConnectionChoice connection, ActivityInfo activity) {
    return about(
        AwsAction.DescribeStateMachine,
        arn,
        connection,
        CallTimeout.READ_BESIDE_WRITE,
        Urgency.URGENT,
        activity);
  }

  /** A call that lists a state machine's executions, for nobody in particular. */
  public static AwsCall listing(StateMachineArn machine, ConnectionChoice connection) {
    return new AwsCall(
        AwsAction.ListExecutions,
        machine.unqualified(),
        machine.unqualified(),
        machine.region(),
        connection,
        CallTimeout.READ,
        Urgency.ROUTINE,
        Caller.WATCH);
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
        Urgency.ROUTINE,
        caller);
  }

  /** A call about an execution that an operator makes, outside of any workflow. */
  public static AwsCall operating(
      AwsAction action, ExecutionArn arn, ConnectionChoice connection, Caller caller) {
    return new AwsCall(
        action,
        arn.text(),
        arn.stateMachineArn(),
        arn.region(),
        connection,
        CallTimeout.READ,
        Urgency.URGENT,
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
        AwsAction.GetCallerIdentity,
        subject,
        "",
        region,
        connection,
        CallTimeout.CHECK,
        Urgency.ROUTINE,
        caller);
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
        Urgency.URGENT,
        caller);
  }

  /** The same with another urgency. */
  public AwsCall withUrgency(Urgency other) {
    return new AwsCall(action, arn, stateMachineArn, region, connection, timeout, other, caller);
  }

  /** The account that the state machine is in; empty where the call is about none. */
  public String account() {
    return stateMachineArn.isEmpty() ? "" : StateMachineArn.parse(stateMachineArn).account();
  }

  private static AwsCall about(
      AwsAction action,
      StateMachineArn arn,
      ConnectionChoice connection,
      CallTimeout timeout,
      Urgency urgency,
      ActivityInfo activity) {
    return new AwsCall(
        action,
        arn.text(),
        arn.unqualified(),
        arn.region(),
        connection,
        timeout,
        urgency,
        Caller.of(activity));
  }

  private static AwsCall about(
      AwsAction action,
      ExecutionArn arn,
      ConnectionChoice connection,
      CallTimeout timeout,
      Urgency urgency,
      ActivityInfo activity) {
    return new AwsCall(
        action,
        arn.text(),
        arn.stateMachineArn(),
        arn.region(),
        connection,
        timeout,
        urgency,
        Caller.of(activity));
  }
}
