package io.github.temporalsfn.activities.call;

/** The AWS actions that the activities call; the names are AWS's. */
public enum AwsAction {
  StartExecution,
  StartSyncExecution,
  DescribeExecution,
  StopExecution,
  RedriveExecution,
  GetExecutionHistory,
  DescribeStateMachine;

  /** The permission that the action needs, such as {@code states:DescribeExecution}. */
  public String iamAction() {
    return "states:" + name();
  }
}
