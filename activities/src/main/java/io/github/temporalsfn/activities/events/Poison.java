package io.github.temporalsfn.activities.events;

/** Why a message is no status change. */
enum Poison {
  TOO_LONG("it is longer than SQS lets messages be"),
  NOT_JSON("it is no JSON, or nested too deeply"),
  NOT_AN_OBJECT("it is JSON, but no object"),
  ANOTHER_EVENT("its detail-type is not \"Step Functions Execution Status Change\""),
  NO_EXECUTION("it has no executionArn, neither at the top nor under detail"),
  NO_ARN("its executionArn is not the ARN of an execution"),
  NO_STATUS("its status is not a short text"),
  NO_REDRIVE_COUNT("its redriveCount is not a small number");

  private final String reason;

  Poison(String reason) {
    this.reason = reason;
  }

  /** The rule that the message breaks; nothing of its content. */
  String reason() {
    return reason;
  }
}
