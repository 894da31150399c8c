package io.github.temporalsfn.benchmarks.load;

/** The state machine of all runs: waits, and then does what the input says. */
public final class LoadMachine {
  /** In Amazon States Language. */
  public static final String DEFINITION =
      """
      {
        "StartAt": "Wait",
        "States": {
          "Wait": {"Type": "Wait", "SecondsPath": "$.seconds", "Next": "Choose"},
          "Choose": {
            "Type": "Choice",
            "Choices": [
              {"Variable": "$.task", "StringEquals": "fail", "Next": "Fail"},
              {"Variable": "$.task", "StringEquals": "flaky", "Next": "FailOnce"}
            ],
            "Default": "Return"
          },
          "Fail": {
            "Type": "Task",
            "Resource": "arn:aws:lambda:us-east-1:123456789012:function:fail",
            "End": true
          },
          "FailOnce": {
            "Type": "Task",
            "Resource": "arn:aws:lambda:us-east-1:123456789012:function:flaky",
            "End": true
          },
          "Return": {"Type": "Succeed"}
        }
      }
      """;

  private LoadMachine() {}
}
