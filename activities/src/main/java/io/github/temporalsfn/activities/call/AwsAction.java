package io.github.temporalsfn.activities.call;

/** The AWS actions that the activities call; the names are AWS's. */
public enum AwsAction {
  GetCallerIdentity("sts"),
  StartExecution,
  StartSyncExecution,
  DescribeExecution,
  StopExecution,
  RedriveExecution,
  GetExecutionHistory,
  DescribeStateMachine,
  ListExecutions;

  private final String service;

  AwsAction() {
    this("states");
  }

  AwsAction(String service) {
    this.service = service;
  }

  /** The permission that the action needs, such as {@code states:DescribeExecution}. */
  public String iamAction() {
    return service + ":" + name();
  }
}
