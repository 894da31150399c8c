package io.github.temporalsfn.distribution.demo;

/** What to try after the demo, with a Temporal and an AWS account of one's own. */
final class NextSteps {
  private NextSteps() {}

  static void tell(Narrator narrator) {
    narrator.scene("What next, with a Temporal and an AWS account of your own");
    narrator.line(
        "bin/temporal-sfn worker                            TEMPORAL_ADDRESS, AWS_PROFILE …");
    narrator.line("bin/temporal-sfn run --state-machine-arn ARN --input '{\"orderId\":42}'");
    narrator.line(
        "temporal workflow execute --type RunStateMachine --task-queue step-functions \\");
    narrator.line(
        "  -w order-42 --input '{\"stateMachineArn\":\"ARN\",\"input\":{\"orderId\":42}}'");
  }
}
